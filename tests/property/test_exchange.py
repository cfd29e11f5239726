"""Export, import, export: the same to the last character, whatever is in a session."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Stamp
from reader.report.review_files import articles_csv, as_json, decisions_csv, markdown, rules_csv
from reader.review.exchange import Record, record_of
from reader.review.folding import folded
from reader.review.model import (
    Change,
    Deed,
    Entry,
    Event,
    Gauge,
    Quote,
    Scope,
    Session,
    Verdict,
)
from reader.review.store import Store
from reader.text.display import is_plain

# Any characters, and with them what undecodable bytes become.
words = st.text(
    st.one_of(st.characters(), st.sampled_from("\udc80\udcff\x1b\u202e|=\n")), max_size=8
)
paths = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
numbers = st.integers(0, 2**40)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
quotes = st.builds(
    Quote, words, words, words, numbers, st.none() | st.integers(0, 256), st.none() | numbers
)
# SQLite knows one zero.
eases = st.none() | st.floats(-1e6, 1e6).map(lambda ease: ease + 0.0)
gauges = st.builds(Gauge, numbers, numbers, numbers, eases, st.integers(0, 2**40))


@st.composite
def records(draw: st.DrawFn) -> Record:
    session = Session(
        0, draw(st.uuids()).hex, draw(words), draw(moments), draw(words), ("/" + draw(paths),)
    )
    names = draw(st.lists(paths, min_size=1, max_size=4, unique=True))
    entries = tuple(
        Entry(
            number=number,
            path="/" + name,
            revision=draw(st.none() | words.filter(lambda text: text.isascii())),
            stamp=draw(st.none() | st.builds(Stamp, numbers, numbers, numbers, numbers)),
            gauge=draw(st.none() | gauges),
            seconds=draw(st.floats(0, 1e9)),
            gone=draw(st.booleans()),
        )
        for number, name in enumerate(names, 1)
    )
    events = tuple(
        Event(
            number=number,
            entry=draw(st.integers(1, len(entries))),
            revision=draw(words),
            at=draw(moments),
            reviewer=draw(st.sampled_from(("Ada", "Ben", "\udc80"))),
            deed=draw(st.sampled_from(sorted(Deed))),
            rule=draw(st.sampled_from(("", "mixed-script-word"))),
            subject=draw(words),
            scope=draw(st.sampled_from(sorted(Scope))),
            places=tuple(draw(st.lists(quotes, max_size=2))),
            changes=tuple(draw(st.lists(st.builds(Change, quotes, words), max_size=2))),
            note=draw(words),
            verdict=draw(st.none() | st.sampled_from(sorted(Verdict))),
            about=draw(st.none() | st.integers(1, number - 1)) if number > 1 else None,
            result=draw(words),
        )
        for number in range(1, draw(st.integers(0, 6)) + 1)
    )
    opened = draw(st.frozensets(st.integers(1, len(entries))))
    return Record(session, entries, events, opened)


def stored(record: Record, folder: str) -> Record:
    """What comes out of a database that has another session already."""
    with Store.open(Path(folder) / "review.sqlite3") as store:
        store.resume(["/other"], ["/other/a.txt"], "Ada", datetime(2026, 1, 2, tzinfo=UTC))
        taken = store.take(record)
        assert taken[1:] == (True, len(record.entries), len(record.events))
        return store.record(taken.session)


@settings(max_examples=30, deadline=None)
@given(records())
def test_a_session_goes_out_and_in_and_out_again(record: Record) -> None:
    exported = as_json(record)
    assert exported.isascii()
    with TemporaryDirectory() as folder:
        again = stored(record_of(json.loads(exported)), folder)
        assert as_json(again) == exported
        # What the queue shows beside the journal is what the journal comes to.
        for entry in again.entries:
            mine = [event for event in again.events if event.entry == entry.number]
            standing = folded(mine)
            assert entry.state is standing.state(is_read=entry.number in again.opened)
            assert entry.flagged is bool(standing.flags)
            assert entry.events == len(mine)


@settings(max_examples=30, deadline=None)
@given(records(), st.data())
def test_a_later_export_brings_what_is_new_and_the_same_one_nothing(
    record: Record, data: st.DataObject
) -> None:
    later = record_of(json.loads(as_json(record)))
    known = data.draw(st.integers(0, len(later.events)))
    earlier = replace(later, events=later.events[:known])
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "review.sqlite3") as store:
        store.take(earlier)
        taken = store.take(later)
        assert taken[1:] == (False, 0, len(later.events) - known)
        for again in (later, earlier):
            assert as_json(store.record(taken.session)) == as_json(record)
            assert store.take(again)[1:] == (False, 0, 0)
        assert as_json(store.record(taken.session)) == as_json(record)


@settings(max_examples=20, deadline=None)
@given(records())
def test_no_report_acts_on_a_terminal(record: Record) -> None:
    for report in (articles_csv, decisions_csv, rules_csv, markdown):
        for line in report(record).split("\n"):
            assert is_plain(line)
