"""A terminal to measure in: starts a program behind a pseudo-terminal and watches its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import Self

_CHUNK = 65536
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",  # what kind of terminal: a VT220 with colour
    b"\x1b[6n": b"\x1b[1;1R",  # where the cursor is
}


class Terminal:
    """A program on an emulated screen. Times are seconds since just before it was started."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 40,
        environment: dict[str, str] | None = None,
    ) -> None:
        """Start ``command``."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        self.started = time.monotonic()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color"} | (environment or {}))
            os.execvp(command[0], list(command))  # noqa: S606 - the program under measurement
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        os.close(self._fd)

    @property
    def text(self) -> str:
        """What stands on the screen, blanks run together so that wrapped text is found."""
        return " ".join(" ".join(self.screen.display).split())

    def send(self, keys: bytes) -> None:
        """Type."""
        os.write(self._fd, keys)

    def wait_for(self, wanted: Callable[[str], bool], seconds: float = 20) -> float:
        """When the screen's text first satisfied ``wanted``.

        Raises:
            TimeoutError: it did not within ``seconds``; the message shows the screen.
        """
        return self._until(lambda: wanted(self.text), seconds)

    def _until(self, holds: Callable[[], bool], seconds: float) -> float:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self._fd], [], [], min(left, 0.5))
            if not ready:
                continue
            try:
                data = os.read(self._fd, _CHUNK)
            except OSError:
                break
            # The emulator is slow: the moment that counts is when the bytes came.
            moment = self.seconds()
            self._take(data)
            if holds():
                return moment
        raise TimeoutError("\n".join(line.rstrip() for line in self.screen.display))

    def seconds(self) -> float:
        """Since the program was started."""
        return time.monotonic() - self.started

    def rest(self, seconds: float) -> None:
        """Watch the screen for some time."""
        with suppress(TimeoutError):
            self._until(lambda: False, seconds)

    def wait_for_bytes(self, wanted: bytes, seconds: float = 20) -> float:
        """When ``wanted`` had first been written, since now.

        Raises:
            TimeoutError: it was not within ``seconds``.
        """
        before = len(self.output)
        return self._until(lambda: wanted in self.output[before:], seconds)

    def wait_for_end(self, seconds: float = 20) -> float:
        """When the program ended.

        Raises:
            TimeoutError: it did not within ``seconds``.
        """
        with suppress(TimeoutError):
            self._until(lambda: False, seconds)
        end = self.seconds() + seconds
        while self.seconds() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return self.seconds()
            time.sleep(0.001)
        raise TimeoutError("still running")

    def memory(self) -> int:
        """The most memory that the program has held so far, in KiB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:  # noqa: PTH123 - not a file of ours
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1])

    def _take(self, data: bytes) -> None:
        self.output += data
        for query, answer in _ANSWERS.items():
            if query in data:
                self.send(answer)
        self._stream.feed(data)
