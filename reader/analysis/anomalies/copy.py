"""What the rules about copy share: where a sign stands in prose, and in which paragraph."""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.text.searching import places
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.analysis.anomalies.draft import Draft

_NOWHERE = Span(sys.maxsize, sys.maxsize)


def in_prose(draft: Draft, signs: Iterable[str]) -> list[int]:
    """Offsets of single characters in the prose of ``draft``, in order."""
    found: list[int] = []
    for sign in signs:
        found += places(draft.text, sign)
    if not found:
        return found
    found.sort()
    spans = iter(draft.prose)
    start, end = next(spans, _NOWHERE)
    kept: list[int] = []
    for offset in found:
        while offset >= end:
            start, end = next(spans, _NOWHERE)
        if offset >= start:
            kept.append(offset)
    return kept


def by_paragraph(draft: Draft, offsets: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    """``offsets`` (in order) paragraph by paragraph, with the number of each, from 0."""
    starts = [span.start for span in draft.paragraphs]
    number = end = -1
    held: list[int] = []
    for offset in offsets:
        if offset >= end:
            if held:
                yield number, held
            number = max(bisect_right(starts, offset) - 1, 0)
            end = starts[number + 1] if number + 1 < len(starts) else len(draft.text)
            held = []
        held.append(offset)
    if held:
        yield number, held
