"""What can go wrong with a database: nothing that was acknowledged is lost, and it is said well."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reader.review import connecting, schema
from reader.review.model import Deed, Event, ReviewError, Session
from reader.review.store import Store

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2026, 1, 2, tzinfo=UTC)

APPENDS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.review.model import Deed, Event
from reader.review.store import Store

with Store.open(Path(sys.argv[1])) as store:
    [entry, *_] = store.entries(store.find())
    for count in range(int(sys.argv[2])):
        event = Event(0, entry.number, "r", datetime.now(UTC), sys.argv[3], Deed.COMMENTED)
        print(store.append(event).number, flush=True)
"""


def begun(path: Path) -> Session:
    with Store.open(path) as store:
        return store.resume(["/q"], ["/q/a.txt", "/q/b.txt"], "Ada", WHEN)


def comment(note: str = "") -> Event:
    return Event(0, 1, "r", WHEN, "Ada", Deed.COMMENTED, note=note)


def appending(path: Path, count: int, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", APPENDS, str(path), str(count), name],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite3"
    begun(path)
    return path


def test_what_was_acknowledged_survives_a_kill(database: Path) -> None:
    dice = random.Random(1)  # noqa: S311 - moments, no secrets
    acknowledged: list[str] = []
    for _ in range(4):
        with appending(database, 10_000, "Ada") as process:
            assert process.stdout is not None
            acknowledged.append(process.stdout.readline().strip())
            time.sleep(dice.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
            acknowledged += process.stdout.read().split()
    with Store.open(database) as store:
        kept = {str(event.number) for event in store.events(1)}
    assert kept.issuperset(acknowledged)
    assert len(acknowledged) >= 4


def test_two_processes_write_at_once(database: Path) -> None:
    with appending(database, 60, "Ada") as one, appending(database, 60, "Ben") as other:
        assert (one.wait(60), other.wait(60)) == (0, 0)
    with Store.open(database) as store:
        events = store.events(1)
        assert store.entry(1).events == 120
    assert [event.number for event in events] == list(range(1, 121))
    assert sum(event.reviewer == "Ada" for event in events) == 60


def said(path: Path) -> str:
    """What is said of the database at ``path``; the file must stay as it is."""
    before = path.read_bytes()
    with pytest.raises(ReviewError) as caught, Store.open(path) as store:
        store.journal(store.find())
    assert path.read_bytes() == before
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    return message


def test_a_newer_version_is_left_alone(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    assert "of a newer version" in said(database)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (number)")
    connection.close()
    assert "another program's database" in said(path)


@pytest.mark.parametrize("kept", [40, 4096, 12000])
def test_a_truncated_database_is_left_alone(database: Path, kept: int) -> None:
    with Store.open(database) as store:
        for _ in range(50):
            store.append(comment("x" * 500))
    data = database.read_bytes()
    assert len(data) > 20000
    database.write_bytes(data[:kept])
    assert any(word in said(database) for word in ("damaged", "no database"))


def test_random_bytes_are_no_database(tmp_path: Path) -> None:
    path = tmp_path / "noise"
    path.write_bytes(random.Random(2).randbytes(10_000))  # noqa: S311 - noise
    assert "no database" in said(path)


def test_a_changed_event_is_noticed(database: Path) -> None:
    with Store.open(database) as store:
        store.append(comment("as it was"))
    with sqlite3.connect(database) as connection:
        connection.execute("DROP TRIGGER event_unchanged")
        connection.execute("UPDATE event SET data = replace(data, 'as it was', 'as it is')")
    connection.close()
    assert "event 1 is damaged" in said(database)


def test_the_journal_cannot_be_rewritten(database: Path) -> None:
    with Store.open(database) as store:
        store.append(comment())
    with sqlite3.connect(database) as connection:
        for statement in ("DELETE FROM event", "UPDATE event SET entry = 2"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)
    connection.close()


def test_a_full_disk_refuses_the_decision_and_keeps_the_others(database: Path) -> None:
    with Store.open(database) as store:
        kept = store.append(comment("kept"))
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ReviewError, match="disk is full"):
            store.append(comment("x" * 100_000))
        assert store.events(1) == (kept,)
        assert store.entry(1).events == 1
        # When there is room again, it goes on.
        store._connection.execute("PRAGMA max_page_count = 1000000")
        assert store.append(comment("again")).note == "again"


def test_a_database_that_cannot_be_written_says_so(database: Path) -> None:
    with Store.open(database, read_only=True) as store:
        with pytest.raises(ReviewError, match="cannot be written"):
            store.append(comment())
        assert store.events(1) == ()


def test_no_folder_can_be_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReviewError, match=r"not a directory|file exists"):
        Store.open(tmp_path / "file" / "review.sqlite3")


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="no session yet"):
        Store.open(tmp_path / "review.sqlite3", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_busy_database_is_waited_for_and_then_told(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 0.01)
    with Store.open(database) as store, Store.open(database) as other:
        other._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ReviewError, match="another process is writing"):
            store.append(comment())
        other._connection.execute("ROLLBACK")
        assert store.append(comment()).number == 1


def test_a_migration_is_made_whole_or_not_at_all(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "CREATE TABLE extra (number INTEGER);\nCREATE TABLE extra (number INTEGER);\n"
    monkeypatch.setattr(connecting, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    monkeypatch.setattr(connecting, "VERSION", schema.VERSION + 1)
    with pytest.raises(ReviewError, match="already exists"):
        Store.open(database)
    sound = "CREATE TABLE extra (number INTEGER);\n"
    monkeypatch.setattr(connecting, "MIGRATIONS", (*schema.MIGRATIONS, sound))
    with Store.open(database) as store:
        assert store.find().name == "q"
        version = store._connection.execute("PRAGMA user_version").fetchone()[0]
        assert version == schema.VERSION + 1
