"""Letters drawn as one are stored as one character.

ﬁ, ﬂ and the presentation forms of Arabic are what a PDF gives when its text is copied. Search for
the plain letters does not find them. Signs that stand for a phrase (ﷺ) are right.
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

CODE = "presentation-ligature"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every ligature within a word."""
    mark = Marker(CODE)
    for offset in offsets:
        char = draft.text[offset]
        plain = unicodedata2.normalize("NFKC", char)
        if plain == char or plain.startswith(" "):
            continue
        message = f"{described(char)}: search for the plain letters misses it"
        yield mark(offset, offset + 1, char, message, Severity.NOTE, plain, SAFE)


RULE = Rule(
    code=CODE,
    summary="letters joined into one character",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufd3d\ufe80-\ufefc]",
    find=find,
    flagged=(Example("the \ufb01rst o\ufb03ce", "the first office"),),
    accepted=(Example("peace be upon him \ufdfa", language="en"),),
)
