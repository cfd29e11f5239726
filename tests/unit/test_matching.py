"""The same articles in the sessions of two reviewers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.review.answers import agreements
from reader.review.exchange import Record
from reader.review.matching import matched
from reader.review.model import Deed, Entry, Event, Quote, Session, Verdict

WHEN = datetime(2026, 1, 2, tzinfo=UTC)


def record(root: str, *articles: str, number: int = 1) -> Record:
    """A session of articles, each a name and a revision."""
    entries = tuple(
        Entry(place, f"{root}/{name}", revision or None)
        for place, (name, _, revision) in enumerate(
            (article.partition("=") for article in articles), 1
        )
    )
    return Record(Session(number, root, root, WHEN, "Ada", (root,)), entries, ())


@pytest.mark.parametrize(
    ("root", "articles", "expected"),
    [
        # The same folder, the files changed since.
        ("/a", ("x.txt=3", "y.txt=4"), {1: 1, 2: 2}),
        # Another folder: by content, whatever the names are.
        ("/b", ("q.txt=2", "r.txt=1"), {1: 2, 2: 1}),
        # One article is the same, so that the other's name says which it is.
        ("/b", ("y.txt=5", "x.txt=1"), {1: 2, 2: 1}),
        # Nothing but a name in common: another queue.
        ("/b", ("x.txt=5", "y.txt=6"), {}),
        # Each is one other's at most.
        ("/b", ("q.txt=1", "r.txt=1"), {1: 1}),
    ],
)
def test_articles_are_matched(
    root: str, articles: tuple[str, ...], expected: dict[int, int]
) -> None:
    assert matched(record("/a", "x.txt=1", "y.txt=2"), record(root, *articles)) == expected


def test_copies_are_told_by_their_names() -> None:
    mine, theirs = record("/a", "x.txt=1", "y.txt=1"), record("/b", "y.txt=1", "x.txt=1")
    assert matched(mine, theirs) == {1: 2, 2: 1}


def with_events(found: Record, *events: Event) -> Record:
    numbered = (replace(event, number=number) for number, event in enumerate(events, 1))
    return replace(found, events=tuple(numbered))


def ignored(by: str, revision: str, rule: str, quote: Quote) -> Event:
    return Event(0, 1, revision, WHEN, by, Deed.IGNORED, rule=rule, places=(quote,))


def test_a_finding_is_the_same_by_rule_and_quote() -> None:
    mine = with_events(
        record("/a", "x.txt=1"),
        ignored("Ada", "1", "one", Quote("e", "th", " wall", 5)),
        ignored("Ada", "1", "two", Quote("e", "th", " wall", 5)),
        ignored("Ada", "1", "one", Quote("e", "th", " rain", 20)),
    )
    theirs = with_events(
        record("/a", "x.txt=2", number=2),
        # The same place, further on in a later text; another rule; another place.
        ignored("Ben", "2", "one", Quote("e", "th", " wall", 9)),
        ignored("Ben", "2", "three", Quote("e", "th", " rain", 20)),
        ignored("Ben", "2", "one", Quote("e", "th", " hall", 30)),
    )
    [found] = agreements(mine, (theirs,)).findings
    assert (found.first, found.second, found.items) == ("Ada", "Ben", 1)


def test_a_quote_that_stands_twice_is_told_by_its_place() -> None:
    twice = [Quote("e", "th", " wall", start) for start in (5, 50)]
    mine = with_events(
        record("/a", "x.txt=1"), *(ignored("Ada", "1", "one", quote) for quote in twice)
    )
    same = with_events(record("/a", "x.txt=1", number=2), ignored("Ben", "1", "one", twice[1]))
    later = with_events(record("/a", "x.txt=2", number=3), ignored("Cy", "2", "one", twice[1]))
    [found] = agreements(mine, (same, later)).findings
    assert (found.second, found.items) == ("Ben", 1)


def test_one_name_in_two_sessions_is_told_apart() -> None:
    def verdict(said: Verdict) -> Event:
        return Event(0, 1, "1", WHEN, "Ada", Deed.VERDICT, verdict=said)

    first = with_events(record("/a", "x.txt=1"), verdict(Verdict.APPROVED))
    second = with_events(record("/a", "x.txt=1", number=2), verdict(Verdict.REJECTED))
    [found] = agreements(first, (second,)).verdicts
    assert (found.first, found.second, found.same) == ("Ada", "Ada (session 2)", 0)
