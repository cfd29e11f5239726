"""What the searches for inconsistencies yield."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.vocabulary.model import Difference


class Found(NamedTuple):
    """Two or more ways of writing the same, each with the numbers of its first and last words."""

    difference: Difference
    ways: tuple[Sequence[tuple[int, int]], ...]


def singles(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Places of one word each."""
    return [(number, number) for number in numbers]
