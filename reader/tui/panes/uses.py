"""A word's uses: one below the other, in three orders, and how they are strewn over the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.concordance import by_neighbour
from reader.analysis.vocabulary.dispersion import evenness
from reader.report.words_text import marks
from reader.tui.panes.excerpt import in_context, paragraph
from reader.tui.panes.pane import Level, Order, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.vocabulary.model import Occurrence
    from reader.tui.panes.pane import Uses

_MOST = 2000
"""Uses that are listed."""


def uses(question: Uses, found: Sequence[Occurrence]) -> Level:
    """Every use of a word, one below the other, to step through."""
    if not found:
        rows = [Row("not found as a word of its own")]
        return Level(question.word, "0 uses", rows, question=question)
    shares = [one.share for one in found]
    spread = evenness(shares)
    times = f"{len(found):,} use{'s' * (len(found) != 1)}"
    about = f"o: another order. Dispersion (DP) {spread:.2f}: 0 is even, near 1 all in one place"
    listed = [(one, _row(one, about)) for one in found[:_MOST]]
    row_of = {id(one): row for one, row in listed}
    kept = [one for one, _ in listed]
    line = Row("", f"DP {spread:.2f}", heading=True, lay=partial(marks, shares))
    orders = [
        Order(f"{times}{said}", (line, *(row_of[id(one)] for one in order)))
        for said, order in (
            ("", kept),
            (", by what follows", by_neighbour(kept)),
            (", by what precedes", by_neighbour(kept, left=True)),
        )
    ]
    return Level(
        question.word,
        times,
        orders[0].rows,
        follows=True,
        question=question,
        orders=orders if len(kept) > 1 else (),
    )


def _row(one: Occurrence, about: str) -> Row:
    lay = partial(in_context, one)
    return Row("", paragraph(one.block), target=one.span, lay=lay, about=(about,))
