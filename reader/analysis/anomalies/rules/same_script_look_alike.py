"""A letter or digit stands for another one that looks like it, in the same script.

``l``, ``I`` and ``1``, ``O`` and ``0``: no script gives them away. What does is the word: it is
none as it stands, and one with the other letter. Without a word list for the language nothing is
reported. Right are identifiers, part numbers and Roman numerals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.known import is_cased, is_known, readings
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "same-script-look-alike"
_SWAPS = {
    "I": "l",
    "l": "I",
    "1": "lI",
    "|": "lI",
    "0": "oO",
    "O": "0",
}
_ASCII = re.compile(
    "(?<![A-Za-z0-9_&.@/#-])(?:"
    "[A-Za-z]*[a-z]I[A-Za-z]*|I[a-z]{2,}|l[b-df-hj-np-tv-xz][a-z]*|l|"
    "[A-Za-z]*[01|][A-Za-z][A-Za-z01|]*|[A-Za-z]+[01|][A-Za-z01|]*"
    ")(?![A-Za-z0-9_&@/#|-]|\\.[a-z])"
)
_TRIGGERS = tuple(map(re.compile, ("[I01|]", " l[b-df-hj-np-tv-xz ]", "\nl[b-df-hj-np-tv-xz ]")))
"""One after the other: a single search for all of them would be five times as slow."""

_MOST = 24
"""Letters of the longest words in word lists."""

_SHORTEST = 3
"""Letters below which a word with odd letters is more likely an abbreviation."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every letter that makes a word where it is exchanged for its likeness."""
    del offsets
    hidden = disguise(draft)
    if hidden.is_thorough:
        yield from hidden.findings(CODE, Severity.WARNING)
    elif draft.language == "en":
        yield from _in_words(draft)


def _in_words(draft: Draft) -> Iterator[Finding]:
    mark = Marker(CODE)
    text = draft.text
    known: dict[str, str] = {}
    done = 0
    for place in _triggers(text):
        if place < done:
            continue
        start = place
        while start > done and place - start < _MOST and _is_part(text[start - 1]):
            start -= 1
        match = _ASCII.match(text, start)
        if match is None:
            continue
        word = match[0]
        done = match.end()
        plain = known.get(word)
        if plain is None:
            plain = known[word] = _reading(word, draft.language)
        if plain and not draft.in_code(start):
            yield from mark.letters(start, word, plain, Severity.WARNING)


def _triggers(text: str) -> list[int]:
    """Where one of the letters in question stands, in order."""
    places = [match.start() for match in _TRIGGERS[0].finditer(text)]
    for trigger in _TRIGGERS[1:]:
        places += [match.start() + 1 for match in trigger.finditer(text)]
    places.sort()
    return places


def _is_part(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "|")


def _reading(word: str, language: str) -> str:
    """The one word that ``word`` would be with letters exchanged; "" where it is one already."""
    if not _SHORTEST <= len(word) <= _MOST and word not in {"l", "lt", "ln", "ls", "lf"}:
        return ""
    if is_known(word, language) and is_cased(word):
        return ""
    choices = [(at, char + _SWAPS[char]) for at, char in enumerate(word) if char in _SWAPS]
    found = {
        reading
        for reading in readings(word, choices)
        if reading.isalpha() and is_cased(reading) and is_known(reading, language)
    }
    if word == "l":
        return "I"
    if word[1:].islower() and word[0] in "Il" and len(found) == 1 and is_known(word, language):
        return ""
    return found.pop() if len(found) == 1 else ""


RULE = Rule(
    code=CODE,
    summary="a letter or digit that stands for its likeness in a word",
    severity=Severity.WARNING,
    stage=Stage.WORDS,
    looks_at="",
    find=find,
    flagged=(
        Example("the Iighthouse keeper", "the lighthouse keeper"),
        Example("a g0od lamp and a wa11", "a good lamp and a wall"),
        Example("and lt is late", "and It is late"),
    ),
    accepted=(
        Example("It is III, IBM and McIntosh in 1O1"),
        Example("flight A10, room B1, H2O and x1"),
        Example("die Iighthouse Karte", language="de"),
        Example("AI and I, in Iowa, with an iPhone"),
    ),
)
