"""From a question that a pane asked to the rows that answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.settings import Counting
from reader.analysis.vocabulary.concordance import concordance
from reader.tui.panes.pane import Uses
from reader.tui.panes.readability import reasons
from reader.tui.panes.uses import uses
from reader.tui.why import why

if TYPE_CHECKING:
    from reader.tui.facts import Facts
    from reader.tui.panes.pane import Level, Why


def answer(facts: Facts, question: Why | Uses) -> Level:
    """The rows that answer ``question``; may take long, so ask in a worker."""
    analysis = facts.analysis
    if isinstance(question, Uses):
        found = concordance(analysis.article, question.word, analysis.language)
        return uses(question, found)
    formula = facts.formulas[question.key]
    as_prose = analysis.as_read.counting is not Counting.PROSE
    return reasons(question, formula, why(analysis, formula), as_prose=as_prose)
