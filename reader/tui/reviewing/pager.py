"""Many lines to page through over the text: as many are drawn as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.fitting import fitted
from reader.tui.painting import CHOSEN, PLAIN, STRONG
from reader.tui.reviewing.foot import Foot, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style as Paint
    from textual import events
    from textual.app import ComposeResult

    from reader.tui.reviewing.foot import Hint

_WHEEL = 3


class Printed(NamedTuple):
    """A line; ``mark`` is what it is about, where that can be gone to."""

    text: str
    paint: Paint = PLAIN
    mark: object = None


class Lines(Widget, can_focus=True):
    """Lines under a heading; where some have a mark, a cursor steps through these."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Lines { height: 1fr; background: ansi_default; }"

    def __init__(self, title: str, lines: Sequence[Printed]) -> None:
        super().__init__()
        self._title, self._lines = title, lines
        self._marked = [number for number, line in enumerate(lines) if line.mark is not None]
        self._at = 0
        self._top = 0

    @property
    def mark(self) -> object:
        """What the line under the cursor is about; None where there is none."""
        return self._lines[self._marked[self._at]].mark if self._marked else None

    def move(self, by: int) -> None:
        """Move by lines, or to another marked line."""
        if self._marked:
            self._at = min(max(self._at + by, 0), len(self._marked) - 1)
            line = self._marked[self._at]
            room = max(self.size.height - 2, 1)
            self._top = min(max(self._top, line - room), line)
        else:
            furthest = max(len(self._lines) - self.size.height + 1, 0)
            self._top = min(max(self._top + by, 0), furthest)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the widget."""
        width = self.size.width
        if y == 0:
            return Strip([Segment(fitted(f" {self._title}", width), STRONG)])
        number = self._top + y - 1
        if number >= len(self._lines):
            return Strip.blank(width)
        text, paint, _ = self._lines[number]
        chosen = bool(self._marked) and number == self._marked[self._at]
        return Strip([Segment(fitted(f" {text}", width), CHOSEN if chosen else paint)])

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move on."""
        event.stop()
        self.move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move back."""
        event.stop()
        self.move(-_WHEEL)


class Pager(ModalScreen[object]):
    """Lines over the whole screen, and a question about them at the foot.

    It gives the mark that Enter was pressed on, or the key that answered the question.
    """

    DEFAULT_CSS = "Pager { background: ansi_default; }"
    BINDINGS: ClassVar = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("j,down,right_square_bracket", "by(1)", show=False),
        Binding("k,up,left_square_bracket", "by(-1)", show=False),
        Binding("space,pagedown", "by(10)", show=False),
        Binding("b,pageup", "by(-10)", show=False),
        Binding("g,home", "by(-100000000)", show=False),
        Binding("G,end", "by(100000000)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(
        self, title: str, lines: Sequence[Printed], question: str, answers: Sequence[Hint] = ()
    ) -> None:
        super().__init__()
        self._shown = Lines(title, lines)
        self._question, self._answers = question, answers

    def compose(self) -> ComposeResult:
        """The lines, and the foot."""
        yield self._shown
        yield Line()
        yield Foot()

    def on_mount(self) -> None:
        """Take the keys."""
        self._shown.focus()
        self._shown.move(0)
        self.query_one(Foot).state(self._question, self._answers)

    def action_by(self, lines: int) -> None:
        """Move."""
        self._shown.move(lines)

    def action_choose(self) -> None:
        """Give what the cursor stands on."""
        if self._shown.mark is not None:
            self.dismiss(self._shown.mark)

    def on_key(self, event: events.Key) -> None:
        """Take the answer."""
        if any(answer.key == event.character for answer in self._answers):
            event.stop()
            event.prevent_default()
            self.dismiss(event.character)
