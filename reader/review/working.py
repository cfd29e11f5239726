"""An article under review: its working text, what is open in it, what became of decisions.

    working = begun(article, entry, events, ignored, original)    # once, on opening
    event = store.append(deeds.accepted(working, (finding,), signature))
    working = after(working, event)               # at each event, also of undo and redo

Of a long article, ``after(working, event, at_once=True)`` is there at once; ``settled(working)`` is
then to be had from a worker when the person pauses.


``working.article`` is what is shown: the text with every accepted and hand-made edit.
``working.overlay.edits`` lead to it from ``working.source``, for ``saving.repaired_bytes`` and
``difference.unified``. Every value is a pure function of the source and its events.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.analysis import analyse
from reader.analysis.anomalies.finding import Edit, Safety, Severity
from reader.analysis.revising import revised
from reader.article.loading import from_bytes
from reader.article.parsing import with_text
from reader.review.folding import base_revision, folded, followed
from reader.review.model import Deed, Gauge, Kind, Scope
from reader.review.overlay import Overlay, laid
from reader.review.reanchoring import anchored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from reader.analysis.anomalies.finding import Finding
    from reader.analysis.model import Analysis
    from reader.analysis.settings import Settings
    from reader.article.model import Article
    from reader.review.folding import Standing
    from reader.review.model import Event
    from reader.review.reanchoring import Anchors
    from reader.text.span import Span

EASE = "flesch_reading_ease"
"""The score that the queue shows: the most widely known (Flesch 1948)."""


@dataclass(frozen=True, slots=True)
class Working:
    """One article with all that was decided about it.

    ``source`` is as its file was before any of it, ``revision`` is that file's. ``analysis`` is of
    the working text, ``open`` are its findings on which nothing was decided. ``ignored`` are the
    kinds ignored in other articles, for this one too. ``anchors`` say where decisions stand in the
    source. Where it is not settled, ``open`` is what was open before, less what was touched.
    """

    entry: int
    revision: str
    source: Article
    standing: Standing
    overlay: Overlay
    analysis: Analysis
    open: Sequence[Finding]
    ignored: frozenset[Kind]
    anchors: Anchors
    settings: Settings
    is_settled: bool = True

    @property
    def article(self) -> Article:
        """The article with the working text."""
        return self.analysis.article

    @property
    def gauge(self) -> Gauge:
        """What the queue shows of it."""
        counts = dict.fromkeys(Severity, 0)
        for finding in self.open:
            counts[finding.severity] += 1
        score = self.analysis.as_read.scores.get(EASE)
        return Gauge(
            counts[Severity.ERROR],
            counts[Severity.WARNING],
            counts[Severity.NOTE],
            score.value if score else None,
            self.analysis.as_read.counts.words,
        )

    def places(self, event: Event) -> tuple[Span, ...]:
        """Where what ``event`` is about stands in the working text; lost places are left out."""
        spans = self.anchors.spans(event)
        return tuple(self.overlay.over(span) for span in spans if span is not None)


def revision_of(data: bytes) -> str:
    """What tells a file's content from any other."""
    return sha256(data).hexdigest()


def wanted_original(article: Article, events: Iterable[Event]) -> str | None:
    """The revision whose bytes ``begun`` needs as ``original``; None if it needs none."""
    here = revision_of(article.source.data)
    base = base_revision(folded(events), here)
    return None if base == here else base


def begun(
    article: Article,
    entry: int,
    events: Iterable[Event],
    ignored: frozenset[Kind] = frozenset(),
    *,
    original: bytes | None = None,
    settings: Settings = analyse.DEFAULT,
) -> Working:
    """The article of a file with all ``events`` about it.

    ``original`` are the bytes of the revision that ``wanted_original`` names: then the article is
    what the file was before this program wrote it. ``ignored`` are the kinds that events of other
    articles say to ignore here too (``Store.ignored``).
    """
    standing = folded(events)
    source = article if original is None else _as_before(article, original)
    revision = revision_of(source.source.data)
    anchors = anchored(source.text, revision, standing)
    overlay = Overlay(source.text, _edits(standing, anchors, len(source.text)))
    analysis = analyse.analyse(with_text(source, overlay.text), settings)
    made = Working(
        entry, revision, source, standing, overlay, analysis, (), ignored, anchors, settings
    )
    return replace(made, open=_open(made))


