"""Letters are struck through with combining overlays.

A stroke or slash laid over each letter keeps a reader reading and a filter from finding the word.
Right over mathematical signs (≠ can be stored so), and where somebody strikes text out in earnest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "overlay-marks"
_HEAP = re.compile("[\u0300-\u036f]{3}")
"""Heaps are the rule stacked-marks' business."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every overlay on a letter, a digit or a blank between such."""
    mark = Marker(CODE)
    text = draft.text
    for offset in offsets:
        before = text[max(offset - 1, 0) : offset]
        heaped = _HEAP.search(text, max(offset - 3, 0), offset + 3) is not None
        if not heaped and (before.isalnum() or before.isspace()):
            char = text[offset]
            message = f"{described(char)} strikes a letter through: search misses the word"
            yield mark(offset, offset + 1, char, message, Severity.WARNING, "", SUGGESTED)


RULE = Rule(
    code=CODE,
    summary="letters struck through with combining marks",
    severity=Severity.WARNING,
    stage=Stage.LETTERS,
    looks_at="[\u0334-\u0338\u20d2\u20d3\u20e5\u20e6]",
    find=find,
    flagged=(Example("the l\u0336a\u0336m\u0336p\u0336", "the lamp"),),
    accepted=(Example("a =\u0338 b and b <\u0338 c"),),
)
