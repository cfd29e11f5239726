"""How evenly a word is strewn over a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PARTS = 10
"""Parts of equal length that a text is taken in: fine enough to tell its beginning from its end,
and coarse enough that a dozen uses can be even."""


def dispersion(counts: Sequence[int], sizes: Sequence[float]) -> float | None:
    """DP, the deviation of proportions: half the sum of differences between share and size.

    ``counts`` are a word's uses in each part, ``sizes`` how large the parts are. From 0, spread as
    the parts are large, to nearly 1, all in the smallest part. None without a use. Gries 2008,
    International Journal of Corpus Linguistics 13:403.
    """
    uses, size = sum(counts), sum(sizes)
    if not uses or not size:
        return None
    shares = zip(counts, sizes, strict=True)
    return sum(abs(count / uses - part / size) for count, part in shares) / 2


def along(shares: Iterable[float], parts: int) -> list[int]:
    """How many places are in each of so many equal parts.

    ``shares`` say how much of the text lies before each place, from 0 to 1.
    """
    counts = [0] * parts
    for share in shares:
        counts[min(int(share * parts), parts - 1)] += 1
    return counts


def evenness(shares: Sequence[float]) -> float | None:
    """DP over ten equal parts of the text; None without a place."""
    return dispersion(along(shares, PARTS), [1.0] * PARTS)
