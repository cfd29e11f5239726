"""Rebuild ``syllables.txt`` from the CMU Pronouncing Dictionary.

Run ``python -m reader.analysis.lexicon.rebuild PATH``, where PATH is ``cmudict.dict`` as published
at https://github.com/cmusphinx/cmudict. The first line holds one digit per word (the phones that
end in a digit, that is the vowels, of its first pronunciation), the lines below it the words,
sorted by code point.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_TARGET = Path(__file__).parent / "syllables.txt"
_VARIANT = re.compile(r"\(\d+\)$")
_MOST = 16
"""One character from ``0`` on holds a count; the longest word has 14 syllables."""


def table(lines: list[str]) -> str:
    """The content of ``syllables.txt``."""
    counts: dict[str, int] = {}
    for line in lines:
        word, *phones = line.partition("#")[0].split()
        if not _VARIANT.search(word):
            counts[word.lower()] = sum(phone[-1].isdigit() for phone in phones)
    words = sorted(counts)
    if max(counts.values()) > _MOST:
        raise ValueError("a word has more syllables than a character can hold")
    digits = "".join(chr(ord("0") + counts[word]) for word in words)
    return "\n".join([digits, *words])


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text("utf-8").splitlines()
    _TARGET.write_text(table(source), "ascii")
