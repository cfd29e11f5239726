"""What became of decisions when the author changed the file."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.review.model import Fate, Kind, Placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.review.model import Event
    from reader.review.reanchoring import Anchor
    from reader.review.working import Working
    from reader.text.span import Span


def fates(working: Working) -> tuple[Placed, ...]:
    """The decisions made on an earlier file, each place of them with its fate.

    Open findings of ``working`` are what is new: nothing was decided on them. A decision about the
    whole article has no place, and so no fate.
    """
    found = _found(working)
    return tuple(
        Placed(event, number, *_fate(event, anchor, found))
        for event in working.standing.active
        if event.revision != working.revision
        for number, anchor in enumerate(working.anchors.of(event))
    )


def _fate(
    event: Event, anchor: Anchor, found: Mapping[Kind, Sequence[Span]]
) -> tuple[Fate, Span | None]:
    if anchor.is_done:
        return Fate.RESOLVED, anchor.gap
    kind = Kind(event.rule, event.subject)
    if anchor.span is not None:
        stands = event.changes or not event.rule or anchor.span in found.get(kind, ())
        return (Fate.STANDS if stands else Fate.RESOLVED), anchor.span
    if anchor.gap is None or not event.rule:
        return Fate.LOST, None
    if any(_within(span, anchor.gap) for span in found.get(kind, ())):
        return Fate.LOST, None
    return Fate.RESOLVED, anchor.gap


def _found(working: Working) -> Mapping[Kind, Sequence[Span]]:
    """Where there are findings now, in the source."""
    wanted = set(_kinds(working))
    found: dict[Kind, list[Span]] = defaultdict(list)
    for finding in working.analysis.inspection.findings:
        kind = Kind(finding.diagnosis.rule, finding.diagnosis.subject)
        if kind in wanted:
            found[kind].append(working.overlay.under(finding.span).source)
    return found


def _kinds(working: Working) -> Iterator[Kind]:
    for event in working.standing.active:
        if event.revision != working.revision and event.rule:
            yield Kind(event.rule, event.subject)


def _within(span: Span, gap: Span) -> bool:
    return gap.start <= span.start and span.end <= gap.end
