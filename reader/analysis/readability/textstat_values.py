"""textstat 0.7.13's scores from its counts, in its order of arithmetic, to the last digit.

These differ from the authors' formulas in ``registry`` where textstat does: Coleman-Liau with
0.058, Dale-Chall's constant only above 5 %, Spache with the 1953 coefficients and Dale's list, Fog
without its exceptions, ARI and Gulpease with punctuation among the characters. A text without words
has no score here; textstat gives 0.
"""

from __future__ import annotations

from collections import Counter
from math import ceil, floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.analysis.readability.textstat_counts import TextstatCounts

_FLESCH: Mapping[str, tuple[float, float, float]] = {
    "de": (180, 1, 58.5),
    "es": (206.84, 1.02, 60.0),
    "fr": (207, 1.015, 73.6),
    "it": (217, 1.3, 60.0),
    "nl": (206.835, 0.93, 77),
    "ru": (206.835, 1.3, 60.1),
    "hu": (206.835, 1.015, 58.5),
}
_FLESCH_ENGLISH = (206.835, 1.015, 84.6)
_FLESCH_GRADES = ((90, (5,)), (80, (6,)), (70, (7,)), (60, (8, 9)), (50, (10,)), (40, (11,)))
_EASIEST = 100
_HARD = 30
_DALE_CHALL_EDGE = 5
_LINSEAR_EDGE = 20


def textstat_values(counts: TextstatCounts, language: str) -> dict[str, float | None]:
    """Scores by the contract's keys; all None for a text without words."""
    if not counts.words:
        return dict.fromkeys((*_SIMPLE, *_BY_LANGUAGE, "text_standard"))
    values: dict[str, float | None] = {key: of(counts) for key, of in _SIMPLE.items()}
    flesch = _FLESCH.get(language, _FLESCH_ENGLISH)
    values |= {key: of(counts, flesch) for key, of in _BY_LANGUAGE.items()}
    values["text_standard"] = _text_standard(counts, flesch)
    return values


def _words_per_sentence(counts: TextstatCounts) -> float:
    return counts.words / counts.sentences


def _syllables_per_word(counts: TextstatCounts) -> float:
    return counts.syllables / counts.words


def _flesch_reading_ease(counts: TextstatCounts, flesch: tuple[float, float, float]) -> float:
    if not counts.syllables:
        return 0.0
    base, sentence, syllable = flesch
    return base - sentence * _words_per_sentence(counts) - syllable * _syllables_per_word(counts)


def _flesch_kincaid_grade(counts: TextstatCounts) -> float:
    if not counts.syllables:
        return 0.0
    return (0.39 * _words_per_sentence(counts)) + (11.8 * _syllables_per_word(counts)) - 15.59


def _gunning_fog(counts: TextstatCounts) -> float:
    return 0.4 * (_words_per_sentence(counts) + 100 * counts.hard_words / counts.words)


def _smog_index(counts: TextstatCounts) -> float:
    root: float = (30 * (counts.polysyllables / counts.sentences)) ** 0.5
    return (1.043 * root) + 3.1291


def _automated_readability_index(counts: TextstatCounts) -> float:
    characters = counts.characters / counts.tokens
    return (4.71 * characters) + (0.5 * _words_per_sentence(counts)) - 21.43


def _coleman_liau_index(counts: TextstatCounts) -> float:
    letters = counts.letters / counts.words * 100
    sentences = counts.sentences / counts.words * 100
    return (0.058 * letters) - (0.296 * sentences) - 15.8 if letters else 0.0


def _dale_chall_readability_score(counts: TextstatCounts) -> float:
    share = 100 * counts.unfamiliar / counts.words
    score = (0.1579 * share) + (0.0496 * _words_per_sentence(counts))
    return score + 3.6365 if share > _DALE_CHALL_EDGE else score


def _spache_readability(counts: TextstatCounts) -> float:
    share = 100 * counts.unfamiliar_of_two / counts.words
    return (0.141 * _words_per_sentence(counts)) + (0.086 * share) + 0.839


def _linsear_write_formula(counts: TextstatCounts) -> float:
    number = float(counts.first_points / counts.first_sentences)
    return (number - 2 if number <= _LINSEAR_EDGE else number) / 2


def _lix(counts: TextstatCounts) -> float:
    return _words_per_sentence(counts) + 100 * counts.long_words / counts.words


