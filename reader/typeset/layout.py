"""All lines of an article, of which only those are laid out that are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from reader.text.span import Span
from reader.typeset.model import Line
from reader.typeset.setting import set_block
from reader.typeset.spacing import gap
from reader.typeset.sums import Sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article, Block, Run
    from reader.typeset.hyphenation import Hyphenate

_LONGEST = 8192
"""Characters laid out at once: a screen holds fewer, and 10 MB may come as one line."""

_KEPT = 512
"""Pieces whose lines are kept."""


class Place(NamedTuple):
    """A line: the piece that it belongs to, and its number in it."""

    piece: int
    line: int


class _Piece(NamedTuple):
    """A block, or a part of a very long one, and the empty lines above it."""

    number: int
    block: Block
    gap: int


class Layout:
    """The lines of ``article`` at most ``measure`` cells wide.

    Lines are counted from 0. The number of lines of what was never looked at is estimated; laying
    it out corrects the numbers of all lines after it, never of those before. ``Place`` stays true.
    """

    def __init__(
        self,
        article: Article,
        measure: int,
        hyphenate: Hyphenate | None = None,
        *,
        reveal: bool = False,
    ) -> None:
        self.article = article
        self.measure = measure
        self.reveal = reveal
        self._hyphenate = hyphenate
        self._pieces = list(_pieces(article))
        self._starts = [piece.block.span.start for piece in self._pieces]
        self._sums = Sums([self._estimate(piece) for piece in self._pieces])
        self._lines: OrderedDict[int, tuple[Line, ...]] = OrderedDict()

    @property
    def total(self) -> int:
        """Number of lines, in part an estimate."""
        return self._sums.total

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to lay out."""
        return not self._pieces

    def lines(self, piece: int) -> tuple[Line, ...]:
        """The lines of a piece, empty ones above it included; lays it out."""
        known = self._lines.get(piece)
        if known is not None:
            self._lines.move_to_end(piece)
            return known
        number, block, above = self._pieces[piece]
        empty = Line("", (), (), Span(block.span.start, block.span.start), 0, number)
        text = self.article.text
        made = set_block(text, block, number, self.measure, self._hyphenate, reveal=self.reveal)
        found = (*[empty] * above, *made)
        self._sums.set(piece, len(found))
        self._lines[piece] = found
        if len(self._lines) > _KEPT:
            self._lines.popitem(last=False)
        return found

    def place(self, number: int) -> Place:
        """The line ``number``, or the nearest there is, by the counts of now."""
        if self.is_empty:
            return Place(0, 0)
        piece, line = self._sums.find(number)
        return Place(piece, min(line, len(self.lines(piece)) - 1))

    def number(self, place: Place) -> int:
        """The number of the line at ``place``, by the counts of now."""
        return self._sums.before(place.piece) + place.line

    def place_of(self, offset: int) -> Place:
        """The line that shows the character ``offset``, or the nearest one before it."""
        if self.is_empty:
            return Place(0, 0)
        piece = max(bisect_right(self._starts, offset) - 1, 0)
        lines = self.lines(piece)
        line = bisect_right(lines, offset, key=lambda line: line.span.start) - 1
        return Place(piece, max(line, self._pieces[piece].gap))

    def offset(self, place: Place) -> int:
        """Source offset at which the line at ``place`` begins."""
        return 0 if self.is_empty else self.lines(place.piece)[place.line].span.start

    def step(self, place: Place, by: int) -> Place:
        """The line ``by`` lines further on (or back), or the last (first) one."""
        if self.is_empty:
            return place
        piece, line = place.piece, place.line + by
        while line < 0 and piece > 0:
            piece -= 1
            line += len(self.lines(piece))
        while (count := len(self.lines(piece))) <= line and piece + 1 < len(self._pieces):
            line -= count
            piece += 1
        return Place(piece, min(max(line, 0), len(self.lines(piece)) - 1))

    def last(self) -> Place:
        """The last line."""
        if self.is_empty:
            return Place(0, 0)
        piece = len(self._pieces) - 1
        return Place(piece, len(self.lines(piece)) - 1)

    def page(self, place: Place, height: int) -> list[Line]:
        """Up to ``height`` lines from ``place`` on."""
        found: list[Line] = []
        piece, line = place
        while len(found) < height and piece < len(self._pieces):
            found += self.lines(piece)[line:]
            piece, line = piece + 1, 0
        return found[:height]

    def _estimate(self, piece: _Piece) -> int:
        # A line is filled to about 95 %.
        length = piece.block.span.length
        return piece.gap + max(1, -(-length * 100 // (self.measure * 95)))


def _pieces(article: Article) -> Iterator[_Piece]:
    before: Block | None = None
    for number, block in enumerate(article.blocks):
        above = gap(before, block) if before else 0
        before = block
        if block.span.length <= _LONGEST:
            yield _Piece(number, block, above)
            continue
        for part in _parts(article.text, block):
            yield _Piece(number, part, above)
            above = 0


def _parts(text: str, block: Block) -> Iterator[Block]:
    """A very long block in parts of bearable size, divided at blanks where there are any."""
    start = block.span.start
    marker = block.marker
    waiting: list[Run] = []
    size = 0
    for run in chain.from_iterable(_cuts(text, whole) for whole in block.runs):
        if waiting and size + run.span.length > _LONGEST:
            end = run.span.start
            yield replace(block, span=Span(start, end), runs=tuple(waiting), marker=marker)
            start, marker, waiting, size = end, "", [], 0
        waiting.append(run)
        size += run.span.length
    yield replace(block, span=Span(start, block.span.end), runs=tuple(waiting), marker=marker)


def _cuts(text: str, run: Run) -> Iterator[Run]:
    start, end = run.span
    if run.shown is not None:
        yield run
        return
    while end - start > _LONGEST:
        cut = max(text.rfind(blank, start, start + _LONGEST) for blank in "\n ") + 1
        if cut <= start:
            cut = start + _LONGEST
        yield replace(run, span=Span(start, cut))
        start = cut
    yield replace(run, span=Span(start, end))
