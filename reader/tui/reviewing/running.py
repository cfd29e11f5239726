"""A review session opened in the terminal there is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.article.loading import load
from reader.tui.terminal import prepare

if TYPE_CHECKING:
    from reader.analysis.settings import Settings
    from reader.article.model import Format
    from reader.review.model import Session
    from reader.review.store import Store


def run(  # noqa: PLR0913 - what the command line says
    store: Store,
    session: Session,
    *,
    reviewer: str,
    decoding: tuple[str | None, Format | None],
    settings: Settings,
    measure: int,
    writes_at_verdict: bool,
    no_color: bool,
) -> int:
    """Review ``session`` of ``store``; returns the exit code when the person has quit.

    ``decoding`` are the codec and the markup that the command line asks for. With
    ``writes_at_verdict`` a verdict offers to write what was changed.
    """
    # Textual reads its settings from the environment when it is imported.
    prepare(no_color=no_color)
    from reader.tui.driver import QuickDriver  # noqa: PLC0415 - only now
    from reader.tui.reviewing.app import ReviewApp  # noqa: PLC0415 - the same

    encoding, form = decoding
    opened = partial(load, encoding=encoding, format=form)
    app = ReviewApp(store, session, reviewer, opened, settings, measure, driver_class=QuickDriver)
    app.writes_at_verdict = writes_at_verdict
    app.run()
    return app.return_code or 0
