"""From an article's analysis to that of the article with some edits made, at an edit's cost.

Only the blocks that are touched are parsed and counted again. What is said of the characters is
what was said before, less what was touched: whether an edit brings up something new is seen when
the article is inspected whole, which may be done later. Word statistics are left as they were.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from reader.analysis.anomalies.finding import Edit, Finding, Inspection, Safety
from reader.analysis.anomalies.groups import grouped
from reader.analysis.readability.measuring import prepared, remeasured
from reader.article.replacing import Shifts, replaced, with_edits
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.analysis.anomalies.finding import Diagnosis, Group
    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Measures
    from reader.article.model import Article


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_AnyPlaced = TypeVar("_AnyPlaced", bound=_Placed)

_REGROUPED = 10_000
"""Findings that are grouped anew at once, in some 6 ms; of more, a key press would be felt."""


def ready(analysis: Analysis) -> Analysis:
    """``analysis`` with what the first edit needs; half the work of counting, done beforehand."""
    as_read = prepared(analysis.as_read, analysis.article)
    if analysis.as_repaired is analysis.as_read:
        return replace(analysis, as_read=as_read, as_repaired=as_read)
    as_repaired = prepared(analysis.as_repaired, analysis.repaired)
    return replace(analysis, as_read=as_read, as_repaired=as_repaired)


def revised(analysis: Analysis, edits: Sequence[Edit]) -> Analysis:
    """The analysis of the article with ``edits`` made: disjoint, in order of place.

    Article, counts and scores, as read and as repaired, are those of the new text. Findings and
    safe edits are the former ones that ``edits`` do not touch; ``vocabulary`` is that of before.
    """
    article, as_read = counted_with(analysis.as_read, analysis.article, edits)
    if article is analysis.article:
        return analysis
    safe = moved_edits(analysis.inspection.edits, edits)
    if safe:
        changes = _changes(analysis, edits)
        mended, as_repaired = counted_with(analysis.as_repaired, analysis.repaired, changes)
    else:
        mended, as_repaired = article, as_read
    findings = moved(analysis.inspection.findings, edits)
    groups = _groups(article, findings, analysis.inspection.groups)
    inspection = Inspection(findings, groups, safe, mended.text)
    return replace(
        analysis,
        article=article,
        repaired=mended,
        inspection=inspection,
        as_read=as_read,
        as_repaired=as_repaired,
    )


def counted_with(
    measures: Measures, article: Article, edits: Sequence[Edit]
) -> tuple[Article, Measures]:
    """``article``, which has ``measures``, with ``edits`` made, and what it then measures."""
    made = replaced(article, edits)
    return made.article, remeasured(measures, article, made) if made.swaps else measures


def moved(findings: Sequence[Finding], edits: Sequence[Edit]) -> tuple[Finding, ...]:
    """Those of ``findings`` that ``edits`` do not touch, where they come to stand.

    Both are in order of place, the edits disjoint. What is inserted at an end of a finding does not
    touch it.
    """
    return _kept(findings, edits, lambda finding, span: Finding(finding.diagnosis, span))


def moved_edits(waiting: Sequence[Edit], edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Those of the edits ``waiting`` that ``edits`` do not touch, where they come to stand."""
    return _kept(waiting, edits, lambda edit, span: Edit(span, edit.replacement, edit.safety))


def _groups(
    article: Article, findings: Sequence[Finding], before: Iterable[Group]
) -> tuple[Group, ...]:
    """The groups of what is left; of very many findings, with what was said of them before."""
    if len(findings) <= _REGROUPED:
        return grouped(article, findings)
    left: dict[tuple[str, str, int], list[Finding]] = {}
    kinds: dict[int, list[Finding]] = {}
    for finding in findings:
        diagnosis = finding.diagnosis
        places = kinds.get(id(diagnosis))
        if places is None:
            places = kinds[id(diagnosis)] = left.setdefault(_kind(diagnosis), [])
        places.append(finding)
    groups = ((group, left.get(_kind(group.findings[0].diagnosis))) for group in before)
    return tuple(replace(group, findings=tuple(places)) for group, places in groups if places)


def _kind(diagnosis: Diagnosis) -> tuple[str, str, int]:
    return diagnosis.rule, diagnosis.subject, int(diagnosis.severity)


def _kept(
    placed: Sequence[_AnyPlaced],
    edits: Sequence[Edit],
    at: Callable[[_AnyPlaced, Span], _AnyPlaced],
) -> tuple[_AnyPlaced, ...]:
    if not edits:
        return tuple(placed)
    first, last = edits[0].span.start, edits[-1].span.end
    begin = bisect_left(placed, first, key=_start)
    end = bisect_right(placed, last, key=_start)
    shifts = Shifts(edits)
    head = [one for one in placed[:begin] if one.span.end <= first]
    among = (one for one in placed[begin:end] if not range(*_touching(edits, one.span)))
    kept = [*head, *(at(one, shifts.inner(one.span)) for one in among)]
    by = shifts.end(last) - last
    tail = placed[end:]
    return (*kept, *((at(one, one.span.shifted(by)) for one in tail) if by else tail))


def _start(placed: _Placed) -> int:
    return placed.span.start


def _touching(edits: Sequence[Edit], span: Span) -> tuple[int, int]:
    """Those of ``edits`` that share a character with ``span``, stand within it, or just there.

    Index of the first, and of the one behind the last: an empty range where there is none.
    """
    first = bisect_left(edits, span.start, key=lambda edit: edit.span.end)
    while first < len(edits) and edits[first].span.end == span.start:
        if _meet(edits[first].span, span):
            break
        first += 1
    last = first
    while last < len(edits) and _meet(edits[last].span, span):
        last += 1
    return first, last


def _meet(one: Span, other: Span) -> bool:
    return one.meets(other) or one == other


class _Cluster(NamedTuple):
    """Edits and the safe ones that they touch, which no other cluster's touch.

    The safe ones are ``first`` to ``last``, the latter not included, of all.
    """

    edits: list[Edit]
    first: int
    last: int

    def hull(self, safe: Sequence[Edit]) -> Span:
        """The characters from the first of its edits to the last."""
        spans = [edit.span for edit in (*self.edits, *safe[self.first : self.last])]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def _clusters(edits: Iterable[Edit], safe: Sequence[Edit]) -> list[_Cluster]:
    found: list[_Cluster] = []
    for edit in edits:
        first, last = _touching(safe, edit.span)
        if found and first < found[-1].last:
            joined = found.pop()
            found.append(_Cluster([*joined.edits, edit], joined.first, last))
        else:
            found.append(_Cluster([edit], first, last))
    return found


def _changes(analysis: Analysis, edits: Sequence[Edit]) -> list[Edit]:
    """What ``edits`` of the article change in the repaired one.

    A safe edit that one of them touches is given up: what stood there before comes back.
    """
    text = analysis.article.text
    safe = analysis.inspection.edits
    changes: list[Edit] = []
    gain = done = 0
    for cluster in _clusters(edits, safe):
        hull = cluster.hull(safe)
        first, last = cluster.first, cluster.last
        after = with_edits(text, cluster.edits, hull)
        before = with_edits(text, safe[first:last], hull)
        gain += sum(len(new) - end + start for (start, end), new, _ in safe[done:first])
        if after != before:
            place = hull.start + gain
            changes.append(Edit(Span(place, place + len(before)), after, Safety.SAFE))
        done = first
    return changes
