"""The readability pane: scores as read and repaired, and the sentences that cause them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.painting import DIM, PLAIN
from reader.tui.panes.excerpt import opening, paragraph
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Formula, Score

_FIGURE = 9


class ReadabilityPane(Pane):
    """Scores; choosing one of the hardest sentences goes there."""

    def __init__(self) -> None:
        super().__init__("readability", "counting \N{HORIZONTAL ELLIPSIS}")

    def given(self, analysis: Analysis, formulas: Mapping[str, Formula]) -> None:
        """Show the scores of ``analysis``; ``formulas`` says what they are."""
        rows = [*_scores(analysis, formulas), *_hardest(analysis)]
        changed = analysis.as_read is not analysis.as_repaired
        right = "as read repaired" if changed else analysis.as_read.counting.value
        self.show(Level("READABILITY", right, rows))


def _scores(analysis: Analysis, formulas: Mapping[str, Formula]) -> Iterator[Row]:
    read, repaired = analysis.as_read, analysis.as_repaired
    for key, score in read.scores.items():
        formula = formulas.get(key)
        if formula is None or not _speaks(formula, read.language):
            continue
        if score.value is None and repaired.scores[key].value is None:
            continue
        right = _figure(score.value)
        if read is not repaired:
            right += _figure(repaired.scores[key].value)
        paint = PLAIN if score.enough else DIM
        yield Row(formula.name, right, about=_about(formula, score), paint=paint)


def _speaks(formula: Formula, language: str) -> bool:
    return not formula.languages or language in formula.languages


def _figure(value: float | None) -> str:
    text = "\N{EN DASH}" if value is None else f"{value:.1f}".replace("-", "\N{MINUS SIGN}")
    return f"{text:>{_FIGURE}}"


def _about(formula: Formula, score: Score) -> tuple[str, ...]:
    said = [score.band] if score.band else []
    if score.grade is not None:
        said.append(f"school grade {score.grade:.1f}")
    if score.reason:
        said.append(score.reason)
    return (f"{'; '.join(said)}." if said else "", f"{formula.direction.value}; {formula.source}")


def _hardest(analysis: Analysis) -> Iterator[Row]:
    hardest = analysis.as_read.hardest
    if hardest:
        yield Row("HARDEST SENTENCES", "words", heading=True)
    for sentence in hardest:
        yield Row(
            f"{paragraph(sentence.block)} {opening(analysis.article, sentence.span)}",
            f"{sentence.words:>3}",
            target=sentence.span,
            about=(sentence.reason,),
        )
