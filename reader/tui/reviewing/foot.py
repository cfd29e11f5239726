"""The line of keys at the foot: those that apply now, or a question that a key answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.text.width import cells
from reader.tui.fitting import fitted, one_line
from reader.tui.painting import DIM, PLAIN, STRONG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult


class Hint(NamedTuple):
    """A key, or several with blanks between them, and what it does, in a word or two."""

    key: str
    label: str


class Choice(NamedTuple):
    """A question whose answers are keys."""

    question: str
    answers: Sequence[Hint]
    then: Callable[[str], object]
    """Called with the key; not called when the question was dismissed."""


class Foot(Widget, can_focus=True):
    """Hints; while a question stands, only its keys and Escape count."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Foot { height: 1; background: ansi_default; }"

    class Answered(Message):
        """No question stands any longer."""

    def __init__(self) -> None:
        super().__init__(id="foot")
        self._hints: tuple[Hint, ...] = ()
        self._choice: Choice | None = None
        self._back: Widget | None = None

    @property
    def is_asking(self) -> bool:
        """Whether a question stands."""
        return self._choice is not None

    def hint(self, hints: Iterable[Hint]) -> None:
        """Show these keys, as many as fit, the most important first."""
        found = tuple(hints)
        if found != self._hints:
            self._hints = found
            self.refresh()

    def ask(self, choice: Choice) -> None:
        """Put a question; the focus returns where it was."""
        if self._choice is None:
            self._back = self.screen.focused
        self._choice = choice
        self.focus()
        self._fit()

    def state(self, question: str, answers: Sequence[Hint]) -> None:
        """Show a question that another widget takes the answer of."""
        self._choice = Choice(question, answers, str)
        self._fit()

    def render_line(self, y: int) -> Strip:
        """Row ``y``."""
        width = self.size.width
        rows = self._asked(width) if self._choice else [_keys(self._fitting(width))]
        row = rows[y] if y < len(rows) else []
        return Strip([Segment(" ", PLAIN), *row]).adjust_cell_length(width)

    def on_resize(self) -> None:
        """Take the rows that a question needs in the new width."""
        self._fit()

    def _fit(self) -> None:
        """As many rows as there are to show: a question is never cut."""
        rows = len(self._asked(self.screen.size.width)) if self._choice else 1
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows
        self.refresh()

    def _asked(self, width: int) -> list[list[Segment]]:
        """The question and its answers, in as many rows as they take."""
        if self._choice is None:
            return []
        question = f"{one_line(self._choice.question)}   "
        rows = [[Segment(question, STRONG)]]
        left = width - 1 - cells(question)
        for answer in (*self._choice.answers, Hint("Esc", "no")):
            left -= _taken(answer)
            if left < 0:
                rows.append([])
                left = width - 1 - _taken(answer)
            rows[-1] += _keys([answer])
        return rows

    def on_key(self, event: events.Key) -> None:
        """Take the answer."""
        choice = self._choice
        if choice is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._end()
        elif any(event.character in answer.key.split() for answer in choice.answers):
            self._end()
            choice.then(event.character or "")

    def on_blur(self) -> None:
        """A question that is left is dismissed."""
        if self._choice is not None:
            self._choice = None
            self.post_message(self.Answered())
        self._fit()

    def _end(self) -> None:
        self._choice = None
        self.post_message(self.Answered())
        if self._back is not None:
            self._back.focus()
        self._fit()

    def _fitting(self, width: int) -> Iterator[Hint]:
        """As many hints as fit whole; the last one (for help) always."""
        if not self._hints:
            return
        *first, last = self._hints
        left = width - _taken(last) - 1
        for hint in first:
            left -= _taken(hint)
            if left < 0:
                break
            yield hint
        yield last


def _keys(hints: Iterable[Hint]) -> list[Segment]:
    """Keys in bold, what they do beside them."""
    segments: list[Segment] = []
    for key, label in hints:
        segments += (Segment(key, STRONG), Segment(f" {label}  ", DIM))
    return segments


def _taken(hint: Hint) -> int:
    return cells(hint.key) + cells(hint.label) + 3


class Line(Horizontal):
    """A line to type in, with its question before it; hidden until it is asked."""

    DEFAULT_CSS = """
    Line { height: 1; display: none; background: ansi_default; }
    Line.shown { display: block; }
    Line Static { width: auto; height: 1; background: ansi_default; text-style: bold; }
    Line Input { width: 1fr; background: ansi_default; }
    """

    def __init__(self) -> None:
        super().__init__(id="line")
        self._then: Callable[[str], None] | None = None
        self._back: Widget | None = None

    def compose(self) -> ComposeResult:
        """The question and the line."""
        yield Static(markup=False)
        yield Input(id="typed", select_on_focus=False, compact=True)

    @property
    def is_asking(self) -> bool:
        """Whether something is to be typed."""
        return self.has_class("shown")

    def ask(self, question: str, text: str, then: Callable[[str], None]) -> None:
        """Ask; ``then`` is called with what was typed, not when Escape ended it."""
        self._then = then
        self._back = self.screen.focused
        room = max(self.screen.size.width // 2, 1)
        shown = fitted(f" {question} ", min(cells(one_line(question)) + 2, room))
        self.query_one(Static).update(shown)
        typed = self.query_one(Input)
        typed.value = text
        typed.cursor_position = len(text)
        self.add_class("shown")
        typed.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand over what was typed."""
        event.stop()
        then, self._then = self._then, None
        self._hide()
        if then is not None:
            then(event.value)

    def on_key(self, event: events.Key) -> None:
        """Escape takes the question back."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self._then = None
            self._hide()

    def _hide(self) -> None:
        self.remove_class("shown")
        if self._back is not None:
            self._back.focus()
