"""What the terminal can do, decided before anything is drawn."""

from __future__ import annotations

import os
import shutil
import sys

_ENOUGH_COLUMNS = 20
_ENOUGH_LINES = 5


def has_screen() -> bool:
    """Whether a full-screen interface can be shown here and take keys.

    Textual draws on stderr, so both outputs must be the terminal; keys come from stdin, or from
    ``/dev/tty`` where an article is piped in.
    """
    if os.environ.get("TERM", "") in {"", "dumb"}:
        return False
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        return False
    if not (sys.stdin.isatty() or os.access("/dev/tty", os.R_OK)):
        return False
    columns, lines = shutil.get_terminal_size()
    return columns >= _ENOUGH_COLUMNS and lines >= _ENOUGH_LINES


def no_color() -> bool:
    """Whether the person asked for no colour (no-color.org: set, and not empty)."""
    return bool(os.environ.get("NO_COLOR"))


def has_colour(choice: str) -> bool:
    """Whether text on stdout is to be coloured: the option, then the environment, then the tty."""
    if choice != "auto":
        return choice == "always"
    if no_color():
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Width to print to: the terminal's, or 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns
