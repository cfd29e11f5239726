"""An accented letter is stored as a letter with a separate accent.

It looks the same as the composed letter, but most programs compare characters: the one is not found
by searching for the other. A note; where the text writes the same letter composed elsewhere, or
writes other letters in both ways and most of them composed, the edit is safe; in a text that is
decomposed throughout, or has a letter that it never composes, it is a suggestion.
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
_LETTER = regex.compile(r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]")
_CLUSTER = regex.compile(r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}][\u0300-\u036f]{1,4}")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every letter with separate marks that could be one character."""
    mark = Marker(CODE)
    text = draft.text
    found = list(_decomposed(text, offsets))
    both = any(composed[0] in text for _, composed in found)
    composes = both and _composed(draft) > len(found)
    for (start, end), composed in found:
        safety = SAFE if composes or composed[0] in text else SUGGESTED
        message = f"{composed} is stored in parts instead of as {described(composed[0])}"
        yield mark(start, end, composed, message, Severity.NOTE, composed, safety)


def _decomposed(text: str, offsets: Sequence[int]) -> Iterator[tuple[tuple[int, int], str]]:
    """Where letters with separate marks stand, and what they compose to."""
    done = 0
    for offset in offsets:
        cluster = _CLUSTER.match(text, max(offset - 1, 0)) if offset >= done else None
        if cluster is None:
            continue
        done = cluster.end()
        composed = unicodedata2.normalize("NFC", cluster[0])
        if len(composed) < len(cluster[0]):
            yield cluster.span(), composed


def _composed(draft: Draft) -> int:
    """How many letters of the text are stored as one character though they have parts."""
    parted = (char for char in draft.odd if unicodedata2.normalize("NFD", char) != char)
    return sum(draft.text.count(char) for char in parted if _LETTER.match(char))


RULE = Rule(
    code=CODE,
    summary="accents stored apart from their letters",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="[\u0300-\u036f]",
    find=find,
    flagged=(
        Example("a cafe\u0301 and a caf\u00e9", "a caf\u00e9 and a caf\u00e9"),
        Example(
            "un e\u0301te\u0301 pre\u0302t, \u00e9lev\u00e9 et all\u00e9 l\u00e0 o\u00f9",
            "un \u00e9t\u00e9 pr\u00eat, \u00e9lev\u00e9 et all\u00e9 l\u00e0 o\u00f9",
            language="fr",
        ),
    ),
    accepted=(
        Example("x\u0304 and \u1ecd\u0300"),
        Example("a caf\u00e9, na\u00efve x\u0304"),
    ),
)
