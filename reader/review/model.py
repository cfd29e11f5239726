"""What a review session consists of; pure values.

A session is an append-only journal of ``Event``s over a queue of ``Entry``s. Everything else (the
state of an article, its working text, what is open) is folded from them: see ``folding`` and
``working``. Positions are characters of an article's text as its file had it at a ``revision``
(SHA-256 of the file's bytes), never of the working text: accepted edits lie over that text, so that
taking one away again gives back what stood there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from reader.article.model import Stamp
    from reader.text.span import Span


class ReviewError(Exception):
    """A session that cannot be had or kept; the message says what, where and what to do."""


class Quote(NamedTuple):
    """A place by what stands there and around it (W3C Web Annotation's text quote selector).

    ``start`` is where it stood at its event's revision. ``before`` and ``after`` say how many
    characters before (after) it are enough to tell it from every other place of that text: None
    where no number is.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    before: int | None = None
    after: int | None = None

    @property
    def end(self) -> int:
        """Where it ended at its event's revision."""
        return self.start + len(self.exact)


class Change(NamedTuple):
    """One edit: what stands at ``quote`` becomes ``replacement``.

    It takes the place of every earlier change within its quote.
    """

    quote: Quote
    replacement: str


class Deed(StrEnum):
    """What a reviewer did."""

    ACCEPTED = "accepted"
    IGNORED = "ignored"
    COMMENTED = "commented"
    FLAGGED = "flagged"
    """Done again at the same place it takes the flag away."""
    EDITED = "edited"
    VERDICT = "verdict"
    UNDONE = "undone"
    REDONE = "redone"
    WRITTEN = "written"
    """The working text became the file; no part of what undo takes back."""


class Scope(StrEnum):
    """How far an ``IGNORED`` reaches: always findings of its rule and subject."""

    ONCE = "once"
    """At its places."""
    ARTICLE = "article"
    SESSION = "session"
    ALWAYS = "always"
    """In every session of this database."""


class Verdict(StrEnum):
    """What a person decided about an article."""

    APPROVED = "approved"
    NEEDS_WORK = "needs work"
    REJECTED = "rejected"


class State(StrEnum):
    """Where an article of the queue stands."""

    UNREAD = "unread"
    OPEN = "open"
    APPROVED = "approved"
    NEEDS_WORK = "needs work"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the journal.

    ``number`` is 0 until the store has appended it. ``at`` is in UTC. ``places`` are what an
    ignore, a comment or a flag is about; none means the article. ``about`` is the number of the
    event that was undone or redone. ``result`` is the revision that a written file has. A group
    accepted at once is one event with many ``changes``: disjoint, in order of place.
    """

    number: int
    entry: int
    revision: str
    at: datetime
    reviewer: str
    deed: Deed
    rule: str = ""
    subject: str = ""
    scope: Scope = Scope.ONCE
    places: tuple[Quote, ...] = ()
    changes: tuple[Change, ...] = ()
    note: str = ""
    verdict: Verdict | None = None
    about: int | None = None
    result: str = ""


class Kind(NamedTuple):
    """What "all of this kind" means: a rule and its subject, which is mostly a character."""

    rule: str
    subject: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """What the queue shows of an article: findings still open, by severity; ease and words.

    ``ease`` is Flesch reading ease of the working text, None where there is none.
    """

    errors: int
    warnings: int
    notes: int
    ease: float | None
    words: int

    @property
    def findings(self) -> int:
        """All findings that are open."""
        return self.errors + self.warnings + self.notes


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the queue.

    ``path`` is absolute. ``revision`` and ``stamp`` are of the file as it was last analysed, None
    before that, and ``gauge`` is what was found then. ``seconds`` is the time spent on it.
    ``events`` is the number of events about it.
    """

    number: int
    path: str
    revision: str | None = None
    stamp: Stamp | None = None
    gauge: Gauge | None = None
    state: State = State.UNREAD
    seconds: float = 0.0
    flagged: bool = False
    gone: bool = False
    events: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """A queue. ``roots`` are the absolute paths that it was opened with, which are its identity."""

    number: int
    uid: str
    name: str
    created: datetime
    reviewer: str
    roots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A session in a list of sessions; ``touched`` is when something was last decided in it."""

    session: Session
    articles: int
    decided: int
    events: int
    touched: datetime


class Taken(NamedTuple):
    """What an import brought: how many articles and events that were not known.

    ``is_new`` says that nothing of the session was here before.
    """

    session: Session
    is_new: bool
    articles: int
    events: int


class Fate(StrEnum):
    """What became of a decision when its article's file changed."""

    STANDS = "stands"
    RESOLVED = "resolved"
    """Its finding is gone, or the author made the same change."""
    LOST = "lost"
    """Its place cannot be told any more."""


class Placed(NamedTuple):
    """A place of a decision, found again: ``span`` in the text of the source; None where lost.

    ``part`` is which of the event's changes, or else of its places.
    """

    event: Event
    part: int
    fate: Fate
    span: Span | None
