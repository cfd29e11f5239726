"""What a review session costs, and what survives a kill.

python tests/benchmarks/sessions.py [KILLS]

* a queue of 10,000 measured articles with 40,000 events: opening the database and reading the
  queue, sorting and filtering it (CPU time);
* one decision's commit (wall time, the disk's sync included), and folding its article anew;
* accepting a finding in an article of a megabyte (CPU time);
* a process that appends events, killed at random moments: every event that it acknowledged must be
  there.
"""

from __future__ import annotations

import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from reader.analysis.revising import ready
from reader.article.loading import from_bytes
from reader.article.model import Stamp
from reader.review import deeds
from reader.review.exchange import Record
from reader.review.model import Change, Deed, Entry, Event, Gauge, Session
from reader.review.queue import Filter, Order, kept, ordered
from reader.review.quoting import quotes
from reader.review.store import Store
from reader.review.working import after, begun, settled
from reader.text.span import Span

ARTICLES = 10_000
WHEN = datetime(2026, 1, 2, tzinfo=UTC)
CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.review.model import Deed, Event
from reader.review.store import Store

with Store.open(Path(sys.argv[1])) as store:
    [entry, *_] = store.entries(store.find())
    while True:
        event = Event(0, entry.number, "r", datetime.now(UTC), "Ada", Deed.COMMENTED, note="x" * 99)
        print(store.append(event).number, flush=True)
"""


def filled(path: Path, dice: random.Random) -> None:
    entries = tuple(
        Entry(
            number,
            f"/queue/{number % 100:02}/article-{number:05}.txt",
            f"{number:064x}",
            Stamp(1, number, 3000, 1_700_000_000_000_000_000),
            Gauge(dice.randrange(9), dice.randrange(20), 0, dice.uniform(0, 100), 500),
        )
        for number in range(1, ARTICLES + 1)
    )
    events = tuple(
        Event(number, dice.randint(1, ARTICLES), "0" * 64, WHEN, "Ada", Deed.COMMENTED, note="why?")
        for number in range(1, 4 * ARTICLES + 1)
    )
    with Store.open(path) as store:
        store.take(Record(Session(0, "0", "queue", WHEN, "Ada", ("/queue",)), entries, events))


def queue_cost(path: Path) -> None:
    opening: list[float] = []
    entries: tuple[Entry, ...] = ()
    for _ in range(5):
        start = time.process_time()
        with Store.open(path) as store:
            entries = store.entries(store.find())
        opening.append(time.process_time() - start)
    print(f"{len(entries):,} articles: opened in {statistics.median(opening) * 1000:.0f} ms CPU")
    start = time.process_time()
    for order in Order:
        ordered(entries, order)
    print(f"sorted in {(time.process_time() - start) * 1000 / len(Order):.1f} ms on average")
    start = time.process_time()
    kept(entries, Filter(text="article-0012", with_findings=True))
    print(f"filtered in {(time.process_time() - start) * 1000:.1f} ms")


def decision_cost(path: Path) -> None:
    text = "We saw the wall and the rain came down on the old harbour lights.\n" * 50
    change = Change(quotes(text, [Span(100, 101)])[0], "e")
    group = tuple(
        Change(quote, "e") for quote in quotes(text, [Span(n, n + 1) for n in range(0, 3000, 10)])
    )
    with Store.open(path) as store:
        for what, changes in (("one change", (change,)), ("a group of 300", group)):
            walls: list[float] = []
            for _ in range(100):
                event = Event(0, 1, "0" * 64, WHEN, "Ada", Deed.ACCEPTED, changes=changes)
                start = time.perf_counter()
                store.append(event, gauge=Gauge(0, 0, 0, None, 0))
                walls.append((time.perf_counter() - start) * 1000)
            print(
                f"{what}: committed in {statistics.median(walls):.1f} ms "
                f"(worst of 100: {max(walls):.1f})"
            )
        start = time.process_time()
        count = len(store.events(1))
        print(f"{count} events of one article read in {time.process_time() - start:.3f} s CPU")


def long_article() -> None:
    """A decision in a megabyte: from the key to the new counts, the screen and disk left out."""
    sample = Path(__file__).parents[2] / "sample_articles" / "harbour-lights.txt"
    piece = sample.read_text("utf-8")
    text = "\n\n".join([piece] * (2**20 // len(piece)))
    working = begun(from_bytes(text.encode(), "long.txt"), 1, ())
    working = replace(working, analysis=ready(working.analysis))
    by = deeds.Signature("Ada", WHEN)
    times: dict[str, list[float]] = {"made": [], "seen": []}
    for number in range(1, 12):
        start = time.process_time()
        event = deeds.accepted(working, (working.open[number * 7],), by)
        middle = time.process_time()
        working = after(working, replace(event, number=number), at_once=True)
        times["made"].append((middle - start) * 1000)
        times["seen"].append((time.process_time() - middle) * 1000)
    start = time.process_time()
    settled(working)
    whole = time.process_time() - start
    print(
        f"accept in {len(text):,} characters with {len(working.open):,} open findings: "
        f"made in {statistics.median(times['made'][1:]):.1f} ms CPU, counted again in "
        f"{statistics.median(times['seen'][1:]):.1f} ms; analysed whole in {whole:.2f} s"
    )


def kills(path: Path, rounds: int) -> None:
    dice = random.Random(3)  # noqa: S311 - moments, no secrets
    acknowledged: set[int] = set()
    for _ in range(rounds):
        with subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            acknowledged.add(int(process.stdout.readline()))
            time.sleep(dice.uniform(0, 0.03))
            process.send_signal(signal.SIGKILL)
            acknowledged |= {int(line) for line in process.stdout.read().split()}
    with Store.open(path) as store:
        found = {event.number for event in store.events(1)}
    lost = len(acknowledged - found)
    print(f"{rounds} kills: {len(acknowledged):,} events acknowledged, {lost} of them lost")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.sqlite3"
        filled(path, random.Random(1))  # noqa: S311 - figures, no secrets
        print(f"database of {path.stat().st_size / 2**20:.1f} MB")
        queue_cost(path)
        decision_cost(path)
        small = Path(folder) / "small.sqlite3"
        with Store.open(small) as store:
            store.resume(["/q"], ["/q/a.txt"], "Ada", WHEN)
        kills(small, rounds)
    long_article()


if __name__ == "__main__":
    main()
