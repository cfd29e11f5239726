"""How an article was decoded, what speaks for it, and other encodings to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from reader.article.choosing import choices
from reader.text.span import Span
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.article.choosing import Choice
    from reader.article.model import Article


class Encodings(ModalScreen[str | None]):
    """The encodings that an article could be in; gives the name of the one that was chosen."""

    BINDINGS: ClassVar = [Binding("escape,q,E", "dismiss(None)", show=False)]

    def __init__(self, article: Article) -> None:
        super().__init__()
        present = article.encoding
        self._choices = choices(article.source.data)
        names = [choice.encoding.name for choice in self._choices]
        # A row stands for a choice: its number is what the pane gives back.
        rows = [
            _row(number, choice, is_present=choice.encoding.name == present.name)
            for number, choice in enumerate(self._choices)
        ]
        self._level = Level("ENCODING", f"now {present.name}", rows)
        self._current = names.index(present.name) if present.name in names else 0

    def compose(self) -> ComposeResult:
        """A pane of its own."""
        yield Pane("encodings", "")

    def on_mount(self) -> None:
        """Begin at the present encoding."""
        pane = self.query_one(Pane)
        pane.show(self._level)
        self._level.cursor = self._current
        pane.focus()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Give the name back."""
        event.stop()
        self.dismiss(self._choices[event.span.start].encoding.name)


def _row(number: int, choice: Choice, *, is_present: bool) -> Row:
    encoding, excerpt = choice
    sure = "sure" if encoding.confident else ""
    return Row(
        f"{encoding.name:<13} {excerpt}",
        sure,
        target=Span(number, number + 1),
        about=(encoding.evidence,),
        sign="\N{BULLET}" if is_present else " ",
    )
