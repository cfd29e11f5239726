"""What an article's panes show beside a pinned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.report.comparing import pairs
from reader.report.numbers import figure, signed
from reader.tui.painting import DIM, PLAIN
from reader.tui.panes.pane import Row, Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.report.comparing import Pair
    from reader.tui.facts import Facts
    from reader.tui.pinned import Pinned

_WIDTHS = (7, 7, 8)
"""Cells of the columns: the pinned article's figure, this one's, the difference."""


def columns(*cells: str) -> str:
    """Figures, each at the right of its column, with the sign that mathematicians write."""
    return "".join(
        f"{cell.replace('-', chr(0x2212)):>{width}}"
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )


HEAD = columns("pinned", "here", "change")


def scores_beside(facts: Facts, pinned: Pinned) -> Iterator[Row]:
    """The scores of both, as repaired, with how this article differs."""
    here = facts.analysis.as_repaired
    languages = frozenset({here.language})
    if pinned.counting is not here.counting:
        yield Row(f"pinned was counted as {pinned.counting.value}", heading=True)
    for pair in pairs(facts.formulas, pinned.scores_in(here.counting), here.scores, languages):
        right = columns(figure(pair.first), figure(pair.second), signed(pair.difference))
        about = (_said(pair, pinned), f"{pair.formula.direction.value}. Enter: why")
        paint = PLAIN if pair.enough else DIM
        yield Row(pair.formula.name, right, about=about, paint=paint, ask=Why(pair.formula.key))


def _said(pair: Pair, pinned: Pinned) -> str:
    if pair.difference is None:
        return f"no value to compare with that of {pinned.name}"
    words = f"{pair.verdict} than" if pair.verdict else "as hard as"
    unsure = "" if pair.enough else "; too little text to be sure"
    return f"{words} {pinned.name}, both as repaired{unsure}"
