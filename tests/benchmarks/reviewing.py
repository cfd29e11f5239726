"""How a review session answers keys, and whether it keeps what it has acknowledged.

python tests/benchmarks/reviewing.py accept|next|queue|kill [NUMBER]

``accept`` a finding of 1 MB; the ``next`` article; a key in a ``queue`` of NUMBER articles;
``kill`` the program NUMBER times at random and look for every decision that was on the screen.
"""

from __future__ import annotations

import os
import random
import re
import sys
import tempfile
from pathlib import Path

from keys import article, told  # type: ignore[import-not-found]  # beside this script
from terminal import Terminal  # type: ignore[import-not-found]  # beside this script

from reader.review.model import Deed
from reader.review.store import Store

IE = "\N{CYRILLIC SMALL LETTER IE}"
OPEN = re.compile(r"\N{BLACK CIRCLE} ([\d,]+)")
DISGUISED = 3000
"""Findings of the article that is reviewed while it is killed: more than are decided on."""


def disguised(text: str, count: int) -> str:
    """``text`` with ``count`` of its first letters e replaced."""
    return text.replace("e", IE, count)


def started(folder: Path, *, rows: int = 40) -> Terminal:
    database = folder.parent / "review.sqlite3"
    command = [sys.executable, "-m", "reader", "review", "--session", str(database), str(folder)]
    return Terminal([*command, "--reviewer", "Ada"], columns=120, rows=rows)


def processor(terminal: Terminal) -> float:
    """Seconds of processor time that the program has taken, all of its threads."""
    fields = Path(f"/proc/{terminal.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def changed(terminal: Terminal, key: bytes, seen: re.Pattern[str]) -> float:
    """Milliseconds until what ``seen`` finds is something else."""
    before = seen.search(terminal.text)
    began = terminal.seconds()
    terminal.send(key)

    def is_other(text: str) -> bool:
        now = seen.search(text)
        return now is not None and (before is None or now[0] != before[0])

    seconds: float = terminal.wait_for(is_other) - began
    return seconds * 1000


def accept(folder: Path, _: int) -> None:
    (folder / "a.txt").write_text(disguised(article(1_000_000), 60), "utf-8")
    with started(folder) as terminal:
        terminal.wait_for(lambda text: "a.txt" in text and "to analyse" not in text)
        terminal.send(b"\r")
        terminal.wait_for(lambda text: "1 of 60" in text)
        terminal.rest(2)
        calm: list[float] = []
        for _ in range(20):
            calm.append(changed(terminal, b"a", OPEN))
            terminal.rest(1.5)
        told("accept in 1 MB, at rest", calm)
        before = processor(terminal)
        quick = [changed(terminal, b"a", OPEN) for _ in range(20)]
        told("accept in 1 MB, one after another", quick)
        print(f"{'':30} {(processor(terminal) - before) / 20 * 1000:.0f} ms of processor time each")


def following(folder: Path, _: int) -> None:
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(
            disguised(f"Number {number}\n\n{article(20_000)}", 40 - number), "utf-8"
        )
    place = re.compile(r"(\d+) of 40")
    with started(folder) as terminal:
        terminal.wait_for(lambda text: "34.txt" in text and "to analyse" not in text, 60)
        terminal.send(b"\r")
        terminal.wait_for(lambda text: "1 of 40" in text)
        terminal.rest(1)
        shown: list[float] = []
        for _ in range(30):
            shown.append(changed(terminal, b"J", place))
            terminal.rest(0.6)
        told("the next article", shown)


def queue(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(f"Number {number}\n\nIt rained.\n", "utf-8")
    with started(folder) as terminal:
        first = terminal.wait_for(lambda text: f"of {count:,} done" in text, 60)
        print(f"{count:,} articles, the first time: {first * 1000:.0f} ms")
        terminal.wait_for(lambda text: "to analyse" not in text, 600)
        print(f"analysed after {terminal.seconds():.0f} s")
        terminal.send(b"q")
        terminal.wait_for_end()
    with started(folder) as terminal:
        again = terminal.wait_for(lambda text: f"of {count:,} done" in text, 60)
        print(f"{count:,} articles, the second time: {again * 1000:.0f} ms")
        terminal.rest(2)
        for name, key in (("a row", b"j"), ("a screen", b" "), ("a screen back", b"b")):
            before = processor(terminal)
            told(name, [moved(terminal, key) for _ in range(30)])
            print(f"{'':30} {(processor(terminal) - before) / 30 * 1000:.0f} ms of processor time")


def moved(terminal: Terminal, key: bytes) -> float:
    """Milliseconds until the first byte of the answer; moving the cursor writes little more."""
    terminal.rest(0.1)
    began = terminal.seconds()
    before = len(terminal.output)
    terminal.send(key)
    seconds: float = terminal._until(lambda: len(terminal.output) > before, 5) - began
    return seconds * 1000


def kill(folder: Path, times: int) -> None:
    """Decide, undo, redo at random; kill it at random; what was on the screen must be there."""
    chance = random.Random(11)  # noqa: S311 - the same session each time
    path = folder / "a.txt"
    path.write_text(disguised(article(50_000), DISGUISED), "utf-8")
    lost = decisions = 0
    for number in range(times):
        with started(folder, rows=24) as terminal:
            if number == 0:
                terminal.wait_for(lambda text: "a.txt" in text and "to analyse" not in text)
                terminal.send(b"\r")
            terminal.wait_for(lambda text: bool(OPEN.search(text)), 30)
            left = chance.uniform(0.05, 0.8)
            until = terminal.seconds() + left
            while terminal.seconds() < until:
                terminal.send(chance.choice((b"a", b"a", b"i", b"z", b"z", b"Z")))
                terminal.rest(chance.uniform(0.0, 0.03))
            shown = OPEN.search(terminal.text)
        seen = int(shown[1].replace(",", "")) if shown else 0
        here, decisions = possible(folder, seen)
        lost += not here
    print(f"killed {times} times, {decisions} decisions; states that had been on the screen")
    print(f"and that the journal does not hold: {lost}")


def possible(folder: Path, seen: int) -> tuple[bool, int]:
    """Whether the journal passes through a state with ``seen`` open findings, and its length.

    The screen may be behind the journal (a decision was kept, and the program killed before it was
    seen), never before it.
    """
    with Store.open(folder.parent / "review.sqlite3") as store:
        events = store.events(store.entries(store.find())[0].number)
    count, states = DISGUISED, {DISGUISED}
    for event in events:
        if event.deed in {Deed.ACCEPTED, Deed.IGNORED}:
            count -= 1
        elif event.deed is Deed.UNDONE:
            count += 1
        elif event.deed is Deed.REDONE:
            count -= 1
        states.add(count)
    return seen in states, len(events)


def main() -> None:
    what = sys.argv[1] if len(sys.argv) > 1 else "accept"
    number = int(sys.argv[2]) if len(sys.argv) > 2 else {"kill": 200, "queue": 10_000}.get(what, 1)
    run = {"accept": accept, "next": following, "queue": queue, "kill": kill}[what]
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base) / "articles"
        folder.mkdir()
        run(folder, number)


if __name__ == "__main__":
    main()
