"""Errors to exit codes, in one place.

0 nothing at or above the gate, 1 findings, 2 trouble (usage, configuration, a path that is missing
or cannot be read, whatever else was found), 130 interrupted. Never a count.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from reader.article.model import ArticleError
from reader.review.model import ReviewError
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Generator

CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130
BROKEN_PIPE = 141
"""As the shell reports a process that SIGPIPE ended."""


@dataclass(slots=True)
class Outcome:
    """What a command over many articles comes to: trouble outweighs findings."""

    code: int = CLEAN

    def found(self) -> None:
        """Something is at or above the gate."""
        self.code = max(self.code, FINDINGS)

    def trouble(self) -> None:
        """Something could not be done."""
        self.code = TROUBLE

    @contextmanager
    def each(self) -> Generator[None]:
        """Do one article's or session's part: its trouble is told, and the others are done."""
        try:
            yield
        except (ArticleError, ReviewError) as error:
            complain(str(error))
            self.trouble()


def complain(message: str) -> None:
    """One line on stderr; nothing in it reaches the terminal raw."""
    click.echo(f"reader: {plain_line(message)}", err=True)


def leave(code: int) -> None:
    """End the command with ``code``."""
    raise click.exceptions.Exit(code)


@contextmanager
def guarded() -> Generator[None]:
    """Around every command: what ends it early becomes its exit code, without a traceback."""
    try:
        yield
        sys.stdout.flush()
    except (KeyboardInterrupt, click.exceptions.Abort):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone.
        _silence()
        sys.exit(BROKEN_PIPE)
    except OSError as error:
        if error.filename is not None:
            raise
        _silence()
        complain(f"cannot write the output: {error.strerror}")
        sys.exit(TROUBLE)


def _silence() -> None:
    """What is still to be printed goes nowhere: flushed at the end, it would be trouble again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
