"""Databases of earlier versions, opened with today's program."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.article.model import Stamp
from reader.review import schema
from reader.review.model import Deed, Gauge, Kind, State
from reader.review.store import Store

STORED = Path(__file__).parents[1] / "cases" / "databases"
BEFORE = range(1, schema.VERSION)
WHEN = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)


@pytest.fixture(params=BEFORE)
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database of each earlier version, made of its text."""
    path = tmp_path / "review.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript((STORED / f"version_{request.param}.sql").read_text("ascii"))
    assert connection.execute("PRAGMA user_version").fetchone()[0] == request.param
    connection.close()
    return path


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.close()
    return found


@pytest.mark.parametrize("read_only", [False, True])
def test_an_earlier_database_is_brought_up_to_date_with_all_that_is_in_it(
    stored: Path, *, read_only: bool
) -> None:
    with Store.open(stored, read_only=read_only) as store:
        [last, first] = store.summaries()
        assert (first.session.name, first.articles, first.decided, first.events) == (
            "articles", 2, 1, 7,
        )  # fmt: skip
        assert (last.session.reviewer, last.session.created) == ("Ben", WHEN)
        a, b = store.entries(first.session)
        assert (a.state, a.flagged, a.seconds, b.state) == (
            State.NEEDS_WORK, True, 42.5, State.UNREAD,
        )  # fmt: skip
        assert a.stamp == Stamp(2**64 - 2, 7, 100, 1_700_000_000_123_456_789)
        assert a.gauge == Gauge(2, 1, 0, 51.5, 434)
        told = store.events(a.number)
        assert [event.deed for event in told] == [
            Deed.ACCEPTED, Deed.IGNORED, Deed.FLAGGED, Deed.COMMENTED, Deed.UNDONE, Deed.VERDICT,
            Deed.WRITTEN,
        ]  # fmt: skip
        [change] = told[0].changes
        assert (change.quote.suffix, change.replacement) == (" wall, caf\udce9", "e")
        assert store.ignored(last.session) == {Kind("invisible-character", "\u200b")}
        assert store.original("r1") == b"We saw th\xd0\xb5 wall, caf\xe9.\n"
        assert store.front(first.session) == a.number
    assert version(stored) == schema.VERSION


def test_a_migrated_database_has_the_tables_of_a_new_one(stored: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite3"
    for path in (stored, new):
        Store.open(path).close()
    one, other = (tables(path) for path in (stored, new))
    assert one == other


def tables(path: Path) -> set[tuple[str, ...]]:
    """Every column of every table, and every index and trigger."""
    connection = sqlite3.connect(path)
    found = set(
        connection.execute(
            "SELECT tables.type, tables.name, info.name, info.type, info.pk "
            "FROM sqlite_master AS tables LEFT JOIN pragma_table_info(tables.name) AS info"
        )
    )
    connection.close()
    return found
