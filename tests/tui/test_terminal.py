"""What only a terminal shows: the first page, keys that wait, a quick end, no foreign escapes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from reader.review.model import Deed
from reader.review.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PARAGRAPH = "The pilots stood on the wall and watched the last of the lights go out. " * 6


class Screen:
    """The program behind a pseudo-terminal; keeps all that it writes."""

    def __init__(self, *arguments: str, columns: int = 80, rows: int = 24) -> None:
        self.output = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-m", "reader", *arguments])  # noqa: S606

    def wait(self, holds: Callable[[bytes], bool], seconds: float = 20) -> float:
        """Read until ``holds``; the seconds that it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if holds(self.output):
                return time.monotonic() - began
            if select.select([self.file], [], [], 0.1)[0]:
                try:
                    data = os.read(self.file, 65536)
                except OSError:
                    break
                self.output += data
                if b"\x1b[c" in data:
                    self.send(b"\x1b[?62;22c")
        if holds(self.output):
            return time.monotonic() - began
        pytest.fail(f"not seen: {self.output[-400:]!r}")

    def send(self, keys: bytes) -> None:
        os.write(self.file, keys)

    def local_modes(self) -> int:
        return int(termios.tcgetattr(self.file)[3])


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    path = tmp_path / "a.txt"
    path.write_text(f"Harbour lights\n\nText \x1b[2J \x1b]0;owned\x07 here.\n\n{PARAGRAPH * 20}\n")
    screen = Screen(str(path))
    yield screen
    with suppress(ProcessLookupError):
        os.kill(screen.pid, 9)
    with suppress(ChildProcessError):
        os.waitpid(screen.pid, 0)
    os.close(screen.file)


def test_the_first_page_stands_before_textual_draws_and_is_not_cleared(screen: Screen) -> None:
    screen.wait(lambda output: b"Harbour lights" in output)
    # Textual asks about synchronised output when it takes the screen.
    assert b"?2026$p" not in screen.output
    screen.wait(lambda output: b"READABILITY" in output or output.count(b"Harbour lights") > 1)
    assert screen.output.count(b"\x1b[?1049h") == 1


def test_nothing_of_an_article_acts_on_the_terminal(screen: Screen) -> None:
    screen.wait(lambda output: output.count(b"Harbour lights") > 1)
    assert b"\x1b[2J" not in screen.output
    assert b"owned\x07" not in screen.output
    assert "\N{SYMBOL FOR ESCAPE}".encode() in screen.output


def test_keys_typed_before_it_is_ready_are_kept_and_not_shown(screen: Screen) -> None:
    screen.wait(lambda output: b"Harbour lights" in output)
    assert not screen.local_modes() & termios.ECHO
    screen.send(b"q")
    screen.wait(lambda output: b"\x1b[?1049l" in output)


def test_quitting_is_quick_and_leaves_the_terminal_as_it_was(screen: Screen) -> None:
    screen.wait(lambda output: b"keys" in output)
    time.sleep(0.5)
    screen.send(b"q")
    # Textual's own driver takes 0.2 s.
    assert screen.wait(lambda output: b"\x1b[?1049l" in output) < 0.15
    code = os.waitstatus_to_exitcode(os.waitpid(screen.pid, 0)[1])
    assert code == 0
    assert screen.local_modes() & (termios.ECHO | termios.ICANON)


def test_escape_is_quick_and_arrow_keys_are_still_whole(screen: Screen) -> None:
    screen.wait(lambda output: b"keys" in output)
    time.sleep(0.8)
    # Textual's own driver takes 0.1 s to tell that nothing follows, every time; a machine with much
    # to do is only late at times.
    assert any(seconds_of_escape(screen) < 0.1 for _ in range(50))
    before = len(screen.output)
    screen.send(b"\x1b[B")
    screen.wait(lambda output: len(output) > before)


def seconds_of_escape(screen: Screen) -> float:
    """How long it takes to leave the panes."""
    before = len(screen.output)
    screen.send(b"1")
    screen.wait(lambda output: b"READABILITY" in output[before:])
    before = len(screen.output)
    screen.send(b"\x1b")
    return screen.wait(lambda output: b"Harbour" in output[before:])


def test_what_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    screen = Screen(str(tmp_path / "missing.txt"))
    screen.wait(lambda output: b"no such file" in output)
    assert os.waitstatus_to_exitcode(os.waitpid(screen.pid, 0)[1]) == 2
    assert b"Traceback" not in screen.output
    assert b"\x1b[?1049h" not in screen.output
    os.close(screen.file)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_gives_the_terminal_back(screen: Screen, number: int, code: int) -> None:
    modes = screen.local_modes()
    screen.wait(lambda output: b"? keys" in output)
    os.kill(screen.pid, number)
    screen.wait(lambda output: b"\x1b[?1049l" in output and b"\x1b[?25h" in output)
    # A shell's 128 and the number of the signal: 15 and 2.
    assert os.waitstatus_to_exitcode(os.waitpid(screen.pid, 0)[1]) == code
    assert screen.local_modes() == modes
    assert b"Traceback" not in screen.output


def killed(screen: Screen) -> None:
    os.kill(screen.pid, 9)
    os.waitpid(screen.pid, 0)
    os.close(screen.file)


def test_a_decision_that_was_seen_survives_the_program(tmp_path: Path) -> None:
    folder = tmp_path / "queue"
    folder.mkdir()
    ie = "\N{CYRILLIC SMALL LETTER IE}"
    (folder / "a.txt").write_text(f"Th{ie} lights.\n\n{PARAGRAPH}\n\nTh{ie} end.\n", "utf-8")
    database = tmp_path / "review.sqlite3"
    arguments = ("review", "--session", str(database), str(folder))
    screen = Screen(*arguments)
    screen.wait(lambda output: b"a.txt" in output and b"0 of 1 done" in output)
    screen.send(b"\r")
    screen.wait(lambda output: b"1 of 2" in output)
    screen.send(b"a")
    screen.wait(lambda output: b"accepted e" in output)
    killed(screen)
    # Where one was, and what one had decided; a second process killed in turn.
    screen = Screen(*arguments)
    screen.wait(lambda output: b"1 of 1" in output)
    # Escape alone is told at once here, too: what was chosen is not any more.
    screen.send(b"\x1b")
    screen.wait(lambda output: b"next finding" in output, seconds=5)
    screen.send(b"]i")
    screen.wait(lambda output: b"ignored" in output)
    killed(screen)
    with Store.open(database) as store:
        deeds = [event.deed for event in store.journal(store.find())]
    assert deeds == [Deed.ACCEPTED, Deed.IGNORED]
