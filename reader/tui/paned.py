"""The text with its panes: going between them, and showing what was found out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from reader.tui.keys import EVERYWHERE, IN_A_PANE
from reader.tui.marks import Places
from reader.tui.moving import Moving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.facts import Facts
    from reader.tui.heat import Heat
    from reader.tui.keys import Place
    from reader.tui.panes.pane import Pane
    from reader.tui.pinned import Pinned

PANES_AFTER = 0.05
"""Seconds after the first paint: mounted with it, the panes would double its time."""


class Paned(Moving):
    """The actions that keys.py names under Panes, and what the panes post."""

    PLACES: ClassVar[Sequence[Place]] = EVERYWHERE
    """The keys that the help shows beside those of a pane."""

    pinned: Pinned | None = None
    """What the figures of the article that is shown are compared with."""

    async def mount_side(self) -> None:
        """Put the panes into the room that was kept for them."""
        # What is not needed for the first page is not imported before it stands.
        from reader.tui.side import Side  # noqa: PLC0415

        if not self.screen_stack:
            return  # it was closed before they came
        base = self.screen_stack[0]
        side = Side()
        side.fit(self.size.width)
        with self.batch_update():
            await base.query("#room").remove()
            await base.query_one("#body").mount(side)
            await self.mount_search()
        self.side = side
        side.clear(waiting=self.view.article is not None)

    def on_resize(self) -> None:
        """Find room for the panes."""
        self.keep_room()
        if self.side is not None:
            self.side.fit(self.size.width)
        self.tell()

    def show_facts(self, facts: Facts, heat: Heat) -> None:
        """Mark and tell what was found out about the article that is shown."""
        self.facts = facts
        view = self.view
        view.heat = heat
        findings = Places(facts.analysis.inspection.findings)
        view.mark(replace(view.marked, findings=findings))
        if self.side is not None:
            self.side.given(facts, self.pinned)
        self.tell()

    # What the widgets post

    def on_reading_view_moved(self) -> None:
        """Tell how far one has read."""
        self.tell()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Go to the place."""
        self.view.go_to(event.span)

    def on_pane_asked(self, event: Pane.Asked) -> None:
        """Find the answer in a worker; the pane says "counting" meanwhile."""
        from reader.tui.answering import answer  # noqa: PLC0415 - not needed for the first page

        facts, pane, question = self.facts, event.pane, event.question
        if facts is not None:

            def work() -> None:
                level = answer(facts, question)
                self.call_from_thread(pane.answer, level)

            self.run_worker(work, thread=True, exclusive=True, group="answer")

    # Actions, named in keys.py

    async def action_help(self) -> None:
        """Show the page of the rule whose finding the cursor stands on, else the keys."""
        from reader.tui.overlays import RulePage  # noqa: PLC0415 - not needed for the first page

        row = getattr(self.focused, "row", None)
        rule = self._rule_here() if self.view.has_focus else row is not None and row.rule
        if rule:
            await self.push_screen(RulePage(rule))
        else:
            await self.action_keys()

    def _rule_here(self) -> str:
        """Code of the rule whose finding was chosen in the text and is still in sight."""
        marked = self.view.marked
        if marked.chosen is None or self.here() != marked.chosen.start:
            return ""
        found = marked.findings.within(marked.chosen)
        # A search may have chosen a word that holds a finding: the one that is exactly there first.
        exact = [finding for finding in found if finding.span == marked.chosen]
        return (exact or found)[0].rule if found else ""

    async def action_keys(self) -> None:
        """Show the keys, those of the place where one is first."""
        from reader.tui.overlays import Help  # noqa: PLC0415 - not needed for the first page

        in_pane = not self.view.has_focus
        places = (IN_A_PANE, *self.PLACES) if in_pane else (*self.PLACES, IN_A_PANE)
        await self.push_screen(Help(places))

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        if self.side is not None:
            self.side.ask(name)

    def action_cycle(self, step: int) -> None:
        """Go to the next pane, or the text."""
        if self.side is not None and not self.side.cycle(step):
            self.view.focus()

    def action_text(self) -> None:
        """Go back to the text."""
        self.hide_search()
        if self.side is not None:
            self.side.leave()
        self.view.marked.chosen = None
        self.view.focus()
        self.view.refresh()
        self.say("")

    def action_side(self) -> None:
        """Show the panes, or hide them."""
        if self.side is not None:
            self.side.toggle()
        self.view.focus()

    def action_pin(self) -> None:
        """Keep this article's figures beside those of the next one, or let them go."""
        from reader.tui.pinned import kept  # noqa: PLC0415 - not needed for the first page

        if self.facts is None or self.side is None:
            self.say("still counting")
            return
        self.pinned = None if self.pinned else kept(self.place[0], self.facts)
        self.say("scores pinned for the next article; p unpins" if self.pinned else "unpinned")
        self.side.given(self.facts, self.pinned)

    def action_language(self) -> None:
        """Let the language to analyse in be chosen."""
        from reader.tui.languages import Languages  # noqa: PLC0415 - not needed for the first page

        if self.facts is None or self.view.article is None:
            self.say("still counting")
            return
        present = self.facts.analysis.language
        self.push_screen(Languages(self.view.article, present), self._spoken)

    def _spoken(self, language: str | None) -> None:
        if language is not None:
            self.analyse_in(language)
            self.say(f"language: {language}")

    def analyse_in(self, language: str) -> None:
        """Analyse the article that is shown in ``language``."""
        raise NotImplementedError

    def action_word(self) -> None:
        """Show every use of the word at the place last chosen; ask for one if there is none."""
        from reader.tui.picking import word_at  # noqa: PLC0415 - not needed for the first page

        if self.facts is None or self.side is None:
            self.say("still counting")
            return
        chosen, article = self.view.marked.chosen, self.view.article
        word = word_at(article, chosen) if article is not None and chosen is not None else ""
        if word:
            self.look_up(word)
        else:
            self.ask_for("word", self.look_up)

    def look_up(self, word: str) -> None:
        """Show every use of ``word`` in its pane."""
        from reader.tui.panes.pane import Uses  # noqa: PLC0415 - not needed for the first page

        word = word.strip()
        if self.side is not None and word:
            self.side.ask("words").inquire(word, Uses(word))
