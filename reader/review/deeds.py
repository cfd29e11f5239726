"""What a reviewer does, as events ready for the store; pure.

Spans are of the working text, as it is shown; what they come to in the source is worked out here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.finding import Edit, Safety
from reader.review.model import Change, Deed, Event, Scope
from reader.review.quoting import quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from reader.analysis.anomalies.finding import Finding
    from reader.review.model import Kind, Quote, Verdict
    from reader.review.working import Working
    from reader.text.span import Span


class Signature(NamedTuple):
    """Who did it, and when (UTC)."""

    reviewer: str
    at: datetime


def edits_of(findings: Iterable[Finding], replacement: str | None = None) -> tuple[Edit, ...]:
    """What accepting ``findings`` changes in the working text: disjoint, in order of place.

    Each one's own repair, or ``replacement`` (one of its diagnosis's alternatives). Findings
    without a repair are passed over; of two that meet, the first is taken.
    """
    made: list[Edit] = []
    done = -1
    for finding in sorted(findings, key=lambda finding: finding.span):
        put = finding.diagnosis.replacement if replacement is None else replacement
        start, end = finding.span
        if put is not None and start >= done:
            made.append(Edit(finding.span, put, Safety.SUGGESTED))
            done = end if end > start else start + 1
    return tuple(made)


def accepted(
    working: Working,
    findings: Sequence[Finding],
    by: Signature,
    replacement: str | None = None,
) -> Event:
    """Accept one finding, or all of a group at once."""
    first = findings[0].diagnosis
    return replace(
        _event(working, by, Deed.ACCEPTED),
        rule=first.rule,
        subject=first.subject,
        changes=_changes(working, edits_of(findings, replacement)),
    )


def edited(working: Working, span: Span, text: str, by: Signature) -> Event:
    """Put ``text`` where ``span`` of the working text stands."""
    change = Edit(span, text, Safety.SUGGESTED)
    return replace(_event(working, by, Deed.EDITED), changes=_changes(working, (change,)))


def edited_all(working: Working, edits: Sequence[Edit], by: Signature) -> Event:
    """Make ``edits`` of the working text (disjoint, in order), as an editor left it."""
    return replace(_event(working, by, Deed.EDITED), changes=_changes(working, edits))


def ignored(
    working: Working,
    findings: Sequence[Finding],
    by: Signature,
    scope: Scope = Scope.ONCE,
) -> Event:
    """Ignore findings of one kind at their places, or wherever they are as far as ``scope``."""
    first = findings[0].diagnosis
    spans = [finding.span for finding in findings]
    return replace(
        _event(working, by, Deed.IGNORED),
        rule=first.rule,
        subject=first.subject,
        scope=scope,
        places=_quotes(working, spans),
    )


def commented(
    working: Working, spans: Sequence[Span], note: str, by: Signature, kind: Kind | None = None
) -> Event:
    """Comment on a place, on a finding (of ``kind``), or without ``spans`` on the article."""
    rule, subject = kind or ("", "")
    places = _quotes(working, spans)
    return replace(
        _event(working, by, Deed.COMMENTED), rule=rule, subject=subject, places=places, note=note
    )


def flagged(
    working: Working, spans: Sequence[Span], by: Signature, kind: Kind | None = None
) -> Event:
    """Flag to come back, or take the flag at the same place away."""
    rule, subject = kind or ("", "")
    places = _quotes(working, spans)
    return replace(_event(working, by, Deed.FLAGGED), rule=rule, subject=subject, places=places)


def judged(working: Working, verdict: Verdict, by: Signature, note: str = "") -> Event:
    """Give the verdict."""
    return replace(_event(working, by, Deed.VERDICT), verdict=verdict, note=note)


def undone(working: Working, by: Signature) -> Event | None:
    """Take back the last deed that holds; None if there is none."""
    last = working.standing.next_undo
    return last and replace(_event(working, by, Deed.UNDONE), about=last.number)


def redone(working: Working, by: Signature) -> Event | None:
    """Make the last deed that was undone hold again; None if there is none."""
    last = working.standing.next_redo
    return last and replace(_event(working, by, Deed.REDONE), about=last.number)


def written(working: Working, result: str, by: Signature) -> Event:
    """The working text was written to the file, whose revision is now ``result``.

    To be appended with the source's bytes as ``original``, and before the file is replaced: then
    undo leads back to them whatever happens in between.
    """
    return replace(_event(working, by, Deed.WRITTEN), result=result)


def _event(working: Working, by: Signature, deed: Deed) -> Event:
    return Event(0, working.entry, working.revision, by.at, by.reviewer, deed)


def _quotes(working: Working, spans: Sequence[Span]) -> tuple[Quote, ...]:
    under = [working.overlay.under(span).source for span in spans]
    return quotes(working.source.text, under)


def _changes(working: Working, edits: Sequence[Edit]) -> tuple[Change, ...]:
    sunk = working.overlay.sunk(edits)
    made = quotes(working.source.text, [edit.span for edit in sunk])
    return tuple(Change(quote, edit.replacement) for quote, edit in zip(made, sunk, strict=True))
