"""Which words are known: what settles a letter that could be two."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from reader.analysis.anomalies.spelling import spelled
from reader.analysis.lexicon import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 256
"""Readings tried of one word; one with more choices is left to a person."""


@cache
def is_known(word: str, language: str) -> bool:
    """Whether ``word`` is a word of ``language``; always False where no word list is at hand.

    Inflected words, and words as the British spell them, are known by the words in the list.
    """
    if language != "en" or not word.isascii():
        return False
    lower = word.lower()
    return lower in syllables() or bool(spelled(tuple((letter,) for letter in lower), language))


def is_cased(word: str) -> bool:
    """Whether ``word`` is written as words are: small, Capitalised, or in capitals."""
    return re.fullmatch(r"[A-Z]?[a-z']*|[A-Z']+", word) is not None


def readings(word: str, choices: Sequence[tuple[int, Sequence[str]]]) -> list[str]:
    """``word`` with each of ``choices`` (place, letters) made in every way; nothing if too many."""
    total = 1
    for _, letters in choices:
        total *= len(letters)
        if total > _MOST:
            return []
    found: list[str] = []
    for picked in product(*(letters for _, letters in choices)):
        letters = list(word)
        for (place, _), letter in zip(choices, picked, strict=True):
            letters[place] = letter
        found.append("".join(letters))
    return found


def best_reading(word: str, choices: Sequence[tuple[int, Sequence[str]]], language: str) -> str:
    """The first reading that is a known word, properly cased; else the first; "" if none."""
    found = readings(word, choices)
    for reading in found:
        if is_cased(reading) and is_known(reading, language):
            return reading
    return found[0] if found else ""
