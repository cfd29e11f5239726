"""Agreement of two reviewers, worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.review.agreement import agreement

if TYPE_CHECKING:
    from collections.abc import Hashable


def answers(said: str) -> dict[Hashable, str]:
    return dict(enumerate(said))


@pytest.mark.parametrize(
    ("one", "other", "same", "expected", "kappa"),
    [
        # Alike in 7 of 10. Ada says y 6 times, Ben 5: chance 0.6 * 0.5 + 0.4 * 0.5 = 0.5,
        # kappa (0.7 - 0.5) / (1 - 0.5) = 0.4.
        ("yyyyyynnnn", "yyyynnynnn", 7, 0.5, 0.4),
        # All alike, half and half: chance 0.5, kappa 1.
        ("yynn", "yynn", 4, 0.5, 1.0),
        # Never alike: chance 0.5, kappa -0.5 / 0.5.
        ("yynn", "nnyy", 0, 0.5, -1.0),
        # Three answers. Chance (2 * 1 + 1 * 2 + 1 * 1) / 16 = 5/16, alike 3/4:
        # (12 - 5) / (16 - 5) = 7/11.
        ("aabc", "abbc", 3, 5 / 16, 7 / 11),
        # Both always say the same: chance makes all alike, and kappa says nothing.
        ("yyy", "yyy", 3, 1.0, None),
        ("", "yn", 0, None, None),
    ],
)
def test_kappa(
    one: str, other: str, same: int, expected: float | None, kappa: float | None
) -> None:
    found = agreement("Ada", "Ben", answers(one), answers(other))
    assert found.same == same
    assert found.expected == pytest.approx(expected)
    assert found.kappa == pytest.approx(kappa)


def test_only_what_both_answered_counts() -> None:
    found = agreement("Ada", "Ben", {1: "y", 2: "n", 3: "y"}, {2: "n", 3: "n", 4: "y"})
    assert (found.items, found.same, found.observed) == (2, 1, 0.5)
