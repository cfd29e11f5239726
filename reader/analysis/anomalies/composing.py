"""Edits upon edits: positions in a mended text carried back to the text that it came from."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.columns import Edits
from reader.analysis.anomalies.finding import Edit
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Origin(NamedTuple):
    """Where a span of the mended text comes from.

    ``mended`` is the span that exactly corresponds to ``source``: wider than the one asked for
    where that divides a replacement, for a replacement is never divided.
    """

    source: Span
    mended: Span


class Mending:
    """A text with edits made, and the way back from it.

    ``edits`` are safe, disjoint, in order, none of them an insertion; positions are in ``source``.
    ``is_letterwise``: each puts one character in the place of one, so that positions in ``source``
    and in ``text`` are the same.
    """

    __slots__ = ("_ends", "_starts", "edits", "is_letterwise", "source", "text")

    def __init__(self, source: str, edits: Iterable[Edit] = ()) -> None:
        self.source = source
        self.edits = edits if isinstance(edits, Edits) else Edits.of(edits)
        self.is_letterwise = self.edits.is_letterwise
        # Where each replacement begins and ends in the mended text.
        if self.is_letterwise:
            self._starts, self._ends = self.edits.starts, self.edits.ends
        else:
            self._starts, self._ends = _ranges(self.edits)
        if not self.edits:
            self.text = source
        elif self.is_letterwise:
            self.text = _with_letters(source, self.edits)
        else:
            self.text = _with_replacements(source, self.edits)

    def origin(self, span: Span) -> Origin:
        """The source's characters behind ``span`` of the mended text, which is not empty.

        Deleted characters at either end of it are not meant; those within it are.
        """
        if not self.edits:
            return Origin(span, span)
        start, wide_start = self._start(span.start)
        end, wide_end = self._end(span.end)
        return Origin(Span(start, end), Span(wide_start, wide_end))

    def then(self, edits: Sequence[Edit]) -> Mending:
        """The mending that makes ``edits`` as well: disjoint, in order, in the mended text."""
        if not edits:
            return self
        if not self.edits:
            return Mending(self.source, edits)
        if self.is_letterwise and isinstance(edits, Edits) and edits.is_letterwise:
            return Mending(self.source, self.edits.with_later(edits))
        return Mending(self.source, self._merged(list(self._carried(edits))))

    def carried(self, edit: Edit) -> Edit:
        """``edit`` of the mended text as one of the source: what stood about it comes along."""
        source, wide = self.origin(edit.span)
        before = self.text[wide.start : edit.span.start]
        after = self.text[edit.span.end : wide.end]
        return Edit(source, f"{before}{edit.replacement}{after}", edit.safety)

    def _carried(self, edits: Sequence[Edit]) -> Iterator[Edit]:
        """``edits`` in the source; those that divide one replacement between them, as one."""
        held: list[Edit] = []
        reach = -1
        for edit in edits:
            wide = self.origin(edit.span).mended
            if held and wide.start >= reach:
                yield self.carried(_joined(self.text, held))
                held = []
            held.append(edit)
            reach = wide.end
        yield self.carried(_joined(self.text, held))

    def _merged(self, later: list[Edit]) -> Iterator[Edit]:
        """Earlier and later edits in order; an earlier one within a later is part of it."""
        earlier = iter(self.edits)
        mine = next(earlier, None)
        for edit in later:
            while mine is not None and mine.span.end <= edit.span.start:
                yield mine
                mine = next(earlier, None)
            while mine is not None and mine.span.start < edit.span.end:
                mine = next(earlier, None)
            yield edit
        while mine is not None:
            yield mine
            mine = next(earlier, None)

    def _start(self, place: int) -> tuple[int, int]:
        """Where what begins at ``place`` begins in the source, and in the mended text."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return place, place
        if place < self._ends[number]:
            return self.edits[number].span.start, self._starts[number]
        return self.edits[number].span.end + place - self._ends[number], place

    def _end(self, place: int) -> tuple[int, int]:
        """Where what ends at ``place`` ends in the source, and in the mended text."""
        number = bisect_right(self._starts, place - 1) - 1
        if number < 0:
            return place, place
        if place <= self._ends[number]:
            return self.edits[number].span.end, self._ends[number]
        return self.edits[number].span.end + place - self._ends[number], place


def _with_letters(source: str, edits: Edits) -> str:
    replaced, replacements = set(map(source.__getitem__, edits.starts)), set(edits.replacements)
    if len(replaced) == len(replacements) == 1:
        [letter], [replacement] = replaced, replacements
        # One letter replaced throughout: what a systematic attack leaves.
        if source.count(letter) == len(edits):
            return source.replace(letter, replacement)
    letters = list(source)
    for start, letter in zip(edits.starts, edits.replacements, strict=True):
        letters[start] = letter
    return "".join(letters)


def _with_replacements(source: str, edits: Edits) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, replacement in zip(edits.starts, edits.ends, edits.replacements, strict=True):
        pieces += (source[done:start], replacement)
        done = end
    pieces.append(source[done:])
    return "".join(pieces)


def _ranges(edits: Edits) -> tuple[list[int], list[int]]:
    """Where each replacement begins and ends in the text with all of them made."""
    starts: list[int] = []
    ends: list[int] = []
    shift = 0
    for start, end, replacement in zip(edits.starts, edits.ends, edits.replacements, strict=True):
        starts.append(start + shift)
        shift += len(replacement) - (end - start)
        ends.append(end + shift)
    return starts, ends


def _joined(text: str, edits: Sequence[Edit]) -> Edit:
    """``edits`` and what stands between them as one edit."""
    if len(edits) == 1:
        return edits[0]
    pieces = [edits[0].replacement]
    for before, edit in pairwise(edits):
        pieces += (text[before.span.end : edit.span.start], edit.replacement)
    whole = Span(edits[0].span.start, edits[-1].span.end)
    return Edit(whole, "".join(pieces), edits[0].safety)
