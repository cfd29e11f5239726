"""How far two reviewers agree beyond what chance would have them agree (Cohen's kappa).

J. Cohen (1960), "A coefficient of agreement for nominal scales", Educational and Psychological
Measurement 20: kappa = (p_o - p_e) / (1 - p_e), where p_o is the share of items on which both say
the same, and p_e the share that they would if each said as often what he says, but anywhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping

Answers = dict[str, dict["Hashable", str]]
"""What each reviewer answered to which question."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers' answers to the same questions.

    ``items`` is how many both answered, ``same`` how many alike. ``expected`` is the share that
    chance makes alike. ``kappa`` is None where it is undefined: nothing in common, or both always
    say the same thing, so that chance alone would make all alike.
    """

    first: str
    second: str
    items: int
    same: int
    expected: float | None
    kappa: float | None

    @property
    def observed(self) -> float | None:
        """The share of answers that are alike."""
        return self.same / self.items if self.items else None


def agreement(
    first: str, second: str, one: Mapping[Hashable, str], other: Mapping[Hashable, str]
) -> Agreement:
    """The agreement of two reviewers, given what each answered to which question."""
    both = [(one[item], other[item]) for item in one if item in other]
    count = len(both)
    same = sum(mine == theirs for mine, theirs in both)
    if not count:
        return Agreement(first, second, 0, 0, None, None)
    mine = Counter(answer for answer, _ in both)
    theirs = Counter(answer for _, answer in both)
    # Counted in whole numbers: certainty must be told from what is only nearly certain.
    chance = sum(mine[answer] * theirs[answer] for answer in mine)
    expected = chance / count**2
    if chance == count**2:
        return Agreement(first, second, count, same, expected, None)
    kappa = (same * count - chance) / (count**2 - chance)
    return Agreement(first, second, count, same, expected, kappa)


def pairs(answers: Answers, own: Collection[str] | None = None) -> tuple[Agreement, ...]:
    """The agreement of every two reviewers who answered any of the same questions.

    With ``own``, one of the two is among them.
    """
    made = (
        agreement(first, second, answers[first], answers[second])
        for first, second in combinations(answers, 2)
        if own is None or first in own or second in own
    )
    return tuple(one for one in made if one.items)
