"""Which words one text has more of than another, and how sure that is."""

from __future__ import annotations

from math import log, log2
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LEAST_LIKELIHOOD = 6.63
"""G2 of a difference that chance makes in less than one of a hundred words (chi-squared with one
degree of freedom, p < .01; Rayson & Garside 2000)."""

_UNSEEN = 0.5
"""What counts for a word's absence, so that a ratio can be had (Hardie 2014)."""


class Key(NamedTuple):
    """A word with how often it occurs in each text, G2, and the log ratio of its frequencies.

    ``ratio`` is positive where the second text has more of it: 1 is twice as much, 2 four times.
    """

    word: str
    first: int
    second: int
    likelihood: float
    ratio: float


def keyness(
    first: Mapping[str, int], second: Mapping[str, int], ignoring: Collection[str] = ()
) -> tuple[Key, ...]:
    """The words that occur more often in one text than the other, the largest difference first.

    Only those whose difference is no chance at p < .01. Log-likelihood: Dunning 1993, Computational
    Linguistics 19:61; Rayson & Garside 2000. Log ratio: Hardie 2014.
    """
    total_1, total_2 = sum(first.values()), sum(second.values())
    if not total_1 or not total_2:
        return ()
    found: list[Key] = []
    for word in first.keys() | second.keys():
        if word in ignoring:
            continue
        count_1, count_2 = first.get(word, 0), second.get(word, 0)
        likelihood = log_likelihood(count_1, count_2, total_1, total_2)
        if likelihood >= LEAST_LIKELIHOOD:
            ratio = log_ratio(count_1, count_2, total_1, total_2)
            found.append(Key(word, count_1, count_2, likelihood, ratio))
    return tuple(sorted(found, key=lambda key: (-abs(key.ratio), -key.likelihood, key.word)))


def log_likelihood(count_1: int, count_2: int, total_1: int, total_2: int) -> float:
    """G2 = 2 sum O ln(O / E): how far the counts are from those of equal frequency."""
    rate = (count_1 + count_2) / (total_1 + total_2)
    pairs = ((count_1, rate * total_1), (count_2, rate * total_2))
    return 2 * sum(count * log(count / expected) for count, expected in pairs if count)


def log_ratio(count_1: int, count_2: int, total_1: int, total_2: int) -> float:
    """Binary logarithm of the second relative frequency over the first."""
    return log2((count_2 or _UNSEEN) / total_2) - log2((count_1 or _UNSEEN) / total_1)
