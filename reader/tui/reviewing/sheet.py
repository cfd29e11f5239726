"""What the screen shows of an article under review, as one frozen value."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reader.review.model import Deed, Kind
from reader.tui.marks import Places
from reader.tui.painting import Noted
from reader.tui.reviewing.signs import COMMENT, COMMENT_PAINT, FLAG, FLAG_PAINT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.finding import Finding
    from reader.analysis.model import Analysis
    from reader.article.model import Article
    from reader.review.folding import Standing
    from reader.review.model import Event, Gauge
    from reader.review.working import Working
    from reader.text.span import Span
    from reader.tui.facts import Facts

_SIGNS = {Deed.COMMENTED: (COMMENT, COMMENT_PAINT), Deed.FLAGGED: (FLAG, FLAG_PAINT)}


class Note(NamedTuple):
    """A comment or a flag that holds, at its place in the working text."""

    span: Span
    event: Event


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article of the queue as it stands.

    ``facts`` are about the working text, of its findings those alone that are open. ``notes`` are
    in order of place.
    """

    working: Working
    facts: Facts
    gauge: Gauge
    notes: tuple[Note, ...]

    @property
    def article(self) -> Article:
        """The article as it now stands."""
        return self.working.article

    @property
    def standing(self) -> Standing:
        """Which decisions hold."""
        return self.working.standing

    @property
    def is_edited(self) -> bool:
        """Whether anything would be written."""
        return bool(self.working.overlay.edits)

    @property
    def open(self) -> Sequence[Finding]:
        """The open findings, in order of place."""
        return self.working.open

    @property
    def noted(self) -> Places[Noted]:
        """The comments and flags as signs in the margin."""
        return Places([Noted(note.span, *_SIGNS[note.event.deed]) for note in self.notes])

    def numbered(self, finding: Finding) -> tuple[int, int]:
        """Which of the open findings this is, from 1, and how many there are."""
        index = bisect_left(self.open, finding.span, key=lambda one: one.span)
        return index + 1, len(self.open)

    def alike(self, finding: Finding) -> Sequence[Finding]:
        """The open findings of the same rule and subject."""
        kind = kind_of(finding)
        groups = self.facts.analysis.inspection.groups
        found = (group.findings for group in groups if Kind(group.rule, group.subject) == kind)
        return next(found, ())

    def noted_at(self, span: Span) -> tuple[Event, ...]:
        """What was noted there."""
        return tuple(note.event for note in self.notes if note.span == span)


def sheet_of(working: Working) -> Sheet:
    """What is shown of ``working``; takes some time, so ask in a worker."""
    from reader.analysis.readability.registry import FORMULAS  # noqa: PLC0415 - slow to import
    from reader.tui.facts import told  # noqa: PLC0415 - the same

    return _made(working, told(_open_alone(working), FORMULAS))


def next_sheet(sheet: Sheet, working: Working) -> Sheet:
    """What is shown after a decision: of the course of the article, what is known already."""
    if working.analysis is sheet.working.analysis and working.open is sheet.working.open:
        return _made(working, sheet.facts)
    from reader.tui.why import as_repaired  # noqa: PLC0415 - loaded with the analysis

    analysis = _open_alone(working)
    facts = sheet.facts
    same = len(analysis.article.blocks) == len(facts.analysis.article.blocks)
    curve = facts.curve if same else ()
    blocks = as_repaired(analysis).blocks
    return _made(working, replace(facts, analysis=analysis, curve=curve, blocks=blocks))


def kind_of(finding: Finding) -> Kind:
    """What "all of this kind" means for a finding."""
    return Kind(finding.rule, finding.diagnosis.subject)


def _made(working: Working, facts: Facts) -> Sheet:
    return Sheet(working, facts, working.gauge, tuple(_notes(working)))


def _notes(working: Working) -> Sequence[Note]:
    noted = (*working.standing.comments, *working.standing.flags)
    found = [Note(span, event) for event in noted for span in working.places(event)]
    return sorted(found, key=lambda note: note.span)


def _open_alone(working: Working) -> Analysis:
    """The analysis with the open findings alone."""
    from reader.analysis.anomalies.columns import gathered  # noqa: PLC0415 - the same
    from reader.analysis.anomalies.groups import grouped  # noqa: PLC0415 - loaded by the worker

    analysis, found = working.analysis, working.open
    if len(found) == len(analysis.inspection.findings):
        return analysis
    groups = grouped(analysis.article, gathered(found))
    inspection = replace(analysis.inspection, findings=found, groups=groups)
    return replace(analysis, inspection=inspection)
