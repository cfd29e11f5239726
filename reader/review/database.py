"""A connection to the database, used in whole transactions from any thread."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

from reader.review.connecting import connected, default_path, explained
from reader.review.model import ReviewError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class Database:
    """An open database."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection
        self._lock = RLock()
        self._seen = -1

    @classmethod
    def open(cls, path: Path | None = None, *, read_only: bool = False) -> Self:
        """Open the database at ``path``, or the person's own; made, or brought up to date.

        With ``read_only`` it must be there, and nothing that is in it is changed.

        Raises:
            ReviewError: it cannot be opened, is damaged, or is of a newer version.
        """
        path = path or default_path()
        return cls(connected(path, read_only=read_only), path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        with self._lock:
            self._connection.close()

    def changed(self) -> bool:
        """Whether another process has written since this was last asked."""
        with self._reading() as cursor:
            now = int(cursor.execute("PRAGMA data_version").fetchone()[0])
        with self._lock:
            before, self._seen = self._seen, now
        return before not in {-1, now}

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Cursor]:
        with self._lock:
            try:
                yield self._connection.cursor()
            except (sqlite3.Error, ReviewError, ValueError, zlib.error) as error:
                raise explained(error, self.path) from error

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Cursor]:
        """One transaction: committed and synced at the end, or not there at all."""
        with self._lock:
            try:
                cursor = self._connection.cursor()
                cursor.execute("BEGIN IMMEDIATE")
                try:
                    yield cursor
                    cursor.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        cursor.execute("ROLLBACK")
                    raise
            except (sqlite3.Error, ReviewError, ValueError) as error:
                raise explained(error, self.path) from error
