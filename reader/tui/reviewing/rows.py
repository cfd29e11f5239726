"""The queue as rows of cells: which columns fit, and what stands in them."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from reader.analysis.anomalies.finding import Severity
from reader.review.queue import Order
from reader.tui.fitting import ending, fitted
from reader.tui.painting import CHOSEN, DIM, PLAIN, SIGN_PAINTS, SIGNS, STRONG
from reader.tui.reviewing.signs import DONE, FLAG, FLAG_PAINT, STATES, UNKNOWN, clock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style as Paint

    from reader.review.model import Entry

_ROOMY = 72
"""Columns of the screen from which every column is shown."""


class Column(NamedTuple):
    """A column: its heading, cells, the order that sorts by it, and what stands in it."""

    heading: str
    width: int
    order: Order | None
    cell: Callable[[Entry], tuple[str, Paint]]
    narrow: bool = True
    """Whether it is shown on a narrow screen too."""
    right: bool = True


def columns(width: int) -> tuple[Column, ...]:
    """The columns before the name, on a screen of ``width``."""
    if width >= _ROOMY:
        return _COLUMNS
    return tuple(
        column._replace(width=2, heading="") if column.order is Order.STATE else column
        for column in _COLUMNS
        if column.narrow
    )


def heading(width: int, order: Order, *, reverse: bool) -> list[Segment]:
    """The row above the queue; the column that sorts it is marked by an arrow."""
    arrow = "\N{UPWARDS ARROW}" if reverse else "\N{DOWNWARDS ARROW}"
    segments = [Segment(" ", DIM)]
    for column in columns(width):
        mark = arrow if column.order is order and column.heading.strip() else ""
        text = f"{column.heading}{mark}"
        paint = STRONG if mark else DIM
        laid = f"{text:>{column.width}}" if column.right else f"{text:<{column.width}}"
        segments.append(Segment(laid[-column.width :], paint))
    mark = arrow if order is Order.NAME else ""
    taken = sum(len(segment.text) for segment in segments)
    segments.append(Segment(fitted(f" name{mark}", max(width - taken, 0)), STRONG if mark else DIM))
    return segments


def row(entry: Entry, name: str, width: int, *, chosen: bool) -> list[Segment]:
    """The row of ``entry``, called ``name``, in ``width`` cells; the chosen one reversed."""
    over = CHOSEN if chosen else PLAIN
    segments = [Segment(" ", over)]
    taken = 1
    for column in columns(width):
        text, paint = column.cell(entry)
        room = column.width
        laid = text.rjust(room) if column.right else text.ljust(room)
        segments.append(Segment(laid[:room], over if chosen else paint))
        taken += room
    left = max(width - taken - 1, 0)  # the name's end tells it from the others: it is kept
    paint = DIM if entry.gone or entry.state in DONE else PLAIN
    segments.append(Segment(" " + fitted(ending(name, left), left), over if chosen else paint))
    return segments


def names(paths: Sequence[str]) -> tuple[str, list[str]]:
    """The folder that all ``paths`` are in ("" if there is none), and each path below it."""
    folders = {os.path.dirname(path) for path in paths}  # noqa: PTH120 - text, as it was given
    try:
        common = os.path.commonpath(folders) if folders else ""
    except ValueError:  # absolute and relative ones
        common = ""
    if not common:
        return "", list(paths)
    start = len(common.rstrip(os.sep)) + 1
    return common, [path[start:] for path in paths]


def _state(entry: Entry) -> tuple[str, Paint]:
    if entry.gone:
        return "\N{EM DASH} gone", DIM
    sign, word, paint = STATES[entry.state]
    return f"{sign} {word}", paint


def _errors(entry: Entry) -> tuple[str, Paint]:
    return _counted(None if entry.gauge is None else entry.gauge.errors, Severity.ERROR)


def _warnings(entry: Entry) -> tuple[str, Paint]:
    return _counted(None if entry.gauge is None else entry.gauge.warnings, Severity.WARNING)


def _notes(entry: Entry) -> tuple[str, Paint]:
    return _counted(None if entry.gauge is None else entry.gauge.notes, Severity.NOTE)


def _counted(number: int | None, severity: Severity) -> tuple[str, Paint]:
    if number is None:
        return UNKNOWN, DIM
    return (f"{number:,}", SIGN_PAINTS[severity]) if number else ("", DIM)


def _ease(entry: Entry) -> tuple[str, Paint]:
    if entry.gauge is None or entry.gauge.ease is None:
        return "" if entry.gauge is None else "\N{EN DASH}", DIM
    return f"{entry.gauge.ease:.0f}".replace("-", "\N{MINUS SIGN}"), PLAIN


def _words(entry: Entry) -> tuple[str, Paint]:
    return ("", DIM) if entry.gauge is None else (f"{entry.gauge.words:,}", PLAIN)


def _time(entry: Entry) -> tuple[str, Paint]:
    return clock(int(entry.seconds)), DIM


def _flag(entry: Entry) -> tuple[str, Paint]:
    return (f" {FLAG}" if entry.flagged else ""), FLAG_PAINT


_COLUMNS = (
    Column(" state", 13, Order.STATE, _state, right=False),
    Column(SIGNS[Severity.ERROR], 5, Order.WORST, _errors),
    Column(SIGNS[Severity.WARNING], 5, None, _warnings),
    Column(SIGNS[Severity.NOTE], 5, None, _notes),
    Column("ease", 6, Order.EASE, _ease),
    Column("words", 8, Order.WORDS, _words, narrow=False),
    Column("time", 8, Order.TIME, _time, narrow=False),
    Column(f" {FLAG}", 3, Order.FLAG, _flag, right=False),
)
