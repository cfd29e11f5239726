"""Where decisions stand in a text that may have changed since."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reader.review.anchoring import placed
from reader.review.quoting import stands_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.review.anchoring import Placing
    from reader.review.folding import Standing
    from reader.review.model import Change, Event, Quote
    from reader.text.span import Span


class Anchor(NamedTuple):
    """A part of a decision: where it stands, and whether it stands as if all had been accepted.

    ``span`` is None where it does not stand any more; ``gap`` is then where it stood, if that can
    be told. ``is_done`` says that the author made the change that was decided on.
    """

    span: Span | None
    gap: Span | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """Anchors of events by number, in a source of ``revision``."""

    revision: str
    by_event: Mapping[int, tuple[Anchor, ...]]

    def of(self, event: Event) -> tuple[Anchor, ...]:
        """One for each change of ``event``, or else for each of its places."""
        return self.by_event.get(event.number, ())

    def spans(self, event: Event) -> tuple[Span | None, ...]:
        """Where the parts of ``event`` stand in the source."""
        return tuple(anchor.span for anchor in self.of(event))

    def with_event(self, text: str, event: Event) -> Anchors:
        """With those of ``event`` too, which is about the source ``text`` as it is."""
        sought = parts(event)
        if not sought or event.number in self.by_event:
            return self
        found = _here(text, sought) if event.revision == self.revision else _lost(sought)
        return replace(self, by_event={**self.by_event, event.number: found})


def parts(event: Event) -> tuple[Quote, ...]:
    """What ``event`` is about: its changes' quotes, or else its places."""
    return tuple(change.quote for change in event.changes) or event.places


def anchored(text: str, revision: str, standing: Standing) -> Anchors:
    """Where all decisions stand in ``text``, whose file is of ``revision``.

    Those made of this very text stand where they were made. Of each older text, all are sought in
    one walk.
    """
    found: dict[int, tuple[Anchor, ...]] = {}
    older: dict[str, list[Event]] = defaultdict(list)
    for event in (*standing.active, *standing.undone):
        if not parts(event):
            continue
        if event.revision == revision:
            found[event.number] = _here(text, parts(event))
        else:
            older[event.revision].append(event)
    for events in older.values():
        found.update(_sought(text, events))
    return Anchors(revision, found)


def _here(text: str, sought: Sequence[Quote]) -> tuple[Anchor, ...]:
    return tuple(Anchor(stands_at(text, quote)) for quote in sought)


def _lost(sought: Sequence[Quote]) -> tuple[Anchor, ...]:
    return tuple(Anchor(None) for _ in sought)


def _sought(text: str, events: Sequence[Event]) -> Iterator[tuple[int, tuple[Anchor, ...]]]:
    """Anchors of ``events``, all made of one other text."""
    quotes = [quote for event in events for quote in parts(event)]
    placings = list(placed(text, quotes))
    missing = [number for number, placing in enumerate(placings) if placing.span is None]
    mended = _as_mended([quotes[number] for number in missing], events)
    done = [False] * len(quotes)
    for number, again in zip(missing, placed(text, mended), strict=True):
        if again.span is not None:
            placings[number], done[number] = again, True
        elif placings[number].gap is None and again.gap is not None:
            placings[number] = again
    rest = iter(zip(placings, done, strict=True))
    for event in events:
        made = [next(rest) for _ in parts(event)]
        yield event.number, tuple(_anchor(event, placing, is_done=flag) for placing, flag in made)


def _anchor(event: Event, placing: Placing, *, is_done: bool) -> Anchor:
    if is_done and event.changes:
        # The replacement stands there already: nothing is left to change.
        return Anchor(None, placing.span, is_done=True)
    return Anchor(placing.span, placing.gap)


def _as_mended(quotes: Sequence[Quote], events: Sequence[Event]) -> list[Quote]:
    """What ``quotes`` would be if the author had made every change that was accepted."""
    changes = sorted(
        {change.quote.start: change for event in events for change in event.changes}.values(),
        key=lambda change: change.quote.start,
    )
    starts = [change.quote.start for change in changes]
    return [_mended(quote, changes, starts) for quote in quotes]


def _mended(quote: Quote, changes: Sequence[Change], starts: Sequence[int]) -> Quote:
    begin = quote.start - len(quote.prefix)
    return quote._replace(
        prefix=_changed(quote.prefix, begin, changes, starts),
        exact=_changed(quote.exact, quote.start, changes, starts),
        suffix=_changed(quote.suffix, quote.end, changes, starts),
    )


def _changed(piece: str, start: int, changes: Sequence[Change], starts: Sequence[int]) -> str:
    """``piece``, which stood at ``start``, with the changes within it made."""
    made: list[str] = []
    done = 0
    number = bisect_left(starts, start)
    while number < len(changes) and changes[number].quote.end <= start + len(piece):
        change = changes[number]
        local = change.quote.start - start
        if local >= done:
            made += (piece[done:local], change.replacement)
            done = local + len(change.quote.exact)
        number += 1
    made.append(piece[done:])
    return "".join(made)
