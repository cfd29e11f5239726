"""The terminal interface; the only package that imports Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.settings import Settings
    from reader.article.model import Article, Format


def run(  # noqa: PLR0913 - what the command line says
    queue: tuple[str, ...],
    *,
    stdin: bytes | None,
    stdin_name: str,
    settings: Settings,
    encoding: str | None,
    form: Format | None,
    measure: int,
    no_color: bool,
) -> int:
    """Open ``queue`` in the terminal; returns the exit code when the person has quit.

    Names that cannot be opened are told in the place of their text. Where stdin was piped in
    (``stdin``), keys are read from the terminal itself.

    Raises:
        ArticleError: the queue is one article, and it cannot be had.
    """
    from reader.article.model import ArticleError  # noqa: PLC0415 - asking for help costs nothing
    from reader.tui import first_page, terminal  # noqa: PLC0415 - the same
    from reader.tui.opening import Opener  # noqa: PLC0415 - the same

    opener = Opener(stdin, stdin_name, encoding, form)
    article: Article | None = None
    try:
        article = opener(queue[0])
    except ArticleError:
        if len(queue) == 1:
            raise
    terminal.prepare(no_color=no_color)
    page = first_page.painted(article, queue[0], len(queue), measure) if article else ""
    with first_page.standing(page) as standing:
        from reader.tui.app import ReaderApp  # noqa: PLC0415 - slow: the page stands before it
        from reader.tui.driver import QuickDriver  # noqa: PLC0415 - the same

        QuickDriver.first_page_stands = True
        app = ReaderApp(queue, opener, settings, measure, first=article, driver_class=QuickDriver)
        standing.taken = True
        app.run()
    return app.return_code or 0
