"""What is always on the screen: the title, the text, and the line that says where one is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.text.display import plain_line
from reader.tui import geometry, state
from reader.tui.view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.driver import Driver

    from reader.tui.facts import Facts
    from reader.tui.side import Side


class Desk(App[int]):
    """An article's text with a line above and below it, and room for the panes."""

    CSS_PATH = Path(__file__).with_name("reader.tcss")
    """Beside this file, also for an interface that is made of a desk elsewhere."""
    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    HINTS: ClassVar[Sequence[str]] = state.HINTS
    """What the line below the text says of the keys: the longest that fits."""

    def __init__(self, measure: int, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class, ansi_color=True)
        self.theme = "ansi-dark"
        self.animation_level = "none"
        self.facts: Facts | None = None
        self.side: Side | None = None
        self.place = ("", 0, 0)
        """Name of the article, its index, and the length of the queue."""
        self._measure = measure
        self._said = ""
        self._warning = ""

    @property
    def view(self) -> ReadingView:
        """The text."""
        return self.screen_stack[0].query_one(ReadingView)

    @property
    def is_standing(self) -> bool:
        """Whether the text is on the screen: what comes late finds it gone when one has quit."""
        return bool(self.screen_stack) and bool(self.screen_stack[0].query(ReadingView))

    def compose(self) -> ComposeResult:
        """The text alone, and the column where the panes will stand, so that nothing moves."""
        yield Static(id="title", markup=False)
        with Horizontal(id="body"):
            yield ReadingView(self._measure)
            yield Vertical(id="room")
        yield from self.below()
        yield Static(id="status", markup=False)

    def below(self) -> ComposeResult:
        """What stands between the text and the line that says where one is."""
        yield from ()

    def keep_room(self) -> None:
        """Hold the panes' place until they come."""
        rooms = self.screen_stack[0].query("#room")
        if rooms:
            room = rooms.first()
            room.display = geometry.is_beside(self.size.width)
            room.styles.width = geometry.side_width(self.size.width)

    def say(self, message: str) -> None:
        """Say something in the line below the text, until something else is said."""
        self._said = plain_line(message)
        self.tell()

    def warn(self, message: str) -> None:
        """Say something that stays said; the empty message takes it back."""
        if message != self._warning:
            self._warning = message
            self.tell()

    def tell(self) -> None:
        """Bring the lines above and below the text up to date."""
        if not self.is_standing:
            return
        base, view, width = self.screen_stack[0], self.view, self.size.width
        base.query_one("#title", Static).update(self.title_line(width))
        said = [f"{view.progress:.0%}".replace("%", " %")]
        said.append(state.time_left(self.facts, view.progress))
        if view.article is not None and view.article.blocks:
            block = view.article.block_at(max(self.here(), 0))
            said.append(state.paragraph(self.facts, block))
            # Least wanted where there is little room, and there is less where something is said.
            section = state.section(self.facts, block)
            if state.has_room([*said, section, self._warning, self._said], width):
                said.append(section)
        said += [self._warning, self._said]
        base.query_one("#status", Static).update(state.status(said, width, self.HINTS))

    def action_help_quit(self) -> None:
        """Ctrl-C, by which Textual would name a key that is none of ours."""
        self.say("q quits")

    def title_line(self, width: int) -> str:
        """The line above the text."""
        return state.title(*self.place, width)

    def here(self) -> int:
        """Where one is: the place last chosen if it is in sight, else just above the page."""
        page = self.view.page()
        chosen = self.view.marked.chosen
        if chosen is not None and page and page[0].span.start <= chosen.start <= page[-1].span.end:
            return chosen.start
        return page[0].span.start - 1 if page else -1
