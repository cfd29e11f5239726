"""What reviewers of one queue answered to the same questions, in one session or in several.

Questions are: what is the verdict about this article; what is to be done with this finding. The
same finding is one of the same rule and subject at the same place: in the same text, where it
stands; in two texts, what is quoted with its surroundings, where that is told from others.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reader.review.agreement import Agreement, Answers, pairs
from reader.review.folding import folded
from reader.review.matching import matched
from reader.review.model import Deed, Event, Quote
from reader.review.quoting import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from reader.review.exchange import Record


class Holding(NamedTuple):
    """An event that holds: of whom, and about which article of the first session."""

    reviewer: str
    article: int
    event: Event


class Agreements(NamedTuple):
    """How far every two reviewers agree, at least one of them of the session asked about."""

    verdicts: tuple[Agreement, ...]
    findings: tuple[Agreement, ...]


def agreements(record: Record, others: Sequence[Record] = ()) -> Agreements:
    """The agreement of a session's reviewers with each other, and with those of ``others``.

    Who has the same name in another session is told apart by that session's number.
    """
    held = list(_holding(record, {entry.number: entry.number for entry in record.entries}, {}))
    own = {one.reviewer for one in held}
    names = set(own)
    for other in others:
        theirs = {event.reviewer for event in other.events}
        number = other.session.number
        labels = {name: f"{name} (session {number})" for name in theirs if name in names}
        names.update(labels.get(name, name) for name in theirs)
        held += _holding(other, matched(record, other), labels)
    return Agreements(pairs(verdicts(held), own), pairs(findings(held), own))


def verdicts(held: Iterable[Holding]) -> Answers:
    """Each reviewer's last verdict, by article."""
    answers: Answers = {}
    for reviewer, article, event in held:
        if event.deed is Deed.VERDICT and event.verdict:
            answers.setdefault(reviewer, {})[article] = event.verdict.value
    return answers


def findings(held: Iterable[Holding]) -> Answers:
    """What each reviewer last did with each finding: accepted or ignored it."""
    told = [
        (one, _text(one, quote), (one.event.revision, quote.start))
        for one in held
        if one.event.deed in {Deed.ACCEPTED, Deed.IGNORED}
        for quote in (*(change.quote for change in one.event.changes), *one.event.places)
    ]
    places: dict[Hashable, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for _, text, (revision, start) in told:
        places[text][revision].add(start)
    doubtful = {
        text for text, seen in places.items() if any(len(starts) > 1 for starts in seen.values())
    }
    answers: Answers = {}
    for one, text, place in told:
        question = (text, place if text in doubtful else None)
        answers.setdefault(one.reviewer, {})[question] = one.event.deed.value
    return answers


def _text(one: Holding, quote: Quote) -> Hashable:
    around = quote.prefix[-CONTEXT:], quote.suffix[:CONTEXT]
    return one.article, one.event.rule, one.event.subject, quote.exact, around


def _holding(
    record: Record, articles: Mapping[int, int], labels: Mapping[str, str]
) -> Iterator[Holding]:
    """The events that hold, an article's together."""
    groups: dict[int, list[Event]] = defaultdict(list)
    for event in record.events:
        groups[event.entry].append(event)
    for entry, group in groups.items():
        if entry in articles:
            for event in folded(group).active:
                name = labels.get(event.reviewer, event.reviewer)
                yield Holding(name, articles[entry], event)
