"""Recall on letters exchanged within ASCII: l, I and 1, O and 0, in words of running text.

Usage: python tests/benchmarks/swaps.py FOLDER [SHARE] [-v]

FOLDER has ``clean/manifest.jsonl`` (rows with ``file`` and ``lang``); only English texts are used.
In each paragraph SHARE (0.02) of the words that easy or pronounced word lists have and that hold
such a letter get one of them exchanged. An exchange that makes another word of the lists (lll is
none, but ill and Ill are) is left out: nobody could tell.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path

from anomalies import inspected, rows  # type: ignore[import-not-found]  # beside this script

from reader.analysis.lexicon import easy_words, syllables
from reader.fixing.edits import applied, chosen

SWAPS = {"l": "I1", "I": "l1", "o": "0", "O": "0"}
WORD = re.compile(r"(?<![\w'’.@/-])[A-Za-z]{3,}(?![\w'’@/-])")
PARAGRAPHS = 40
"""Of one text at a time: an article's length."""


def exchanged(word: str, chance: random.Random) -> str:
    """``word`` with one letter exchanged; itself where that makes another word, or cannot be."""
    places = [place for place, letter in enumerate(word) if letter in SWAPS]
    if not places or not (word.lower() in syllables() or word.lower() in easy_words("en")):
        return word
    place = chance.choice(places)
    other = f"{word[:place]}{chance.choice(SWAPS[word[place]])}{word[place + 1 :]}"
    return word if other.lower() in syllables() else other


def attacked(text: str, share: float, chance: random.Random) -> str:
    def one(found: re.Match[str]) -> str:
        return exchanged(found[0], chance) if chance.random() < share else found[0]

    return WORD.sub(one, text)


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    folder = Path(arguments[0])
    share = float(arguments[1]) if len(arguments) > 1 else 0.02
    chance = random.Random(1)  # noqa: S311 - a repeatable draw, not a secret
    tally: Counter[str] = Counter()
    for row in rows(folder / "clean" / "manifest.jsonl"):
        path = folder / row["file"]
        if row.get("lang") != "en" or path.suffix != ".txt":
            continue
        paragraphs = path.read_text("utf-8").split("\n\n")
        for start in range(0, len(paragraphs), PARAGRAPHS):
            original = "\n\n".join(paragraphs[start : start + PARAGRAPHS])
            count(original, attacked(original, share, chance), tally)
    print(
        f"{tally['words']} words exchanged: {100 * tally['found'] / tally['words']:.1f} % found, "
        f"{100 * tally['restored'] / tally['words']:.1f} % restored; {tally['damaged']} damaged"
    )


def count(original: str, text: str, tally: Counter[str]) -> None:
    """Add to ``tally`` what of the exchanges in ``text`` was found and restored."""
    _, inspection = inspected(text, "en")
    found = {place for f in inspection.findings for place in range(*f.span)}
    repaired = applied(text, chosen(inspection, suggested=True))
    comparable = len(repaired) == len(original)
    for place, (before, after) in enumerate(zip(original, text, strict=True)):
        if before != after:
            right = comparable and repaired[place] == before
            tally["words"] += 1
            tally["found"] += place in found
            tally["restored"] += right
            if not right and "-v" in sys.argv:
                print(ascii(text[max(place - 12, 0) : place + 12]))
        elif comparable and repaired[place] != before:
            tally["damaged"] += 1
            if "-v" in sys.argv:
                print(f"damaged: {original[max(place - 12, 0) : place + 12]!a}")


if __name__ == "__main__":
    main()
