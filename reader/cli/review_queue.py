"""The queue of a session where there is no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.cli.articles import opened as loaded

if TYPE_CHECKING:
    from reader.analysis.settings import Settings
    from reader.cli.articles import Decoding
    from reader.cli.exits import Outcome
    from reader.review.model import Entry, Session
    from reader.review.store import Store


def print_queue(
    store: Store, session: Session, decoding: Decoding, settings: Settings, outcome: Outcome
) -> None:
    """Print the queue as a table, worst first; what has changed or is new is analysed before."""
    from reader.report.review_text import queue_lines  # noqa: PLC0415 - help needs none of it
    from reader.review.opening import is_measured  # noqa: PLC0415 - the same
    from reader.review.queue import Order, ordered  # noqa: PLC0415 - the same

    for entry in store.entries(session):
        if not entry.gone and not is_measured(entry):
            with outcome.each():
                _measure(store, session, entry, decoding, settings)
    for line in queue_lines(ordered(store.entries(session), Order.WORST)):
        click.echo(line)


def _measure(
    store: Store, session: Session, entry: Entry, decoding: Decoding, settings: Settings
) -> None:
    from reader.review.opening import measure, opened  # noqa: PLC0415 - help needs none of it

    article = loaded(entry.path, decoding)
    measure(store, opened(store, session, entry, article, settings), article)
