"""Three and more marks are heaped on one letter.

Heaps of marks spill over the lines above and below and hide the word. No language written in Latin,
Cyrillic or Greek letters needs more than two on top of a composed letter; Hebrew points and
cantillation do, and are right. The edit keeps what composes with the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
import unicodedata2

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "stacked-marks"
_HEAP = regex.compile(
    r"([\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{Nd}\p{P}\s])([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3,})"
)
_MOST = 64
"""Marks that are looked at for composing; a heap of more is no letter of any language."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every heap of marks."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        heap = _HEAP.match(text, max(offset - 1, 0)) if offset >= done else None
        if heap is None:
            continue
        done = heap.end()
        composed = unicodedata2.normalize("NFC", heap[0][:_MOST])
        if sum(unicodedata2.combining(char) > 0 for char in composed) < 3:  # noqa: PLR2004 - the rule's own figure
            continue
        count = len(heap[2])
        message = f"{count} marks heaped on one character"
        start, end = heap.span(2)
        yield mark(start, end, "heap", message, Severity.WARNING, "", SUGGESTED)


RULE = Rule(
    code=CODE,
    summary="heaps of marks on one letter",
    severity=Severity.WARNING,
    stage=Stage.LETTERS,
    looks_at="[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]",
    find=find,
    flagged=(Example("the l\u0364\u0319\u0361\u0316amp", "the lamp"),),
    accepted=(Example("Việt Nam, ọ\u0300rọ\u0300", language="vi"),),
)
