"""What textstat 0.7.13 counts, counted once per distinct token instead of once per score.

A token is what stands between blanks. Everything that textstat asks of a text but sentences and
Linsear Write's first hundred words is a sum over its tokens, so each distinct token is looked at
once and then multiplied. The tests prove the equality against the installed textstat.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.lexicon import easy_words, syllables
from reader.analysis.readability.packing import Packing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_OTHER_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")
_NOT_WORD = re.compile(r"[^\w']")
_PIECE = re.compile(r"\w[^.!?\s]*+(?:\s[^\w.!?]*+\w[^.!?\s]*+(\s[^\w.!?]*+\w)?+)?+[^.!?]*+")
"""Text up to a terminator; the group is there if it holds three words."""

_LINSEAR_WORDS = 100
_LONG = 6
_MINI = 3
_HARD_SYLLABLES = 3
_ARABIC_LONG = 5
_FASEEH = 5
_STRESS = re.compile("[\u064b\u064c\u064d\u0651]")
_FASEEH_SIGNS = re.compile("[\u0626\u0621\u0624\u0630\u0638]|\u0648\u0627|\u0648\u0646")
_NO_SYLLABLE = str.maketrans("", "", "\u0627\u0649?.!,*")
_FOG_SYLLABLES = {"pl": 4, "hu": 5}
_CACHED = 300_000

_PACKING = Packing(
    (
        "words",
        "tokens",
        "characters",
        "letters",
        "syllables",
        "polysyllables",
        "monosyllables",
        "long_words",
        "mini_words",
        "unfamiliar",
        "unfamiliar_of_two",
        "hard_words",
        "arabic_long",
        "faseeh",
        "voiced",
        "stress",
    )
)


@dataclass(frozen=True, slots=True)
class TextstatCounts:
    """textstat's tallies of one text.

    ``tokens`` are what stands between blanks, ``words`` those of them that hold a letter or digit.
    ``unfamiliar`` words are not on the list of easy words, ``unfamiliar_of_two`` have two and more
    syllables besides, ``hard_words`` as many as Fog asks for. ``voiced``, ``stress``, ``faseeh``
    and ``arabic_long`` are OSMAN's. ``first_*`` are taken over the first hundred words alone.
    """

    words: int
    tokens: int
    characters: int
    letters: int
    syllables: int
    polysyllables: int
    monosyllables: int
    long_words: int
    mini_words: int
    unfamiliar: int
    unfamiliar_of_two: int
    hard_words: int
    arabic_long: int
    faseeh: int
    voiced: int
    stress: int
    sentences: int
    first_points: int
    first_sentences: int
    types: int


class _Features(dict[str, int]):
    """Packed counts by token, made when first asked for."""

    __slots__ = ("_easy", "_fog", "_syllables", "_words")

    def __init__(self, language: str) -> None:
        super().__init__()
        self._easy = easy_words(language)
        self._fog = _FOG_SYLLABLES.get(language, 3)
        self._syllables = _syllable_counter(language)
        self._words: dict[str, int] = {}

    def __missing__(self, token: str) -> int:
        word = stripped(token)
        packed = self._of_word(word) if word else 0
        packed += _PACKING.pack(
            tokens=1,
            characters=len(token),
            voiced=len(token.translate(_NO_SYLLABLE)),
            stress=len(_STRESS.findall(token)),
        )
        self[token] = packed
        return packed

    def syllables_of(self, word: str) -> int:
        """Syllables of a stripped word."""
        return self._syllables(word.lower())

    def clear(self) -> None:
        """Forget what was learnt."""
        super().clear()
        self._words.clear()

    def _of_word(self, word: str) -> int:
        packed = self._words.get(word)
        if packed is None:
            packed = self._words[word] = self._looked_at(word)
        return packed

    def _looked_at(self, word: str) -> int:
        lower = word.lower()
        bare = word.replace("'", "")
        count = self._syllables(lower)
        again = stripped(lower)
        checked = count if again == lower else self._syllables(again)
        hard = lower not in self._easy
        return _PACKING.pack(
            words=1,
            letters=len(bare),
            syllables=count,
            polysyllables=count >= _HARD_SYLLABLES,
            monosyllables=count == 1,
            long_words=len(bare) > _LONG,
            mini_words=len(bare) <= _MINI,
            unfamiliar=hard,
            unfamiliar_of_two=hard and checked >= 2,  # noqa: PLR2004 - its default threshold
            hard_words=hard and checked >= self._fog,
            arabic_long=len(bare) > _ARABIC_LONG,
            faseeh=_is_faseeh(bare),
        )


def stripped(token: str) -> str:
    """A token without punctuation, as textstat has it; apostrophes of contractions stay."""
    if token.isalnum():
        return token
    return _NOT_WORD.sub("", _OTHER_APOSTROPHE.sub("", token))


def textstat_counts(text: str, language: str) -> TextstatCounts:
    """Counts of a whole text; ``language`` is a primary subtag in lower case."""
    features = _features(language)
    tokens = text.split()
    tally = Counter(tokens)
    packed = sum(features[token] * count for token, count in tally.items())
    points, sentences = _first_words(tokens, features)
    types = {word.lower() for token in tally if (word := stripped(token))}
    return TextstatCounts(
        **dict(zip(_PACKING.names, _PACKING.unpack(packed), strict=True)),
        sentences=sentence_count(text),
        first_points=points,
        first_sentences=sentences,
        types=len(types),
    )


def sentence_count(text: str) -> int:
    """Sentences: pieces between terminators with more than two words; at least 1."""
    if not text:
        return 0
    pieces: list[str] = _PIECE.findall(text)
    return max(1, len(pieces) - pieces.count(""))


@cache
def _cached_features(language: str) -> _Features:
    return _Features(language)


def _features(language: str) -> _Features:
    features = _cached_features(language)
    if len(features) > _CACHED:
        features.clear()
    return features


def _first_words(tokens: list[str], features: _Features) -> tuple[int, int]:
    taken = tokens
    words: Iterable[str]
    if len(tokens) > _LINSEAR_WORDS:
        found: list[str] = []
        end = 0
        while end < len(tokens) and len(found) < _LINSEAR_WORDS:
            word = stripped(tokens[end])
            end += 1
            if word:
                found.append(word)
        taken, words = tokens[:end], found
    else:
        words = filter(None, map(stripped, tokens))
    points = 0
    for word in words:
        count = features.syllables_of(word)
        points += 3 if count >= _HARD_SYLLABLES else count > 0
    return points, sentence_count(" ".join(taken))


def _is_faseeh(bare: str) -> bool:
    voiced = len(bare.translate(_NO_SYLLABLE)) - 2
    return voiced > _FASEEH and _FASEEH_SIGNS.search(bare) is not None


def _syllable_counter(language: str) -> Callable[[str], int]:

    @cache
    def divided(word: str) -> int:
        return len(_divisions(language)(word)) + 1

    if language != "en":
        return divided
    look_up = syllables().count

    def count(word: str) -> int:
        known = look_up(word)
        return divided(word) if known is None else known

    return count


@cache
def _divisions(language: str) -> Callable[[str], Sequence[int]]:
    # Most texts in a small vocabulary never ask for it.
    import pyphen  # noqa: PLC0415

    tag = "en_US" if language == "en" else pyphen.language_fallback(language) or "en_US"
    return pyphen.Pyphen(lang=tag).positions
