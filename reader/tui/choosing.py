"""A short list over the text, of which one thing is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from reader.text.span import Span
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class Choosing(ModalScreen[str | None]):
    """Rows that stand for ``names``; gives the name of the one that was chosen.

    The present one, if it is among them, is marked, and the cursor begins there.
    """

    BINDINGS: ClassVar = [Binding("escape,q,E,L", "dismiss(None)", show=False)]

    def __init__(self, title: str, names: Sequence[str], rows: Sequence[Row], present: str) -> None:
        super().__init__()
        self._names = names
        self._current = names.index(present) if present in names else 0
        # A row stands for a name: its number is what the pane gives back.
        numbered = [
            replace(
                row,
                target=Span(number, number + 1),
                sign="\N{BULLET}" if names[number] == present else " ",
            )
            for number, row in enumerate(rows)
        ]
        self._level = Level(title, f"now {present}", numbered)

    def compose(self) -> ComposeResult:
        """A pane of its own."""
        yield Pane("choices", "")

    def on_mount(self) -> None:
        """Begin at the present one."""
        pane = self.query_one(Pane)
        pane.show(self._level)
        self._level.cursor = self._current
        pane.focus()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Give the name back."""
        event.stop()
        self.dismiss(self._names[event.span.start])
