"""One worker that goes through the queue ahead of the person, what is wanted next first."""

from __future__ import annotations

from collections import deque
from threading import Condition, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Ahead:
    """Calls ``work`` with each number that is wanted, one after another, in a thread of its own.

    ``work`` says itself what came of it; it must not raise.
    """

    def __init__(self, work: Callable[[int], None]) -> None:
        self._work = work
        self._urgent: deque[int] = deque()
        self._rest: deque[int] = deque()
        self._changed = Condition()
        self._ended = False
        # Nobody waits for it at the end: what it has not finished will be done next time.
        self._thread = Thread(target=self._run, name="ahead", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def urge(self, numbers: Iterable[int]) -> None:
        """Do these before all others, in this order; they replace what was urgent before."""
        with self._changed:
            self._urgent = deque(numbers)
            self._changed.notify()

    def add(self, numbers: Iterable[int]) -> None:
        """Do these when nothing is urgent."""
        with self._changed:
            self._rest.extend(numbers)
            self._changed.notify()

    def stop(self) -> None:
        """Begin nothing more."""
        with self._changed:
            self._ended = True
            self._urgent.clear()
            self._rest.clear()
            self._changed.notify()

    def _run(self) -> None:
        while (number := self._next()) is not None:
            self._work(number)

    def _next(self) -> int | None:
        with self._changed:
            while not (self._urgent or self._rest or self._ended):
                self._changed.wait()
            if self._ended:
                return None
            return (self._urgent or self._rest).popleft()
