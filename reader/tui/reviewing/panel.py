"""The rows under the text, which tell the present finding and what would become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.text.width import cells
from reader.tui.fitting import fitted
from reader.tui.painting import DIM, PLAIN, STRONG
from reader.tui.reviewing import showing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style as Paint

ROWS = 4
"""Rows of a panel, without the line above it."""

_LOW = 20
"""Rows of a screen below which the last row of the panel is left to the text."""

_RULE = "\N{BOX DRAWINGS LIGHT HORIZONTAL}"
LEAD = 3
"""Cells before each row: a sign and a blank on either side."""


class Said(NamedTuple):
    """A row in words: a sign, the words, and something at the right."""

    words: str = ""
    right: str = ""
    sign: str = ""
    paint: Paint = PLAIN


class Shown(NamedTuple):
    """A row that shows a place: the text before it, the place, the text after it."""

    sign: str
    before: str
    place: str
    after: str
    paint: Paint
    right: str = ""


Row = Said | Shown


class Panel(Widget):
    """Draws rows below a line; at most as many as it has height for."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"Panel {{ height: {ROWS + 1}; background: ansi_default; }}"

    def __init__(self) -> None:
        super().__init__(id="panel")
        self._rows: Sequence[Row] = ()

    def fit(self, height: int) -> None:
        """Take the rows that a screen of ``height`` can spare."""
        self.styles.height = ROWS + 1 if height >= _LOW else ROWS - 1

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self._rows = rows
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the widget."""
        width = self.size.width
        if y == 0:
            return Strip([Segment(_RULE * width, DIM)])
        if y > len(self._rows):
            return Strip.blank(width)
        row = self._rows[y - 1]
        segments = _said(row, width) if isinstance(row, Said) else _shown(row, width)
        return Strip(segments).adjust_cell_length(width)


def _said(row: Said, width: int) -> list[Segment]:
    right = f" {row.right} " if row.right and cells(row.right) < width // 2 else ""
    room = max(width - LEAD - cells(right), 0)
    return [
        Segment(f" {row.sign or ' '} ", row.paint if row.sign.strip() else PLAIN),
        Segment(fitted(row.words, room), DIM if row.paint is DIM else PLAIN),
        Segment(right, DIM),
    ]


def _shown(row: Shown, width: int) -> list[Segment]:
    right = f"  {row.right} " if row.right and cells(row.right) < width // 2 else ""
    room = max(width - LEAD - cells(right), 0)
    return [
        Segment(f" {row.sign} ", STRONG),
        *showing.line(row.before, row.place, row.after, room, row.paint),
        Segment(right, DIM),
    ]
