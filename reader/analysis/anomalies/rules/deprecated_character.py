"""A character that Unicode keeps only for old data stands for its ordinary twin.

The Kelvin, Ångström and Ohm signs and the angle brackets U+2329 and U+232A are the same as K, Å, Ω
and U+27E8: any program that normalises replaces them. Right in a text about Unicode itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import unicodedata2

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "deprecated-character"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every character with a canonical twin."""
    mark = Marker(CODE)
    for offset in offsets:
        char = draft.text[offset]
        twin = unicodedata2.normalize("NFC", char)
        message = f"{described(char)} is kept for old data"
        edit = twin if twin != char else None
        yield mark(offset, offset + 1, char, message, Severity.NOTE, edit, SAFE)


RULE = Rule(
    code=CODE,
    summary="a character kept for old data only",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="[\u0149\u0673\u0f77\u0f79\u17a3\u17a4\u206a-\u206f\u2329\u232a\u212a\u212b\u2126\u037e]",
    find=find,
    flagged=(Example("at 4 \u212a and 5 k\u2126", "at 4 K and 5 kΩ"),),
    accepted=(Example("at 4 K and 5 kΩ in Ångström"),),
)
