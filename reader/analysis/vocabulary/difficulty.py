"""Words that stop a reader, each with its reasons."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from reader.analysis.readability.familiar import Familiar, dale_chall
from reader.analysis.syllables import syllable_counter
from reader.analysis.vocabulary.frequency import common_words
from reader.analysis.vocabulary.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

POLYSYLLABLE = 3
"""Syllables from which a word is counted as hard (Gunning 1952, McLaughlin 1969)."""

LONG = 6
"""Letters above which a word is long (Bjornsson 1968)."""

_MANY = 4
"""Syllables from which a word is difficult where there is no list of familiar words."""


def hard_words(
    words: Iterable[str], language: str, most: int
) -> list[tuple[str, tuple[Reason, ...], int]]:
    """The ``most`` difficult of some folded words, with reasons and syllables, hardest first.

    English: a word that is not on Dale and Chall's list, nor a regular form of one that is, and has
    three syllables or is rare. Elsewhere: one of more than six letters and four syllables. Words
    with other signs than letters in them are left out.
    """
    count = syllable_counter(language)
    known = dale_chall() if language == "en" else None
    common = Familiar(common_words(language))
    found: list[tuple[str, tuple[Reason, ...], int]] = []
    for word in words:
        if not word.isalpha() or len(word) > _LONGEST:
            continue
        syllables = count(word)
        is_rare = known is not None and word not in common
        if not is_rare and syllables < (_MANY if known is None else POLYSYLLABLE):
            continue
        if known is None or word not in known:
            reasons = _reasons(word, syllables, is_unfamiliar=known is not None, is_rare=is_rare)
            found.append((word, reasons, syllables))
    return nsmallest(most, found, key=_hardest_first)


def _hardest_first(one: tuple[str, tuple[Reason, ...], int]) -> tuple[bool, int, int, str]:
    word, reasons, syllables = one
    return Reason.RARE not in reasons, -syllables, -len(word), word


_LONGEST = 45
"""Letters of the longest word in a dictionary of English (pneumono...koniosis): beyond, it is
something else, and no syllables need be counted in it."""


def _reasons(
    word: str, syllables: int, *, is_unfamiliar: bool, is_rare: bool
) -> tuple[Reason, ...]:
    held = {
        Reason.UNFAMILIAR: is_unfamiliar,
        Reason.RARE: is_rare,
        Reason.SYLLABLES: syllables >= POLYSYLLABLE,
        Reason.LONG: len(word) > LONG,
    }
    return tuple(reason for reason, holds in held.items() if holds)
