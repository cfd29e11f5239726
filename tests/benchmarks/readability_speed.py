"""What counting costs: beside GNU style, by size, with repairs, and after one edit.

Usage: python tests/benchmarks/readability_speed.py [FILE]

CPU time, start-up included, of ``reader scores`` and ``reader words`` on 10 MB of English, as a
multiple of what ``style`` takes for the same file just before, where it is installed; peak memory
as a multiple of the text; the same at 0.1 and 1 MB; with look-alike letters in a twentieth of the
paragraphs and in all; and how long it takes to count on after an edit in 1 MB. FILE is any English
text, repeated to size; without it one is made up.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from multiprocessing import Process
from pathlib import Path
from shutil import which
from time import process_time

from reader.analysis.analyse import analyse
from reader.analysis.anomalies.finding import Edit, Safety
from reader.analysis.lexicon import syllables
from reader.analysis.revising import ready, revised
from reader.analysis.settings import Settings
from reader.article.loading import from_bytes
from reader.text.span import Span

MB = 1_000_000
SIZES = (0.1, 1, 10)
READER = [sys.executable, "-m", "reader"]
ENDS = (".", ".", ".", ".", "?", "!", ".\N{RIGHT DOUBLE QUOTATION MARK}")


def made_up(size: int) -> str:
    """Sentences of words whose frequency falls with their rank, as in any language (Zipf)."""
    draw = random.Random(1)  # noqa: S311 - the same text each time
    every = [word for word in syllables()._words if word.isalpha()]
    draw.shuffle(every)
    words = draw.choices(every, [1 / (rank + 3) for rank in range(len(every))], k=size // 6)
    paragraphs: list[str] = []
    done = 0
    while done < len(words):
        sentences: list[str] = []
        for _ in range(draw.randint(2, 7)):
            length = draw.randint(6, 30)
            sentence = " ".join(words[done : done + length])
            sentences.append(sentence.capitalize() + draw.choice(ENDS))
            done += length
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)[:size]


def sized(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def disguised(text: str, every: int) -> str:
    """Each ``every``-th paragraph with a Cyrillic letter for its e."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        one if number % every else one.replace("e", "\N{CYRILLIC SMALL LETTER IE}")
        for number, one in enumerate(paragraphs)
    )


def cost(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of a command that is let run to its end."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / MB


def compared(path: Path, commands: tuple[str, ...]) -> None:
    size = path.stat().st_size / MB
    yardstick = cost(["style", str(path)])[0] if which("style") else None
    said = [] if yardstick is None else [f"style {yardstick:.2f} s"]
    for command in commands:
        seconds, memory = min(cost([*READER, command, str(path)]) for _ in range(2))
        ratio = f" = {seconds / yardstick:.2f} x" if yardstick else ""
        said.append(f"{command} {seconds:.2f} s{ratio}, {memory / size:.1f} x memory")
    print(f"{path.stem:24} {size:5.1f} MB  {'; '.join(said)}", flush=True)


def after_an_edit(text: str) -> None:
    article = from_bytes(text.encode(), "-", encoding="utf-8")
    analysis = analyse(article, Settings("en"))
    start = process_time()
    analysis = ready(analysis)
    print(f"made ready for edits in {1000 * (process_time() - start):.0f} ms, once")
    place = text.index("e", len(text) // 2)
    for name, replacement in (("a letter for a letter", "a"), ("a longer text", "and more")):
        edit = Edit(Span(place, place + 1), replacement, Safety.SUGGESTED)
        times: list[float] = []
        for _ in range(5):
            start = process_time()
            revised(analysis, [edit])
            times.append(process_time() - start)
        print(f"1 MB after {name}: {1000 * min(times):.1f} ms")


def write_all(folder: Path) -> None:
    size = int(SIZES[-1] * MB)
    given = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else ""
    text = sized(given, size) if given else made_up(size)
    for part in SIZES:
        (folder / f"clean {part}.txt").write_text(text[: int(part * MB)], "utf-8")
    (folder / "a twentieth disguised.txt").write_text(disguised(text, 20), "utf-8")
    (folder / "all disguised.txt").write_text(disguised(text, 1), "utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # What a program starts is taken to need what it holds itself: it must not hold the texts.
        writer = Process(target=write_all, args=(folder,))
        writer.start()
        writer.join()
        for size in SIZES:
            compared(folder / f"clean {size}.txt", ("scores", "words"))
        compared(folder / "a twentieth disguised.txt", ("scores",))
        compared(folder / "all disguised.txt", ("scores",))
        after_an_edit((folder / "clean 1.txt").read_text("utf-8"))


if __name__ == "__main__":
    main()
