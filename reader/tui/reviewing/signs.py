"""How states, deeds and times are shown: a sign that needs no colour, and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style as Paint

from reader.review.model import State
from reader.tui.painting import PLAIN, STRONG

if TYPE_CHECKING:
    from collections.abc import Mapping

FLAG = "\N{BLACK FLAG}"
COMMENT = "\N{LEFT DOUBLE QUOTATION MARK}"
FLAG_PAINT = Paint(color="magenta", bold=True)
COMMENT_PAINT = Paint(color="blue", bold=True)

STATES: Mapping[State, tuple[str, str, Paint]] = {
    State.UNREAD: (" ", "unread", PLAIN),
    State.OPEN: ("\N{BLACK RIGHT-POINTING SMALL TRIANGLE}", "open", STRONG),
    State.APPROVED: ("\N{CHECK MARK}", "approved", Paint(color="green")),
    State.NEEDS_WORK: ("\N{ANTICLOCKWISE OPEN CIRCLE ARROW}", "needs work", Paint(color="yellow")),
    State.REJECTED: ("\N{BALLOT X}", "rejected", Paint(color="red")),
}
"""Sign, word, and paint of each state."""

DONE = frozenset({State.APPROVED, State.NEEDS_WORK, State.REJECTED})
"""States that a verdict leads to."""

UNKNOWN = "\N{HORIZONTAL ELLIPSIS}"
"""Stands where a figure is still to come."""

_MINUTE, _HOUR = 60, 3600


def clock(seconds: float) -> str:
    """Seconds as a clock has them: ``0:07``, ``12:34``, ``1:02:03``; nothing for none."""
    if seconds <= 0:
        return ""
    hours, rest = divmod(int(seconds), _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def counted(number: int, word: str) -> str:
    """A number with its noun: ``1 error``, ``1,204 errors``."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
