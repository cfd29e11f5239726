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

LIMIT = 1 << 30
"""Bytes read at most: a thousand long sessions."""


@click.command("import")
@click.argument("file", metavar="FILE")
@database_option
def command(file: str, *, database: Path | None) -> None:
    """Take in a session that was exported as JSON; - is stdin. What is here is never changed."""
    from reader.review.exchange import record_of  # noqa: PLC0415 - help needs none of it
    from reader.review.store import Store  # noqa: PLC0415 - the same

    outcome = Outcome()
    with outcome.each():
        try:
            record = record_of(_data(file))
        except ReviewError as error:
            raise ReviewError(f"{file}: {error}") from error
        with Store.open(database) as store:
            session = store.take(record)
        complain(f"{file}: taken in as session {session.number}, {session.name}")
    leave(outcome.code)


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
