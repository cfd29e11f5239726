"""``reader review export``: a session as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.cli.exits import Outcome, leave
from reader.cli.sessions import database as database_option
from reader.cli.sessions import put

if TYPE_CHECKING:
    from pathlib import Path


@click.command("export")
@click.argument("session", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "md"]),
    default="json",
    show_default=True,
    help="json can be imported again, csv is for spreadsheets, md for people.",
)
@click.option(
    "--rows",
    type=click.Choice(["articles", "decisions", "rules", "agreement"]),
    default="articles",
    show_default=True,
    help="What each row of the csv is about.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout.")
@database_option
def command(
    session: str | None, *, form: str, rows: str, output: str | None, database: Path | None
) -> None:
    """Write a session, by number or name, for other programs or people.

    Agreement is that of its reviewers, and with those of other sessions of the same articles.
    """
    from reader.report import review_files  # noqa: PLC0415 - help needs none of it
    from reader.review.store import Store  # noqa: PLC0415 - the same

    written = {
        "json": review_files.as_json,
        "articles": review_files.articles_csv,
        "decisions": review_files.decisions_csv,
        "rules": review_files.rules_csv,
    }
    of_several = {"md": review_files.markdown, "agreement": review_files.agreement_csv}
    wanted = rows if form == "csv" else form
    outcome = Outcome()
    with outcome.each(), Store.open(database, read_only=True) as store:
        record = store.record(store.find(session))
        if wanted in of_several:
            others = [store.record(one) for one in store.alike(record.session)]
            put(of_several[wanted](record, others), output)
        else:
            put(written[wanted](record), output)
    leave(outcome.code)
