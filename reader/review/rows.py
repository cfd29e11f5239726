"""Rows of the database to values and back, and the statements that several operations share."""

from __future__ import annotations

import json
import os
import uuid
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.article.model import Stamp
from reader.review.exchange import event_data, event_of
from reader.review.folding import folded
from reader.review.model import (
    Deed,
    Entry,
    Event,
    Gauge,
    ReviewError,
    Session,
    State,
    Summary,
    Verdict,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

SUMMARIES = """
SELECT *,
    (SELECT count(*) FROM entry WHERE entry.session = session.number) AS articles,
    (SELECT count(*) FROM entry WHERE entry.session = session.number
        AND state IN ('approved', 'needs work', 'rejected')) AS decided,
    (SELECT count(*) FROM event WHERE event.session = session.number) AS events,
    (SELECT max(number) FROM event WHERE event.session = session.number) AS latest
FROM session ORDER BY latest IS NULL, latest DESC, number DESC
"""
IGNORED_HERE = """
SELECT * FROM event WHERE entry IN (
    SELECT entry FROM event WHERE scope IN ('session', 'always') AND session = ? AND entry <> ?
) ORDER BY number
"""
IGNORED_ALWAYS = """
SELECT * FROM event WHERE entry IN (
    SELECT entry FROM event WHERE scope = 'always' AND entry <> ?
    AND session IN (SELECT number FROM session WHERE NOT imported)
) ORDER BY number
"""
RESUMED = """
SELECT number FROM session WHERE roots = :roots AND (NOT imported OR reviewer = :reviewer)
ORDER BY reviewer = :reviewer DESC, number DESC LIMIT 1
"""
ALIKE = """
WITH told (session, revision) AS (
    SELECT DISTINCT session, json_extract(data, '$.revision') FROM event
    UNION SELECT session, revision FROM entry WHERE revision IS NOT NULL
)
SELECT * FROM session WHERE number <> :session AND number IN (
    SELECT session FROM entry
    WHERE path IN (SELECT path FROM entry WHERE session = :session)
    UNION SELECT session FROM told
    WHERE revision IN (SELECT revision FROM told WHERE session = :session)
) ORDER BY number
"""
OPENED = """
UPDATE entry SET opened = 1, state = CASE state WHEN 'unread' THEN 'open' ELSE state END
WHERE number = ?
"""

_UNSIGNED = 2**64
"""Numbers of devices and inodes are unsigned, SQLite's integers are not."""

_THEN = datetime.fromtimestamp(0, UTC)
_CHANGES_STATE = frozenset({Deed.VERDICT, Deed.FLAGGED, Deed.UNDONE, Deed.REDONE})


def roots_key(roots: Sequence[str]) -> str:
    """What tells a queue from others, whatever the order of its paths."""
    return json.dumps(sorted(set(roots)))


def session(row: sqlite3.Row) -> Session:
    """The session of a row."""
    return Session(
        row["number"],
        row["uid"],
        json.loads(row["name"]),
        datetime.fromisoformat(row["created"]),
        json.loads(row["reviewer"]),
        tuple(json.loads(row["roots"])),
    )


def summary(row: sqlite3.Row, last: Event | None) -> Summary:
    """The session of a row with its counts; ``last`` is its latest event."""
    made = session(row)
    touched = last.at if last else made.created
    return Summary(made, row["articles"], row["decided"], row["events"], touched)


def entry(row: sqlite3.Row) -> Entry:
    """The entry of a row."""
    stamp = gauge = None
    if row["inode"] is not None:
        device, inode = row["device"] % _UNSIGNED, row["inode"] % _UNSIGNED
        stamp = Stamp(device, inode, row["size"], row["modified"])
    if row["words"] is not None:
        gauge = Gauge(row["errors"], row["warnings"], row["notes"], row["ease"], row["words"])
    return Entry(
        number=row["number"],
        path=os.fsdecode(row["path"]),
        revision=row["revision"],
        stamp=stamp,
        gauge=gauge,
        state=State(row["state"]),
        seconds=row["seconds"],
        flagged=bool(row["flagged"]),
        gone=bool(row["gone"]),
        events=row["events"],
    )


def event(row: sqlite3.Row) -> Event:
    """The event of a row.

    Raises:
        ReviewError: its data are not those that were written.
    """
    data = row["data"]
    if zlib.crc32(data.encode()) != row["crc"]:
        raise ReviewError(f"event {row['number']} is damaged")
    return replace(event_of(json.loads(data), row["number"], row["entry"]), about=row["about"])


def new_session(roots: Sequence[str], reviewer: str, now: datetime, name: str) -> Session:
    """A session that is not in the database yet."""
    return Session(0, uuid.uuid4().hex, name or _name(roots), now, reviewer, tuple(roots))


def insert_session(cursor: sqlite3.Cursor, made: Session) -> int:
    """Add a session; its number."""
    cursor.execute(
        "INSERT INTO session (uid, name, created, reviewer, roots) VALUES (?, ?, ?, ?, ?)",
        (
            made.uid,
            json.dumps(made.name),
            made.created.astimezone(UTC).isoformat(timespec="microseconds"),
            json.dumps(made.reviewer),
            roots_key(made.roots),
        ),
    )
    return last(cursor)


def join(cursor: sqlite3.Cursor, number: int, files: Iterable[str]) -> None:
    """Make ``files`` the queue of a session: new ones join, missing ones are gone."""
    paths = dict.fromkeys(os.fsencode(path) for path in files)
    known = cursor.execute("SELECT path, gone FROM entry WHERE session = ?", (number,)).fetchall()
    here = {row["path"] for row in known}
    cursor.executemany(
        "INSERT INTO entry (session, path) VALUES (?, ?)",
        [(number, path) for path in paths if path not in here],
    )
    cursor.executemany(
        "UPDATE entry SET gone = ? WHERE session = ? AND path = ?",
        [
            (row["path"] not in paths, number, row["path"])
            for row in known
            if bool(row["gone"]) is (row["path"] in paths)
        ],
    )


def find_session(cursor: sqlite3.Cursor, which: str | None) -> sqlite3.Row | None:
    """The row of the session with that number or name, or of the last one used.

    What is another person's is only the last one used where there is nothing else.
    """
    found: list[sqlite3.Row] = cursor.execute(SUMMARIES).fetchall()
    if which is None:
        found.sort(key=lambda row: bool(row["imported"]))
        return found[0] if found else None
    named = (row for row in found if which in {str(row["number"]), json.loads(row["name"])})
    return next(named, None)


def insert_event(cursor: sqlite3.Cursor, made: Event) -> Event:
    """Add an event; returned with its number.

    Raises:
        ReviewError: there is no such article.
    """
    owner = cursor.execute("SELECT session FROM entry WHERE number = ?", (made.entry,)).fetchone()
    if owner is None:
        raise ReviewError(f"there is no article {made.entry}")
    data = json.dumps(event_data(replace(made, about=None)), separators=(",", ":"))
    cursor.execute(
        "INSERT INTO event (session, entry, deed, about, verdict, mark, scope, data, crc) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            owner["session"],
            made.entry,
            made.deed,
            made.about,
            made.verdict,
            _mark(made) if made.deed is Deed.FLAGGED else None,
            made.scope,
            data,
            zlib.crc32(data.encode()),
        ),
    )
    return replace(made, number=last(cursor))


