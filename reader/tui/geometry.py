"""Where things stand on the screen, known before Textual is imported."""

from __future__ import annotations

MARGIN = 4
"""Cells left of the text: a sign for findings, one for difficulty, and room."""

ABOVE = 2
"""Rows above the text: the title, and an empty one."""

BELOW = 1
"""Rows below the text: where one is."""

_BESIDE = 100
_WIDE = 120
_FULL = 60
_NARROWEST = 16


def is_beside(width: int) -> bool:
    """Whether the panes stand beside the text; else one lies over it."""
    return width >= _BESIDE


def is_full(width: int) -> bool:
    """Whether a pane over the text takes the whole screen."""
    return width < _FULL


def side_width(width: int) -> int:
    """Cells of the column of panes in a terminal of ``width``."""
    if is_full(width):
        return width
    return 44 if width >= _WIDE or not is_beside(width) else 42


def measure_in(width: int, wanted: int) -> int:
    """The length of lines in a view of ``width`` cells."""
    room = width - MARGIN - 1 if width else wanted
    return max(min(wanted, room), _NARROWEST)


def indent(width: int, measure: int) -> int:
    """Empty cells before the margin, so that the text stands in the middle of its view."""
    return max((width - measure - MARGIN) // 2, 0)
