"""The line above an article under review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.text.width import cells
from reader.tui.fitting import ending, fitted
from reader.tui.painting import SIGNS
from reader.tui.reviewing.signs import FLAG, STATES

if TYPE_CHECKING:
    from reader.review.model import Entry, Gauge
    from reader.tui.facts import Facts
    from reader.tui.reviewing.sheet import Sheet

_DOT = " \N{MIDDLE DOT} "
_ROOMY = 72
"""Columns from which the score is told by its name, not only by its figure."""


def title(place: tuple[str, int, int], entry: Entry | None, sheet: Sheet | None, width: int) -> str:
    """Name, place in the queue and state at the left; open findings and the score at the right."""
    name, index, count = place
    right = f"{_figures(sheet, width)} "
    said = [f"{index + 1:,} of {count:,}"] if count > 1 else []
    if entry is not None:
        sign, word, _ = STATES[entry.state]
        said.append(f"{sign} {word}".strip())
        said += [FLAG] * entry.flagged
    rest = "".join(_DOT + part for part in said)
    room = max(width - cells(rest) - cells(right) - 2, 1)
    left = f" {ending(name, room)}{rest}"
    return fitted(fitted(left, max(width - cells(right), 0)) + right, width)


def _figures(sheet: Sheet | None, width: int) -> str:
    if sheet is None:
        return ""
    parts = (_open(sheet.gauge), _score(sheet.facts, width))
    return "   ".join(part for part in parts if part)


def _open(gauge: Gauge) -> str:
    found = (
        (gauge.errors, Severity.ERROR),
        (gauge.warnings, Severity.WARNING),
        (gauge.notes, Severity.NOTE),
    )
    return "  ".join(f"{SIGNS[severity]} {number:,}" for number, severity in found if number)


def _score(facts: Facts, width: int) -> str:
    """The main score of the text as it now stands."""
    if facts.main is None:
        return ""
    value = facts.analysis.as_read.scores[facts.main.key].value
    if value is None:
        return ""
    figure = f"{value:.1f}".replace("-", "\N{MINUS SIGN}")
    return f"{facts.main.name} {figure}" if width >= _ROOMY else figure
