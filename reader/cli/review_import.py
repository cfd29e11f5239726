"""``reader review import``: an exported session taken into the database."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from reader.cli.exits import Outcome, complain, leave
from reader.cli.sessions import database as database_option
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from pathlib import Path

    from reader.review.model import Taken

LIMIT = 1 << 30
"""Bytes read at most: a thousand long sessions."""


@click.command("import")
@click.argument("file", metavar="FILE")
@database_option
def command(file: str, *, database: Path | None) -> None:
    """Take in a session that was exported as JSON; - is stdin.

    Of a session that is here already, what was decided since is added. Nothing is taken away.
    """
    from reader.review.exchange import record_of  # noqa: PLC0415 - help needs none of it
    from reader.review.store import Store  # noqa: PLC0415 - the same

    outcome = Outcome()
    with outcome.each():
        try:
            record = record_of(_data(file))
        except ReviewError as error:
            raise ReviewError(f"{file}: {error}") from error
        with Store.open(database) as store:
            taken = store.take(record)
        complain(f"{file}: {_said(taken)}")
    leave(outcome.code)


def _said(taken: Taken) -> str:
    from reader.report.numbers import counted  # noqa: PLC0415 - help needs none of it

    session = f"session {taken.session.number}, {taken.session.name}"
    new = f"{counted(taken.articles, 'article')}, {counted(taken.events, 'event')}"
    if taken.is_new:
        return f"taken in as {session}: {new}"
    if not taken.articles and not taken.events:
        return f"nothing new; it is {session}"
    return f"joined to {session}: {new} that were not here"


def _data(file: str) -> object:
    """The JSON in ``file``.

    Raises:
        ReviewError: it cannot be read, or is none.
    """
    try:
        with click.open_file(file, "rb") as opened:
            text = opened.read(LIMIT)
    except OSError as error:
        raise ReviewError((error.strerror or type(error).__name__).lower()) from error
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReviewError("no JSON, or not all of it") from error
    return data
