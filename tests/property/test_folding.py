"""Events folded at once and one by one come to the same."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from reader.review.folding import EMPTY, folded, followed
from reader.review.model import Deed, Event

WHEN = datetime(2026, 1, 2, tzinfo=UTC)


@st.composite
def journals(draw: st.DrawFn) -> list[Event]:
    deeds = draw(st.lists(st.sampled_from(sorted(Deed)), max_size=20))
    return [
        Event(number, 1, "r", WHEN, "Ada", deed, about=draw(st.none() | st.integers(1, number)))
        for number, deed in enumerate(deeds, 1)
    ]


@given(journals())
def test_all_at_once_is_one_by_one(events: list[Event]) -> None:
    assert folded(events) == reduce(followed, events, EMPTY)
