"""The queue: a line for each article, sorted and filtered, with how far one has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.review.model import State
from reader.review.queue import Filter, Order, kept, ordered
from reader.tui.fitting import ending, fitted
from reader.tui.reviewing.foot import Choice, Foot, Hint, Line
from reader.tui.reviewing.keys import QUEUE
from reader.tui.reviewing.queue_list import QueueList
from reader.tui.reviewing.signs import DONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult

    from reader.review.model import Entry

_DOT = " \N{MIDDLE DOT} "

_ORDERS: Mapping[str, tuple[Order, str]] = {
    "0": (Order.WORST, "worst first"),
    "1": (Order.STATE, "state"),
    "2": (Order.FINDINGS, "findings"),
    "3": (Order.EASE, "ease"),
    "4": (Order.WORDS, "words"),
    "5": (Order.TIME, "time"),
    "6": (Order.FLAG, "flag"),
    "7": (Order.NAME, "name"),
}
_STATES: Mapping[str, tuple[str, frozenset[State]]] = {
    "u": ("unread", frozenset({State.UNREAD})),
    "o": ("open", frozenset({State.OPEN})),
    "d": ("done", DONE),
    "y": ("approved", frozenset({State.APPROVED})),
    "n": ("needs work", frozenset({State.NEEDS_WORK})),
    "r": ("rejected", frozenset({State.REJECTED})),
}


class Shown(NamedTuple):
    """How the queue is sorted, and which of it is shown; ``called`` is the filter in a word."""

    order: Order = Order.WORST
    reverse: bool = False
    filter: Filter = Filter()
    called: str = ""


class QueueScreen(ModalScreen[None]):
    """Shows entries; posts which one is to be opened."""

    BINDINGS: ClassVar = [Binding(key.keys, key.action, show=False) for key in QUEUE.keys]

    class Left(Message):
        """Back to the article."""

    class Asked(Message):
        """Which keys there are."""

    class Quit(Message):
        """The end of it."""

    def __init__(
        self,
        entries: Iterable[Entry],
        names: Mapping[int, str],
        head: str,
        shown: Shown,
        current: int,
    ) -> None:
        super().__init__()
        self._entries = {entry.number: entry for entry in entries}
        self._names, self._head = names, head
        self.shown = shown
        self._current = current
        self._settled = False
        """Whether the person has moved: from then on rows stay where they are."""
        self._rows: tuple[Entry, ...] = ()
        self._said = ""

    @property
    def order(self) -> tuple[int, ...]:
        """Numbers of the entries as they are sorted and filtered now."""
        return tuple(entry.number for entry in self._rows)

    def compose(self) -> ComposeResult:
        """Head, rows, what is filtered, keys."""
        yield Static(id="head", markup=False)
        yield QueueList()
        yield Static(id="told", markup=False)
        yield Line()
        yield Foot()

    def on_mount(self) -> None:
        """Begin at the article that is open."""
        self.query_one(QueueList).focus()
        self._sort()
        self.query_one(Foot).hint(_HINTS)

    def on_resize(self) -> None:
        """Tell as much as there is room for."""
        if self.is_mounted:
            self._tell()

    def update(self, entries: Iterable[Entry]) -> None:
        """Take over what has become known of some entries."""
        self._entries.update((entry.number, entry) for entry in entries)
        if not self.is_mounted:
            return
        if self._settled:
            self._rows = tuple(self._entries[number] for number in self.order)
            self._show()
        else:
            self._sort()

    # What the list posts

    def on_queue_list_moved(self) -> None:
        """From now on rows stay where they are."""
        self._settled = True
        if self._said:
            self._said = ""
            self._tell_rows()

    def on_queue_list_opened(self) -> None:
        """From now on rows stay where they are, so that the next one is what stood below."""
        self._settled = True

    # Actions, named in keys.py

    def action_row(self, by: int) -> None:
        """Move by rows."""
        self.query_one(QueueList).move(by)

    def action_screen(self, by: float) -> None:
        """Move by screens."""
        self.query_one(QueueList).page(by)

    def action_open(self) -> None:
        """Open the article under the cursor."""
        self.query_one(QueueList).choose()

    def action_sort(self) -> None:
        """Ask by which column."""
        answers = [Hint(key, word) for key, (_, word) in _ORDERS.items()]
        self.query_one(Foot).ask(Choice("Sort by", answers, self._sorted_by))

    def action_filter(self) -> None:
        """Ask which to show."""
        answers = [Hint("a", "all"), *(Hint(key, word) for key, (word, _) in _STATES.items())]
        answers += [Hint("f", "flagged"), Hint("x", "with findings")]
        self.query_one(Foot).ask(Choice("Show", answers, self._filtered_by))

    def action_search(self) -> None:
        """Ask for a part of the name."""
        self.query_one(Line).ask("name has", self.shown.filter.text, self._searched)

    def action_leave(self) -> None:
        """Show all again, or go back to the article."""
        if self.shown.filter != Filter():
            self.shown = self.shown._replace(filter=Filter(), called="")
            self._sort()
        else:
            self.post_message(self.Left())

    def action_keys(self) -> None:
        """Show the keys."""
        self.post_message(self.Asked())

    def action_quit(self) -> None:
        """Leave the program."""
        self.post_message(self.Quit())

    # Inside

    def _sorted_by(self, key: str) -> None:
        order, word = _ORDERS[key]
        reverse = order is self.shown.order and not self.shown.reverse
        self.shown = self.shown._replace(order=order, reverse=reverse)
        self._said = f"sorted by {word}" if order is not Order.WORST else word
        self._said += ", turned round" * reverse
        self._sort()

    def _filtered_by(self, key: str) -> None:
        text = self.shown.filter.text
        called, states = _STATES.get(key, ("", frozenset()))
        wanted = Filter(states, text if key != "a" else "")
        if key == "f":
            called, wanted = "flagged", Filter(text=text, flagged=True)
        elif key == "x":
            called, wanted = "with findings", Filter(text=text, with_findings=True)
        self.shown = self.shown._replace(filter=wanted, called=called)
        self._sort()

    def _searched(self, text: str) -> None:
        self.shown = self.shown._replace(filter=self.shown.filter.with_text(text.strip()))
        self._sort()

    def _sort(self) -> None:
        rows = self.query_one(QueueList)
        current = rows.entry.number if rows.entry and self._settled else self._current
        found = kept(self._entries.values(), self.shown.filter)
        self._rows = tuple(ordered(found, self.shown.order, reverse=self.shown.reverse))
        self._show(current)

    def _show(self, current: int = 0) -> None:
        rows = self.query_one(QueueList)
        cursor = rows.cursor
        if current:
            cursor = next((i for i, e in enumerate(self._rows) if e.number == current), 0)
        rows.show(self._rows, self._names, cursor, self.shown.order, reverse=self.shown.reverse)
        rows.say("none is like that: Esc shows all" if self._entries else "the queue is empty")
        self._tell()

    def _tell(self) -> None:
        width = self.size.width
        right = f"{_progress(self._entries.values())} "
        room = max(width - len(right) - 3, 0)
        left = fitted(ending(self._head, room), room)
        self.query_one("#head", Static).update(fitted(f" {left}  {right}", width))
        self._tell_rows()

    def _tell_rows(self) -> None:
        told = fitted(f" {self._shown()}", self.size.width)
        self.query_one("#told", Static).update(told)

    def _shown(self) -> str:
        """What the rows are, when they are not all."""
        parts = [self._said]
        wanted = self.shown.filter
        if wanted != Filter():
            named = f"\N{LEFT DOUBLE QUOTATION MARK}{wanted.text}\N{RIGHT DOUBLE QUOTATION MARK}"
            what = " ".join((self.shown.called, named * bool(wanted.text))).strip()
            parts.append(f"shown: {what}, {len(self._rows):,} of {len(self._entries):,}")
        return _DOT.join(part for part in parts if part)


_HINTS = (
    Hint("Enter", "open"),
    Hint("s", "sort"),
    Hint("f", "filter"),
    Hint("/", "name"),
    Hint("g G", "ends"),
    Hint("q", "quit"),
    Hint("?", "keys"),
)


def _progress(entries: Iterable[Entry]) -> str:
    total = done = flagged = waiting = 0
    for entry in entries:
        total += 1
        done += entry.state in DONE
        flagged += entry.flagged
        waiting += entry.gauge is None and not entry.gone
    parts = [f"{done:,} of {total:,} done"]
    parts += [f"{flagged:,} flagged"] * bool(flagged)
    parts += [f"{waiting:,} to analyse"] * bool(waiting)
    return _DOT.join(parts)
