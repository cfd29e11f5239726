"""The first page, painted before Textual is imported, which takes longer than all the rest.

It stands where Textual will draw it, with what the terminal itself would show: plain, bold, italic.
"""

from __future__ import annotations

import shutil
import sys
import termios
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.article.model import BlockKind, Style
from reader.tui import geometry, state
from reader.typeset.layout import Layout, Place

if TYPE_CHECKING:
    from collections.abc import Generator

    from reader.article.model import Article
    from reader.typeset.model import Line

ENTER_ALTERNATE = "\x1b[?1049h"
_LEAVE = "\x1b[?1049l\x1b[?25h"
_HIDE_CURSOR = "\x1b[?25l"
_DIM, _BOLD, _ITALIC, _PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[3m", "\x1b[m"
_STYLES = {Style.STRONG: _BOLD, Style.EMPHASIS: _ITALIC}
_LOCAL = 3
"""Where tcgetattr keeps the local modes."""


class Standing:
    """A page on the alternate screen, until somebody else draws there."""

    taken = False


@contextmanager
def standing(page: str) -> Generator[Standing]:
    """Paint ``page``; at the end the terminal is as it was.

    Keys are kept in the queue and not shown. Set ``taken`` once another owner of the screen has
    come, who leaves it himself.
    """
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    quiet = termios.tcgetattr(keyboard)
    quiet[_LOCAL] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(keyboard, termios.TCSANOW, quiet)
    state_of_page = Standing()
    try:
        _write(ENTER_ALTERNATE + _HIDE_CURSOR + page)
        yield state_of_page
    finally:
        if not state_of_page.taken:
            _write(_LEAVE)
        termios.tcsetattr(keyboard, termios.TCSANOW, before)


def painted(article: Article, name: str, count: int, measure: int) -> str:
    """The first page of ``article`` for the terminal there is, as text with escape sequences.

    ``name`` is what the queue calls it, ``count`` the length of the queue.
    """
    columns, rows = shutil.get_terminal_size()
    width = columns - (geometry.side_width(columns) if geometry.is_beside(columns) else 0)
    measure = geometry.measure_in(width, measure)
    layout = Layout(article, measure)
    height = max(rows - geometry.ABOVE - geometry.BELOW, 0)
    indent = " " * (geometry.indent(width, measure) + geometry.MARGIN)
    rows_of_text = [indent + _styled(article, line) for line in layout.page(Place(0, 0), height)]
    title = _DIM + state.title(name, 0, count, columns) + _PLAIN
    return "\r\n".join([title, *[""] * (geometry.ABOVE - 1), *rows_of_text])


def _styled(article: Article, line: Line) -> str:
    if article.blocks[line.block].kind is BlockKind.HEADING:
        return _BOLD + line.text + _PLAIN
    shown, done = "", 0
    for styled in line.styles:
        escape = "".join(code for style, code in _STYLES.items() if style in styled.style)
        if escape and styled.start >= done:
            shown += line.text[done : styled.start] + escape
            shown += line.text[styled.start : styled.end] + _PLAIN
            done = styled.end
    return shown + line.text[done:]


def _write(text: str) -> None:
    # Textual draws on stderr, and what is kept in a buffer here would come too late.
    stream = sys.__stderr__ or sys.stderr
    stream.write(text)
    stream.flush()
