"""Text to lines: greedy, between words, and within them where that leaves less of a hole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.width import cells, graphemes, is_simple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.typeset.hyphenation import Hyphenate

_WORD = re.compile(r"[^ ]+")
_PART = re.compile(r".+?(?:[-\u2010\u2013\u2014/](?=\w)|\Z)", re.DOTALL)
"""After a hyphen, a dash or a slash within a word the line may end without a sign."""

_BREAKABLE = re.compile(r"\w[-\u2010\u2013\u2014/]\w")
_LETTERS = re.compile(r"[^\W\d_]+")
_NEVER_FIRST = frozenset(
    "\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\u300d\u300f\uff09\u3011\u300b\u3015\u30fc\u2026"
)
"""Closing punctuation that may not begin a line (JIS X 4051; UAX #14 classes CL and NS)."""

_UNSIGNED = re.compile("[\u0e01-\u0e4e]")
"""Thai letters: a line ends between them without a hyphen (W3C, Thai Gap Analysis, 2024)."""

_HOLE = 6
"""A line is hyphenated where it would else stay short by more than a sixth of the measure."""

_MOST_HYPHENS = 2
"""Lines in a row that may end in a hyphen."""


@dataclass(slots=True)
class Piece:
    """Characters that stay together, ``blank`` if a blank stands before them."""

    start: int
    end: int
    width: int
    blank: bool


def lines(
    text: str, start: int, end: int, measure: int, first: int, hyphenate: Hyphenate | None
) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line of ``text[start:end]``, and whether a hyphen is to be added.

    ``measure`` is the room in cells, ``first`` that of the first line.
    """
    return _Breaker(text, measure, hyphenate).lines(start, end, first)


def chopped(text: str, start: int, end: int, measure: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most ``measure`` cells, for lines whose blanks must stay."""
    if is_simple(text[start:end]):
        for at in range(start, max(end, start + 1), measure):
            yield at, min(at + measure, end)
        return
    begun, width = start, 0
    at = start
    for cluster in graphemes(text[start:end]):
        wide = cells(cluster)
        if width + wide > measure and at > begun:
            yield begun, at
            begun, width = at, 0
        width += wide
        at += len(cluster)
    yield begun, at


class _Breaker:
    def __init__(self, text: str, measure: int, hyphenate: Hyphenate | None) -> None:
        self._text = text
        self._simple = is_simple(text)
        self._measure = measure
        self._hyphenate = hyphenate

    def lines(self, start: int, end: int, first: int) -> Iterator[tuple[int, int, bool]]:
        room, width, begun, reached, hyphens = first, 0, -1, start, 0
        pending = list(self._pieces(start, end))
        pending.reverse()
        while pending:
            piece = pending.pop()
            gap = int(piece.blank and begun >= 0)
            if begun >= 0 and width + gap + piece.width <= room:
                width += gap + piece.width
                reached = piece.end
                continue
            left = room - width - gap
            point = self._division(piece, left, hyphens, last=not pending)
            if point and (begun >= 0 or piece.width > room):
                signed = not _UNSIGNED.match(self._text, point)
                yield (piece.start if begun < 0 else begun), point, signed
                pending.append(self._rest(piece, point))
                begun, width, room, hyphens = -1, 0, self._measure, hyphens + signed
                continue
            if begun >= 0:
                yield begun, reached, False
                pending.append(piece)
                begun, width, room, hyphens = -1, 0, self._measure, 0
                continue
            if piece.width > room:
                piece = self._torn(piece, room, pending)
            begun, reached, width = piece.start, piece.end, piece.width
        if begun >= 0:
            yield begun, reached, False

    def _division(self, piece: Piece, left: int, hyphens: int, *, last: bool) -> int:
        """Where to divide ``piece`` so that its head and a hyphen fit into ``left``; 0 if not."""
        if self._hyphenate is None or hyphens >= _MOST_HYPHENS:
            return 0
        fits_alone = piece.width <= self._measure
        if fits_alone and (last or left <= self._measure // _HOLE):
            return 0
        best = 0
        for word in _LETTERS.finditer(self._text, piece.start, piece.end):
            for point in self._hyphenate(word[0]):
                at = word.start() + point
                if self._cells(piece.start, at) + 1 > left:
                    return best
                best = at
        return best

    def _torn(self, piece: Piece, room: int, pending: list[Piece]) -> Piece:
        """As much of a piece as fits, its rest put back: a long address, a word without end."""
        head = next(chopped(self._text, piece.start, piece.end, room))
        if head[1] < piece.end:
            pending.append(self._rest(piece, head[1]))
        return Piece(*head, self._cells(*head), piece.blank)

    def _rest(self, piece: Piece, start: int) -> Piece:
        return Piece(start, piece.end, self._cells(start, piece.end), blank=False)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        for word in _WORD.finditer(self._text, start, end):
            blank = True
            for begun, ended in self._parts(word):
                yield Piece(begun, ended, self._cells(begun, ended), blank)
                blank = False

    def _parts(self, word: re.Match[str]) -> Iterator[tuple[int, int]]:
        text = word[0]
        if not self._simple and cells(text) > len(list(graphemes(text))):
            yield from self._wide_parts(word)
        elif len(text) > 1 and _BREAKABLE.search(text):
            for part in _PART.finditer(text):
                yield word.start() + part.start(), word.start() + part.end()
        else:
            yield word.span()

    def _wide_parts(self, word: re.Match[str]) -> Iterator[tuple[int, int]]:
        """Parts of a word with wide characters: the line may end before and after each of them."""
        begun = at = word.start()
        joins = False
        for cluster in graphemes(word[0]):
            narrow = cells(cluster) <= 1
            if at > begun and cluster not in _NEVER_FIRST and not (narrow and joins):
                yield begun, at
                begun = at
            joins = narrow
            at += len(cluster)
        yield begun, at

    def _cells(self, start: int, end: int) -> int:
        return end - start if self._simple else cells(self._text[start:end])
