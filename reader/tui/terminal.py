"""What every interface asks of the terminal before it draws."""

from __future__ import annotations

import os
import sys

_ESCAPE_DELAY = 25
"""Milliseconds after which Textual takes an Escape for the key."""

_SWITCH = 0.001
"""Seconds after which a thread that analyses yields to one that answers a key; Python's own 5 ms
add up, since a key passes through three threads.
"""


def prepare(*, no_color: bool) -> None:
    """Take keys from the terminal itself, also where stdin was piped in; heed ``no_color``."""
    if not sys.stdin.isatty():
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)
    if no_color:
        os.environ["NO_COLOR"] = "1"
    os.environ.setdefault("ESCDELAY", str(_ESCAPE_DELAY))
    sys.setswitchinterval(_SWITCH)
