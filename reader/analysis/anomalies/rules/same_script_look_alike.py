"""A letter or digit stands for another one that looks like it, in the same script.

``l``, ``I`` and ``1``, ``O`` and ``0``: no script gives them away. What does is the word: it is
none as it stands, and one with the other letter. Without a word list for the language nothing is
reported. Right are identifiers, part numbers and Roman numerals.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.known import is_cased, is_known, readings
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.spelling import FOLLOWING_I
from reader.analysis.languages.function_words import function_words
from reader.analysis.lexicon import easy_words

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
    "[A-Za-z]*[a-z]I[A-Za-z]*|[A-Z]I[a-z]{2,}|[A-Z]+l[A-Z]+|I[a-z]{2,}|l[b-df-hj-np-tv-xz][a-z]*|"
    f"l(?= (?:{'|'.join(FOLLOWING_I)})\\b)|"
    "[A-Za-z]*[01|][A-Za-z][A-Za-z01|]*|[A-Za-z]+[01|][A-Za-z01|]*"
    ")(?![A-Za-z0-9_&@/#|-]|\\.[a-z])"
)
_TRIGGERS = tuple(
    map(
        re.compile,
        (
            "I(?<=[a-z]I)",
            "I(?=[a-z]{2})",
            "0(?:(?=[A-Za-z])|(?<=[A-Za-z]0))",
            "1(?:(?=[A-Za-z])|(?<=[A-Za-z]1))",
            r"\|(?:(?=[A-Za-z])|(?<=[A-Za-z]\|))",
            "l(?<=[A-Z]l)(?=[A-Z])",
            "l(?<= l)(?=[b-df-hj-np-tv-xz ])",
            "l(?<=\nl)(?=[b-df-hj-np-tv-xz ])",
        ),
    )
)
"""One after the other, each from a letter on: for those the search is ten times as quick."""

_BEGINS = re.compile("(?:[.!?][\"'”’)]?\\s+|\\n\\s*|\\A)[\"'“‘(]*$")
"""What stands before the first word of a sentence."""

_MOST = 24
"""Letters of the longest words in word lists."""

_PARTS = frozenset(f"{ascii_letters}{digits}|")
_SHORTEST = 3
"""Letters below which a word with odd letters is more likely an abbreviation."""

_LONG = 6
"""Letters from which on a word in the list is no chance: no short name, unit or number."""

_PROVEN = 2
"""Distinct words with swaps within them that prove those at the beginning of others."""


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
    places = list(_words(draft.text))
    plain = {word: _reading(word, draft.language) for word in {word for _, word in places}}
    proof = sum(1 for word, reading in plain.items() if reading and not _is_name(word, reading))
    for start, word in places:
        reading = plain[word]
        if not reading or draft.in_code(start):
            continue
        if word[0] == "0" and _BEGINS.search(draft.text, max(start - _MOST, 0), start):
            reading = reading.capitalize()
        if proof >= _PROVEN or not _is_name(word, reading):
            yield from mark.letters(start, word, reading, Severity.WARNING)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Words that hold one of the letters in question, in order."""
    done = 0
    for place in sorted({m.start() for trigger in _TRIGGERS for m in trigger.finditer(text)}):
        if place < done:
            continue
        start = place
        while start > done and place - start < _MOST and text[start - 1] in _PARTS:
            start -= 1
        match = _ASCII.match(text, start)
        if match is not None:
            done = match.end()
            yield start, match[0]


@cache
def _reading(word: str, language: str) -> str:
    """The one word that ``word`` would be with letters exchanged; "" where it is one already."""
    if word in _SHORT_WORDS:
        return _SHORT_WORDS[word]
    if not _SHORTEST <= len(word) <= _MOST or (is_known(word, language) and is_cased(word)):
        return ""
    if _is_numbered(word):
        return ""
    choices = [(at, char + _SWAPS[char]) for at, char in enumerate(word) if char in _SWAPS]
    found = {
        reading
        for reading in readings(word, choices)
        if reading.isalpha() and is_cased(reading) and is_known(reading, language)
    }
    if word[1:].islower() and word[0] in "Il" and is_known(word, language):
        return ""
    if len({reading.lower() for reading in found}) != 1:
        return ""
    return max(found)  # the one in small letters: where a sentence begins is for the caller to see


_SHORT_WORDS = {"l": "I", "lt": "It", "ln": "In", "ls": "Is", "lf": "If"}


def _is_numbered(word: str) -> bool:
    """Whether ``word`` is a number with a short unit, or an easy word with a number (page1)."""
    if word[0] == "1" and len(word) <= _SHORTEST:
        return True
    stem = word.rstrip("01")
    return stem != word and len(stem) >= _SHORTEST and stem.lower() in easy_words("en")


def _is_name(word: str, reading: str) -> bool:
    """Whether ``word`` may be a name or an abbreviation: only its first letter is in question."""
    if word[1:] != reading[1:] or word[0] not in "Il":
        return False
    if word in _SHORT_WORDS or len(word) >= _LONG:
        return False
    common = reading.lower() in easy_words("en") or reading.lower() in function_words("en")
    return not common


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
        Example("at 1am on the 1st, 10km from page1 and Vol0"),
        Example("The actor was Iago, and LSU or lsu won"),
        Example("It is III, IBM and McIntosh in 1O1"),
        Example("flight A10, room B1, H2O and x1"),
        Example("die Iighthouse Karte", language="de"),
        Example("AI and I, in Iowa, with an iPhone"),
    ),
)
