"""An accented letter is stored as a letter with a separate accent.

It looks the same as the composed letter, but most programs compare characters: the one is not found
by searching for the other. A note; where the text writes the same letter composed elsewhere, the
edit is safe, in a text that is decomposed throughout it is a suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
import unicodedata2

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mixed-normalisation"
_CLUSTER = regex.compile(r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}][\u0300-\u036f]{1,4}")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every letter with separate marks that could be one character."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        cluster = _CLUSTER.match(text, max(offset - 1, 0)) if offset >= done else None
        if cluster is None:
            continue
        done = cluster.end()
        composed = unicodedata2.normalize("NFC", cluster[0])
        if len(composed) >= len(cluster[0]):
            continue
        safety = SAFE if composed[0] in text else SUGGESTED
        message = f"{composed} is stored in parts instead of as {described(composed[0])}"
        start, end = cluster.span()
        yield mark(start, end, composed, message, Severity.NOTE, composed, safety)


RULE = Rule(
    code=CODE,
    summary="accents stored apart from their letters",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="[\u0300-\u036f]",
    find=find,
    flagged=(Example("a cafe\u0301 and a caf\u00e9", "a caf\u00e9 and a caf\u00e9"),),
    accepted=(Example("a caf\u00e9, na\u00efve x\u0304"),),
)
