"""A replacement character shows where bytes were lost.

U+FFFD was put in by a program that could not decode what stood here; what it was is gone, and must
be looked up in the original. Right only in a text about encodings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "replacement-character"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every replacement character outside code."""
    mark = Marker(CODE)
    message = "U+FFFD REPLACEMENT CHARACTER: what stood here was lost in decoding"
    for offset in offsets:
        if not draft.in_code(offset):
            yield mark(offset, offset + 1, "\ufffd", message, Severity.ERROR)


RULE = Rule(
    code=CODE,
    summary="a sign that bytes were lost",
    severity=Severity.ERROR,
    stage=Stage.BYTES,
    looks_at="[\ufffd]",
    find=find,
    flagged=(Example("the caf\ufffd by the quay", None),),
    accepted=(Example("it prints `\ufffd` instead", markdown=True),),
)
