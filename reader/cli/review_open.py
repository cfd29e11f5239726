"""``reader review PATH…``: begin or resume a session, and open it in the terminal."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from reader.analysis.settings import Counting, Settings
from reader.cli import options
from reader.cli.articles import Decoding, expanded
from reader.cli.exits import Outcome, complain, leave
from reader.cli.read import MEASURE
from reader.cli.review_queue import print_queue
from reader.cli.sessions import database as database_option
from reader.cli.terminal import has_screen, no_color
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from pathlib import Path

    from reader.analysis.settings import Lengths
    from reader.review.model import Session
    from reader.review.store import Store


@click.command("open")
@options.paths(required=False)
@database_option
@click.option("--reviewer", metavar="NAME", help="Your name; otherwise git's, or the login name.")
@click.option(
    "--measure", type=click.IntRange(20, 200), default=MEASURE, help="Characters a line, at most."
)
@click.option("--write-at-verdict", is_flag=True, help="A verdict offers to write the changes.")
@options.settings
@options.lengths
@options.source
def command(
    paths: tuple[str, ...],
    *,
    database: Path | None,
    reviewer: str | None,
    measure: int,
    write_at_verdict: bool,
    language: str | None,
    counting: str,
    lengths: Lengths,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Review articles: folders, files, or - for a list of names on stdin.

    The session of exactly these paths is resumed where it was left; without a path, the last one.
    Without a terminal the queue is printed, worst first.
    """
    from reader.review.store import Store  # noqa: PLC0415 - help needs no database

    outcome = Outcome()
    decoding = Decoding(encoding, markup, stdin_filename)
    name = reviewer or _own_name()
    code = 0
    try:
        with Store.open(database) as store:
            session = _session(store, paths, name, outcome)
            if session is None:
                leave(outcome.code)
                return
            settings = Settings(language, Counting(counting), lengths=lengths)
            if not has_screen():
                print_queue(store, session, decoding, settings, outcome)
            else:
                code = _open(
                    store, session, name, decoding, settings, measure, writes=write_at_verdict
                )
    except ReviewError as error:
        complain(str(error))
        outcome.trouble()
    leave(max(outcome.code, code))


def _open(
    store: Store,
    session: Session,
    reviewer: str,
    decoding: Decoding,
    settings: Settings,
    measure: int,
    *,
    writes: bool,
) -> int:
    from reader.tui.reviewing.running import run  # noqa: PLC0415 - Textual comes last

    return run(
        store,
        session,
        reviewer=reviewer,
        decoding=(decoding.encoding, decoding.form),
        settings=settings,
        measure=measure,
        writes_at_verdict=writes,
        no_color=no_color(),
    )


def _session(
    store: Store, paths: tuple[str, ...], reviewer: str, outcome: Outcome
) -> Session | None:
    """The session of ``paths``, with the files that they stand for now; None if there are none."""
    if not paths:
        return store.find()
    roots = [os.path.abspath(path) for path in _named(paths)]  # noqa: PTH100 - links stay as they are
    files: list[str] = []
    for root in roots:
        with outcome.each():
            files += expanded(root)
    if not files:
        return None
    return store.resume(roots, files, reviewer, datetime.now(UTC))


def _named(paths: tuple[str, ...]) -> list[str]:
    """``paths``, a ``-`` among them being the list of names on stdin, one a line."""
    found: list[str] = []
    for path in paths:
        if path == "-":
            found += [os.fsdecode(line) for line in sys.stdin.buffer.read().split(b"\n") if line]
        else:
            found.append(path)
    return found


def _own_name() -> str:
    """What git calls the person, else the login name."""
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - wherever the machine has git
            capture_output=True,
            check=False,
            timeout=2,
        )
        name = done.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reviewer"
