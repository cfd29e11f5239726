"""One block to its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.model import BlockKind, Style
from reader.text.display import plain_line
from reader.text.span import Span
from reader.text.width import cells
from reader.typeset import breaking, stream
from reader.typeset.model import Line, StyledRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article.model import Block
    from reader.typeset.hyphenation import Hyphenate

_VERBATIM = frozenset({BlockKind.CODE, BlockKind.HTML, BlockKind.FRONT_MATTER})
_HYPHENATED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION})
_INDENT = 3
"""Cells by which each level of a list stands to the right: room for ``1. ``."""

_NARROWEST = 12
"""Cells that a line keeps for its text, however deep the block is nested."""

_BAR = "\N{BOX DRAWINGS LIGHT VERTICAL} "
_RULE = "\N{BOX DRAWINGS LIGHT HORIZONTAL}"


def set_block(
    article_text: str,
    block: Block,
    number: int,
    measure: int,
    hyphenate: Hyphenate | None = None,
    *,
    reveal: bool = False,
) -> tuple[Line, ...]:
    """The lines of ``block``, the article's block ``number``, at most ``measure`` cells wide.

    ``hyphenate`` divides words, see ``hyphenation``; None leaves them whole. ``reveal`` shows
    invisible characters by their code points. A block without text has one empty line.
    """
    first, rest = _prefixes(block, measure)
    if block.kind is BlockKind.RULE:
        width = max(measure - cells(first), 3)
        return (_line(first, _RULE * width, [-1] * width, (), block.span, number),)
    room = measure - cells(rest)
    if block.kind in _VERBATIM:
        text = stream.verbatim(article_text, block, reveal=reveal)
        cuts = list(_verbatim_cuts(text.text, room))
    else:
        text = stream.prose(article_text, block, reveal=reveal)
        divide = hyphenate if block.kind in _HYPHENATED else None
        cuts = list(_prose_cuts(text.text, room, measure - cells(first), divide))
    return tuple(_lines(text, cuts or [(0, 0, False)], block, number, (first, rest)))


def _prefixes(block: Block, measure: int) -> tuple[str, str]:
    """What stands before the first line and before the others."""
    level = 0 if block.kind is BlockKind.HEADING else block.level
    bars = _BAR * block.quoted
    indent = " " * (_INDENT * level)
    if len(bars) + len(indent) > measure - _NARROWEST:
        bars, indent = bars[: max(measure - _NARROWEST, 0) // 2 * 2][:4], " " * min(level, 2)
    if not block.marker:
        return bars + indent, bars + indent
    marker = f"{plain_line(block.marker):>2} "
    if block.kind is BlockKind.HEADING:
        return bars + marker, bars + " " * len(marker)
    marker = indent[: -len(marker)] + marker if len(marker) <= len(indent) else marker
    return bars + marker, bars + " " * len(marker)


def _verbatim_cuts(text: str, room: int) -> Iterator[tuple[int, int, bool]]:
    start = 0
    for line in text.removesuffix("\n").split("\n"):
        for begun, ended in breaking.chopped(text, start, start + len(line), room):
            yield begun, ended, False
        start += len(line) + 1


def _prose_cuts(
    text: str, room: int, first: int, hyphenate: Hyphenate | None
) -> Iterator[tuple[int, int, bool]]:
    start = 0
    for line in text.split("\n"):
        yield from breaking.lines(text, start, start + len(line), room, first, hyphenate)
        start += len(line) + 1
        first = room


def _lines(
    text: stream.Stream,
    cuts: Sequence[tuple[int, int, bool]],
    block: Block,
    number: int,
    prefixes: tuple[str, str],
) -> Iterator[Line]:
    reached = block.span.start
    prefix = prefixes[0]
    for index, (start, end, hyphen) in enumerate(cuts):
        following = cuts[index + 1][0] if index + 1 < len(cuts) else None
        ends = block.span.end if following is None else text.offsets[following]
        ends = max(ends, reached)
        shown = text.text[start:end] + "-" * hyphen
        offsets = [*text.offsets[start:end], *[-1] * hyphen]
        styles = tuple(_styles(text.styles, start, end, len(prefix)))
        yield _line(prefix, shown, offsets, styles, Span(reached, ends), number)
        reached = ends
        prefix = prefixes[1]


def _styles(
    styles: Sequence[tuple[int, int, Style]], start: int, end: int, by: int
) -> Iterator[StyledRange]:
    for first, last, style in styles:
        begun, ended = max(first, start), min(last, end)
        if begun < ended:
            yield StyledRange(begun - start + by, ended - start + by, style)


def _line(
    prefix: str,
    text: str,
    offsets: Sequence[int],
    styles: tuple[StyledRange, ...],
    span: Span,
    number: int,
) -> Line:
    whole = prefix + text
    return Line(whole, (*[-1] * len(prefix), *offsets), styles, span, cells(whole), number)
