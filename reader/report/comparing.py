"""Two articles' scores as pairs: which is the easier, by how much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.readability.model import Direction
from reader.report.numbers import signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.analysis.readability.model import Formula, Score


@dataclass(frozen=True, slots=True)
class Pair:
    """A score of two articles; a value is None where that article has none.

    ``enough`` is False where one of them is too short for the number to mean much.
    """

    formula: Formula
    first: float | None
    second: float | None
    enough: bool = True

    @property
    def difference(self) -> float | None:
        """What the second has more than the first."""
        if self.first is None or self.second is None:
            return None
        return self.second - self.first

    @property
    def verdict(self) -> str:
        """What the second is, beside the first: ``easier`` or ``harder``; empty if neither shows.

        A difference that rounds to none at the digit that is shown is none.
        """
        difference = self.difference
        if difference is None or not signed(difference):
            return ""
        harder = (difference > 0) == (self.formula.direction is Direction.HARDER)
        return "harder" if harder else "easier"


def pairs(
    formulas: Mapping[str, Formula],
    first: Mapping[str, Score],
    second: Mapping[str, Score],
    languages: frozenset[str],
) -> Iterator[Pair]:
    """The scores by formulas made for one of ``languages`` that either article has, in order."""
    for key, formula in formulas.items():
        if formula.languages and not formula.languages & languages:
            continue
        found = [scores.get(key) for scores in (first, second)]
        one, two = (score.value if score else None for score in found)
        if one is not None or two is not None:
            yield Pair(formula, one, two, all(score.enough for score in found if score))
