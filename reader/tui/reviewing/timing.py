"""How long a person works on something: the time between keys, pauses left out."""

from __future__ import annotations

IDLE = 120.0
"""Seconds without a key after which nobody is taken to be working."""


class Watch:
    """Adds up the time between keys. ``now`` are seconds of a clock that only goes forward."""

    def __init__(self, now: float) -> None:
        self._last = now
        self._spent = 0.0

    def touch(self, now: float) -> None:
        """A key was pressed."""
        gap = now - self._last
        self._last = now
        if gap <= IDLE:
            self._spent += gap

    def take(self, now: float) -> float:
        """The seconds since this was last asked."""
        self.touch(now)
        spent, self._spent = self._spent, 0.0
        return spent