def after(
    working: Working,
    event: Event,
    ignored: frozenset[Kind] | None = None,
    *,
    at_once: bool = False,
) -> Working:
    """What ``working`` becomes with ``event``, which the store has just appended.

    ``ignored`` are the kinds ignored in other articles, where that changed too. With ``at_once``
    only the paragraphs that were touched are counted anew, and whether the new text has new
    findings, or old ones again, is left to ``settled``: for long articles, at a key's speed.
    """
    standing = followed(working.standing, event)
    anchors = working.anchors.with_event(working.source.text, event)
    overlay = Overlay(working.source.text, _edits(standing, anchors, len(working.source.text)))
    analysis, is_settled = working.analysis, working.is_settled
    if overlay.edits == working.overlay.edits:
        overlay = working.overlay
    elif at_once:
        analysis = revised(analysis, working.overlay.changes_to(overlay))
        is_settled = False
    else:
        analysis = _whole(working, overlay)
        is_settled = True
    made = replace(
        working,
        standing=standing,
        anchors=anchors,
        overlay=overlay,
        analysis=analysis,
        ignored=working.ignored if ignored is None else ignored,
        is_settled=is_settled,
    )
    return replace(made, open=_open(made))


def settled(working: Working) -> Working:
    """``working`` with its text analysed whole; the same object where it is already."""
    if working.is_settled:
        return working
    made = replace(working, analysis=_whole(working, working.overlay), is_settled=True)
    return replace(made, open=_open(made))


def _whole(working: Working, overlay: Overlay) -> Analysis:
    return analyse.analyse(with_text(working.source, overlay.text), working.settings)


def _as_before(article: Article, original: bytes) -> Article:
    source = article.source
    return from_bytes(
        original,
        source.name,
        path=source.path,
        stamp=source.stamp,
        encoding=None,
        format=article.format,
    )


def _edits(standing: Standing, anchors: Anchors, length: int) -> tuple[Edit, ...]:
    """The edits that the accepted and hand-made changes come to."""
    layers: list[list[Edit]] = []
    for event in standing.active:
        if event.changes:
            spans = anchors.spans(event)
            layers.append(
                [
                    Edit(span, change.replacement, Safety.SUGGESTED)
                    for change, span in zip(event.changes, spans, strict=True)
                    if span is not None
                ]
            )
    return laid(length, layers)


def _open(working: Working) -> Sequence[Finding]:
    """Findings on which nothing was decided."""
    kinds = working.ignored | working.standing.ignored_kinds
    once = _ignored_places(working.standing, working.anchors)
    found = working.analysis.inspection.findings
    if not kinds and not once:
        return found
    decided = {id(finding.diagnosis): _kind(finding) in kinds for finding in found}
    return tuple(
        finding
        for finding in found
        if not decided[id(finding.diagnosis)] and not _is_ignored(finding, once, working.overlay)
    )


def _ignored_places(standing: Standing, anchors: Anchors) -> Mapping[Kind, Collection[Span]]:
    places: dict[Kind, set[Span]] = defaultdict(set)
    for event in standing.active:
        if event.deed is Deed.IGNORED and event.scope is Scope.ONCE:
            kind = Kind(event.rule, event.subject)
            places[kind].update(span for span in anchors.spans(event) if span is not None)
    return places


def _is_ignored(finding: Finding, once: Mapping[Kind, Collection[Span]], overlay: Overlay) -> bool:
    places = once.get(_kind(finding), ())
    return bool(places) and overlay.under(finding.span).source in places


def _kind(finding: Finding) -> Kind:
    return Kind(finding.diagnosis.rule, finding.diagnosis.subject)


def kinds_of(findings: Sequence[Finding]) -> frozenset[Kind]:
    """The kinds that ``findings`` are of."""
    return frozenset(map(_kind, findings))
