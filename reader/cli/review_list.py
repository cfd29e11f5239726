"""``reader review list``: which sessions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.cli import options
from reader.cli.exits import Outcome, leave
from reader.cli.sessions import database as database_option
from reader.cli.terminal import has_colour
from reader.report.paint import Paint

if TYPE_CHECKING:
    from pathlib import Path


@click.command("list")
@database_option
@options.colour
def command(*, database: Path | None, colour: str) -> None:
    """List the sessions, the last one used first."""
    from reader.report.review_text import sessions_lines  # noqa: PLC0415 - help needs none of it
    from reader.review.store import Store  # noqa: PLC0415 - the same

    outcome = Outcome()
    paint = Paint(has_colour(colour))
    with outcome.each(), Store.open(database, read_only=True) as store:
        for line in sessions_lines(store.summaries(), paint):
            click.echo(line, color=paint.colour)
    leave(outcome.code)
