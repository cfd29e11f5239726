"""A review session for people: the list of sessions, the queue, and what was decided."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.report.numbers import counted, figure, minutes, whole
from reader.report.paint import PLAIN, Paint
from reader.report.table import aligned
from reader.review import answers, tallies
from reader.review.model import Deed
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.review.agreement import Agreement
    from reader.review.exchange import Record
    from reader.review.model import Entry, Placed, Summary

_MINUTE = 60


def sessions_lines(summaries: Sequence[Summary], paint: Paint = PLAIN) -> Iterator[str]:
    """A line for each session."""
    yield from aligned(
        [
            [paint.dim(title) for title in ("", "session", "articles", "decided", "last", "by")],
            *(
                [
                    str(one.session.number),
                    plain_line(one.session.name),
                    whole(one.articles),
                    whole(one.decided),
                    f"{one.touched:%Y-%m-%d %H:%M}",
                    plain_line(one.session.reviewer),
                ]
                for one in summaries
            ),
        ],
        "><>><<",
    )


def queue_lines(entries: Sequence[Entry], paint: Paint = PLAIN) -> Iterator[str]:
    """The queue as a table: state, open findings by severity, ease, words, time, name."""
    titles = ("state", "errors", "warnings", "notes", "ease", "words", "time", "", "article")
    common = shared_folder([entry.path for entry in entries])
    yield from aligned(
        [[paint.dim(title) for title in titles], *(_row(entry, common) for entry in entries)],
        "<>>>>>><<",
    )


def session_lines(
    record: Record, paint: Paint = PLAIN, others: Sequence[Record] = ()
) -> Iterator[str]:
    """A session: its queue, counts per rule, the agreement of its reviewers.

    ``others`` are sessions of the same articles: agreement with their reviewers is told too.
    """
    session = record.session
    found = tallies.articles(record)
    spent = sum(entry.seconds for entry in record.entries)
    yield (
        f"{paint.strong(plain_line(session.name))} {paint.dim('·')} "
        f"{counted(len(record.entries), 'article')}, {counted(len(record.events), 'event')}, "
        f"{minutes(spent / _MINUTE)} · {session.created:%Y-%m-%d}"
    )
    yield ""
    yield from queue_lines(record.entries, paint)
    rules = tallies.rules(found)
    if rules:
        yield ""
        yield from aligned(
            [
                [paint.dim(title) for title in ("rule", "accepted", "ignored", "everywhere")],
                *(
                    [one.rule, whole(one.accepted), whole(one.ignored), whole(one.everywhere)]
                    for one in rules
                ),
            ],
            "<>>>",
        )
    agreed = list(agreement_lines(record, others))
    if agreed:
        yield ""
        yield from agreed


def agreement_lines(record: Record, others: Sequence[Record] = ()) -> Iterator[str]:
    """How far every two reviewers agree, with the working."""
    found = answers.agreements(record, others)
    for what, pairs in zip(found._fields, found, strict=True):
        for one in pairs:
            yield f"{what}: {agreement_line(one)}"


def agreement_line(one: Agreement) -> str:
    """Two reviewers' agreement in a sentence."""
    who = f"{plain_line(one.first)} and {plain_line(one.second)}"
    same = f"{who} agree on {whole(one.same)} of {whole(one.items)}"
    if one.kappa is None or one.expected is None or one.observed is None:
        return f"{same}; kappa is undefined, for by chance they would agree as well"
    alike, chance = figure(one.observed, 2), figure(one.expected, 2)
    return (
        f"{same}, by chance on {one.expected:.0%}: Cohen's kappa "
        f"({alike} - {chance}) / (1 - {chance}) = {figure(one.kappa, 2)}"
    )


def article_lines(record: Record, entry: Entry, paint: Paint = PLAIN) -> Iterator[str]:
    """One article: its figures, and every decision that holds."""
    [tally] = [one for one in tallies.articles(record) if one.entry.number == entry.number]
    yield paint.strong(plain_line(entry.path))
    yield from queue_lines((entry,), paint)
    yield ""
    rows = [
        [
            f"{event.at:%Y-%m-%d %H:%M}",
            plain_line(event.reviewer),
            event.verdict.value if event.verdict else event.deed.value,
            event.rule,
            counted(tallies.places_of(event), "place") if event.places or event.changes else "",
            plain_line(event.note),
        ]
        for event in tally.standing.active
        if event.deed is not Deed.WRITTEN
    ]
    yield from aligned(rows, "<<<<<<")


def fates_line(fates: Sequence[Placed], new: int) -> str:
    """What became of the decisions after the author changed the file, in one line."""
    counts = {
        fate: sum(placed.fate.value == fate for placed in fates)
        for fate in ("resolved", "stands", "lost")
    }
    said = ", ".join(f"{whole(count)} {fate}" for fate, count in counts.items())
    return f"changed since: {said}; {counted(new, 'finding')} without a decision"


def shared_folder(paths: Sequence[str]) -> str:
    """The folder that all ``paths`` are in, with its separator; it need not be said each time."""
    folders = {os.path.dirname(path) for path in paths}  # noqa: PTH120 - names as they were given
    if not folders:
        return ""
    common = os.path.commonpath(folders)
    return common if common.endswith(os.sep) else common + os.sep


def _row(entry: Entry, common: str) -> list[str]:
    gauge = entry.gauge
    known = (
        [
            *(whole(count) for count in (gauge.errors, gauge.warnings, gauge.notes)),
            figure(gauge.ease),
            whole(gauge.words),
        ]
        if gauge
        else ["–"] * 5
    )
    marks = ("⚑" if entry.flagged else "") + ("gone" if entry.gone else "")
    spent = minutes(entry.seconds / _MINUTE) if entry.seconds else ""
    return [entry.state.value, *known, spent, marks, plain_line(entry.path.removeprefix(common))]
