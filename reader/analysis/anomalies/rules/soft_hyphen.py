"""A soft hyphen stands within a word.

It is seen only where a line breaks at it, but search and word counts see it everywhere. In text
made for the web it is meant, at a place where the word may be divided: then this is a note, and
taking it out a suggestion. It is a warning where no hyphenation pattern of the language divides the
word. Where that happens more than now and then, no typesetter put them in: all of them are
warnings, and may go.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "soft-hyphen"
_WORD = re.compile("[^\\W\\d_\u00ad]+(?:\u00ad+[^\\W\\d_\u00ad]+)*")
_LONGEST = 100
"""Letters of a word that are looked at; none is longer."""

_STRAY = 0.25
"""Share of impossible places that hand and machine do not reach.

pyphen's patterns miss a tenth of the divisions of American dictionaries; about two thirds of all
places within English words are no division.
"""


@cache
def _divisions(language: str) -> tuple[Callable[[str], Sequence[int]], ...]:
    """Where words may be divided, by each of the language's dictionaries."""
    import pyphen  # noqa: PLC0415 - 80 ms with a dictionary, for texts with soft hyphens alone

    codes = [code for code in pyphen.LANGUAGES if code.split("_")[0] == language]
    return tuple(pyphen.Pyphen(lang=code).positions for code in codes)


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every soft hyphen; a note where the word may be divided."""
    mark = Marker(CODE)
    judged = list(_judged(draft, offsets))
    stray = sum(not right for _, right in judged)
    strewn = stray >= _STRAY * len(judged)
    for place, right in judged:
        if right and strewn:
            message = "U+00AD SOFT HYPHEN in a text where others stand at random"
        elif right:
            message = "U+00AD SOFT HYPHEN: search does not find the word that holds it"
        else:
            message = "U+00AD SOFT HYPHEN where the word cannot be divided"
        severity = Severity.WARNING if strewn or not right else Severity.NOTE
        safety = SAFE if strewn or not right else SUGGESTED
        yield mark(place, place + 1, "\u00ad", message, severity, "", safety)


def _judged(draft: Draft, offsets: Sequence[int]) -> Iterator[tuple[int, bool]]:
    """Each soft hyphen, and whether its word may be divided there."""
    text = draft.text
    done = 0
    for offset in offsets:
        if offset < done:
            continue
        start = offset
        while start > done and text[start - 1].isalpha() and offset - start < _LONGEST:
            start -= 1
        word = _WORD.match(text, start)
        end = done = max(word.end(), offset + 1) if word else offset + 1
        allowed = _allowed(text[start:end].replace("\u00ad", ""), draft.language)
        letters = 0
        for place in range(start, end):
            if text[place] == "\u00ad":
                doubled = text[max(place - 1, 0) : place] == "\u00ad"
                yield place, letters in allowed and not doubled
            else:
                letters += 1


def _allowed(letters: str, language: str) -> frozenset[int]:
    """Places at which ``letters`` may be divided; all within it, for want of a dictionary."""
    if len(letters) > _LONGEST:
        return frozenset()
    dictionaries = _divisions(language)
    if not dictionaries:
        return frozenset(range(1, len(letters)))
    return frozenset(place for positions in dictionaries for place in positions(letters))


RULE = Rule(
    code=CODE,
    summary="an invisible hyphen within a word",
    severity=Severity.WARNING,
    stage=Stage.HIDDEN,
    looks_at="[\u00ad]",
    find=find,
    flagged=(
        Example("the l\u00adamp", "the lamp"),
        Example("a \u00ad lamp", "a  lamp"),
        Example("a hy\u00adphen, a l\u00adamp, a s\u00adhip", "a hyphen, a lamp, a ship"),
    ),
    accepted=(
        Example("Char\u00adac\u00adter\u00adis\u00adtics like dark\u00adness and con\u00adtrast"),
        Example("a hy\u00adphen\u00adation mark"),
        Example("die Zei\u00adtung", language="de"),
    ),
)
