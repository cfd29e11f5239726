"""A noncharacter stands in the text.

U+FDD0 to U+FDEF and the last two code points of each plane are set apart for programs' own use and
never meant for text: the file was damaged, or a program's sentinel got into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import code_point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "noncharacter"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every noncharacter."""
    mark = Marker(CODE)
    for offset in offsets:
        char = draft.text[offset]
        message = f"{code_point(char)} is never a character: the file is damaged"
        yield mark(offset, offset + 1, char, message, Severity.ERROR)


RULE = Rule(
    code=CODE,
    summary="a code point that is never a character",
    severity=Severity.ERROR,
    stage=Stage.BYTES,
    looks_at=r"[\p{Noncharacter_Code_Point}]",
    find=find,
    flagged=(Example("a lamp\ufdd0", None),),
    accepted=(Example("a lamp"),),
)
