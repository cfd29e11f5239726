"""The authors' own formulas: counts to a value; None for a text without words."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.readability.model import Counts

_LINSEAR_EDGE = 20


def linear(
    base: float,
    *,
    length: float = 0,
    syllables: float = 0,
    letters: float = 0,
    sentences: float = 0,
) -> Callable[[Counts], float | None]:
    """A weighted sum of words per sentence and of the others per word."""

    def compute(counts: Counts) -> float | None:
        words = counts.words
        if not words or not counts.sentences:
            return None
        rates = syllables * counts.syllables + letters * counts.letters
        rates += sentences * counts.sentences
        return base + length * words / counts.sentences + rates / words

    return compute


def answered(formula: Callable[[Counts], float]) -> Callable[[Counts], float | None]:
    """``formula`` where there are words to count."""
    return lambda counts: formula(counts) if counts.words and counts.sentences else None


@answered
def gunning_fog(counts: Counts) -> float:
    """0.4 of words per sentence and of hard words per 100."""
    return 0.4 * (_length(counts) + _share(counts.hard_words, counts))


@answered
def smog_index(counts: Counts) -> float:
    """From the polysyllables in 30 sentences."""
    return 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


@answered
def dale_chall(counts: Counts) -> float:
    """The score of 1948: its authors count a compound once and names as familiar."""
    words = counts.words - counts.joins
    unfamiliar = counts.difficult_words - counts.difficult_names
    return 0.1579 * 100 * unfamiliar / words + 0.0496 * words / counts.sentences + 3.6365


@answered
def new_dale_chall(counts: Counts) -> float:
    """The cloze score of 1995; names count as unfamiliar."""
    return 64 - 0.95 * _share(counts.difficult_words, counts) - 0.69 * _length(counts)


@answered
def spache(counts: Counts) -> float:
    """The grade of 1974, from the different words that are unfamiliar."""
    return 0.121 * _length(counts) + 0.082 * _share(counts.different_unfamiliar, counts) + 0.659


@answered
def linsear_write(counts: Counts) -> float:
    """Words per sentence, those of three syllables thrice."""
    number = (counts.words + 2 * counts.polysyllables) / counts.sentences
    return number / 2 if number > _LINSEAR_EDGE else (number - 2) / 2


@answered
def lix(counts: Counts) -> float:
    """Words per sentence and long words per 100."""
    return _length(counts) + _share(counts.long_words, counts)


@answered
def rix(counts: Counts) -> float:
    """Long words per sentence."""
    return counts.long_words / counts.sentences


@answered
def mcalpine_eflaw(counts: Counts) -> float:
    """Words per sentence, the shortest twice."""
    return (counts.words + counts.mini_words) / counts.sentences


@answered
def forcast(counts: Counts) -> float:
    """From the words of one syllable in 150."""
    return 20 - 15 * counts.monosyllables / counts.words


@answered
def powers_sumner_kearl_dale_chall(counts: Counts) -> float:
    """The grade of 1958 from Dale-Chall's counts, compounds and names as in the score of 1948."""
    words = counts.words - counts.joins
    unfamiliar = counts.difficult_words - counts.difficult_names
    return 0.1155 * 100 * unfamiliar / words + 0.0596 * words / counts.sentences + 3.2672


@answered
def powers_sumner_kearl_fog(counts: Counts) -> float:
    """The grade of 1958 from fog's counts, without its exceptions."""
    return 0.0877 * _length(counts) + 9.84 * counts.polysyllables / counts.words + 3.0680


@answered
def bormuth(counts: Counts) -> float:
    """The share of words that readers restore where every fifth was taken out."""
    length = _length(counts)
    familiar = 1 - counts.difficult_words / counts.words
    by_words = -0.083640 * counts.letters / counts.words + 0.161911 * familiar**3
    by_length = -0.021401 * length + 0.000577 * length**2 - 0.000005 * length**3
    return 0.886593 + by_words + by_length


def wiener(
    hard: float, length: float, long: float, short: float, base: float
) -> Callable[[Counts], float | None]:
    """A variant of the Wiener Sachtextformel by its weights."""

    def compute(counts: Counts) -> float:
        return (
            hard * _share(counts.polysyllables, counts)
            + length * _length(counts)
            + long * _share(counts.long_words, counts)
            - short * _share(counts.monosyllables, counts)
            - base
        )

    return answered(compute)


def nothing(_: Counts) -> None:
    """No answer: the figure needs what is counted in the other way only."""


def _length(counts: Counts) -> float:
    return counts.words / counts.sentences


def _share(part: int, counts: Counts) -> float:
    return 100 * part / counts.words
