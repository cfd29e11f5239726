"""The database: what is put in comes out, and in which order."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reader.article.model import Stamp
from reader.review.model import (
    Change,
    Deed,
    Event,
    Gauge,
    Kind,
    Quote,
    ReviewError,
    Scope,
    Session,
    State,
    Verdict,
)
from reader.review.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHEN = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "new" / "review.sqlite3") as opened:
        yield opened


def begun(store: Store, *files: str) -> Session:
    return store.resume(["/articles"], files or ("/articles/a.txt",), "Ada", WHEN)


def event(entry: int, deed: Deed, **more: object) -> Event:
    return Event(0, entry, "r1", WHEN, "Ada", deed, **more)  # type: ignore[arg-type]


def test_a_queue_is_resumed_by_its_paths(store: Store) -> None:
    first = begun(store, "/articles/a.txt", "/articles/b.txt")
    again = begun(store, "/articles/b.txt", "/articles/c.txt")
    other = store.resume(["/elsewhere"], ["/elsewhere/a.txt"], "Ada", WHEN)
    assert again == first
    assert other.number != first.number
    assert [(entry.path, entry.gone) for entry in store.entries(first)] == [
        ("/articles/a.txt", True),
        ("/articles/b.txt", False),
        ("/articles/c.txt", False),
    ]
    begun(store, "/articles/a.txt")
    assert [entry.gone for entry in store.entries(first)] == [False, True, True]


def test_an_event_comes_out_as_it_went_in(store: Store) -> None:
    [entry] = store.entries(begun(store))
    quote = Quote("\udce9", "caf", "\N{CYRILLIC SMALL LETTER IE}\x00", 3, 12, 0)
    put = store.append(
        event(
            entry.number,
            Deed.ACCEPTED,
            rule="invalid-byte",
            subject="\udce9",
            scope=Scope.ARTICLE,
            places=(quote,),
            changes=(Change(quote, "\N{LATIN SMALL LETTER E WITH ACUTE}"),),
            note="a note",
        )
    )
    assert store.events(entry.number) == (put,)
    assert put.number == 1


def test_the_state_of_an_entry_follows_its_events(store: Store) -> None:
    number = store.entries(begun(store))[0].number
    assert store.entry(number).state is State.UNREAD
    store.opened(number)
    assert store.entry(number).state is State.OPEN
    verdict = store.append(event(number, Deed.VERDICT, verdict=Verdict.REJECTED))
    store.append(event(number, Deed.FLAGGED))
    assert (store.entry(number).state, store.entry(number).flagged) == (State.REJECTED, True)
    store.append(event(number, Deed.UNDONE, about=verdict.number))
    store.append(event(number, Deed.FLAGGED))
    entry = store.entry(number)
    assert (entry.state, entry.flagged, entry.events) == (State.OPEN, False, 4)


def test_what_was_measured_and_spent_is_kept(store: Store) -> None:
    number = store.entries(begun(store))[0].number
    # Device numbers of some file systems use all 64 bits, unsigned.
    stamp, gauge = Stamp(2**64 - 2, 7, 100, 1_700_000_000_123_456_789), Gauge(3, 2, 1, None, 434)
    store.measured(number, "r1", stamp, gauge)
    store.spend(number, 12.5)
    store.spend(number, 30.0)
    entry = store.entry(number)
    assert (entry.revision, entry.stamp, entry.gauge) == ("r1", stamp, gauge)
    assert entry.seconds == 42.5
    store.append(event(number, Deed.COMMENTED, note="why?"), gauge=Gauge(0, 0, 0, 51.5, 434))
    assert store.entry(number).gauge == Gauge(0, 0, 0, 51.5, 434)


def test_wide_ignores_reach_other_articles_and_sessions(store: Store) -> None:
    session = begun(store, "/articles/a.txt", "/articles/b.txt")
    other = store.resume(["/elsewhere"], ["/elsewhere/a.txt"], "Ada", WHEN)
    number = store.entries(session)[0].number
    for scope in Scope:
        store.append(event(number, Deed.IGNORED, rule=scope.value, subject="x", scope=scope))
    assert store.ignored(session) == {Kind("session", "x"), Kind("always", "x")}
    assert store.ignored(other) == {Kind("always", "x")}
    assert store.ignored(session, number) == frozenset()


def test_original_bytes_are_kept_once(store: Store) -> None:
    number = store.entries(begun(store))[0].number
    store.append(event(number, Deed.WRITTEN, result="r2"), original=b"caf\xe9")
    store.append(event(number, Deed.WRITTEN, result="r3"), original=b"not these")
    assert store.original("r1") == b"caf\xe9"
    assert store.original("r2") is None


def test_sessions_are_found_by_number_by_name_and_as_the_last_used(store: Store) -> None:
    with pytest.raises(ReviewError, match="no session yet"):
        store.find()
    first, second = begun(store), store.resume(["/b"], ["/b/a.txt"], "Ada", WHEN)
    assert store.find() == second
    store.append(event(store.entries(first)[0].number, Deed.VERDICT, verdict=Verdict.APPROVED))
    assert store.find() == first
    assert store.find("b") == store.find("2") == second
    [one, two] = store.summaries()
    assert (one.session, one.articles, one.decided, one.events) == (first, 1, 1, 1)
    assert (two.session, two.decided, two.touched) == (second, 0, WHEN)


def test_another_process_is_seen(store: Store) -> None:
    session = begun(store)
    number = store.entries(session)[0].number
    assert not store.changed()
    with Store.open(store.path) as other:
        other.append(event(number, Deed.COMMENTED, note="from elsewhere"))
    assert store.changed()
    assert not store.changed()
    assert [one.note for one in store.events(number)] == ["from elsewhere"]


def test_where_the_person_was_is_kept(store: Store) -> None:
    session = begun(store, "/articles/a.txt", "/articles/b.txt")
    first, second = (entry.number for entry in store.entries(session))
    assert store.front(session) is None
    store.leave(session, first, 120)
    store.leave(session, second, 7)
    assert store.front(session) == second
    assert (store.place(first), store.place(second)) == (120, 7)
    store.leave(session, None)
    assert store.front(session) is None
    assert store.place(second) == 7


def test_another_persons_session_is_not_taken_for_ones_own(store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "ben.db") as other:
        session = other.resume(["/articles"], ["/articles/a.txt"], "Ben", WHEN)
        [entry] = other.entries(session)
        other.append(event(entry.number, Deed.IGNORED, rule="x", subject="y", scope=Scope.ALWAYS))
        exported = other.record(session)
    taken = store.take(exported).session
    # There is nothing else, so that it is what was last used.
    assert store.find() == taken
    own = begun(store)
    assert own.number != taken.number
    assert store.find() == own == begun(store)
    assert store.alike(own) == (taken,)
    assert store.alike(taken) == (own,)
    # What Ben ignores for good is not ignored in Ada's session.
    assert store.ignored(own) == frozenset()
    # Ben himself goes on here where he was.
    assert store.resume(["/articles"], ["/articles/a.txt"], "Ben", WHEN) == taken


def test_what_joins_ones_own_session_is_measured_again(store: Store, tmp_path: Path) -> None:
    own = begun(store)
    [entry] = store.entries(own)
    store.measured(entry.number, "r1", Stamp(1, 2, 3, 4), Gauge(1, 0, 0, None, 5))
    with Store.open(tmp_path / "ben.db") as other:
        session = other.take(store.record(own)).session
        [copy] = other.entries(session)
        other.append(event(copy.number, Deed.IGNORED, rule="x", subject="y"))
        exported = other.record(session)
    assert store.take(exported)[2:] == (0, 1)
    [joined] = store.entries(own)
    assert (joined.stamp, joined.revision, joined.events) == (None, "r1", 1)
    assert store.record(own).events[0].rule == "x"
