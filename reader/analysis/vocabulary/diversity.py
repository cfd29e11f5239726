"""How varied the words of a text are, by measures that do not just follow its length.

The plain share of types among tokens falls with every page; these are made to stand still. All take
the words in the order of the text, folded.
"""

from __future__ import annotations

from collections import Counter
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MTLD_LEAST = 100
"""Fewest words on which MTLD means something (McCarthy & Jarvis 2010)."""

_MTLD_THRESHOLD = 0.72
"""Type-token ratio at which a run ends (the same, p. 384)."""

_MATTR_WINDOW = 100
"""Words per window (Covington & McFall 2010 leave the choice open; 100 is what is mostly taken)."""

_HDD_SAMPLE = 42
"""Words per random sample (McCarthy & Jarvis 2007)."""


def mtld(words: Sequence[str]) -> float | None:
    """Measure of textual lexical diversity: mean number of words that keep a ratio above .72.

    None under 100 words. McCarthy & Jarvis 2010, Behavior Research Methods 42:381.
    """
    if len(words) < MTLD_LEAST:
        return None
    factors = [_factors(words), _factors(reversed(words))]
    if not all(factors):
        return None  # no word occurs twice: the ratio never falls
    return sum(len(words) / found for found in factors) / len(factors)


def _factors(words: Iterable[str]) -> float:
    """Runs that use their variety up, and the last one in part."""
    full = 0
    seen: set[str] = set()
    length = 0
    for word in words:
        seen.add(word)
        length += 1
        if len(seen) < _MTLD_THRESHOLD * length:
            full += 1
            length = 0
            seen = set()
    rest = (1 - len(seen) / length) / (1 - _MTLD_THRESHOLD) if length else 0.0
    return full + rest


def mattr(words: Sequence[str], window: int = _MATTR_WINDOW) -> float | None:
    """Moving-average type-token ratio: the mean over every ``window`` words in a row.

    None where the text is shorter. Covington & McFall 2010, J. Quantitative Linguistics 17:94.
    """
    if len(words) < window:
        return None
    inside = Counter(words[:window])
    types = total = len(inside)
    for leaving, coming in zip(words, words[window:], strict=False):
        if leaving != coming:
            inside[leaving] -= 1
            types -= not inside[leaving]
            types += not inside[coming]
            inside[coming] += 1
        total += types
    return total / (len(words) - window + 1) / window


def hdd(counts: Iterable[int]) -> float | None:
    """HD-D: the type-token ratio to be expected of 42 words drawn at random.

    ``counts`` are the occurrences of each type. None under 42 words. McCarthy & Jarvis 2007,
    Language Testing 24:459; some print the sum without dividing by 42.
    """
    found = Counter(counts)
    total = sum(count * types for count, types in found.items())
    if total < _HDD_SAMPLE:
        return None
    expected = sum(types * (1 - _missing(count, total)) for count, types in found.items())
    return expected / _HDD_SAMPLE


def _missing(count: int, total: int) -> float:
    """Probability that none of ``count`` among ``total`` is drawn: hypergeometric."""
    if total - count < _HDD_SAMPLE:
        return 0.0
    return prod((total - count - drawn) / (total - drawn) for drawn in range(_HDD_SAMPLE))
