"""Rebuild ``common_en.txt`` from the frequencies of wordfreq.

Run ``python -m reader.analysis.vocabulary.frequency.rebuild PATH``, where PATH is
``small_en.msgpack.gz`` of wordfreq 3.1.1, with msgpack installed. The file is a list: a header,
then for each hundredth of a decade of frequency, from 1 downward, the list of words that have it.
"""

from __future__ import annotations

import gzip
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.frequency import LEAST_ZIPF

if TYPE_CHECKING:
    from collections.abc import Sequence

_TARGET = Path(__file__).parent / "common_en.txt"

_ZIPF_OF_ONE = 9
"""Zipf value of the frequency 1: log10 of occurrences per thousand million words."""

_STEPS = 100
"""Rows per decade of frequency."""


def table(rows: Sequence[Sequence[str]]) -> str:
    """The content of ``common_en.txt``: one word of ASCII letters a line, sorted."""
    kept = rows[: round((_ZIPF_OF_ONE - LEAST_ZIPF) * _STEPS) + 1]
    words = {word for row in kept for word in row if word.isascii() and word.isalpha()}
    return "".join(f"{word}\n" for word in sorted(words))


if __name__ == "__main__":
    unpackb = importlib.import_module("msgpack").unpackb
    header, *found = unpackb(gzip.decompress(Path(sys.argv[1]).read_bytes()), raw=False)
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"unknown format: {header}")
    _TARGET.write_text(table(found), "ascii")
