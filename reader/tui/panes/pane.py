"""What all panes are: a heading, rows to choose from, and lines about the chosen row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.text.width import cells
from reader.tui.fitting import fitted, folded, one_line
from reader.tui.keys import IN_A_PANE
from reader.tui.painting import CHOSEN, DIM, PLAIN, STRONG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style as Paint
    from textual import events

    from reader.text.span import Span

_LEAST_LEFT = 8
_COUNTING = "counting \N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Why:
    """The question what pushes the score ``key``."""

    key: str


@dataclass(frozen=True, slots=True)
class Uses:
    """The question where ``word`` stands."""

    word: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it says, the place that it stands for, and what lies below it.

    ``left`` may hold article text; it is made safe where it is drawn. ``about`` is shown below the
    rows while this one has the cursor. ``ask`` is a question for the pane's owner, whose answer
    will be the level below. ``rule`` is the code of the rule that found what the row is about.
    ``lay`` makes the left part for a given width, where it depends on it.
    """

    left: str
    right: str = ""
    target: Span | None = None
    deeper: Callable[[], Level] | None = None
    about: tuple[str, ...] = ()
    sign: str = ""
    sign_paint: Paint = PLAIN
    paint: Paint = PLAIN
    heading: bool = False
    ask: Why | Uses | None = None
    rule: str = ""
    lay: Callable[[int], str] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """Rows in one of several orders, and what stands right of the title then."""

    right: str
    rows: Sequence[Row]


@dataclass(slots=True)
class Level:
    """Rows under a title, with the place of the cursor.

    ``follows``: the text goes where the cursor goes. ``question`` is what these rows answer.
    ``orders`` are all the ways in which the rows can stand, if there are several, the present one
    first.
    """

    title: str
    right: str
    rows: Sequence[Row]
    cursor: int = 0
    top: int = 0
    follows: bool = False
    question: Why | Uses | None = None
    orders: Sequence[Order] = ()


