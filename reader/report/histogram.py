"""How many sentences are how long."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

STEP = 5
"""Words per bar: a dozen bars then hold what people write."""

OPEN = 50
"""Words above which sentences share one bar."""


class Bar(NamedTuple):
    """How many sentences have ``low`` to ``high`` words; the last bar has no upper end."""

    low: int
    high: int | None
    sentences: int

    @property
    def name(self) -> str:
        """The lengths: ``6–10``, ``51+``."""
        return f"{self.low}+" if self.high is None else f"{self.low}–{self.high}"


def bars_of(lengths: Sequence[int]) -> list[Bar]:
    """A bar for each five words, from the shortest sentences to the longest; empty ones between."""
    if not lengths:
        return []
    # Of 1 to 5 words is bar 0, of 6 to 10 bar 1, and all long ones the last.
    counts = Counter(min((length - 1) // STEP, OPEN // STEP) for length in lengths)
    return [
        Bar(
            number * STEP + 1,
            None if number == OPEN // STEP else (number + 1) * STEP,
            counts[number],
        )
        for number in range(min(counts), max(counts) + 1)
    ]
