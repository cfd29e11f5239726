"""A text with edits laid over it, and positions on their way between the two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.finding import Edit, Safety
from reader.fixing.edits import applied
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Under(NamedTuple):
    """What lies under a span of the upper text.

    ``source`` are the characters below; ``wide`` is the span that exactly stands for them: wider
    than the one asked for where that divides a replacement, for a replacement is never divided.
    """

    source: Span
    wide: Span


class Overlay:
    """``text`` is ``source`` with ``edits`` made: disjoint, in order, positions in ``source``."""

    __slots__ = (
        "_ends",
        "_gains",
        "_source_ends",
        "_source_starts",
        "_starts",
        "edits",
        "source",
        "text",
    )

    def __init__(self, source: str, edits: Sequence[Edit] = ()) -> None:
        self.source = source
        self.edits = tuple(edits)
        self.text = applied(source, self.edits) if self.edits else source
        self._source_starts = [edit.span.start for edit in self.edits]
        self._source_ends = [edit.span.end for edit in self.edits]
        # What the edits before the n-th have lengthened the text by.
        self._gains = list(
            accumulate((len(edit.replacement) - edit.span.length for edit in self.edits), initial=0)
        )
        self._starts = [
            start + gain for start, gain in zip(self._source_starts, self._gains, strict=False)
        ]
        self._ends = [
            end + gain for end, gain in zip(self._source_ends, self._gains[1:], strict=True)
        ]

    def under(self, span: Span) -> Under:
        """What lies under ``span`` of the upper text.

        Deleted characters at either end of it are not meant; an insertion at either end is.
        """
        touched = list(self._touched(span))
        if not touched:
            gone = bisect_right(self._ends, span.start)
            start = span.start - self._gains[gone]
            return Under(Span(start, start + span.length), span)
        first, last = self._between(span, touched[0], touched[-1])
        start, end = self.edits[first].span.start, self.edits[last].span.end
        before = max(self._starts[first] - span.start, 0)
        after = max(span.end - self._ends[last], 0)
        return Under(
            Span(start - before, end + after),
            Span(self._starts[first] - before, self._ends[last] + after),
        )

    def over(self, span: Span) -> Span:
        """Where ``span`` of the source stands in the upper text.

        A part of what was replaced stands for all of the replacement.
        """
        gone = bisect_right(self._source_ends, span.start)
        start = span.start + self._gains[gone]
        if gone < len(self.edits) and self._source_starts[gone] <= span.start:
            start = self._starts[gone]
        met = bisect_left(self._source_starts, span.end) - 1
        if met < 0:
            return Span(start, max(span.end, start))
        end = span.end + self._gains[met + 1]
        if self._source_ends[met] >= span.end:
            end = self._ends[met]
        return Span(start, max(start, end))

    def sunk(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """``edits`` of the upper text (disjoint, in order) as edits of the source.

        What they divide of an earlier replacement comes along, so that each takes the place of all
        earlier ones within it.
        """
        return tuple(self._sunk(edits))

    def changes_to(self, other: Overlay) -> tuple[Edit, ...]:
        """The edits of this upper text that make ``other``'s, over the same source, of it."""
        made: list[Edit] = []
        for span in _differing(self.edits, other.edits):
            was, put = self._room(span), other._room(span).of(other.text)
            if was.of(self.text) != put:
                made.append(Edit(was, put, Safety.SUGGESTED))
        return tuple(made)

    def _room(self, span: Span) -> Span:
        """Where ``span`` of the source stands, whose ends no edit touches from outside."""
        first = bisect_left(self._source_starts, span.start)
        last = bisect_right(self._source_starts, span.end)
        return Span(span.start + self._gains[first], span.end + self._gains[last])

    def _sunk(self, edits: Sequence[Edit]) -> Iterator[Edit]:
        held: list[Edit] = []
        reach = Span(0, 0)
        for edit in edits:
            # Widened twice: what the first widening came to touch comes along too.
            wide = self.under(self.under(edit.span).wide).wide
            if held and wide.start < reach.end:
                held.append(edit)
                reach = Span(reach.start, max(reach.end, wide.end))
                continue
            if held:
                yield self._one(held, reach)
            held, reach = [edit], wide
        if held:
            yield self._one(held, reach)

    def _one(self, edits: Sequence[Edit], wide: Span) -> Edit:
        """``edits`` and what else stands at ``wide`` as one edit of the source."""
        local = [edit._replace(span=edit.span.shifted(-wide.start)) for edit in edits]
        return Edit(self.under(wide).source, applied(wide.of(self.text), local), Safety.SUGGESTED)

    def _between(self, span: Span, first: int, last: int) -> tuple[int, int]:
        """With the deletions that stand between those touched and the other end of ``span``."""
        while first > 0 and self._ends[first - 1] > span.start:
            first -= 1
        while last + 1 < len(self.edits) and self._starts[last + 1] < span.end:
            last += 1
        return first, last

    def _touched(self, span: Span) -> Iterator[int]:
        """Numbers of the edits that ``span`` of the upper text cannot be told apart from."""
        number = bisect_left(self._ends, span.start)
        while number < len(self.edits) and self._starts[number] <= span.end:
            start, end = self._starts[number], self._ends[number]
            if (start < span.end and end > span.start) or not self.edits[number].span.length:
                yield number
            number += 1


def _differing(one: Sequence[Edit], other: Sequence[Edit]) -> Iterator[Span]:
    """Stretches of the source in which two overlays differ, no edit across or at their ends."""
    common = set(one) & set(other)
    start = end = -1
    differs = False
    for edit in sorted({*one, *other}, key=lambda edit: edit.span):
        if edit.span.start > end:
            if differs:
                yield Span(start, end)
            start, differs = edit.span.start, False
        end = max(end, edit.span.end)
        differs = differs or edit not in common
    if differs:
        yield Span(start, end)


def laid(length: int, layers: Sequence[Sequence[Edit]]) -> tuple[Edit, ...]:
    """The edits that show, of ``layers`` from the first to the last, over ``length`` characters.

    An edit hides all of earlier layers that it meets, and insertions that it touches. The edits of
    one layer are disjoint.
    """
    ground = _Ground(length)
    shown: list[Edit] = []
    for layer in reversed(layers):
        free = [edit for edit in layer if ground.is_free(edit.span)]
        for edit in free:
            ground.take(edit.span)
        shown += free
    return tuple(sorted(shown, key=lambda edit: edit.span))


class _Ground:
    """Which characters, and which places between them, are taken."""

    def __init__(self, length: int) -> None:
        self._covered = bytearray(length)
        self._inserted = bytearray(length + 1)
        self._edges: set[int] = set()

    def is_free(self, span: Span) -> bool:
        start, end = span
        if start == end:
            is_inside = sum(self._covered[max(start - 1, 0) : start + 1]) > 1
            return start not in self._edges and not is_inside
        return 1 not in self._covered[start:end] and 1 not in self._inserted[start + 1 : end]

    def take(self, span: Span) -> None:
        start, end = span
        self._edges.update(span)
        if start == end:
            self._inserted[start] = 1
        self._covered[start:end] = b"\1" * (end - start)
