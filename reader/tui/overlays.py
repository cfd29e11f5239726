"""What lies over the text for a moment: the keys, and the headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.analysis.anomalies import registry
from reader.article.model import BlockKind
from reader.text.span import Span
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.article.model import Article
    from reader.tui.keys import Place

_KEY_WIDTH = 14


class Page(ModalScreen[None]):
    """Something to read that is longer than the screen may be."""

    BINDINGS: ClassVar = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False),
        Binding("j,down", "by(3)", show=False),
        Binding("k,up", "by(-3)", show=False),
        Binding("space,pagedown", "by(12)", show=False),
        Binding("b,pageup", "by(-12)", show=False),
    ]

    def action_by(self, lines: int) -> None:
        """Show what is below, or above."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


class RulePage(Page):
    """What a rule looks for, why it matters, and when what it finds is right."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._rule = registry.rule(code)

    def compose(self) -> ComposeResult:
        """The rule's documentation, as its author wrote it."""
        text = Text()
        text.append(f"{self._rule.code}", "bold")
        text.append(f"   {self._rule.severity.label}\n\n", "dim")
        text.append("\n\n".join(map(_flowing, registry.documentation(self._rule).split("\n\n"))))
        with VerticalScroll(id="rule"):
            yield Static(text)


def _flowing(paragraph: str) -> str:
    """A paragraph without its line ends, unless they mean something, as in a list."""
    lines = paragraph.split("\n")
    return paragraph if any(line[:1] in " *-" for line in lines if line) else " ".join(lines)


class Help(Page):
    """Keys: those of the place where one is first."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._places = places

    def compose(self) -> ComposeResult:
        """The table of keys."""
        parts: list[Text | Table] = []
        for place in self._places:
            parts += (Text(place.name.upper(), "bold"), _keys(place), Text())
        parts.append(Text("Shift and the mouse select text, as the terminal itself does.", "dim"))
        with VerticalScroll(id="help"):
            yield Static(Group(*parts))


def _keys(place: Place) -> Table:
    """Two columns, so that what is longer than the screen is wide goes on below itself."""
    table = Table.grid()
    table.add_column(width=_KEY_WIDTH, no_wrap=True)
    table.add_column()
    for key in place.keys:
        table.add_row(Text(f"  {key.shown}"), Text(key.meaning))
    return table


class Contents(ModalScreen[Span | None]):
    """The headings of an article; gives the span of the one that was chosen."""

    BINDINGS: ClassVar = [Binding("escape,q,t", "dismiss(None)", show=False)]

    def __init__(self, article: Article, offset: int) -> None:
        super().__init__()
        headings = [block for block in article.blocks if block.kind is BlockKind.HEADING]
        rows = [
            Row("  " * (block.level - 1) + block.visible(article.text).text, target=block.span)
            for block in headings
        ]
        self._level = Level("HEADINGS", str(len(rows)), rows)
        self._current = sum(block.span.start <= offset for block in headings) - 1

    def compose(self) -> ComposeResult:
        """A pane of its own."""
        yield Pane("headings", "")

    def on_mount(self) -> None:
        """Begin at the heading that one reads under."""
        pane = self.query_one(Pane)
        pane.show(self._level)
        self._level.cursor = max(self._current, 0)
        pane.focus()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Go there."""
        event.stop()
        self.dismiss(event.span)
