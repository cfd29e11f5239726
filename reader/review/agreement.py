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

from reader.review.folding import folded
from reader.review.model import Deed

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from reader.review.exchange import Record
    from reader.review.model import Event


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


def verdicts(record: Record) -> dict[str, dict[Hashable, str]]:
    """Each reviewer's last verdict that holds, by article."""
    answers: dict[str, dict[Hashable, str]] = {}
    for event in _holding(record):
        if event.deed is Deed.VERDICT and event.verdict:
            answers.setdefault(event.reviewer, {})[event.entry] = event.verdict.value
    return answers


def findings(record: Record) -> dict[str, dict[Hashable, str]]:
    """What each reviewer last did with each place: accepted or ignored it."""
    answers: dict[str, dict[Hashable, str]] = {}
    for event in _holding(record):
        if event.deed in {Deed.ACCEPTED, Deed.IGNORED}:
            mine = answers.setdefault(event.reviewer, {})
            for quote in (*(change.quote for change in event.changes), *event.places):
                mine[event.entry, event.revision, quote.start, quote.exact] = event.deed.value
    return answers


def pairs(answers: Mapping[str, Mapping[Hashable, str]]) -> tuple[Agreement, ...]:
    """The agreement of every two reviewers who answered any of the same questions."""
    made = (
        agreement(first, second, answers[first], answers[second])
        for first, second in combinations(sorted(answers), 2)
    )
    return tuple(one for one in made if one.items)


def _holding(record: Record) -> Iterator[Event]:
    """The events that hold, an article's together."""
    groups: dict[int, list[Event]] = {}
    for event in record.events:
        groups.setdefault(event.entry, []).append(event)
    for group in groups.values():
        yield from folded(group).active
