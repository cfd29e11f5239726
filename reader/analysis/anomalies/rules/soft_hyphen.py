"""A soft hyphen stands within a word.

It is seen only where a line breaks at it, but search and word counts see it everywhere. In text
made for the web it is meant, at a place where the word may be divided: then this is a note. It is a
warning where no hyphenation pattern of the language divides the word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "soft-hyphen"
_WORD = re.compile("[^\\W\\d_\u00ad]+(?:\u00ad+[^\\W\\d_\u00ad]+)*")


@cache
def _divisions(language: str) -> Callable[[str], Sequence[int]] | None:
    import pyphen  # noqa: PLC0415 - 80 ms with a dictionary, for texts with soft hyphens alone

    code = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=code).positions if code else None


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every soft hyphen; a note where the word may be divided."""
    mark = Marker(CODE)
    text = draft.text
    divisions = _divisions(draft.language)
    done = 0
    for offset in offsets:
        if offset < done:
            continue
        start = offset
        while start and text[start - 1].isalpha() and offset - start < 100:  # noqa: PLR2004 - no word is longer
            start -= 1
        word = _WORD.match(text, start)
        end = max(word.end(), offset + 1) if word else offset + 1
        done = end
        letters = text[start:end].replace("\u00ad", "")
        allowed: set[int] = set(divisions(letters)) if divisions else set()
        for place in range(start, end):
            if text[place] == "\u00ad":
                before = len(text[start:place].replace("\u00ad", ""))
                right = before in allowed
                yield mark(place, place + 1, "\u00ad", *_judged(right=right), "", SAFE)


def _judged(*, right: bool) -> tuple[str, Severity]:
    if right:
        return "U+00AD SOFT HYPHEN: search does not find the word that holds it", Severity.NOTE
    return "U+00AD SOFT HYPHEN where the word cannot be divided", Severity.WARNING


RULE = Rule(
    code=CODE,
    summary="an invisible hyphen within a word",
    severity=Severity.WARNING,
    stage=Stage.HIDDEN,
    looks_at="[\u00ad]",
    find=find,
    flagged=(Example("the l\u00adamp", "the lamp"), Example("a \u00ad lamp", "a  lamp")),
    accepted=(
        Example("a hy\u00adphen\u00adation mark"),
        Example("die Zei\u00adtung", language="de"),
    ),
)
