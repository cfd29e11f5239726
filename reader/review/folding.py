"""Events to what holds now.

Undo and redo are events like any other: ``UNDONE`` takes back the event that it is ``about``,
``REDONE`` makes it hold again, and a new deed ends what could be redone. Events are folded in the
order of their numbers, so that two reviewers of one article always see the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.review.model import Deed, Event, Kind, Scope, State, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_STATES = {
    Verdict.APPROVED: State.APPROVED,
    Verdict.NEEDS_WORK: State.NEEDS_WORK,
    Verdict.REJECTED: State.REJECTED,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Which events of one article hold.

    ``active`` are in order of their numbers. ``undone`` can be redone, the last of them first.
    ``written`` are the events that wrote the file.
    """

    active: tuple[Event, ...] = ()
    undone: tuple[Event, ...] = ()
    written: tuple[Event, ...] = ()

    @property
    def next_undo(self) -> Event | None:
        """What undo would take back."""
        return self.active[-1] if self.active else None

    @property
    def next_redo(self) -> Event | None:
        """What redo would make hold again."""
        return self.undone[-1] if self.undone else None

    @property
    def verdict(self) -> Event | None:
        """The last verdict that holds."""
        found = (event for event in reversed(self.active) if event.deed is Deed.VERDICT)
        return next(found, None)

    @property
    def comments(self) -> tuple[Event, ...]:
        """The comments that hold, in order."""
        return tuple(event for event in self.active if event.deed is Deed.COMMENTED)

    @property
    def flags(self) -> tuple[Event, ...]:
        """The flags that hold: of those at one place, an even number is none."""
        held: dict[tuple[object, ...], Event] = {}
        for event in self.active:
            if event.deed is Deed.FLAGGED:
                key = _flag_key(event)
                if held.pop(key, None) is None:
                    held[key] = event
        return tuple(held.values())

    @property
    def ignored_kinds(self) -> frozenset[Kind]:
        """Kinds of finding that are not to be shown anywhere in this article."""
        return frozenset(
            Kind(event.rule, event.subject)
            for event in self.active
            if event.deed is Deed.IGNORED and event.scope is not Scope.ONCE
        )

    def state(self, *, is_read: bool) -> State:
        """The article's state; ``is_read`` says whether it was ever opened."""
        if (event := self.verdict) and event.verdict:
            return _STATES[event.verdict]
        return State.OPEN if is_read or self.active or self.undone else State.UNREAD


EMPTY = Standing()


def folded(events: Iterable[Event]) -> Standing:
    """What holds after ``events`` of one article, in order of their numbers, all different.

    The same as ``followed`` for each in turn, but linear in their number.
    """
    active: dict[int, Event] = {}
    undone: dict[int, Event] = {}
    written: list[Event] = []
    for event in events:
        if event.deed is Deed.WRITTEN:
            written.append(event)
        elif event.deed is Deed.UNDONE:
            _pass_on(event.about, active, undone)
        elif event.deed is Deed.REDONE:
            _pass_on(event.about, undone, active)
        else:
            active[event.number] = event
            undone.clear()
    holding = sorted(active.values(), key=lambda event: event.number)
    return Standing(tuple(holding), tuple(undone.values()), tuple(written))


def _pass_on(number: int | None, source: dict[int, Event], target: dict[int, Event]) -> None:
    if number is not None and number in source:
        target[number] = source.pop(number)


def followed(standing: Standing, event: Event) -> Standing:
    """What holds when ``event`` comes after all that ``standing`` was folded from.

    An undo of what does not hold changes nothing: two processes may both have undone it.
    """
    if event.deed is Deed.WRITTEN:
        return Standing(standing.active, standing.undone, (*standing.written, event))
    if event.deed is Deed.UNDONE:
        return _undone(standing, event.about)
    if event.deed is Deed.REDONE:
        return _redone(standing, event.about)
    return Standing((*standing.active, event), (), standing.written)


def wide_ignores(events: Iterable[Event], scopes: Collection[Scope]) -> frozenset[Kind]:
    """Kinds ignored in one of ``scopes`` by ``events`` of any articles, in order of their numbers.

    All events of those articles must be given, for one may have been undone.
    """
    by_entry: dict[int, list[Event]] = {}
    for event in events:
        by_entry.setdefault(event.entry, []).append(event)
    return frozenset(
        Kind(event.rule, event.subject)
        for group in by_entry.values()
        for event in folded(group).active
        if event.deed is Deed.IGNORED and event.scope in scopes
    )


def base_revision(standing: Standing, revision: str) -> str:
    """The revision whose text a file of ``revision`` is to be reviewed as.

    A file that we wrote is reviewed as it was before that, with the decisions that made it what it
    is: so they can still be undone.
    """
    known = {revision}
    for event in reversed(standing.written):
        if event.result == revision and event.revision not in known:
            revision = event.revision
            known.add(revision)
    return revision


def _undone(standing: Standing, number: int | None) -> Standing:
    found = [event for event in standing.active if event.number == number]
    if not found:
        return standing
    rest = tuple(event for event in standing.active if event.number != number)
    return Standing(rest, (*standing.undone, *found), standing.written)


def _redone(standing: Standing, number: int | None) -> Standing:
    found = [event for event in standing.undone if event.number == number]
    if not found:
        return standing
    active = sorted((*standing.active, *found), key=lambda event: event.number)
    undone = tuple(event for event in standing.undone if event.number != number)
    return Standing(tuple(active), undone, standing.written)


def _flag_key(event: Event) -> tuple[object, ...]:
    places = tuple((quote.exact, quote.prefix, quote.suffix) for quote in event.places)
    return (event.rule, event.subject, places)
