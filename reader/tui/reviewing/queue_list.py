"""The queue's rows: as many are drawn as fit, however long the queue is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.review.queue import Order
from reader.tui.fitting import fitted
from reader.tui.painting import DIM
from reader.tui.reviewing.rows import heading, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events

    from reader.review.model import Entry

_WHEEL = 3


class QueueList(Widget, can_focus=True):
    """Entries in the order that they are given in, one of them under the cursor."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "QueueList { height: 1fr; background: ansi_default; }"
    BINDINGS: ClassVar = []

    class Opened(Message):
        """An article was chosen."""

        def __init__(self, entry: int) -> None:
            super().__init__()
            self.entry = entry

    class Moved(Message):
        """The cursor stands on another article."""

    def __init__(self) -> None:
        super().__init__(id="queue")
        self._entries: Sequence[Entry] = ()
        self._names: Mapping[int, str] = {}
        self.cursor = 0
        self._top = 0
        self._empty = ""
        self._sorted = Order.WORST, False

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self._entries[self.cursor] if self._entries else None

    def show(
        self,
        entries: Sequence[Entry],
        names: Mapping[int, str],
        cursor: int,
        order: Order,
        *,
        reverse: bool,
    ) -> None:
        """Show ``entries``, called by ``names`` (by entry number), the cursor on row ``cursor``.

        ``order`` and ``reverse`` say how they are sorted already.
        """
        self._sorted = order, reverse
        self._entries = entries
        self._names = names
        self.cursor = min(max(cursor, 0), max(len(entries) - 1, 0))
        self.refresh()

    def say(self, message: str) -> None:
        """What stands there while no entry does."""
        self._empty = message
        self.refresh()

    def move(self, by: int) -> None:
        """Move the cursor by ``by`` rows."""
        before = self.cursor
        self.cursor = min(max(self.cursor + by, 0), max(len(self._entries) - 1, 0))
        if self.cursor != before:
            self.refresh()
            self.post_message(self.Moved())

    def page(self, by: float) -> None:
        """Move the cursor by ``by`` screens."""
        self.move(int(by * max(self.size.height - 2, 1)))

    def choose(self) -> None:
        """Open the article under the cursor."""
        if (entry := self.entry) is not None:
            self.post_message(self.Opened(entry.number))

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the widget."""
        width, height = self.size
        if y == 0:
            order, reverse = self._sorted
            return Strip(heading(width, order, reverse=reverse))
        y, height = y - 1, height - 1
        self._top = min(max(self._top, self.cursor - height + 1), self.cursor)
        index = self._top + y
        if index < len(self._entries):
            entry = self._entries[index]
            name = self._names.get(entry.number, entry.path)
            return Strip(row(entry, name, width, chosen=index == self.cursor))
        if not self._entries and y == 1:
            return Strip([Segment(fitted(f"  {self._empty}", width), DIM)])
        return Strip.blank(width)

    def on_resize(self) -> None:
        """Keep the rows above the cursor in sight where there is room for more."""
        room = max(len(self._entries) - self.size.height + 1, 0)
        self._top = min(self._top, room)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor there; on it, open."""
        index = self._top + event.y - 1
        if event.y > 0 and index < len(self._entries):
            if index == self.cursor:
                self.choose()
            self.move(index - self.cursor)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the cursor on."""
        event.stop()
        self.move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the cursor back."""
        event.stop()
        self.move(-_WHEEL)
