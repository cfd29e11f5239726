"""Which words readers know: Dale and Chall's list of 3,000 words, Spache's of 1,000.

A word is familiar if it is on the list or a regular form of a word that is (Dale & Chall 1948,
Educ. Res. Bull. 27:38-49): -s, -es, -ies, -'s, -ed, -ied, -ing, -n, -er, -est with doubled
consonant or dropped -e, -ly, and a compound of two listed words. Other derivations (-tion, -ment,
un-) are not, nor irregular forms that are not listed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.lexicon import easy_words, spache_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDED = frozenset({"baby", "mr", "mrs", "ms", "ma"})
"""Words of the printed list that textstat's copy lacks, and titles."""

_SHORTEST_PART = 3
_SUFFIXES = frozenset({"able", "age", "ant", "hood", "less", "ship"})
"""Words of the lists that are endings at the end of others: "comfortable" is a derivation."""

_VOWEL_ENDINGS = ("ed", "ing", "er", "est")
_ENDINGS = (
    *((ending, "") for ending in ("s", "es", *_VOWEL_ENDINGS, "ly")),
    *((ending, "e") for ending in (*_VOWEL_ENDINGS, "en")),
    *((ending, "y") for ending in ("ies", "ied", "ier", "iest", "ily")),
    ("wn", "w"),
)
"""Endings, and what stands at the end of the word without them."""

_LAST = frozenset(ending[-1] for ending, _ in _ENDINGS)
"""Letters that a regular form ends in."""


class Familiar:
    """A list of familiar words with the rules for their regular forms."""

    __slots__ = ("_longest", "_words")

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._longest = max(map(len, words), default=0)

    def __contains__(self, word: str) -> bool:
        """Whether ``word``, lower-cased with straight apostrophes, is familiar."""
        words = self._words
        if word in words:
            return True
        word = word.removesuffix("'").removesuffix("'s")
        if word in words:
            return True
        if word[-1:] in _LAST and any(base in words for base in _bases(word)):
            return True
        return self.is_compound(word)

    def is_compound(self, word: str) -> bool:
        """Whether two words of the list make it up."""
        words = self._words
        first = max(_SHORTEST_PART, len(word) - self._longest)
        last = min(self._longest, len(word) - _SHORTEST_PART)
        return any(
            word[:place] in words and word[place:] in words and word[place:] not in _SUFFIXES
            for place in range(first, last + 1)
        )


@cache
def dale_chall() -> Familiar:
    """Dale and Chall's list, for the formulas of 1948 and 1995."""
    return Familiar(easy_words("en") | _ADDED)


@cache
def spache() -> Familiar:
    """Spache's revised list, for the formula of 1974."""
    return Familiar(spache_words() | _ADDED)


def _bases(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            yield word[: -len(ending)] + instead
    for ending in _VOWEL_ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) > _SHORTEST_PART - 1 and stem[-1] == stem[-2]:
                yield stem[:-1]
