"""From an entry of the queue to the article under review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.analyse import DEFAULT
from reader.article.loading import stamp_of
from reader.review.working import begun, revision_of, wanted_original

if TYPE_CHECKING:
    from reader.analysis.settings import Settings
    from reader.article.model import Article
    from reader.review.model import Entry, Session
    from reader.review.store import Store
    from reader.review.working import Working


def opened(
    store: Store, session: Session, entry: Entry, article: Article, settings: Settings = DEFAULT
) -> Working:
    """``article``, just loaded from the entry's path, with all that was decided about it.

    Raises:
        ReviewError: the database cannot be read.
    """
    events = store.events(entry.number)
    base = wanted_original(article, events)
    return begun(
        article,
        entry.number,
        events,
        store.ignored(session, entry.number),
        original=None if base is None else store.original(base),
        settings=settings,
    )


def measure(store: Store, working: Working, article: Article) -> None:
    """Keep what the article comes to, and which file that was.

    Raises:
        ReviewError: it was not kept.
    """
    revision = revision_of(article.source.data)
    store.measured(working.entry, revision, article.source.stamp, working.gauge)


def is_measured(entry: Entry) -> bool:
    """Whether what is kept of an entry is about its file as it is; asks only for its status."""
    if entry.gauge is None or entry.stamp is None:
        return False
    try:
        return stamp_of(Path(entry.path).stat()) == entry.stamp
    except OSError:
        return False
