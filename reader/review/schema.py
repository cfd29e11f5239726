"""The database's tables, as frozen migrations.

Each migration leads from the version before it to its own number; none is ever changed once it was
released. A database says its version in SQLite's ``user_version``, and that it is one of ours in
``application_id``. To add one:

1. Append its text to ``MIGRATIONS``: statements that each end a line with a semicolon. It runs in
   one transaction with all that a database still lacks, and cannot be undone.
2. The journal is never rewritten by one: what an event says is read as it was written.
3. Keep a database of the version before as SQL text in ``tests/cases/databases``: the tests open
   every one of them with today's program.

* ``session`` and ``entry`` are the queue. What an ``entry`` says of its state is folded from its
  events and kept beside them so that a queue of thousands opens at once; both are written in one
  transaction.
* ``event`` is the journal: append-only, each line with the CRC-32 of its data.
* ``session.imported`` is 1 where another person's session was taken in: it is never resumed by its
  paths, and what it ignores for good holds in it alone.
* ``original`` keeps the bytes of articles before this program wrote them (zlib).

Paths are bytes as the system has them; texts that may hold undecodable bytes are ASCII JSON.
"""

from __future__ import annotations

APPLICATION = 0x52445256
""""RDRV"."""

_FIRST = """
CREATE TABLE session (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    created  TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    roots    TEXT NOT NULL,
    front    INTEGER
) STRICT;
CREATE INDEX session_roots ON session (roots);

CREATE TABLE entry (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    session  INTEGER NOT NULL REFERENCES session (number),
    path     BLOB NOT NULL,
    revision TEXT,
    device   INTEGER,
    inode    INTEGER,
    size     INTEGER,
    modified INTEGER,
    errors   INTEGER,
    warnings INTEGER,
    notes    INTEGER,
    ease     REAL,
    words    INTEGER,
    opened   INTEGER NOT NULL DEFAULT 0,
    state    TEXT NOT NULL DEFAULT 'unread',
    flagged  INTEGER NOT NULL DEFAULT 0,
    events   INTEGER NOT NULL DEFAULT 0,
    seconds  REAL NOT NULL DEFAULT 0,
    gone     INTEGER NOT NULL DEFAULT 0,
    place    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session, path)
) STRICT;

CREATE TABLE event (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES session (number),
    entry   INTEGER NOT NULL REFERENCES entry (number),
    deed    TEXT NOT NULL,
    about   INTEGER,
    verdict TEXT,
    mark    TEXT,
    scope   TEXT NOT NULL,
    data    TEXT NOT NULL,
    crc     INTEGER NOT NULL
) STRICT;
CREATE INDEX event_entry ON event (entry, number, deed, about, verdict, mark);
CREATE INDEX event_session ON event (session, number);
CREATE INDEX event_wide ON event (scope, session, entry) WHERE scope IN ('session', 'always');
CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE original (
    revision TEXT PRIMARY KEY,
    data     BLOB NOT NULL
) STRICT;
"""

_SECOND = """
ALTER TABLE session ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND)
"""Migration *n* (from 1) makes version *n* of version *n* - 1."""

VERSION = len(MIGRATIONS)


def statements(migration: str) -> tuple[str, ...]:
    """The single statements of a migration; a trigger's body stays in one piece."""
    found: list[str] = []
    held = ""
    for line in migration.strip().splitlines():
        held += line + "\n"
        if line.endswith(";") and ("TRIGGER" not in held or line.strip().endswith("END;")):
            found.append(held.strip())
            held = ""
    return tuple(found)
