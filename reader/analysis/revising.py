"""From an article's analysis to that of the article with some edits made, at an edit's cost.

Only the blocks that are touched are parsed and counted again. What is said of the characters is
what was said before, less what was touched: whether an edit brings up something new is seen when
the article is inspected whole, which may be done later. Word statistics are left as they were.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.analysis.anomalies.columns import Edits, Findings, gathered
from reader.analysis.anomalies.finding import Edit, Inspection, Safety
from reader.analysis.anomalies.groups import grouped
from reader.analysis.readability.measuring import prepared, remeasured
from reader.article.replacing import Shifts, replaced, with_edits
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.analysis.anomalies.finding import Finding, Group
    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Measures
    from reader.article.model import Article

_Other = TypeVar("_Other")

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
    mended, as_repaired = article, as_read
    if safe:
        changes = _changes(analysis, edits)
        mended, as_repaired = counted_with(analysis.as_repaired, analysis.repaired, changes)
    findings = moved(analysis.inspection.findings, edits)
    groups = _groups(analysis, article, findings, edits)
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


def moved(findings: Sequence[Finding], edits: Sequence[Edit]) -> Findings:
    """Those of ``findings`` that ``edits`` do not touch, where they come to stand.

    Both are in order of place, the edits disjoint. What is inserted at an end of a finding does not
    touch it.
    """
    known = findings if isinstance(findings, Findings) else Findings(gathered(findings))
    return Findings(columns=_kept(known.starts, known.ends, known.diagnoses, edits))


def moved_edits(waiting: Sequence[Edit], edits: Sequence[Edit]) -> Edits:
    """Those of the safe edits ``waiting`` that ``edits`` do not touch, where they come to stand."""
    known = _columns(waiting)
    return Edits(*_kept(known.starts, known.ends, known.replacements, edits))


def _columns(edits: Sequence[Edit]) -> Edits:
    return edits if isinstance(edits, Edits) else Edits.of(edits)


def _groups(
    analysis: Analysis, article: Article, findings: Findings, edits: Sequence[Edit]
) -> tuple[Group, ...]:
    """The groups of what is left; of very many findings, with what was said of them before."""
    if len(findings) <= _REGROUPED:
        return grouped(article, gathered(findings))
    left = ((group, moved(group.findings, edits)) for group in analysis.inspection.groups)
    return tuple(replace(group, findings=places) for group, places in left if places)


def _kept(
    starts: list[int], ends: list[int], others: list[_Other], edits: Sequence[Edit]
) -> tuple[list[int], list[int], list[_Other]]:
    """Columns of what ``edits`` do not touch: where it comes to begin and to end, and the rest."""
    if not edits:
        return starts, ends, others
    first, last = edits[0].span.start, edits[-1].span.end
    begin, stop = bisect_left(starts, first), bisect_right(starts, last)
    early, reach, said = starts[:begin], ends[:begin], others[:begin]
    if max(reach, default=0) > first:
        keeps = [end <= first for end in reach]
        early, reach = list(compress(early, keeps)), list(compress(reach, keeps))
        said = list(compress(said, keeps))
    shifts = Shifts(edits)
    spans = {
        number: shifts.inner(span)
        for number in range(begin, stop)
        if not range(*_touching(edits, span := Span(starts[number], ends[number])))
    }
    by = shifts.end(last) - last
    return (
        [*early, *(one.start for one in spans.values()), *_moved(starts[stop:], by)],
        [*reach, *(one.end for one in spans.values()), *_moved(ends[stop:], by)],
        [*said, *map(others.__getitem__, spans), *others[stop:]],
    )


def _moved(places: list[int], by: int) -> list[int]:
    return [place + by for place in places] if by else places


def _touching(edits: Sequence[Edit], span: Span) -> tuple[int, int]:
    """Those of ``edits`` that share a character with ``span``, stand within it, or just there.

    Index of the first, and of the one behind the last: an empty range where there is none.
    """
    first = bisect_left(edits, span.start, key=_end)
    while first < len(edits) and edits[first].span.end == span.start:
        if _meet(edits[first].span, span):
            break
        first += 1
    last = first
    while last < len(edits) and _meet(edits[last].span, span):
        last += 1
    return first, last


def _end(edit: Edit) -> int:
    return edit.span.end


def _meet(one: Span, other: Span) -> bool:
    return one.meets(other) or one == other


class _Cluster(NamedTuple):
    """Edits and the safe ones that they touch, which no other cluster's touch.

    The safe ones are ``first`` to ``last``, the latter not included, of all.
    """

    edits: list[Edit]
    first: int
    last: int


def _clusters(edits: Iterable[Edit], safe: Edits) -> list[_Cluster]:
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
    safe = _columns(analysis.inspection.edits)
    changes: list[Edit] = []
    gain = done = 0
    for ours, first, last in _clusters(edits, safe):
        touched = safe[first:last]
        spans = [edit.span for edit in (*ours, *touched)]
        hull = Span(min(span.start for span in spans), max(span.end for span in spans))
        before, after = with_edits(text, touched, hull), with_edits(text, ours, hull)
        gain += sum(map(len, safe.replacements[done:first]))
        gain -= sum(safe.ends[done:first]) - sum(safe.starts[done:first])
        if after != before:
            place = hull.start + gain
            changes.append(Edit(Span(place, place + len(before)), after, Safety.SAFE))
        done = first
    return changes
