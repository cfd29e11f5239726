"""Letters drawn as one are stored as one character.

ﬁ, ﬂ and the presentation forms of Arabic are what a PDF gives when its text is copied. Search for
the plain letters does not find them. Where a text has them throughout, as such texts do, the edit
is safe; one or two may be meant, and are left to a person. Signs that stand for a phrase (ﷺ) are
right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import unicodedata2

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "presentation-ligature"
_FEWEST = 3
"""Ligatures within words from which on they are the text's habit, not a sample of the sign.

A page of English prose has some twenty places for one.
"""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every ligature; the edit is safe where the text has them in place of plain letters."""
    mark = Marker(CODE)
    text = draft.text
    disguised = disguise(draft).places
    offsets = [offset for offset in offsets if offset not in disguised]
    plain = {char: unicodedata2.normalize("NFKC", char) for char in {text[at] for at in offsets}}
    systematic = len(offsets) >= _FEWEST and _is_systematic(text, offsets, plain)
    for offset in offsets:
        char = text[offset]
        if plain[char] == char or plain[char].startswith(" "):
            continue
        message = f"{described(char)}: search for the plain letters misses it"
        safety = SAFE if systematic else SUGGESTED
        yield mark(offset, offset + 1, char, message, Severity.NOTE, plain[char], safety)


def _is_systematic(text: str, offsets: Sequence[int], plain: Mapping[str, str]) -> bool:
    """Whether most ligatures stand within words, as often as the letters that they are made of."""
    within = sum(
        text[max(at - 1, 0) : at].isalpha() or text[at + 1 : at + 2].isalpha() for at in offsets
    )
    written = sum(text.count(letters) for letters in set(plain.values()) if len(letters) > 1)
    return 2 * within > len(offsets) and len(offsets) >= written


RULE = Rule(
    code=CODE,
    summary="letters joined into one character",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufd3d\ufe80-\ufefc]",
    find=find,
    flagged=(
        Example("the \ufb01rst o\ufb03ce", "the first office"),
        Example("the \ufb01rst o\ufb03ce on the \ufb02oor", "the first office on the floor"),
    ),
    accepted=(
        Example("the first office on the floor"),
        Example("peace be upon him \ufdfa", language="en"),
    ),
)
