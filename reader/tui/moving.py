"""Moving through the text by keys: lines, headings, findings, and the hits of a search."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article.model import BlockKind
from reader.tui import state
from reader.tui.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver
    from textual.widgets import Input

    from reader.text.span import Span


class Moving(Desk):
    """The actions that keys.py names under Reading and Finding."""

    def __init__(self, measure: int, driver_class: type[Driver] | None = None) -> None:
        super().__init__(measure, driver_class)
        self.searching = False
        self._search: Input | None = None
        self._then: Callable[[str], None] | None = None

    async def mount_search(self) -> None:
        """Put the line that asks what to search where it will be shown."""
        from textual.widgets import Input  # noqa: PLC0415 - not needed for the first page

        self._search = Input(placeholder="search", id="search", select_on_focus=False)
        await self.screen_stack[0].mount(self._search, before="#status")

    def hide_search(self) -> None:
        """Take the line away."""
        if self._search is not None:
            self._search.remove_class("shown")

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
        self.say(f"{view.wanted_measure} characters a line")

    def action_reveal(self) -> None:
        """Show invisible characters, or hide them."""
        self.view.set_reveal(reveal=not self.view.reveal)
        self.say("invisible characters shown" if self.view.reveal else "")

    def action_marks(self) -> None:
        """Show marks, or hide them."""
        self.view.marks_shown = not self.view.marks_shown
        self.say("" if self.view.marks_shown else "marks of findings hidden")
        self.view.refresh()

    def action_heat(self) -> None:
        """Show the strip of difficulty, or hide it."""
        self.view.heat_shown = not self.view.heat_shown
        self.say("" if self.view.heat_shown else "difficulty hidden")
        self.view.refresh()

    def action_long(self) -> None:
        """Mark long sentences and paragraphs, or leave them."""
        if self.facts is None:
            self.say("still counting")
            return
        self.view.long_shown = not self.view.long_shown
        heat = self.view.heat
        self.say(state.lengths(heat.lengths) if heat and self.view.long_shown else "")
        self.view.refresh()

    def action_heading(self, step: int) -> None:
        """Go to the next heading, or the one before."""
        article = self.view.article
        if article is None:
            return
        headings = [block.span for block in article.blocks if block.kind is BlockKind.HEADING]
        here = self.here()
        beyond = [span for span in headings if (span.start - here) * step > 0]
        if not beyond:
            self.say("no more headings" if headings else "no headings")
            return
        self.view.go_to(beyond[0] if step > 0 else beyond[-1])

    def action_finding(self, step: int) -> None:
        """Go to the next finding, or the one before."""
        self.searching = False
        if self.facts is None:
            self.say("still looking")
            return
        places = self.view.marked.findings
        here = self.here()
        found = places.after(here) if step > 0 else places.before(here)
        if found is None:
            self.say("no more findings" if places.things else "nothing found")
            return
        self.view.go_to(found.span)
        self.say(found.message)

    def action_hit(self, step: int) -> None:
        """Go to the next hit of the search, or the next finding where nothing was searched."""
        if not self.searching:
            self.action_finding(step)
            return
        here = self.here()
        found = self.view.marked.hits
        beyond = [span for span in found if (span.start - here) * step > 0]
        if not found:
            return
        # Past the end the search begins again.
        chosen = (beyond or found)[0 if step > 0 else -1]
        self.view.go_to(chosen)
        self.say(f"hit {found.index(chosen) + 1:,} of {len(found):,}")

    def action_search(self) -> None:
        """Ask what to search."""
        self.ask_for("search", self._find)

    def ask_for(self, what: str, then: Callable[[str], None]) -> None:
        """Ask for ``what`` in the line below the text, and do ``then`` with what is typed."""
        if self._search is None:
            return
        if self._search.placeholder != what:
            self._search.placeholder = what
            self._search.value = ""
        self._then = then
        self._search.add_class("shown")
        self._search.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what the line was asked for."""
        event.input.remove_class("shown")
        self.view.focus()
        if self._then is not None:
            self._then(event.value)

    def _find(self, wanted: str) -> None:
        """Search, and go to the first hit from here on."""
        from reader.tui.searching import hits  # noqa: PLC0415 - not needed for the first page

        article = self.view.article
        if article is None:
            return
        found = hits(article.text, wanted)
        self.searching = bool(found)
        marked = self.view.marked
        self.view.mark(replace(marked, hits=found, chosen=None))
        if found:
            self.action_hit(1)
        elif wanted.strip():
            self.say(f"not found: {wanted}")

    def action_contents(self) -> None:
        """Choose a heading."""
        from reader.tui.overlays import Contents  # noqa: PLC0415 - not needed for the first page

        article = self.view.article
        if article is not None:
            self.push_screen(Contents(article, self.view.offset_at_top), self._gone)

    def _gone(self, span: Span | None) -> None:
        if span is not None:
            self.view.go_to(span)
