"""An exported session taken into the database: added, or joined to what is here of it.

A session is known by its ``uid``. Of one that is here already, the events that are not are appended
in their order, so that taking in the same export twice changes nothing, and a later export brings
what was decided since.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict, deque
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.review import rows
from reader.review.model import Taken

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from reader.review.exchange import Record
    from reader.review.model import Entry, Event


def take(cursor: sqlite3.Cursor, record: Record) -> Taken:
    """Take in ``record``, within a transaction."""
    uid = record.session.uid
    known = cursor.execute("SELECT number FROM session WHERE uid = ?", (uid,)).fetchone()
    number = known[0] if known else rows.insert_session(cursor, record.session)
    if not known:
        cursor.execute("UPDATE session SET imported = 1 WHERE number = ?", (number,))
    row = cursor.execute("SELECT * FROM session WHERE number = ?", (number,)).fetchone()
    entries, joined = _join_entries(cursor, number, record)
    appended = _append_events(cursor, number, record, entries)
    if row["imported"] and (joined or appended):
        _take_facts(cursor, record, entries)
    for entry, count in appended.items():
        if not row["imported"]:
            _measure_again(cursor, entry)
        cursor.execute("UPDATE entry SET events = events + ? WHERE number = ?", (count, entry))
    for entry in entries.values():
        rows.fold_again(cursor, entry)
    return Taken(rows.session(row), not known, joined, sum(appended.values()))


def _join_entries(
    cursor: sqlite3.Cursor, number: int, record: Record
) -> tuple[Mapping[int, int], int]:
    """The number here of each entry of ``record``, and how many were not here."""
    found = cursor.execute("SELECT number, path FROM entry WHERE session = ?", (number,)).fetchall()
    here = {row["path"]: row["number"] for row in found}
    entries: dict[int, int] = {}
    for one in record.entries:
        path = os.fsencode(one.path)
        if path not in here:
            cursor.execute("INSERT INTO entry (session, path) VALUES (?, ?)", (number, path))
            here[path] = rows.last(cursor)
        entries[one.number] = here[path]
        _spend(cursor, here[path], one, opened=one.number in record.opened)
    return entries, len(here) - len(found)


def _spend(cursor: sqlite3.Cursor, number: int, one: Entry, *, opened: bool) -> None:
    """Keep the longer time: one is a part of the other."""
    cursor.execute(
        "UPDATE entry SET seconds = max(seconds, ?), opened = max(opened, ?) WHERE number = ?",
        (one.seconds, opened, number),
    )


def _append_events(
    cursor: sqlite3.Cursor, number: int, record: Record, entries: Mapping[int, int]
) -> Counter[int]:
    """Append the events that are not here; how many each entry got.

    Two that say the same of the same moment are two: each is known by one that is here.
    """
    here: dict[Event, deque[int]] = defaultdict(deque)
    for row in cursor.execute("SELECT * FROM event WHERE session = ? ORDER BY number", (number,)):
        event = rows.event(row)
        here[replace(event, number=0)].append(event.number)
    numbers: dict[int, int] = {}
    appended: Counter[int] = Counter()
    for told in record.events:
        about = None if told.about is None else numbers[told.about]
        event = replace(told, number=0, entry=entries[told.entry], about=about)
        if here[event]:
            numbers[told.number] = here[event].popleft()
        else:
            numbers[told.number] = rows.insert_event(cursor, event).number
            appended[event.entry] += 1
    return appended


def _take_facts(cursor: sqlite3.Cursor, record: Record, entries: Mapping[int, int]) -> None:
    """Keep what the other person's files came to; there are none here to ask."""
    for one in record.entries:
        number = entries[one.number]
        cursor.execute("UPDATE entry SET gone = ? WHERE number = ?", (one.gone, number))
        rows.set_revision(cursor, number, one.revision, one.stamp)
        rows.set_gauge(cursor, number, one.gauge)


def _measure_again(cursor: sqlite3.Cursor, number: int) -> None:
    """Forget which file was measured: what is open in it has changed with the events."""
    row = cursor.execute("SELECT revision FROM entry WHERE number = ?", (number,)).fetchone()
    rows.set_revision(cursor, number, row["revision"], None)
