"""The side column: three panes under one another, or one over the text where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from reader.tui import geometry
from reader.tui.panes.anomalies import AnomaliesPane
from reader.tui.panes.pane import Pane
from reader.tui.panes.readability import ReadabilityPane
from reader.tui.panes.words import WordsPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.tui.facts import Facts
    from reader.tui.pinned import Pinned

_LEAST = 5
"""Rows that a pane keeps however much others have to show."""

_ROOM = 6
"""Rows that the focused pane takes more than its own: what is said about the row chosen."""


class Side(Vertical):
    """Holds the panes and gives them the focus."""

    def __init__(self) -> None:
        super().__init__(id="side")
        self._wanted = True

    def compose(self) -> ComposeResult:
        """The three panes."""
        yield ReadabilityPane()
        yield AnomaliesPane()
        yield WordsPane()

    def given(self, facts: Facts, pinned: Pinned | None = None) -> None:
        """Show what was found out about an article, beside what is known of a ``pinned`` one."""
        self.query_one(ReadabilityPane).given(facts, pinned)
        self.query_one(AnomaliesPane).given(facts.analysis)
        self.query_one(WordsPane).given(facts.analysis, pinned)
        self.share()

    def clear(self, *, waiting: bool) -> None:
        """Say that there is nothing yet, or nothing to come."""
        for pane in self.query(Pane):
            if waiting:
                pane.wait()
            else:
                pane.nothing()
        self.share()

    def fit(self, width: int) -> None:
        """Stand beside the text in ``width`` columns, or over it where that is too narrow."""
        beside = geometry.is_beside(width)
        self.set_class(not beside, "overlay")
        self.set_class(geometry.is_full(width), "full")
        self.styles.width = geometry.side_width(width)
        self.set_class(self._wanted and beside, "shown")

    def on_descendant_focus(self) -> None:
        """Make room for the pane that has the focus."""
        self.share()

    def on_descendant_blur(self) -> None:
        """Take it back."""
        self.share()

    def on_pane_turned(self, event: Pane.Turned) -> None:
        """Give a pane's new rows their room."""
        event.stop()
        self.share()

    def on_resize(self) -> None:
        """Divide the new height."""
        self.share()

    def share(self) -> None:
        """Give each pane as many rows as it has to show, and the one with the focus more."""
        panes = list(self.query(Pane))
        if not panes:
            return  # they are not mounted yet
        spare = self.size.height - len(panes)
        least = max(min(spare // len(panes), _LEAST), 1)
        for pane, height in zip(panes, _shares(panes, spare, least), strict=True):
            pane.styles.height = "1fr" if self.has_class("overlay") else height

    def ask(self, name: str) -> Pane:
        """Show the pane ``name`` and give it the focus."""
        for pane in self.query(Pane):
            pane.set_class(pane.id == name, "asked")
        self.add_class("shown")
        pane = self.query_one(f"#{name}", Pane)
        pane.focus()
        return pane

    def cycle(self, step: int) -> bool:
        """Give the focus to the next pane; False when the text is next."""
        panes = list(self.query(Pane))
        here = next((index for index, pane in enumerate(panes) if pane.has_focus), None)
        following = (0 if step > 0 else len(panes) - 1) if here is None else here + step
        if not 0 <= following < len(panes):
            self.leave()
            return False
        self.ask(panes[following].id or "")
        return True

    def leave(self) -> None:
        """Go out of the way where there is no room beside the text."""
        if self.has_class("overlay") or not self._wanted:
            self.remove_class("shown")

    def toggle(self) -> None:
        """Show the column, or hide it."""
        self._wanted = not self.has_class("shown")
        self.set_class(self._wanted and not self.has_class("overlay"), "shown")


def _shares(panes: Sequence[Pane], spare: int, least: int) -> list[int]:
    """``spare`` rows for ``panes``: a row to each that still wants one, three if focused."""
    wanted = [len(pane.level.rows) + 1 + _ROOM * pane.has_focus for pane in panes]
    given = [min(want, least) for want in wanted]
    left = max(spare - sum(given), 0)
    while left and any(have < want for have, want in zip(given, wanted, strict=True)):
        for number, pane in enumerate(panes):
            more = min(1 + 2 * pane.has_focus, left, wanted[number] - given[number])
            given[number] += more
            left -= more
    given[-1] += left
    return given
