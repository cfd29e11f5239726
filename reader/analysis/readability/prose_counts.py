"""What a careful person counts, once for each distinct token of a text.

A token is what stands between blanks. All that is counted but sentences is a sum over tokens, so
each distinct one is looked at once; a sentence is the sum of its tokens, a block of its sentences,
an article of its blocks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.readability.familiar import dale_chall, spache
from reader.analysis.readability.model import Counts
from reader.analysis.readability.packing import LOW, Packing
from reader.analysis.syllables import syllable_counter
from reader.analysis.words import APOSTROPHES, HYPHENS, IGNORED, is_address, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_POLY = 3
_LONG = 6
_MINI = 3
_CACHED = 300_000
_PUNCTUATION = '.,;:!?"()[]{}\u201c\u201d\u2018\u2026\u2014\u2013\xab\xbb\u201e*'
_HIDDEN = re.compile(f"[{IGNORED}]")
_CURLED = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_HYPHENS = tuple(HYPHENS)
_ENDINGS = ("ed", "es", "ing")

PACKING = Packing(
    (
        "words",
        "difficult_words",
        "long_words",
        "sentences",
        "syllables",
        "letters",
        "characters",
        "polysyllables",
        "monosyllables",
        "joins",
        "mini_words",
        "hard_words",
        "difficult_names",
        "hard_names",
        "addresses",
    )
)
ONE_SENTENCE = PACKING.pack(sentences=1)
_ONE_WORD = PACKING.pack(words=1)
_ONE_CHARACTER = PACKING.pack(characters=1)
_ONE_LETTER = PACKING.pack(letters=1)
_ONE_SYLLABLE = PACKING.pack(syllables=1)
_POLYSYLLABLE = PACKING.pack(polysyllables=1)
_MONOSYLLABLE = PACKING.pack(monosyllables=1)
_LONG_WORD = PACKING.pack(long_words=1)
_MINI_WORD = PACKING.pack(mini_words=1)
_DIFFICULT_WORD = PACKING.pack(difficult_words=1)
_DIFFICULT_NAME = PACKING.pack(difficult_names=1)
_HARD_NAME = PACKING.pack(hard_names=1)
_HARD_WORD = PACKING.pack(hard_words=1)


def counts_of(packed: int) -> Counts:
    """Packed tallies as counts."""
    return Counts(**dict(zip(PACKING.names, PACKING.unpack(packed), strict=True)))


class Features(dict[str, int]):
    """Packed counts by token as it stands inside a sentence; made when first asked for."""

    __slots__ = ("_count", "_english", "_lower", "_shared", "openers")

    def __init__(self, language: str) -> None:
        super().__init__()
        self._count = syllable_counter(language)
        self._english = language == "en"
        self._shared: dict[int, int] = {}
        self._lower: dict[str, int] = {}
        self.openers = _Openers(self)

    def __missing__(self, token: str) -> int:
        core = token.strip(_PUNCTUATION)
        if core != token:
            packed = self[core] + (len(token) - len(core)) * _ONE_CHARACTER
        else:
            packed = self._of_core(core) + len(core) * _ONE_CHARACTER
        # Many tokens have the same counts: one integer serves them all.
        packed = self[token] = self._shared.setdefault(packed, packed)
        return packed

    def of_sentence(self, tokens: list[str]) -> int:
        """Packed counts of a sentence (at least one token); without words it is none."""
        packed = sum(map(self.__getitem__, tokens), self.openers[tokens[0]])
        return packed + ONE_SENTENCE if packed & LOW else packed

    def _of_core(self, core: str) -> int:
        if core.isalpha() and core.isascii():
            return self._of_word(core)
        words = words_of(core)
        if not words:
            return 0
        packed = sum(map(self._of_word, words))
        if len(words) > 1:
            joins = sum(core.count(hyphen) for hyphen in _HYPHENS)
            packed += PACKING.pack(joins=min(joins, len(words) - 1))
        return packed

    def clear(self) -> None:
        """Forget what was learnt."""
        super().clear()
        self.openers.clear()
        self._shared.clear()
        self._lower.clear()

    def _of_word(self, word: str) -> int:
        if self._english and word.isalpha() and word.isascii() and not word.isupper():
            lower = word.lower()
            packed = self._lower.get(lower)
            if packed is None:
                packed = self._lower[lower] = self._of_bare(lower)
            return _as_name(packed) if word[0] != lower[0] else packed
        if is_address(word):
            return PACKING.pack(words=1, addresses=1, letters=sum(map(str.isalnum, word)))
        bare = _HIDDEN.sub("", word).translate(_CURLED)
        packed = self._of_bare(bare)
        return _as_name(packed) if is_capitalised(bare) else packed

    def _of_bare(self, word: str) -> int:
        letters = len(word) if word.isalnum() else sum(map(str.isalnum, word))
        syllables = self._syllables(word)
        packed = _ONE_WORD + letters * _ONE_LETTER + syllables * _ONE_SYLLABLE
        if syllables >= _POLY:
            packed += _POLYSYLLABLE
        elif syllables == 1:
            packed += _MONOSYLLABLE
        if letters > _LONG:
            packed += _LONG_WORD
        elif letters <= _MINI:
            packed += _MINI_WORD
        return packed + (self._familiarity(word, syllables) if self._english else 0)

    def _syllables(self, word: str) -> int:
        if "-" not in word:
            return self._count(word)
        return sum(map(self._count, word.split("-")))

    def _familiarity(self, word: str, syllables: int) -> int:
        if not word[-1].isalpha() or word[0].isdigit():
            return 0
        lower = word.lower()
        packed = 0 if lower in dale_chall() else _DIFFICULT_WORD
        if syllables >= _POLY and not self._grew(lower):
            packed += _HARD_WORD
        return packed

    def _grew(self, word: str) -> bool:
        """Whether it has three syllables by its ending or its parts alone (Gunning 1952)."""
        if "-" in word:
            return True
        for ending in _ENDINGS:
            if word.endswith(ending):
                stem = word[: -len(ending)]
                return self._count(stem if ending != "es" else stem + "e") < _POLY
        return word in dale_chall() and dale_chall().is_compound(word)


def _as_name(packed: int) -> int:
    """Counts of a word as those of a name."""
    if PACKING.get(packed, "difficult_words"):
        packed += _DIFFICULT_NAME
    if PACKING.get(packed, "hard_words"):
        packed += _HARD_NAME - _HARD_WORD
    return packed


class _Openers(dict[str, int]):
    """What is to be added where a token opens a sentence: its capital makes no name of it."""

    __slots__ = ("_features",)

    def __init__(self, features: Features) -> None:
        super().__init__()
        self._features = features

    def __missing__(self, token: str) -> int:
        packed = self._features[token]
        difference = 0
        if PACKING.get(packed, "difficult_names"):
            difference -= _DIFFICULT_NAME
        if PACKING.get(packed, "hard_names"):
            difference += _HARD_WORD - _HARD_NAME
        self[token] = difference
        return difference


@cache
def _cached(language: str) -> Features:
    return Features(language)


def features(language: str) -> Features:
    """What is known of the tokens of a language; outlives one article, and serves a whole queue."""
    found = _cached(language)
    if len(found) > _CACHED:
        found.clear()
    return found


def words_in(token: str) -> list[str]:
    """The words of a token, lower-cased, apostrophes straight."""
    core = token.strip(_PUNCTUATION)
    return [core.lower()] if core.isalpha() else [folded(word) for word in words_of(core)]


def distinct_words(tokens: Iterable[str]) -> set[str]:
    """The different words of some tokens."""
    words: set[str] = set()
    for token in tokens:
        words.update(words_in(token))
    return words


def folded(word: str) -> str:
    """A word as it is looked up: lower-cased, with nothing hidden in it, apostrophes straight."""
    return _HIDDEN.sub("", word).translate(_CURLED).lower()


def is_capitalised(word: str) -> bool:
    """Whether it may be a name by its capital; an acronym is none."""
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def is_unfamiliar(word: str) -> bool:
    """Whether a word, lower-cased, is neither on Spache's list nor a regular form of one there."""
    return word.isalpha() and word not in spache()


def different_unfamiliar(words: Iterable[str]) -> int:
    """How many of some different words are unfamiliar by Spache's list."""
    return sum(map(is_unfamiliar, words))
