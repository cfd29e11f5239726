"""Opening the database, bringing it up to date, and saying in words what SQLite complains of."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import platformdirs

from reader.review.model import ReviewError
from reader.review.schema import APPLICATION, MIGRATIONS, VERSION, statements

PATIENCE = 5.0
"""Seconds to wait for another process that is writing; a commit takes milliseconds."""

_MASK = 0xFF
"""SQLite's extended result codes have the primary one in their low byte."""

_DAMAGED = (
    "damaged; nothing was changed. Move it aside to begin anew, or save what can be read with "
    "sqlite3 FILE .recover"
)
_REASONS = {
    sqlite3.SQLITE_BUSY: "another process is writing to it; try again in a moment",
    sqlite3.SQLITE_LOCKED: "another process is writing to it; try again in a moment",
    sqlite3.SQLITE_FULL: "not kept: the disk is full; make room and do it again",
    sqlite3.SQLITE_READONLY: "not kept: it cannot be written; name another with --session",
    sqlite3.SQLITE_PERM: "no permission; name another with --session",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; name another with --session",
    sqlite3.SQLITE_IOERR: "not kept: the disk gave an error; look after it, or use --session",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: "no database; name another with --session",
}


def default_path() -> Path:
    """The person's own database, in the folder for an application's data (XDG)."""
    return Path(platformdirs.user_data_dir("reader", appauthor=False)) / "review.sqlite3"


def connected(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection to the database at ``path``, up to date.

    Raises:
        ReviewError: it cannot be opened, is damaged, or is of a newer version.
    """
    if read_only and not path.exists():
        raise ReviewError(f"{path}: there is no session yet; begin one with reader review PATH")
    try:
        if not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = _open(path, read_only=read_only)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ReviewError(f"{path}: {reason}; name another with --session") from error
    except sqlite3.Error as error:
        raise explained(error, path) from error
    try:
        _prepare(connection, path, read_only=read_only)
    except sqlite3.Error as error:
        connection.close()
        raise explained(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def explained(error: Exception, path: Path) -> ReviewError:
    """What went wrong, where, and what to do."""
    if isinstance(error, ReviewError):
        return ReviewError(f"{path}: {error}")
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        reason = _DAMAGED if not isinstance(error, sqlite3.ProgrammingError) else str(error)
    else:
        reason = _REASONS.get(code & _MASK, f"{error}; name another with --session")
    return ReviewError(f"{path}: {reason}")


def _open(path: Path, *, read_only: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri() + ("?mode=ro" if read_only else "")
    connection = sqlite3.connect(
        uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    version = _version(connection, path)
    if not read_only:
        # Synced at every commit: a decision that was acknowledged survives a power cut.
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    if version < VERSION:
        if read_only:
            _migrate_aside(path)
        else:
            _migrate(connection, path)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the tables; 0 for a new database.

    Raises:
        ReviewError: it is another program's, or of a newer version.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and (tables or version or application):
        raise ReviewError(f"{path}: another program's database; name another with --session")
    if version > VERSION:
        raise ReviewError(
            f"{path}: of a newer version ({version}, this program knows {VERSION}); update this "
            "program, or name another with --session"
        )
    return version


def _migrate_aside(path: Path) -> None:
    """Bring the tables up to date by a connection that may write."""
    connection = _open(path, read_only=False)
    try:
        _migrate(connection, path)
    finally:
        connection.close()


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date in one transaction: all of it, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have done it while this one waited.
        version = _version(connection, path)
        for migration in MIGRATIONS[version:]:
            for statement in statements(migration):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
