"""What holds after a row of events: undo, redo, verdicts, flags."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.review.folding import base_revision, folded, wide_ignores
from reader.review.model import Deed, Event, Kind, Quote, Scope, State, Verdict

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def event(number: int, deed: Deed, about: int | None = None, **more: object) -> Event:
    return Event(number, 1, "r1", WHEN, "Ada", deed, about=about, **more)  # type: ignore[arg-type]


ACCEPTED, UNDONE, REDONE = Deed.ACCEPTED, Deed.UNDONE, Deed.REDONE


@pytest.mark.parametrize(
    ("events", "active", "undone"),
    [
        ([event(1, ACCEPTED), event(2, ACCEPTED)], [1, 2], []),
        ([event(1, ACCEPTED), event(2, ACCEPTED), event(3, UNDONE, 2)], [1], [2]),
        # Undone in turn, the last undone is the first to be redone.
        (
            [event(1, ACCEPTED), event(2, ACCEPTED), event(3, UNDONE, 2), event(4, UNDONE, 1)],
            [],
            [2, 1],
        ),
        ([event(1, ACCEPTED), event(2, UNDONE, 1), event(3, REDONE, 1)], [1], []),
        # A new deed ends what could be redone.
        ([event(1, ACCEPTED), event(2, UNDONE, 1), event(3, ACCEPTED)], [3], []),
        # Two processes undid the same event: the second undo finds nothing.
        ([event(1, ACCEPTED), event(2, UNDONE, 1), event(3, UNDONE, 1)], [], [1]),
        # Redone out of turn, it stands in its old place.
        (
            [event(1, ACCEPTED), event(2, ACCEPTED), event(3, UNDONE, 1), event(4, REDONE, 1)],
            [1, 2],
            [],
        ),
    ],
)
def test_undo_and_redo(events: list[Event], active: list[int], undone: list[int]) -> None:
    standing = folded(events)
    assert [one.number for one in standing.active] == active
    assert [one.number for one in standing.undone] == undone


def test_the_state_is_the_last_verdict_that_holds() -> None:
    first = event(1, Deed.VERDICT, verdict=Verdict.NEEDS_WORK)
    second = event(2, Deed.VERDICT, verdict=Verdict.APPROVED)
    assert folded([]).state(is_read=False) is State.UNREAD
    assert folded([]).state(is_read=True) is State.OPEN
    assert folded([first, second]).state(is_read=True) is State.APPROVED
    assert folded([first, second, event(3, UNDONE, 2)]).state(is_read=True) is State.NEEDS_WORK
    assert folded([first, event(2, UNDONE, 1)]).state(is_read=False) is State.OPEN


def test_a_flag_set_twice_at_one_place_is_none() -> None:
    here, there = Quote("a", "b", "c", 1), Quote("a", "x", "c", 9)
    flags = [event(n, Deed.FLAGGED, places=(q,)) for n, q in enumerate((here, there, here), 1)]
    assert [one.number for one in folded(flags[:2]).flags] == [1, 2]
    assert [one.number for one in folded(flags).flags] == [2]


def test_ignores_reach_as_far_as_they_say() -> None:
    def ignore(number: int, rule: str, scope: Scope) -> Event:
        return event(number, Deed.IGNORED, rule=rule, subject="x", scope=scope)

    events = [ignore(n, f"rule-{scope}", scope) for n, scope in enumerate(Scope, 1)]
    assert folded(events).ignored_kinds == {
        Kind("rule-article", "x"),
        Kind("rule-session", "x"),
        Kind("rule-always", "x"),
    }
    wide = {Scope.SESSION, Scope.ALWAYS}
    assert wide_ignores(events, wide) == {Kind("rule-session", "x"), Kind("rule-always", "x")}
    assert wide_ignores([*events, event(9, UNDONE, 4)], wide) == {Kind("rule-session", "x")}
    assert wide_ignores(events, {Scope.ALWAYS}) == {Kind("rule-always", "x")}


def test_a_file_that_we_wrote_is_reviewed_as_it_was_before() -> None:
    standing = folded(
        [
            event(1, ACCEPTED),
            event(2, Deed.WRITTEN, result="r2"),
            event(3, UNDONE, 1),
            event(4, Deed.WRITTEN, result="r1"),
        ]
    )
    assert base_revision(standing, "r2") == "r1"
    assert base_revision(standing, "r1") == "r1"
    assert base_revision(standing, "r9") == "r9"