class Pane(Widget, can_focus=True):
    """Rows on levels: Enter goes deeper, Backspace returns."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding(key.keys, key.action, key.meaning, show=False) for key in IN_A_PANE.keys
    ]

    class Chosen(Message):
        """A place was chosen."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    class Turned(Message):
        """Another level is shown."""

    class Asked(Message):
        """A question for whoever knows; ``Pane.answer`` takes the answer."""

        def __init__(self, pane: Pane, question: Why | Uses) -> None:
            super().__init__()
            self.pane = pane
            self.question = question

    def __init__(self, name: str, waiting: str) -> None:
        super().__init__(id=name)
        self._first = (name.upper(), waiting)
        self._levels = [Level(*self._first, ())]

    @property
    def level(self) -> Level:
        """What is shown now."""
        return self._levels[-1]

    @property
    def row(self) -> Row | None:
        """The row that has the cursor."""
        level = self.level
        return level.rows[level.cursor] if level.rows else None

    def show(self, level: Level) -> None:
        """Show ``level`` in the place of all there was."""
        self._levels = [level]
        level.cursor = self._next(-1, 1)
        self.refresh()

    def wait(self) -> None:
        """Say that the rows are still to come."""
        self.show(Level(*self._first, ()))

    def nothing(self) -> None:
        """Say that there is nothing to be told."""
        self.show(Level(self._first[0], "\N{EN DASH}", ()))

    def answer(self, level: Level) -> None:
        """Show ``level`` if its question is still open."""
        if self.level.question == level.question and not self.level.rows:
            self._levels[-1] = level
            self._arrive()

    def inquire(self, title: str, question: Why | Uses) -> None:
        """Ask ``question``, and say that the answer is being looked for."""
        self._levels.append(Level(title, _COUNTING, (), question=question))
        self.post_message(self.Asked(self, question))
        self.refresh()

    def action_order(self) -> None:
        """Put the rows in the next of their orders; the cursor stays on its row."""
        level = self.level
        if len(level.orders) > 1:
            row = self.row
            level.orders = (*level.orders[1:], level.orders[0])
            level.right, level.rows = level.orders[0].right, level.orders[0].rows
            level.cursor = next((n for n, one in enumerate(level.rows) if one is row), 0)
            self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor by ``by`` rows, over headings."""
        level = self.level
        if level.rows:
            wanted = min(max(level.cursor + by, 0), len(level.rows) - 1)
            level.cursor = self._next(wanted - (1 if by > 0 else -1), 1 if by > 0 else -1)
            self._follow()
            self.refresh()

    def action_choose(self) -> None:
        """Go deeper, and to the row's place."""
        level = self.level
        if not level.rows:
            return
        row = level.rows[level.cursor]
        if row.deeper is not None:
            self._levels.append(row.deeper())
            self._arrive()
        elif row.ask is not None:
            self.inquire(row.left, row.ask)
        if row.target is not None and not self._follow():
            self.post_message(self.Chosen(row.target))

    def action_back(self) -> None:
        """Return to the level above."""
        if len(self._levels) > 1:
            self._levels.pop()
            self.post_message(self.Turned())
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the widget."""
        width = self.size.width
        level = self.level
        if y == 0:
            paint = STRONG if self.has_focus else DIM
            return _strip(level.title, level.right, width, paint, DIM)
        row = self._row_at(y)
        about = self._about()
        below = y - (self.size.height - len(about))
        if below >= 0 and about:
            return _strip(about[below], "", width, DIM, DIM)
        if row is None:
            return Strip.blank(width)
        return _row_strip(row, width, chosen=self.has_focus and row is level.rows[level.cursor])

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose a row."""
        index = self.level.top + event.y - 1
        if 0 <= index < len(self.level.rows) and event.y > 0:
            self.level.cursor = index
            self.action_choose()
            self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the cursor on."""
        event.stop()
        self.action_move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the cursor back."""
        event.stop()
        self.action_move(-1)

    def _arrive(self) -> None:
        """Stand on the first row of a new level."""
        self.level.cursor = self._next(-1, 1)
        self.post_message(self.Turned())
        self._follow()
        self.refresh()

    def _follow(self) -> bool:
        """Have the text go where the cursor is; whether it does."""
        row = self.row
        if not self.level.follows or row is None or row.target is None:
            return False
        self.post_message(self.Chosen(row.target))
        return True

    def _about(self) -> tuple[str, ...]:
        level = self.level
        if not self.has_focus or not level.rows:
            return ()
        about = level.rows[level.cursor].about
        lines = tuple(part for text in about for part in folded(text, self.size.width))
        return lines[: max(self.size.height - 3, 0)]

    def _row_at(self, y: int) -> Row | None:
        level = self.level
        room = max(self.size.height - 1 - len(self._about()), 1)
        level.top = min(max(level.top, level.cursor - room + 1), level.cursor)
        index = level.top + y - 1
        return level.rows[index] if 0 <= index < len(level.rows) and y <= room else None

    def _next(self, start: int, step: int) -> int:
        """The first row from ``start`` on that is no heading; the cursor's own if there is none."""
        rows = self.level.rows
        index = start + step
        while 0 <= index < len(rows):
            if not rows[index].heading:
                return index
            index += step
        return self.level.cursor if self.level.cursor < len(rows) else 0


def _strip(left: str, right: str, width: int, paint: Paint, right_paint: Paint) -> Strip:
    right = one_line(right)
    room = width - cells(right) - (1 if right else 0)
    if room < _LEAST_LEFT:
        return Strip([Segment(fitted(left, width), paint)])
    gap = " " if right else ""
    return Strip([Segment(fitted(left, room) + gap, paint), Segment(right, right_paint)])


def _row_strip(row: Row, width: int, *, chosen: bool) -> Strip:
    left = row.lay(width - 2 - cells(row.right) - bool(row.right)) if row.lay else row.left
    if row.heading:
        return _strip(left, row.right, width, DIM, DIM)
    paint = CHOSEN if chosen else row.paint
    rest = _strip(left, row.right, width - 2, paint, paint)
    return Strip.join([Strip([Segment(f"{row.sign or ' '} ", row.sign_paint)]), rest])
