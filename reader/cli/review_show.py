"""``reader review show``: what was decided in a session, or about an article."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from reader.cli import options
from reader.cli.exits import Outcome, leave
from reader.cli.sessions import database as database_option
from reader.cli.terminal import has_colour
from reader.report.paint import Paint
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.review.exchange import Record
    from reader.review.model import Entry
    from reader.review.store import Store


@click.command("show")
@click.argument("session", required=False)
@click.option("--article", metavar="PATH", help="Show what was decided about this article.")
@database_option
@options.colour
def command(
    session: str | None, *, article: str | None, database: Path | None, colour: str
) -> None:
    """Show a session, by number or name; the last one used if none is named.

    Its queue, how often what was decided about each rule, and how far its reviewers agree, also
    with those of other sessions of the same articles. An article is shown with every decision that
    holds, and with what became of them if its file has changed since.
    """
    from reader.report.review_text import session_lines  # noqa: PLC0415 - help needs none of it
    from reader.review.store import Store  # noqa: PLC0415 - the same

    outcome = Outcome()
    paint = Paint(has_colour(colour))
    with outcome.each(), Store.open(database, read_only=True) as store:
        record = store.record(store.find(session))
        if article is not None:
            lines = _article_lines(store, record, _entry(record, article), paint)
        else:
            others = [store.record(one) for one in store.alike(record.session)]
            lines = session_lines(record, paint, others)
        for line in lines:
            click.echo(line, color=paint.colour)
    leave(outcome.code)


def _entry(record: Record, article: str) -> Entry:
    wanted = os.path.abspath(article)  # noqa: PTH100 - links stay as they are
    found = [entry for entry in record.entries if entry.path == wanted]
    if not found:
        raise ReviewError(f"{article}: not in the session {record.session.name!r}")
    return found[0]


def _article_lines(store: Store, record: Record, entry: Entry, paint: Paint) -> Iterator[str]:
    from reader.article.loading import load  # noqa: PLC0415 - only an article needs it
    from reader.report.review_text import article_lines, fates_line  # noqa: PLC0415 - the same
    from reader.review.outcomes import fates  # noqa: PLC0415 - the same
    from reader.review.working import begun, wanted_original  # noqa: PLC0415 - the same

    yield from article_lines(record, entry, paint)
    if entry.gone:
        return
    article, events = load(entry.path), store.events(entry.number)
    base = wanted_original(article, events)
    working = begun(
        article,
        entry.number,
        events,
        store.ignored(record.session, entry.number),
        original=None if base is None else store.original(base),
    )
    found = fates(working)
    if found:
        yield ""
        yield fates_line(found, len(working.open))
