"""Speed of the anomaly rules together, and that their cost is linear, also on hostile texts.

Usage: python tests/benchmarks/anomaly_speed.py [FILE…]

FILES are repeated to the sizes measured; without any, a sample that is clean and one whose letters
were replaced are; for each the encoding rules alone, and with the rules about copy. Times are CPU
seconds of this process; ``growth`` is the cost for each megabyte at the largest size against that
at the smallest: about 1 where the cost is linear.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

from reader.analysis.anomalies.inspection import inspect
from reader.article.loading import from_bytes

SAMPLES = Path(__file__).parents[2] / "sample_articles"
SIZES = (100_000, 1_000_000, 10_000_000)

HOSTILE = {
    "one word": "a",
    "one word of two scripts": "a\N{CYRILLIC SMALL LETTER A}",
    "combining marks": "\N{COMBINING ACUTE ACCENT}",
    "bidi controls": "\N{RIGHT-TO-LEFT OVERRIDE}\N{POP DIRECTIONAL FORMATTING}",
    "bidi controls, never closed": "\N{LEFT-TO-RIGHT EMBEDDING}",
    "zero-width": "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}",
    "tags": "\N{TAG LATIN SMALL LETTER A}",
    "escapes": "=E2=80",
    "entities": "&amp;amp;",
    "mojibake": "\N{LATIN CAPITAL LETTER A WITH TILDE}\N{COPYRIGHT SIGN}",
    "brackets": "(",
    "quotes": '"',
    "overstrikes": "a\b",
    "escape sequences": "\x1b[",
    "replacement characters": "\N{REPLACEMENT CHARACTER}",
    "one word again": "the ",
    "one letter a line": "a\n\n",
}


def seconds(text: str, *, copy: bool = True) -> float:
    """CPU seconds that the rules take for ``text``."""
    article = from_bytes(text.encode("utf-8", "surrogateescape"), "text.txt", encoding="utf-8")
    began = process_time()
    inspect(article, "en", copy=copy)
    return process_time() - began


def told(name: str, text: str, *, copy: bool = True) -> None:
    """One line: megabytes a second at each size, and how the cost grows."""
    costs: list[float] = []
    row = f"{name:30}"
    for size in SIZES:
        piece = text * (size // len(text.encode("utf-8", "surrogateescape")) + 1)
        megabytes = len(piece.encode("utf-8", "surrogateescape")) / 1e6
        costs.append(seconds(piece, copy=copy) / megabytes)
        row += f" {1 / costs[-1]:8.1f}"
    print(f"{row} {costs[-1] / costs[0]:8.2f}", flush=True)


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    files = files or [SAMPLES / "the-pool-plain.txt", SAMPLES / "harbour-lights.txt"]
    seconds("warm-up: “caf\xe9”… th\N{CYRILLIC SMALL LETTER IE}\n" * 100)
    print(f"{'MB/s at':30} {'0.1 MB':>8} {'1 MB':>8} {'10 MB':>8} {'growth':>8}")
    for path in files:
        text = path.read_text("utf-8", "surrogateescape") + "\n\n"
        told(path.name[:20], text, copy=False)
        told(f"{path.name[:20]} and copy", text)
    for name, text in HOSTILE.items():
        told(name, text)


if __name__ == "__main__":
    main()