def refold(cursor: sqlite3.Cursor, made: Event) -> None:
    """Bring the entry's state up to date with an event that was just added."""
    cursor.execute("UPDATE entry SET events = events + 1 WHERE number = ?", (made.entry,))
    if made.deed in _CHANGES_STATE:
        fold_again(cursor, made.entry)
    else:
        cursor.execute(
            "UPDATE entry SET state = 'open' WHERE number = ? AND state = 'unread'", (made.entry,)
        )


def fold_again(cursor: sqlite3.Cursor, number: int) -> None:
    """Fold an entry's state from what its events did, without reading their texts."""
    found = cursor.execute(
        "SELECT number, deed, about, verdict, mark FROM event WHERE entry = ? ORDER BY number",
        (number,),
    )
    standing = folded(
        Event(
            number=row["number"],
            entry=number,
            revision="",
            at=_THEN,
            reviewer="",
            deed=Deed(row["deed"]),
            note=row["mark"] or "",
            subject=row["mark"] or "",
            verdict=Verdict(row["verdict"]) if row["verdict"] else None,
            about=row["about"],
        )
        for row in found
    )
    opened = cursor.execute("SELECT opened FROM entry WHERE number = ?", (number,)).fetchone()[0]
    cursor.execute(
        "UPDATE entry SET state = ?, flagged = ? WHERE number = ?",
        (standing.state(is_read=bool(opened)), bool(standing.flags), number),
    )


def set_revision(
    cursor: sqlite3.Cursor, number: int, revision: str | None, stamp: Stamp | None
) -> None:
    """Keep which file it was."""
    parts: tuple[int | None, ...] = (None,) * 4
    if stamp:
        parts = _signed(stamp.device), _signed(stamp.inode), stamp.size, stamp.modified_ns
    cursor.execute(
        "UPDATE entry SET revision = ?, device = ?, inode = ?, size = ?, modified = ? "
        "WHERE number = ?",
        (revision, *parts, number),
    )


def set_gauge(cursor: sqlite3.Cursor, number: int, gauge: Gauge | None) -> None:
    """Keep what an article comes to."""
    parts = (
        (gauge.errors, gauge.warnings, gauge.notes, gauge.ease, gauge.words)
        if gauge
        else (None,) * 5
    )
    cursor.execute(
        "UPDATE entry SET errors = ?, warnings = ?, notes = ?, ease = ?, words = ? "
        "WHERE number = ?",
        (*parts, number),
    )


def last(cursor: sqlite3.Cursor) -> int:
    """The number of what was inserted last."""
    if cursor.lastrowid is None:
        raise ReviewError("the database gave no number")
    return cursor.lastrowid


def _mark(made: Event) -> str:
    """What tells the place of a flag from others, short."""
    key = json.dumps([made.rule, made.subject, [quote[:3] for quote in made.places]])
    return f"{zlib.crc32(key.encode()):08x}{len(key):x}"


def _signed(part: int) -> int:
    return part - _UNSIGNED if part >= _UNSIGNED // 2 else part


def _name(roots: Sequence[str]) -> str:
    first = PurePath(roots[0]).name or str(roots[0]) if roots else "stdin"
    return first if len(roots) <= 1 else f"{first} and {len(roots) - 1} more"
