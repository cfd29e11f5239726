"""The queue in an order, and parts of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.review.model import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.review.model import Entry

    Key = tuple[object, ...]


class Order(StrEnum):
    """What the queue is sorted by; ties, and what has no figure yet, by name."""

    WORST = "worst"
    """Most errors first, then most warnings, then most notes."""
    STATE = "state"
    """What is to be done first: open, unread, needs work, rejected, approved."""
    FINDINGS = "findings"
    """Most open findings first, of whatever severity."""
    EASE = "ease"
    """Hardest to read first."""
    WORDS = "words"
    """Longest first."""
    TIME = "time"
    """Most time spent first."""
    FLAG = "flag"
    """What was flagged to come back first."""
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries to show; an empty one shows all.

    ``states`` are those to show, none means any. ``text`` must be in the path, small letters find
    capitals too. With ``flagged`` and ``with_findings`` only those that are, or have.
    """

    states: frozenset[State] = frozenset()
    text: str = ""
    flagged: bool = False
    with_findings: bool = False

    def with_text(self, text: str) -> Filter:
        """The same, for paths that have ``text`` in them."""
        return replace(self, text=text)


def ordered(entries: Iterable[Entry], order: Order, *, reverse: bool = False) -> list[Entry]:
    """``entries`` sorted by ``order``; ``reverse`` turns all of it round but what is unknown."""
    key = _KEYS[order]
    named = sorted(entries, key=lambda entry: entry.path, reverse=reverse)
    known = [entry for entry in named if key(entry) is not None]
    unknown = [entry for entry in named if key(entry) is None]
    return sorted(known, key=lambda entry: key(entry) or (), reverse=reverse) + unknown


def kept(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """Those of ``entries`` that are ``wanted``, in their order."""
    text = wanted.text.lower()
    return [
        entry
        for entry in entries
        if (not wanted.states or entry.state in wanted.states)
        and (entry.flagged or not wanted.flagged)
        and (_has_findings(entry) or not wanted.with_findings)
        and text in entry.path.lower()
    ]


def _has_findings(entry: Entry) -> bool:
    return entry.gauge is not None and entry.gauge.findings > 0


_TO_DO = {
    state: number
    for number, state in enumerate(
        (State.OPEN, State.UNREAD, State.NEEDS_WORK, State.REJECTED, State.APPROVED)
    )
}


def _worst(entry: Entry) -> Key | None:
    gauge = entry.gauge
    return None if gauge is None else (-gauge.errors, -gauge.warnings, -gauge.notes)


def _findings(entry: Entry) -> Key | None:
    return None if entry.gauge is None else (-entry.gauge.findings,)


def _ease(entry: Entry) -> Key | None:
    gauge = entry.gauge
    return None if gauge is None or gauge.ease is None else (gauge.ease,)


def _words(entry: Entry) -> Key | None:
    return None if entry.gauge is None else (-entry.gauge.words,)


_KEYS: dict[Order, Callable[[Entry], Key | None]] = {
    Order.WORST: _worst,
    Order.STATE: lambda entry: (_TO_DO[entry.state],),
    Order.FINDINGS: _findings,
    Order.EASE: _ease,
    Order.WORDS: _words,
    Order.TIME: lambda entry: (-entry.seconds,),
    Order.FLAG: lambda entry: (not entry.flagged,),
    Order.NAME: lambda _: (),
}
