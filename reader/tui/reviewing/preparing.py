"""An article of the queue made ready to be shown and decided on; done by a worker, beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.article.model import ArticleError
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.settings import Settings
    from reader.article.model import Article, Stamp
    from reader.review.model import Entry, Session
    from reader.review.store import Store
    from reader.tui.heat import Heat
    from reader.tui.reviewing.sheet import Sheet
    from reader.typeset.hyphenation import Hyphenate


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet with what its text is drawn with, and which file it was made of."""

    entry: int
    sheet: Sheet
    heat: Heat
    hyphenate: Hyphenate | None
    stamp: Stamp | None
    events: int


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that could not be had, or a database that could not be read or written."""

    entry: int
    reason: str


@dataclass(frozen=True, slots=True)
class Preparing:
    """How articles of ``session`` are made ready."""

    store: Store
    session: Session
    load: Callable[[str], Article]
    settings: Settings

    def __call__(self, number: int) -> Ready | Failed:
        """Everything about the article of entry ``number``, and its gauge kept in the store."""
        try:
            return self._ready(self.store.entry(number))
        except (ArticleError, ReviewError) as error:
            return Failed(number, str(error))

    def _ready(self, entry: Entry) -> Ready:
        # Slow to import, and only wanted in the worker.
        from reader.analysis.revising import ready  # noqa: PLC0415
        from reader.review.working import begun, revision_of, wanted_original  # noqa: PLC0415
        from reader.tui.heat import Heat  # noqa: PLC0415
        from reader.tui.reviewing.sheet import sheet_of  # noqa: PLC0415
        from reader.typeset.hyphenation import hyphenator  # noqa: PLC0415

        article = self.load(entry.path)
        events = self.store.events(entry.number)
        wanted = wanted_original(article, events)
        working = begun(
            article,
            entry.number,
            events,
            self.store.ignored(self.session, entry.number),
            original=None if wanted is None else self.store.original(wanted),
            settings=self.settings,
        )
        # So that the first decision is answered as soon as every other.
        sheet = sheet_of(replace(working, analysis=ready(working.analysis)))
        stamp, revision = article.source.stamp, revision_of(article.source.data)
        if (entry.revision, entry.stamp, entry.gauge) != (revision, stamp, sheet.gauge):
            self.store.measured(entry.number, revision, stamp, sheet.gauge)
        return Ready(
            entry.number,
            sheet,
            Heat(sheet.facts.analysis),
            hyphenator(working.analysis.language),
            stamp,
            len(events),
        )