def _rix(counts: TextstatCounts) -> float:
    return counts.long_words / counts.sentences


def _mcalpine_eflaw(counts: TextstatCounts) -> float:
    return (counts.words + counts.mini_words) / counts.sentences


def _gulpease_index(counts: TextstatCounts) -> float:
    sentences = counts.sentences / counts.words
    return (300 * sentences) - (10 * (counts.characters / counts.tokens)) + 89


def _fernandez_huerta(counts: TextstatCounts) -> float:
    if not counts.syllables:
        return 0.0
    return 206.84 - (60 * _syllables_per_word(counts)) - (1.02 * _words_per_sentence(counts))


def _szigriszt_pazos(counts: TextstatCounts, flesch: tuple[float, float, float]) -> float:
    return flesch[0] - 62.3 * _syllables_per_word(counts) - _words_per_sentence(counts)


def _gutierrez_polini(counts: TextstatCounts) -> float:
    letters = counts.letters / counts.words
    return 95.2 - 9.7 * letters - 0.35 * _words_per_sentence(counts) if letters else 0.0


def _crawford(counts: TextstatCounts) -> float:
    if not counts.syllables:
        return 0.0
    sentences = 100 * (counts.sentences / counts.words)
    return -0.205 * sentences + 0.049 * (100 * _syllables_per_word(counts)) - 3.407


def _wiener_sachtextformel(counts: TextstatCounts) -> float:
    hard = 100 * counts.polysyllables / counts.words
    long = 100 * counts.long_words / counts.words
    short = 100 * counts.monosyllables / counts.words
    length = _words_per_sentence(counts)
    return (0.1935 * hard) + (0.1672 * length) + (0.1297 * long) - (0.0327 * short) - 0.875


def _osman(counts: TextstatCounts) -> float:
    # Its "complex" words are always 0: the marks it looks for are stripped beforehand.
    syllables = (counts.voiced - 2 + 2 * counts.stress) / counts.words
    rates = 0 / counts.words + syllables + counts.faseeh / counts.words
    rates += counts.arabic_long / counts.words
    return 200.791 - (1.015 * _words_per_sentence(counts)) - (24.181 * rates)


def _text_standard(counts: TextstatCounts, flesch: tuple[float, float, float]) -> float:
    votes = _rounded(_flesch_kincaid_grade(counts))
    votes += _flesch_votes(_flesch_reading_ease(counts, flesch))
    for formula in (
        _smog_index,
        _coleman_liau_index,
        _automated_readability_index,
        _dale_chall_readability_score,
        _linsear_write_formula,
        _gunning_fog,
    ):
        votes += _rounded(formula(counts))
    # The first of the most frequent, as Counter keeps the order of the votes; clamped as it is.
    return float(max(1, min(Counter(votes).most_common(1)[0][0], 18)))


def _rounded(score: float) -> list[int]:
    return [floor(score), ceil(score), round(score)]


def _flesch_votes(score: float) -> tuple[int, ...]:
    if not _HARD <= score < _EASIEST:
        return (13,)
    return next((grades for edge, grades in _FLESCH_GRADES if score >= edge), (12,))


_SIMPLE: Mapping[str, Callable[[TextstatCounts], float]] = {
    "flesch_kincaid_grade": _flesch_kincaid_grade,
    "gunning_fog": _gunning_fog,
    "smog_index": _smog_index,
    "automated_readability_index": _automated_readability_index,
    "coleman_liau_index": _coleman_liau_index,
    "dale_chall_readability_score": _dale_chall_readability_score,
    "spache_readability": _spache_readability,
    "linsear_write_formula": _linsear_write_formula,
    "lix": _lix,
    "rix": _rix,
    "mcalpine_eflaw": _mcalpine_eflaw,
    "gulpease_index": _gulpease_index,
    "fernandez_huerta": _fernandez_huerta,
    "gutierrez_polini": _gutierrez_polini,
    "crawford": _crawford,
    "wiener_sachtextformel": _wiener_sachtextformel,
    "osman": _osman,
}
_BY_LANGUAGE: Mapping[str, Callable[[TextstatCounts, tuple[float, float, float]], float]] = {
    "flesch_reading_ease": _flesch_reading_ease,
    "szigriszt_pazos": _szigriszt_pazos,
}
