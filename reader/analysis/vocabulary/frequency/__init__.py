"""Which words are common in English at large.

``common_en.txt`` is made from wordfreq's list by ``rebuild.py``. It has a licence of its own, the
Creative Commons Attribution-ShareAlike 4.0: see ``NOTICE.txt``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

LEAST_ZIPF = 3.5
"""A word below it is rare. Zipf is log10 of occurrences in a thousand million words (van Heuven,
Mandera, Keuleers & Brysbaert 2014, Q. J. Exp. Psych. 67:1176): 1 to 3 are rare words, 4 to 7 common
ones, so the border lies between. It is three times in a million words."""


@cache
def common_words(language: str) -> frozenset[str]:
    """Words of a language with a Zipf value of 3.5 and more, lower-cased; empty without a list."""
    if language != "en":
        return frozenset()
    return frozenset((Path(__file__).parent / "common_en.txt").read_text("ascii").split())
