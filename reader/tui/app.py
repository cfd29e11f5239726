"""The terminal interface: a queue of articles, the text, and three panes that fill themselves."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from reader.analysis.settings import Counting
from reader.article.model import Article, ArticleError
from reader.text.display import plain_line
from reader.tui import state, watching
from reader.tui.keys import EVERYWHERE
from reader.tui.paned import PANES_AFTER, Paned
from reader.tui.placing import byte_at, character_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.driver import Driver

    from reader.analysis.settings import Settings
    from reader.tui.facts import Facts
    from reader.tui.heat import Heat
    from reader.tui.opening import Opener
    from reader.typeset.hyphenation import Hyphenate

    FindOut = Callable[[Article, Settings], Facts]

_LOOK_EVERY = 1.0
"""Seconds between two looks at the file."""


class ReaderApp(Paned):
    """Reads the articles of ``queue``; what finds out about them can be put in its place.

    ``first`` is the first of them where it has been opened already.
    """

    BINDINGS: ClassVar = [
        Binding(key.keys, key.action, key.meaning, show=False)
        for place in EVERYWHERE
        for key in place.keys
    ]

    def __init__(
        self,
        queue: Sequence[str],
        opener: Opener,
        settings: Settings,
        measure: int,
        find_out: FindOut | None = None,
        *,
        first: Article | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        super().__init__(measure, driver_class)
        self._queue = queue
        self._open = opener
        self._as_asked = opener
        self._settings = settings
        self._find_out = find_out or _find_out
        self._opened = first
        self._index = 0
        self._generation = 0
        self._language: str | None = None
        """Chosen for the article that is shown."""

    def on_mount(self) -> None:
        """Show the first article."""
        self.view.focus()
        self.keep_room()
        self._show(0, begin=False)
        self.call_after_refresh(self.set_timer, PANES_AFTER, self._mount_panes)
        self.set_interval(_LOOK_EVERY, self._look)

    async def _mount_panes(self) -> None:
        await self.mount_side()
        self._begin()

    # Articles

    def _show(self, offset: int, *, begin: bool = True) -> None:
        self.facts = None
        self.searching = False
        self._generation += 1
        self._warning = ""
        name = self._queue[self._index] if self._queue else ""
        self.place = (name, self._index, len(self._queue))
        try:
            article = self._opened or self._open(name)
        except ArticleError as error:
            self.view.say(plain_line(str(error)))
            begin = False
        else:
            self.view.show(article, min(offset, len(article.text)))
            if not article.blocks:
                self.view.say(f"{plain_line(article.name)} is empty")
        self._opened = None
        if self.side is not None:
            self.side.clear(waiting=self.view.article is not None)
        self.tell()
        if begin:
            self._begin()

    def _look(self) -> None:
        """Offer to read the article again when its file has changed."""
        if self.view.article is not None:
            self.warn(watching.change(self.view.article))

    def _begin(self) -> None:
        article = self.view.article
        if article is not None:
            generation, settings = self._generation, self._settings
            settings = replace(settings, language=self._language or settings.language)
            self.run_worker(
                lambda: self._work(article, settings, generation),
                thread=True,
                exclusive=True,
                group="analysis",
            )

    def _work(self, article: Article, settings: Settings, generation: int) -> None:
        """In a thread: load the hyphenation, analyse; only handlers change widgets."""
        # pyphen and the analysis are slow to import, and the first page does not need them.
        from reader.analysis.analyse import language  # noqa: PLC0415
        from reader.tui.heat import Heat  # noqa: PLC0415
        from reader.typeset.hyphenation import hyphenator  # noqa: PLC0415

        tag = settings.language or article.language or language(article, settings)
        self.call_from_thread(self._divided, hyphenator(tag), generation)
        facts = self._find_out(article, settings)
        heat = Heat(facts.analysis, settings.lengths)
        self.call_from_thread(self._given, facts, heat, generation)

    def _divided(self, hyphenate: Hyphenate | None, generation: int) -> None:
        if generation == self._generation and self.is_standing:
            self.view.divide(hyphenate)

    def _given(self, facts: Facts, heat: Heat, generation: int) -> None:
        if generation == self._generation and self.is_standing:
            self.show_facts(facts, heat)

    # Actions, named in keys.py

    def action_counting(self) -> None:
        """Count the other way."""
        prose = self._settings.counting is Counting.PROSE
        counting = Counting.TEXTSTAT if prose else Counting.PROSE
        self._settings = replace(self._settings, counting=counting)
        self._generation += 1
        self.say(f"counting: {counting.value}")
        self._begin()

    def analyse_in(self, language: str) -> None:
        """Analyse this article, but none of the others, in ``language``."""
        self._language = language
        self._generation += 1
        self._begin()

    def action_article(self, step: int) -> None:
        """Go to another article."""
        index = self._index + step
        if not 0 <= index < len(self._queue):
            self.say(state.edge(step, len(self._queue)))
            return
        self._index = index
        self._open = self._as_asked
        self._language = None
        self._said = ""
        self._show(0)

    def action_reload(self) -> None:
        """Read the article again, and stay at the place."""
        self._show(self.view.offset_at_top)
        self.say("")

    def action_encoding(self) -> None:
        """Tell how the bytes were decoded, and let another encoding be chosen."""
        from reader.tui.encodings import Encodings  # noqa: PLC0415 - not needed for the first page

        if self.view.article is not None:
            self.push_screen(Encodings(self.view.article), self._recoded)

    def _recoded(self, encoding: str | None) -> None:
        """Read the article in ``encoding`` from now on, and stay at the place."""
        article = self.view.article
        if encoding is None or article is None:
            return
        byte = byte_at(article, self.view.offset_at_top)
        self._open = replace(self._as_asked, encoding=encoding)
        try:
            self._opened = self._open(self._queue[self._index])
        except ArticleError as error:
            self.say(str(error))
            return
        self._show(character_at(self._opened, byte))
        self.say(f"read as {encoding}")

    def action_edit(self) -> None:
        """Open the editor at this place, and read the article again."""
        from reader.tui import editor  # noqa: PLC0415 - not needed for the first page

        article = self.view.article
        if article is None:
            return
        arguments = editor.command(article, max(self.here(), 0), os.environ)
        if not arguments:
            self.say("this came from stdin: there is no file to edit")
            return
        with self.suspend():
            trouble = editor.run(arguments)
        self.action_reload()
        self.say(trouble)


def _find_out(article: Article, settings: Settings) -> Facts:
    from reader.tui.facts import find_out  # noqa: PLC0415 - imported in the worker

    return find_out(article, settings)
