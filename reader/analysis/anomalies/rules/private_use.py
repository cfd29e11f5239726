"""A private-use or unassigned code point stands in the text.

What it looks like depends on one font; elsewhere it is an empty box. Right with icon fonts and
scripts that Unicode does not encode, which is why nothing is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "private-use"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every code point without a public meaning."""
    mark = Marker(CODE)
    for offset in offsets:
        char = draft.text[offset]
        message = f"{described(char)} means nothing outside one font"
        yield mark(offset, offset + 1, char, message, Severity.WARNING)


RULE = Rule(
    code=CODE,
    summary="a character without a public meaning",
    severity=Severity.WARNING,
    stage=Stage.BYTES,
    looks_at=r"[[\p{Co}\p{Cn}]--\p{Noncharacter_Code_Point}]",
    find=find,
    flagged=(Example("an icon \ue00a here", None),),
    accepted=(Example("an icon \u2693 here"),),
)
