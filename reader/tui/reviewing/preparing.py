"""An article of the queue made ready to be shown and decided on; done by a worker, beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.article.model import ArticleError
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.settings import Settings
    from reader.article.model import Article
    from reader.review.model import Entry, Session
    from reader.review.store import Store
    from reader.tui.heat import Heat
    from reader.tui.reviewing.sheet import Sheet
    from reader.typeset.hyphenation import Hyphenate


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet with what its text is drawn with, and what it was made of."""

    entry: int
    sheet: Sheet
    heat: Heat
    hyphenate: Hyphenate | None
    events: int
    """Events about the article that it is made of."""
    revised: str
    """What became of decisions when the file changed; empty if it did not."""


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
        from reader.review.opening import measure, opened  # noqa: PLC0415
        from reader.tui.heat import Heat  # noqa: PLC0415
        from reader.tui.reviewing.revision import summary  # noqa: PLC0415
        from reader.tui.reviewing.sheet import sheet_of  # noqa: PLC0415
        from reader.typeset.hyphenation import hyphenator  # noqa: PLC0415

        article = self.load(entry.path)
        working = opened(self.store, self.session, entry, article, self.settings)
        # So that the first decision is answered as soon as every other.
        working = replace(working, analysis=ready(working.analysis))
        sheet = sheet_of(working)
        known = (entry.revision, entry.stamp, entry.gauge)
        if known != (working.revision, article.source.stamp, sheet.gauge):
            measure(self.store, working, article)
        return Ready(
            entry.number,
            sheet,
            Heat(sheet.facts.analysis, self.settings.lengths),
            hyphenator(working.analysis.language),
            entry.events,
            summary(working),
        )
