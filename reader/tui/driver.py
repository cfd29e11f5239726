"""Keys and screen as Textual's own driver has them, without its waits.

Textual's input thread looks around every tenth of a second, which is how long Escape takes to be
told from the beginning of a sequence, and twice how long the screen stays after quitting.
"""

from __future__ import annotations

import os
import select
import signal
from asyncio import get_running_loop
from codecs import getincrementaldecoder
from typing import ClassVar

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader.tui.first_page import ENTER_ALTERNATE

_ESCAPE = 0.03
"""Seconds after which an Escape alone is the key: what follows it in a sequence comes at once."""

_CHUNK = 4096

_ENDED = 128
"""What a shell adds to the number of the signal that ended a program."""


class QuickDriver(LinuxDriver):
    """Sleeps until there is input or the end; leaves a page standing that was painted before."""

    first_page_stands: ClassVar[bool] = False
    """Whether the alternate screen has been entered already, with a page on it."""

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._awake, self._wake = os.pipe()
        for number in (signal.SIGTERM, signal.SIGINT):
            get_running_loop().add_signal_handler(number, self._end, _ENDED + number)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual leaves it so

    def _end(self, code: int) -> None:
        """Leave as on quitting, so that the terminal is given back as it was."""
        self._app.exit(return_code=code)

    def write(self, data: str) -> None:
        """Write to the terminal; to enter the alternate screen again would clear it."""
        if data == ENTER_ALTERNATE and QuickDriver.first_page_stands:
            QuickDriver.first_page_stands = False
            return
        super().write(data)

    def disable_input(self) -> None:
        """Stop listening, now."""
        if self._wake >= 0:
            os.write(self._wake, b".")
        super().disable_input()
        for end in (self._wake, self._awake):
            if end >= 0:
                os.close(end)
        self._awake = self._wake = -1

    def run_input_thread(self) -> None:
        """Wait for input and pass it on."""
        parser = XTermParser()
        decode = getincrementaldecoder("utf-8")("replace").decode
        awake, wait = self._awake, None
        while True:
            ready, _, _ = select.select([self.fileno, awake], [], [], wait)
            if awake in ready:
                return
            wait = None
            if ready:
                data = os.read(self.fileno, _CHUNK)
                if not data:
                    return
                for event in parser.feed(decode(data)):
                    self.process_message(event)
                wait = _ESCAPE
            for event in parser.tick():
                self.process_message(event)
