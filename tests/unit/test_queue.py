"""The queue in every order, and parts of it."""

from __future__ import annotations

import pytest

from reader.review.model import Entry, Gauge, State
from reader.review.queue import Filter, Order, kept, ordered

ENTRIES = (
    Entry(1, "/q/b.txt", gauge=Gauge(0, 9, 0, 30.0, 500), state=State.APPROVED, seconds=5),
    Entry(2, "/q/a.txt", gauge=Gauge(2, 0, 0, 70.0, 100), state=State.OPEN, flagged=True),
    Entry(3, "/q/Cd.txt", gauge=Gauge(0, 0, 0, None, 0), state=State.REJECTED, seconds=9),
    Entry(4, "/q/e.txt"),
)


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        # Two errors outweigh nine warnings; what was not measured yet comes last.
        (Order.WORST, [2, 1, 3, 4]),
        (Order.STATE, [2, 4, 3, 1]),
        (Order.FINDINGS, [1, 2, 3, 4]),
        # No ease is no ease, not the hardest: 3 and 4 follow by name ("/q/Cd" < "/q/e").
        (Order.EASE, [1, 2, 3, 4]),
        (Order.WORDS, [1, 2, 3, 4]),
        (Order.TIME, [3, 1, 2, 4]),
        # Unflagged ones by name: capitals sort before small letters.
        (Order.FLAG, [2, 3, 1, 4]),
        (Order.NAME, [3, 2, 1, 4]),
    ],
)
def test_orders(order: Order, numbers: list[int]) -> None:
    assert [entry.number for entry in ordered(ENTRIES, order)] == numbers


def test_turned_round_what_is_unknown_still_comes_last() -> None:
    found = ordered(ENTRIES, Order.EASE, reverse=True)
    assert [entry.number for entry in found] == [2, 1, 4, 3]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Filter(), [1, 2, 3, 4]),
        (Filter(states=frozenset({State.OPEN, State.UNREAD})), [2, 4]),
        (Filter(text="c"), [3]),
        (Filter(flagged=True), [2]),
        (Filter(with_findings=True), [1, 2]),
        (Filter(with_findings=True).with_text("B.TXT"), [1]),
    ],
)
def test_filters(wanted: Filter, numbers: list[int]) -> None:
    assert [entry.number for entry in kept(ENTRIES, wanted)] == numbers
