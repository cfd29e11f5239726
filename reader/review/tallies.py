"""What a session comes to: articles, rules and decisions counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.review.folding import folded
from reader.review.model import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.review.exchange import Record
    from reader.review.folding import Standing
    from reader.review.model import Entry, Event


@dataclass(frozen=True, slots=True)
class ArticleTally:
    """One article: its entry, what holds, and its events in order."""

    entry: Entry
    standing: Standing
    events: tuple[Event, ...]

    def count(self, deed: Deed) -> int:
        """How many places were dealt with so; a group is as many as it has."""
        return sum(places_of(event) for event in self.standing.active if event.deed is deed)


@dataclass(frozen=True, slots=True)
class RuleTally:
    """One rule: places accepted and ignored, and kinds ignored wherever they are."""

    rule: str
    accepted: int
    ignored: int
    everywhere: int


def places_of(event: Event) -> int:
    """How many places an event is about; 1 where it is about the article."""
    return len(event.changes) or len(event.places) or 1


def articles(record: Record) -> tuple[ArticleTally, ...]:
    """Every article of the session, in the order of the queue."""
    events: dict[int, list[Event]] = {entry.number: [] for entry in record.entries}
    for event in record.events:
        events[event.entry].append(event)
    return tuple(
        ArticleTally(entry, folded(events[entry.number]), tuple(events[entry.number]))
        for entry in record.entries
    )


def rules(found: Iterable[ArticleTally]) -> tuple[RuleTally, ...]:
    """Every rule that something was decided about, the most often decided first."""
    counts: Counter[tuple[str, str]] = Counter()
    for tally in found:
        for event in tally.standing.active:
            if event.rule and event.deed in {Deed.ACCEPTED, Deed.IGNORED}:
                counts[event.rule, _column(event)] += places_of(event)
    made = [
        RuleTally(rule, counts[rule, "accepted"], counts[rule, "once"], counts[rule, "everywhere"])
        for rule in {rule for rule, _ in counts}
    ]
    made.sort(key=lambda one: (-one.accepted - one.ignored - one.everywhere, one.rule))
    return tuple(made)


def _column(event: Event) -> str:
    if event.deed is Deed.ACCEPTED:
        return "accepted"
    return "once" if event.scope == "once" else "everywhere"
