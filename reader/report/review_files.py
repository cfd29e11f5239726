"""A review session to keep or hand on: JSON that can be imported again, CSV, Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from reader.report.numbers import counted, figure, minutes
from reader.report.review_text import agreement_lines, shared_folder
from reader.review import tallies
from reader.review.answers import agreements
from reader.review.exchange import record_data
from reader.review.model import Deed
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.review.exchange import Record
    from reader.review.model import Event
    from reader.review.tallies import ArticleTally

_MINUTE = 60
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet would calculate: an article must not get it to."""

ARTICLES = (
    "path", "state", "flagged", "gone", "errors", "warnings", "notes", "reading_ease", "words",
    "seconds", "accepted", "ignored", "edited", "comments", "verdict", "verdict_note", "reviewer",
)  # fmt: skip
DECISIONS = (
    "path", "number", "at", "reviewer", "decision", "holds", "rule", "scope", "places", "text",
    "replacement", "note",
)  # fmt: skip
AGREEMENT = ("about", "first", "second", "items", "same", "expected", "kappa")
RULES = ("rule", "accepted", "ignored_once", "ignored_everywhere")


def as_json(record: Record) -> str:
    """All of it, for ``reader review import``; in ASCII."""
    return json.dumps(record_data(record), indent=1) + "\n"


def articles_csv(record: Record) -> str:
    """A row for each article."""
    return _csv(ARTICLES, map(_article_row, tallies.articles(record)))


def decisions_csv(record: Record) -> str:
    """A row for each decision, those that were undone too."""
    paths = {entry.number: entry.path for entry in record.entries}
    holding = {
        event.number for tally in tallies.articles(record) for event in tally.standing.active
    }
    rows = (
        _decision_row(paths[event.entry], event, holds=event.number in holding)
        for event in record.events
        if event.about is None
    )
    return _csv(DECISIONS, rows)


def rules_csv(record: Record) -> str:
    """A row for each rule that something was decided about."""
    found = tallies.rules(tallies.articles(record))
    return _csv(RULES, ([one.rule, one.accepted, one.ignored, one.everywhere] for one in found))


def agreement_csv(record: Record, others: Sequence[Record] = ()) -> str:
    """A row for every two reviewers who answered the same, of ``others`` too."""
    found = agreements(record, others)
    rows = (
        [what, one.first, one.second, one.items, one.same, one.expected, one.kappa]
        for what, pairs in zip(found._fields, found, strict=True)
        for one in pairs
    )
    return _csv(AGREEMENT, rows)


def markdown(record: Record, others: Sequence[Record] = ()) -> str:
    """A report of the session, and of each of its articles that was worked on.

    ``others`` are sessions of the same articles, with whose reviewers agreement is told.
    """
    return "\n".join(_markdown(record, others)) + "\n"


def _markdown(record: Record, others: Sequence[Record]) -> Iterator[str]:
    found = tallies.articles(record)
    common = shared_folder([entry.path for entry in record.entries])
    yield f"# {_escaped(record.session.name)}"
    yield ""
    spent = sum(entry.seconds for entry in record.entries)
    yield (
        f"Begun on {record.session.created:%Y-%m-%d} by {_escaped(record.session.reviewer)}: "
        f"{counted(len(found), 'article')}, {minutes(spent / _MINUTE)}."
    )
    yield ""
    yield "| article | state | errors | warnings | notes | ease | words | time |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|"
    for tally in found:
        yield f"| {' | '.join(_cells(tally, common))} |"
    rules = tallies.rules(found)
    if rules:
        yield ""
        yield "| rule | accepted | ignored once | ignored everywhere |"
        yield "|---|--:|--:|--:|"
        for one in rules:
            yield f"| {one.rule} | {one.accepted} | {one.ignored} | {one.everywhere} |"
    agreed = [f"* {_escaped(line)}" for line in agreement_lines(record, others)]
    if agreed:
        yield from ("", "## Agreement", "", *agreed)
    for tally in found:
        if tally.standing.active:
            yield from ("", *_article(tally, common))


def _article(tally: ArticleTally, common: str) -> Iterator[str]:
    yield f"## {_escaped(tally.entry.path.removeprefix(common))}"
    yield ""
    for event in tally.standing.active:
        what = event.verdict.value if event.verdict else event.deed.value
        rule = f" {event.rule}" if event.rule else ""
        quoted = _escaped(_quoted(event))
        note = f": {_escaped(event.note)}" if event.note else ""
        yield f"* **{what}**{rule}{quoted}{note} ({_escaped(event.reviewer)}, {event.at:%H:%M})"


def _cells(tally: ArticleTally, common: str) -> Iterator[str]:
    entry, gauge = tally.entry, tally.entry.gauge
    yield _escaped(entry.path.removeprefix(common)) + (" (gone)" if entry.gone else "")
    yield entry.state.value + (", flagged" if entry.flagged else "")
    if gauge is None:
        yield from ("–",) * 5
    else:
        yield from (str(gauge.errors), str(gauge.warnings), str(gauge.notes))
        yield from (figure(gauge.ease), str(gauge.words))
    yield minutes(entry.seconds / _MINUTE) if entry.seconds else ""


def _quoted(event: Event) -> str:
    """What an event is about, short: its first place, what came there, how many more."""
    if event.changes:
        change = event.changes[0]
        said = f" “{_told(change.quote.exact)}” → “{_told(change.replacement)}”"
    elif event.places:
        said = f" “{_told(event.places[0].exact)}”"
    else:
        return ""
    more = tallies.places_of(event) - 1
    return f"{said} and {more} more" if more else said


def _article_row(tally: ArticleTally) -> list[object]:
    entry, gauge, verdict = tally.entry, tally.entry.gauge, tally.standing.verdict
    measured: list[object] = [None] * 5
    if gauge:
        measured = [gauge.errors, gauge.warnings, gauge.notes, gauge.ease, gauge.words]
    return [
        entry.path,
        entry.state.value,
        int(entry.flagged),
        int(entry.gone),
        *measured,
        round(entry.seconds),
        *(tally.count(deed) for deed in (Deed.ACCEPTED, Deed.IGNORED, Deed.EDITED)),
        len(tally.standing.comments),
        verdict.verdict.value if verdict and verdict.verdict else "",
        verdict.note if verdict else "",
        verdict.reviewer if verdict else "",
    ]


def _decision_row(path: str, event: Event, *, holds: bool) -> list[object]:
    quotes = tuple(change.quote for change in event.changes) or event.places
    return [
        path,
        event.number,
        event.at.isoformat(timespec="seconds"),
        event.reviewer,
        event.verdict.value if event.verdict else event.deed.value,
        int(holds),
        event.rule,
        event.scope.value if event.deed is Deed.IGNORED else "",
        len(quotes),
        _told(quotes[0].exact) if quotes else "",
        _told(event.changes[0].replacement) if event.changes else "",
        event.note,
    ]


def _told(text: str) -> str:
    """Article text with what cannot be seen in it."""
    return plain_line(text, reveal=True)


def _csv(titles: tuple[str, ...], rows: Iterable[Sequence[object]]) -> str:
    """RFC 4180 with LF; nothing in it acts on a terminal or is calculated by a spreadsheet."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(titles)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return made.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = plain_line(value)
    return "'" + shown if shown.startswith(_FORMULA) else shown


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _MARKS.sub(r"\\\1", plain_line(text))
