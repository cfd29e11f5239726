"""Counts to scores: what each formula gives, whether it may be asked, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.languages.names import NAMES
from reader.analysis.readability.model import Score
from reader.analysis.readability.registry import FORMULAS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.readability.model import Counts, Formula

_WITHOUT_BLANKS = frozenset({"zh", "ja", "th", "km", "lo", "my"})


def scored(counts: Counts, language: str) -> dict[str, Score]:
    """The scores of any counts, those made for the language first."""
    return {
        key: _score(FORMULAS[key], FORMULAS[key].compute(counts), counts, language)
        for key in _in_order(language)
    }


def scored_as_textstat(
    values: Mapping[str, float | None], counts: Counts, language: str
) -> dict[str, Score]:
    """The scores of textstat's ``values``; those that it does not compute, from ``counts``."""
    return {
        key: _textstat_score(FORMULAS[key], values, counts, language) for key in _in_order(language)
    }


def _in_order(language: str) -> list[str]:
    return sorted(FORMULAS, key=lambda key: _distance(FORMULAS[key], language))


def _distance(formula: Formula, language: str) -> int:
    if language in formula.languages:
        return 0
    return 2 if formula.languages else 1


def _score(formula: Formula, value: float | None, counts: Counts, language: str) -> Score:
    reason = _unfit(formula, value, counts, language)
    if reason or value is None:
        return Score(formula.key, None, reason=reason, enough=False)
    return _meant(formula, value, counts)


def _textstat_score(
    formula: Formula, values: Mapping[str, float | None], counts: Counts, language: str
) -> Score:
    if formula.key not in values:
        return _score(formula, formula.compute(counts), counts, language)
    value = values[formula.key]
    if value is None:
        return Score(formula.key, None, reason="no words", enough=False)
    return _meant(formula, value, counts)


def _unfit(formula: Formula, value: float | None, counts: Counts, language: str) -> str:
    if not counts.words:
        return "no words"
    if formula.key == "text_standard":
        return "textstat's own: see --counting textstat"
    if formula.languages and language not in formula.languages:
        return f"made for {' and '.join(NAMES[tag] for tag in sorted(formula.languages))}"
    if language in _WITHOUT_BLANKS:
        return "words are not divided by blanks"
    return "needs vowelled text: see --counting textstat" if value is None else ""


def _meant(formula: Formula, value: float, counts: Counts) -> Score:
    short = ""
    if counts.words < formula.needs_words:
        short = f"too short: takes {formula.needs_words} words"
    elif counts.sentences < formula.needs_sentences:
        short = f"too short: takes {formula.needs_sentences} sentences"
    grade = formula.grade(value) if formula.grade else None
    return Score(formula.key, value, grade, formula.band(value), not short, short)
