"""The session's queue as the screen has it: entries, their order, and what stands beside what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reader.review.model import ReviewError
from reader.review.opening import is_measured
from reader.review.queue import Order, ordered
from reader.tui.reviewing.rows import names
from reader.tui.reviewing.signs import DONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.review.model import Entry, Session
    from reader.review.store import Store

Answer = TypeVar("Answer")


class Book:
    """Entries by number; ``complain`` is told what the store cannot do."""

    def __init__(self, store: Store, session: Session, complain: Callable[[str], None]) -> None:
        self._store, self._session, self._complain = store, session, complain
        self.entries = {entry.number: entry for entry in store.entries(session)}
        folder, called = names([entry.path for entry in self.entries.values()])
        self.folder = folder or session.name
        self.names = dict(zip(self.entries, called, strict=True))
        self.front = store.front(session)
        """The article that was in front when the session was left."""
        self.order = _resumed(self.entries.values(), self.front)
        """Numbers in the order in which articles follow one another."""

    def asked(self, question: Callable[[], Answer]) -> Answer | None:
        """What the store answers; None where it cannot, and the reason is told."""
        try:
            return question()
        except ReviewError as error:
            self._complain(str(error))
            return None

    def refresh(self, number: int) -> Entry:
        """An entry as the store has it now."""
        entry = self.asked(lambda: self._store.entry(number))
        if entry is not None:
            self.entries[number] = entry
        return self.entries[number]

    def refresh_all(self) -> None:
        """Every entry as the store has it now."""
        for entry in self.asked(lambda: self._store.entries(self._session)) or ():
            self.entries[entry.number] = entry

    def where(self, number: int) -> tuple[int, int]:
        """The place of an article in the order, from 0, and how many there are."""
        return self._at(number) or 0, len(self.order)

    def beside(self, number: int, step: int) -> int | None:
        """The article ``step`` places further on; None past either end."""
        at = self._at(number)
        wanted = step if at is None else at + step
        return self.order[wanted] if 0 <= wanted < len(self.order) else None

    def next_to_do(self, number: int) -> int | None:
        """The next article after ``number`` without a verdict, from the beginning past the end."""
        at = self._at(number) or 0
        for one in (*self.order[at + 1 :], *self.order[:at]):
            entry = self.entries[one]
            if entry.state not in DONE and not entry.gone:
                return one
        return None

    def near(self, number: int) -> tuple[int, ...]:
        """What is to be ready: this article, where keys lead from it, and what was before it."""
        found = (number, self.next_to_do(number), self.beside(number, 1), self.beside(number, -1))
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def stale(self) -> list[int]:
        """Articles whose figures are missing, or of another file, in their order."""
        return [number for number in self.order if self._is_stale(self.entries[number])]

    def _is_stale(self, entry: Entry) -> bool:
        return not entry.gone and not is_measured(entry)

    def _at(self, number: int) -> int | None:
        return self.order.index(number) if number in self.order else None


def _resumed(entries: Iterable[Entry], front: int | None) -> tuple[int, ...]:
    """The worst first, behind what is done already and the article that was in front."""

    def key(entry: Entry) -> int:
        return 0 if entry.number == front else -1 if entry.state in DONE else 1

    return tuple(entry.number for entry in sorted(ordered(entries, Order.WORST), key=key))
