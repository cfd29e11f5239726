"""The terminal interface: a queue of articles, the text, and three panes that fill themselves."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Static

from reader.analysis.settings import Counting
from reader.article.model import Article, ArticleError, BlockKind
from reader.text.display import plain_line
from reader.tui import state
from reader.tui.keys import EVERYWHERE
from reader.tui.marks import Places
from reader.tui.painting import Marked
from reader.tui.searching import hits
from reader.tui.view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.widgets import Input

    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Formula
    from reader.analysis.settings import Settings
    from reader.text.span import Span
    from reader.tui.opening import Opener
    from reader.tui.panes.pane import Pane
    from reader.tui.side import Side
    from reader.typeset.hyphenation import Hyphenate

    Analyse = Callable[[Article, Settings], tuple[Analysis, Mapping[str, Formula]]]

_PANES_AFTER = 0.05
"""Seconds after the first paint: mounted with it, the panes would double its time."""


class ReaderApp(App[int]):
    """Reads the articles of ``queue``; what they are analysed by can be put in its place."""

    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
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
        analyse: Analyse | None = None,
    ) -> None:
        super().__init__(ansi_color=True)
        self.theme = "ansi-dark"
        self.animation_level = "none"
        self._queue = queue
        self._open = opener
        self._settings = settings
        self._measure = measure
        self._analyse = analyse or _analyse
        self._index = 0
        self._generation = 0
        self._analysis: Analysis | None = None
        self._said = ""
        self._searching = False
        self._side: Side | None = None
        self._search: Input | None = None

    @property
    def view(self) -> ReadingView:
        """The text."""
        return self.screen_stack[0].query_one(ReadingView)

    def compose(self) -> ComposeResult:
        """The text alone; the panes come when it stands."""
        yield Static(id="title", markup=False)
        with Horizontal(id="body"):
            yield ReadingView(self._measure)
        yield Static(id="status", markup=False)

    def on_mount(self) -> None:
        """Show the first article."""
        self.view.focus()
        self._show(0, begin=False)
        self.call_after_refresh(self.set_timer, _PANES_AFTER, self._mount_side)

    async def _mount_side(self) -> None:
        # What is not needed for the first page is not imported before it stands.
        from textual.widgets import Input  # noqa: PLC0415

        from reader.tui.side import Side  # noqa: PLC0415

        base = self.screen_stack[0]
        side = Side()
        side.fit(self.size.width)
        search = Input(placeholder="search", id="search", select_on_focus=False)
        await base.query_one("#body").mount(side)
        await base.mount(search, before="#status")
        self._side, self._search = side, search
        self._begin_analysis()

    def on_resize(self) -> None:
        """Find room for the panes."""
        if self._side is not None:
            self._side.fit(self.size.width)
        self._tell()

    # Articles

    def _show(self, offset: int, *, begin: bool = True) -> None:
        self._analysis = None
        self._searching = False
        self._generation += 1
        try:
            article = self._open(self._queue[self._index])
        except ArticleError as error:
            self.view.say(plain_line(str(error)))
            begin = False
        else:
            self.view.show(article, min(offset, len(article.text)))
            if not article.blocks:
                self.view.say(f"{plain_line(article.name)} is empty")
        if self._side is not None:
            self._side.clear()
        self._tell()
        if begin:
            self._begin_analysis()

    def _begin_analysis(self) -> None:
        article = self.view.article
        if article is not None:
            generation, settings = self._generation, self._settings
            self.run_worker(
                lambda: self._work(article, settings, generation), thread=True, exclusive=True
            )

    def _work(self, article: Article, settings: Settings, generation: int) -> None:
        """In a thread: load the hyphenation, analyse; only handlers change widgets."""
        # pyphen and the analysis are slow to import, and the first page does not need them.
        from reader.typeset.hyphenation import hyphenator  # noqa: PLC0415

        language = settings.language or article.language or "en"
        self.call_from_thread(self._divided, hyphenator(language), generation)
        analysis, formulas = self._analyse(article, settings)
        self.call_from_thread(self._analysed, analysis, formulas, generation)

    def _divided(self, hyphenate: Hyphenate | None, generation: int) -> None:
        if generation == self._generation:
            self.view.divide(hyphenate)

    def _analysed(
        self, analysis: Analysis, formulas: Mapping[str, Formula], generation: int
    ) -> None:
        if generation != self._generation:
            return
        self._analysis = analysis
        marked = self.view.marked
        self.view.mark(Marked(Places(analysis.inspection.findings), marked.hits, marked.chosen))
        if self._side is not None:
            self._side.given(analysis, formulas)
        self._tell()

    def _tell(self) -> None:
        name = self._queue[self._index] if self._queue else ""
        base = self.screen_stack[0]
        width = self.size.width
        title = state.title(name, self._index, len(self._queue), width)
        base.query_one("#title", Static).update(title)
        view = self.view
        said = [f"{view.progress:.0%}".replace("%", " %")]
        said.append(state.time_left(self._analysis, view.progress))
        if view.article is not None and view.article.blocks:
            said.append(f"\N{PILCROW SIGN}{view.article.block_at(view.offset_at_top) + 1}")
        said.append(self._said)
        base.query_one("#status", Static).update(state.status(said, width))

    def _say(self, message: str) -> None:
        self._said = plain_line(message)
        self._tell()

    def on_reading_view_moved(self) -> None:
        """Tell how far one has read."""
        self._tell()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Go to the place."""
        self.view.go_to(event.span)

    # Actions, named in keys.py

    def action_line(self, by: int) -> None:
        """Move by lines."""
        self.view.line_by(by)

    def action_page(self, by: int) -> None:
        """Move by pages."""
        self.view.page_by(by)

    def action_half(self, by: int) -> None:
        """Move by half pages."""
        self.view.page_by(by / 2)

    def action_start(self) -> None:
        """Go to the beginning."""
        self.view.to_start()

    def action_finish(self) -> None:
        """Go to the end."""
        self.view.to_end()

    def action_measure(self, by: int) -> None:
        """Change the length of lines, or take the first one again."""
        view = self.view
        view.set_measure(view.wanted_measure + by if by else view.first_measure)
        self._say(f"{view.wanted_measure} characters a line")

    def action_reveal(self) -> None:
        """Show invisible characters, or hide them."""
        self.view.set_reveal(reveal=not self.view.reveal)
        self._say("invisible characters shown" if self.view.reveal else "")

    def action_marks(self) -> None:
        """Show marks, or hide them."""
        self.view.marks_shown = not self.view.marks_shown
        self.view.refresh()

    def action_heading(self, step: int) -> None:
        """Go to the next heading, or the one before."""
        article = self.view.article
        if article is None:
            return
        headings = [block.span for block in article.blocks if block.kind is BlockKind.HEADING]
        here = self._here()
        beyond = [span for span in headings if (span.start - here) * step > 0]
        if not beyond:
            self._say("no more headings" if headings else "no headings")
            return
        self.view.go_to(beyond[0] if step > 0 else beyond[-1])

    def action_finding(self, step: int) -> None:
        """Go to the next finding, or the one before."""
        self._searching = False
        if self._analysis is None:
            self._say("still looking")
            return
        places = self.view.marked.findings
        here = self._here()
        found = places.after(here) if step > 0 else places.before(here)
        if found is None:
            self._say("no more findings" if places.things else "nothing found")
            return
        self.view.go_to(found.span)
        self._say(found.message)

    def action_hit(self, step: int) -> None:
        """Go to the next hit of the search, or the next finding where nothing was searched."""
        if not self._searching:
            self.action_finding(step)
            return
        here = self._here()
        found = self.view.marked.hits
        beyond = [span for span in found if (span.start - here) * step > 0]
        if not found:
            return
        # Past the end the search begins again.
        chosen = (beyond or found)[0 if step > 0 else -1]
        self.view.go_to(chosen)
        self._say(f"hit {found.index(chosen) + 1} of {len(found)}")

    def _here(self) -> int:
        """Where one is: the place last chosen if it is in sight, else the top of the page."""
        page = self.view.page()
        chosen = self.view.marked.chosen
        if chosen is not None and page and page[0].span.start <= chosen.start <= page[-1].span.end:
            return chosen.start
        return page[0].span.start - 1 if page else -1

    def action_search(self) -> None:
        """Ask what to search."""
        if self._search is not None:
            self._search.add_class("shown")
            self._search.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search, and go to the first hit from here on."""
        event.input.remove_class("shown")
        self.view.focus()
        article = self.view.article
        if article is None:
            return
        found = hits(article.text, event.value)
        self._searching = bool(found)
        marked = self.view.marked
        self.view.mark(Marked(marked.findings, found, None))
        if found:
            self.action_hit(1)
        elif event.value.strip():
            self._say(f"not found: {event.value}")

    def action_contents(self) -> None:
        """Choose a heading."""
        from reader.tui.overlays import Contents  # noqa: PLC0415 - not needed for the first paint

        article = self.view.article
        if article is not None:
            self.push_screen(Contents(article, self.view.offset_at_top), self._gone)

    def _gone(self, span: Span | None) -> None:
        if span is not None:
            self.view.go_to(span)

    async def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.overlays import Help  # noqa: PLC0415 - not needed for the first paint

        await self.push_screen(Help(in_pane=not self.view.has_focus))

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        if self._side is not None:
            self._side.ask(name)

    def action_cycle(self, step: int) -> None:
        """Go to the next pane, or the text."""
        if self._side is not None and not self._side.cycle(step):
            self.view.focus()

    def action_text(self) -> None:
        """Go back to the text."""
        if self._search is not None:
            self._search.remove_class("shown")
        if self._side is not None:
            self._side.leave()
        self.view.marked.chosen = None
        self.view.focus()
        self.view.refresh()
        self._say("")

    def action_side(self) -> None:
        """Show the panes, or hide them."""
        if self._side is not None:
            self._side.toggle()
        self.view.focus()

    def action_counting(self) -> None:
        """Count the other way."""
        prose = self._settings.counting is Counting.PROSE
        counting = Counting.TEXTSTAT if prose else Counting.PROSE
        self._settings = replace(self._settings, counting=counting)
        self._generation += 1
        self._say(f"counting: {counting.value}")
        self._begin_analysis()

    def action_article(self, step: int) -> None:
        """Go to another article."""
        index = self._index + step
        if not 0 <= index < len(self._queue):
            self._say("the last article" if step > 0 else "the first article")
            return
        self._index = index
        self._said = ""
        self._show(0)

    def action_edit(self) -> None:
        """Open the editor at this place, and read the article again."""
        from reader.tui import editor  # noqa: PLC0415 - not needed for the first paint

        article = self.view.article
        if article is None:
            return
        offset = max(self._here(), 0)
        arguments = editor.command(article, offset, os.environ)
        if not arguments:
            self._say("this came from stdin: there is no file to edit")
            return
        with self.suspend():
            trouble = editor.run(arguments)
        self._show(self.view.offset_at_top)
        self._say(trouble)


def _analyse(article: Article, settings: Settings) -> tuple[Analysis, Mapping[str, Formula]]:
    # Slow to import, and wanted in the worker alone.
    from reader.analysis.analyse import analyse  # noqa: PLC0415
    from reader.analysis.readability.registry import FORMULAS  # noqa: PLC0415

    return analyse(article, settings), FORMULAS
