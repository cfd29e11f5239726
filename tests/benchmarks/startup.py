"""How soon the first page stands, and what a check costs: ratios measured side by side.

python tests/benchmarks/startup.py [RUNS]

* first paint of a 3 kB article in the reader against a minimal Textual app with as much text;
* CPU time of ``reader check`` on the same article, start-up included.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from terminal import Terminal  # type: ignore[import-not-found]

MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static(open({path!r}).read(), markup=False)

Minimal().run()
"""
SENTENCE = "The pilots stood on the wall and watched the last of the lights go out. "
MARK = "Harbour opening words"


def drawn_by_textual(command: list[str]) -> float:
    """When Textual has drawn over the page that was painted before it was imported."""
    with Terminal(command) as terminal:
        terminal.wait_for(lambda text: MARK in text)
        return float(terminal.wait_for(lambda text: "? keys" in text)) * 1000


def first_paint(command: list[str]) -> float:
    with Terminal(command) as terminal:
        return float(terminal.wait_for(lambda text: MARK in text) * 1000)


def check_cpu(path: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "reader", "check", str(path)], capture_output=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def figures(values: list[float]) -> str:
    return f"{statistics.median(values):7.1f} ms  ({min(values):.1f} to {max(values):.1f})"


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        paragraphs = "\n\n".join(SENTENCE * 6 for _ in range(7))
        article.write_text(f"{MARK}. {paragraphs}\n", "utf-8")
        minimal = Path(folder) / "minimal.py"
        minimal.write_text(MINIMAL.format(path=str(article)), "utf-8")
        os.environ["XDG_DATA_HOME"] = folder
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(runs + 1):
            theirs.append(first_paint([sys.executable, str(minimal)]))
            ours.append(first_paint([sys.executable, "-m", "reader", str(article)]))
        ready = [
            drawn_by_textual([sys.executable, "-m", "reader", str(article)])
            for _ in range(runs + 1)
        ]
        checks = [check_cpu(article) for _ in range(runs + 1)]
    # The first of each warms the caches.
    print(f"minimal Textual app, first paint  {figures(theirs[1:])}")
    print(f"reader, first paint               {figures(ours[1:])}")
    print(
        f"ratio of medians                  {statistics.median(ours[1:]) / statistics.median(theirs[1:]):7.2f}"  # noqa: E501 - one line of figures
    )
    print(f"reader, drawn by Textual          {figures(ready[1:])}")
    print(f"reader check, CPU                 {figures(checks[1:])}")


if __name__ == "__main__":
    main()
