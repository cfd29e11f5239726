"""How soon a key is answered, also while a long article is being analysed; and how soon it quits.

python tests/benchmarks/keys.py [MEGABYTES]
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from pathlib import Path

from terminal import Terminal  # type: ignore[import-not-found]  # beside this script

MARK = "Harbour opening words"
DONE = "Flesch reading ease"
EVERY = 0.1
SENTENCES = (
    "The pilots stood on the wall and watched the last of the lights go out.",
    "Nobody, said the harbour master, had asked what they would steer by.",
    "A committee considered the representations of the association at its meeting.",
    "It rained.",
    "In February somebody jammed the satellites for six hours, and four ships came in by eye.",
)


def article(size: int) -> str:
    chance = random.Random(7)  # noqa: S311 - the same text each time
    paragraphs = [f"{MARK}."]
    length = 0
    while length < size:
        paragraph = " ".join(chance.choices(SENTENCES, k=chance.randint(2, 9)))
        paragraphs.append(f"{paragraph} {chance.randint(1, 10**6)} lamps{chance.randint(1, 5000)}.")
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs) + "\n"


def answer(terminal: Terminal, key: bytes) -> float:
    """Milliseconds until the screen is another one."""
    before = terminal.text
    began = terminal.seconds()
    terminal.send(key)
    seconds: float = terminal.wait_for(lambda text: text != before) - began
    return seconds * 1000


def told(name: str, values: list[float]) -> None:
    worst = statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
    print(
        f"{name:30} median {statistics.median(values):6.1f} ms, 95 % {worst:6.1f} ms,"
        f" worst {max(values):6.1f} ms, n = {len(values)}"
    )


def main() -> None:
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(size), "utf-8")
        with Terminal([sys.executable, "-m", "reader", str(path)], columns=120) as terminal:
            first = terminal.wait_for(lambda text: MARK in text)
            terminal.wait_for(lambda text: "counting" in text)
            busy: list[float] = []
            while DONE not in terminal.text and terminal.seconds() < 120:
                busy.append(answer(terminal, b" " if len(busy) % 40 < 20 else b"b"))
                terminal.rest(EVERY)
            finished = terminal.seconds()
            calm: list[float] = []
            for _ in range(30):
                calm.append(answer(terminal, b" "))
                terminal.rest(EVERY)
            opened = answer(terminal, b"?")
            terminal.rest(0.3)
            escape = answer(terminal, b"\x1b")
            terminal.rest(0.3)
            memory = terminal.memory() / 1024
            began = terminal.seconds()
            terminal.send(b"q")
            left = terminal.wait_for_bytes(b"\x1b[?1049l") - began
            ended = terminal.wait_for_end() - began
    print(f"first paint {first * 1000:.0f} ms, analysed after {finished:.1f} s, {memory:.0f} MiB")
    told("page down or up, analysing", busy)
    told("page down, at rest", calm)
    print(f"? opens {opened:.0f} ms, Esc {escape:.0f} ms")
    print(f"quit: screen back {left * 1000:.0f} ms, ended {ended * 1000:.0f} ms")


if __name__ == "__main__":
    main()
