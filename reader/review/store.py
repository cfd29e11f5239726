"""Sessions kept in one SQLite database: with ``Database`` the only way to it.

    with Store.open(path) as store:
        session = store.resume(roots, files, reviewer, now)
        for entry in store.entries(session): ...
        event = store.append(event)       # on the disk when it returns

An event is durable when ``append`` returns (write-ahead log, synced at each commit), whatever
happens to the process. A store may be used from several threads, and a database by several
processes; ``changed`` says whether another one has written since one last asked.

Every failure is a ``ReviewError`` that says what, where and what to do. What failed was not done,
and nothing that was there before is lost.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from reader.review import rows, transfer
from reader.review.database import Database
from reader.review.exchange import Record
from reader.review.folding import wide_ignores
from reader.review.model import (
    Entry,
    Event,
    Gauge,
    Kind,
    ReviewError,
    Scope,
    Session,
    Summary,
    Taken,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from reader.article.model import Stamp


class Store(Database):
    """An open database of sessions."""

    # ---- sessions

    def resume(
        self,
        roots: Sequence[str],
        files: Iterable[str],
        reviewer: str,
        now: datetime,
        name: str = "",
    ) -> Session:
        """The session of exactly these ``roots``, or a new one.

        The latest that ``reviewer`` began, or else that somebody began here; one that was imported
        is never resumed by another person.
        ``files`` are what the roots stand for now, absolute: new ones join the queue, and those
        that are no longer among them are marked as gone.
        """
        key = rows.roots_key(roots)
        with self._writing() as cursor:
            asked = {"roots": key, "reviewer": json.dumps(reviewer)}
            found = cursor.execute(rows.RESUMED, asked).fetchone()
            if found is None:
                session = rows.new_session(roots, reviewer, now, name)
                number = rows.insert_session(cursor, session)
            else:
                number = found[0]
                cursor.execute("UPDATE session SET imported = 0 WHERE number = ?", (number,))
            rows.join(cursor, number, files)
            return self._session(cursor, number)

    def find(self, which: str | None = None) -> Session:
        """The session of that number or name (the latest of several), or the last one used.

        Raises:
            ReviewError: there is none.
        """
        with self._reading() as cursor:
            found = rows.find_session(cursor, which)
            if found is None:
                what = f"no session is called {which!r}" if which else "there is no session yet"
                raise ReviewError(f"{what}; reader review list shows what is there")
            return rows.session(found)

    def summaries(self) -> tuple[Summary, ...]:
        """All sessions, the last one used first."""
        with self._reading() as cursor:
            found = cursor.execute(rows.SUMMARIES).fetchall()
            return tuple(rows.summary(row, self._event(cursor, row["latest"])) for row in found)

    def entries(self, session: Session) -> tuple[Entry, ...]:
        """The queue, in the order in which its articles came."""
        with self._reading() as cursor:
            found = cursor.execute(
                "SELECT * FROM entry WHERE session = ? ORDER BY number", (session.number,)
            )
            return tuple(rows.entry(row) for row in found)

    def entry(self, number: int) -> Entry:
        """One entry as it is now."""
        with self._reading() as cursor:
            return self._entry(cursor, number)

    # ---- the journal

    def append(
        self, event: Event, *, gauge: Gauge | None = None, original: bytes | None = None
    ) -> Event:
        """Write ``event`` down for good; returned with its number.

        ``gauge`` is what the article comes to with it. ``original`` are the bytes of the event's
        revision, to be kept before a ``WRITTEN`` file takes their place.

        Raises:
            ReviewError: it was not written; nothing changed.
        """
        with self._writing() as cursor:
            made = rows.insert_event(cursor, event)
            rows.refold(cursor, made)
            if gauge is not None:
                rows.set_gauge(cursor, event.entry, gauge)
            if original is not None:
                cursor.execute(
                    "INSERT OR IGNORE INTO original VALUES (?, ?)",
                    (event.revision, zlib.compress(original)),
                )
        return made

    def events(self, entry: int) -> tuple[Event, ...]:
        """All events about one article, in order."""
        with self._reading() as cursor:
            found = cursor.execute("SELECT * FROM event WHERE entry = ? ORDER BY number", (entry,))
            return tuple(rows.event(row) for row in found)

    def journal(self, session: Session) -> tuple[Event, ...]:
        """All events of a session, in order."""
        with self._reading() as cursor:
            found = cursor.execute(
                "SELECT * FROM event WHERE session = ? ORDER BY number", (session.number,)
            )
            return tuple(rows.event(row) for row in found)

    def ignored(self, session: Session, entry: int = 0) -> frozenset[Kind]:
        """Kinds of finding ignored in all of this session or for good, by other articles' events.

        Those of ``entry`` itself are left out: they are among its own events.
        """
        with self._reading() as cursor:
            here = cursor.execute(rows.IGNORED_HERE, (session.number, entry)).fetchall()
            anywhere = cursor.execute(rows.IGNORED_ALWAYS, (entry,)).fetchall()
            return wide_ignores(map(rows.event, here), {Scope.SESSION, Scope.ALWAYS}).union(
                wide_ignores(map(rows.event, anywhere), {Scope.ALWAYS})
            )

    def original(self, revision: str) -> bytes | None:
        """The bytes that a file of ``revision`` had, if this program wrote over them."""
        with self._reading() as cursor:
            found = cursor.execute(
                "SELECT data FROM original WHERE revision = ?", (revision,)
            ).fetchone()
            return None if found is None else zlib.decompress(found[0])

    # ---- what is known of the articles

    def measured(self, entry: int, revision: str, stamp: Stamp | None, gauge: Gauge | None) -> None:
        """Keep what an article came to, and which file that was."""
        with self._writing() as cursor:
            rows.set_revision(cursor, entry, revision, stamp)
            rows.set_gauge(cursor, entry, gauge)

    def opened(self, entry: int) -> None:
        """Note that a person has seen an article: it is not unread any more."""
        with self._writing() as cursor:
            cursor.execute(rows.OPENED, (entry,))

    def spend(self, entry: int, seconds: float) -> None:
        """Add to the time spent on an article."""
        with self._writing() as cursor:
            cursor.execute(
                "UPDATE entry SET seconds = seconds + ? WHERE number = ?", (seconds, entry)
            )

    def leave(self, session: Session, entry: int | None, place: int = 0) -> None:
        """Note where the person is: the article in front (None: the queue), and how far in it.

        ``place`` is a character of the working text.
        """
        with self._writing() as cursor:
            cursor.execute("UPDATE session SET front = ? WHERE number = ?", (entry, session.number))
            cursor.execute("UPDATE entry SET place = ? WHERE number = ?", (place, entry))

    def front(self, session: Session) -> int | None:
        """The article that was in front when the session was left; None for the queue."""
        with self._reading() as cursor:
            found = cursor.execute(
                "SELECT front FROM session WHERE number = ?", (session.number,)
            ).fetchone()
            return None if found is None else found["front"]

    def place(self, entry: int) -> int:
        """How far the person had come in an article."""
        with self._reading() as cursor:
            found = cursor.execute("SELECT place FROM entry WHERE number = ?", (entry,)).fetchone()
            return 0 if found is None else int(found["place"])

    # ---- a session as a whole

    def record(self, session: Session) -> Record:
        """Everything about a session."""
        with self._reading() as cursor:
            opened = cursor.execute(
                "SELECT number FROM entry WHERE session = ? AND opened", (session.number,)
            ).fetchall()
            return Record(
                session,
                self.entries(session),
                self.journal(session),
                frozenset(row[0] for row in opened),
            )

    def alike(self, session: Session) -> tuple[Session, ...]:
        """Other sessions with an article of this one: the same path, or once the same content."""
        with self._reading() as cursor:
            found = cursor.execute(rows.ALIKE, {"session": session.number})
            return tuple(rows.session(row) for row in found)

    def take(self, record: Record) -> Taken:
        """Add an exported session, or what is new in it where the session is here already."""
        with self._writing() as cursor:
            return transfer.take(cursor, record)

    # ---- inside

    def _session(self, cursor: sqlite3.Cursor, number: int) -> Session:
        row = cursor.execute("SELECT * FROM session WHERE number = ?", (number,)).fetchone()
        return rows.session(row)

    def _event(self, cursor: sqlite3.Cursor, number: int | None) -> Event | None:
        row = cursor.execute("SELECT * FROM event WHERE number = ?", (number,)).fetchone()
        return None if row is None else rows.event(row)

    def _entry(self, cursor: sqlite3.Cursor, number: int) -> Entry:
        row = cursor.execute("SELECT * FROM entry WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise ReviewError(f"there is no article {number}")
        return rows.entry(row)
