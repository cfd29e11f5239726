"""Where markdown-it-py's block rules cut the content of headings, paragraphs and table cells.

The rules hand over content without its place. Each is wrapped: when it has succeeded, the state
still knows where every line begins, and the same cut is made once more, with offsets.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.rules_block import heading, lheading, paragraph, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    Rule = Callable[[StateBlock, int, int, bool], bool]
    Piece = tuple[int, int]
    Places = Callable[[StateBlock, list[Token]], Iterator[list[Piece]]]

_ESCAPED_BAR = re.compile(r"\\\|")

PLACES = "places"
"""Key of a token's ``meta``: where the pieces of its content stand, as ``Content`` takes them."""


def install(markdown: MarkdownIt) -> None:
    """Make the block rules of ``markdown`` note where the content of their tokens stands."""
    ruler = markdown.block.ruler
    interrupts_all: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    ruler.at("heading", _placed(heading, _of_heading), interrupts_all)
    ruler.at("table", _placed(table, _of_table), {"alt": ["paragraph", "reference"]})
    ruler.at("lheading", _placed(lheading, _of_lines))
    ruler.at("paragraph", _placed(paragraph, _of_lines))


def _cells(line: str) -> Iterator[tuple[int, str]]:
    r"""Column and text of each cell of a table row; the text still has its ``\|``."""
    start = 0
    escaped = False
    pieces: list[tuple[int, str]] = []
    for at, char in enumerate(line):
        if char == "|" and not escaped:
            pieces.append((start, line[start:at]))
            start = at + 1
        escaped = char == "\\"
    pieces.append((start, line[start:]))
    if pieces and not pieces[0][1]:
        del pieces[0]
    if pieces and not pieces[-1][1]:
        del pieces[-1]
    for at, piece in pieces:
        yield at + _leading(piece), piece.strip(MD_TRIM_CHARS)


def _placed(rule: Rule, places: Places) -> Rule:
    def wrapped(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's form
        made = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        contents = [token for token in state.tokens[made:] if token.type == "inline"]
        for token, found in zip(contents, places(state, state.tokens[made:]), strict=True):
            token.meta = {PLACES: found}
        return True

    return wrapped


def _of_lines(state: StateBlock, tokens: list[Token]) -> Iterator[list[Piece]]:
    for token in _contents(tokens):
        first, last = token.map or (0, 0)
        raw = state.getLines(first, last, state.blkIndent, keepLastLF=False)
        leading = _leading(raw)
        found = [
            state.eMarks[first + number] - len(line) for number, line in enumerate(raw.split("\n"))
        ]
        dropped = raw.count("\n", 0, leading)
        kept = found[dropped:]
        kept[0] += leading - (raw.rfind("\n", 0, leading) + 1)
        starts = accumulate((len(line) + 1 for line in token.content.split("\n")), initial=0)
        yield list(zip(starts, kept, strict=False))


def _of_heading(state: StateBlock, tokens: list[Token]) -> Iterator[list[Piece]]:
    for token in _contents(tokens):
        line = (token.map or (0, 0))[0]
        start = state.bMarks[line] + state.tShift[line] + len(tokens[0].markup)
        yield [(0, start + _leading(state.src[start : state.eMarks[line]]))]


def _of_table(state: StateBlock, tokens: list[Token]) -> Iterator[list[Piece]]:
    row = -1
    columns: Iterator[tuple[int, str]] = iter(())
    for token in _contents(tokens):
        line = (token.map or (0, 0))[0]
        start = state.bMarks[line] + state.tShift[line]
        text = state.src[start : state.eMarks[line]]
        if line != row:
            row = line
            # Rows are trimmed before they are split.
            columns = _cells(text.strip(MD_TRIM_CHARS))
        at, cell = next(columns, (0, ""))
        at += start + _leading(text)
        # The parser drops the backslash before each bar in a cell.
        bars = [found.start() for found in _ESCAPED_BAR.finditer(cell)]
        yield [(0, at), *((bar - n, at + bar + 1) for n, bar in enumerate(bars))]


def _contents(tokens: list[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.type == "inline")


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(MD_TRIM_CHARS))
