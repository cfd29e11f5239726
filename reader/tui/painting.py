"""Lines to what the terminal shows: the only place where article text becomes segments.

Colours are the terminal's own sixteen, so that they fit any background; what they say is always
said by an underline, a sign or bold letters too.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style as Paint

from reader.analysis.anomalies.finding import Finding, Severity
from reader.article.model import BlockKind, Style
from reader.tui.marks import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.text.span import Span
    from reader.typeset.model import Line

PLAIN = Paint.null()
DIM = Paint(dim=True)
STRONG = Paint(bold=True)
CHOSEN = Paint(reverse=True)
HIT = Paint(reverse=True, color="yellow")

SEVERITIES = {
    Severity.ERROR: Paint(color="red", underline=True),
    Severity.WARNING: Paint(color="yellow", underline=True),
    Severity.NOTE: Paint(color="cyan", underline=True),
}
SIGN_PAINTS = {
    Severity.ERROR: Paint(color="red", bold=True),
    Severity.WARNING: Paint(color="yellow", bold=True),
    Severity.NOTE: Paint(color="cyan"),
}
SIGNS = {
    Severity.ERROR: "\N{BLACK CIRCLE}",
    Severity.WARNING: "\N{WHITE CIRCLE}",
    Severity.NOTE: "\N{MIDDLE DOT}",
}

HEAT = " \N{LEFT ONE EIGHTH BLOCK}\N{LEFT ONE QUARTER BLOCK}\N{LEFT HALF BLOCK}\
\N{LEFT THREE QUARTERS BLOCK}\N{FULL BLOCK}"
"""Signs of difficulty, from none to most."""

HEAT_PAINTS = (PLAIN, DIM, DIM, DIM, PLAIN, Paint(color="magenta"))

LONG = Paint(italic=True, color="yellow")
VERY_LONG = Paint(italic=True, bold=True, color="magenta")
LONG_SIGNS = (
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
)
"""Where a long sentence begins, and a very long one."""
LONG_PARAGRAPH = "\N{PILCROW SIGN}"
"""Where a long paragraph begins."""

_STYLES = {
    Style.EMPHASIS: Paint(italic=True),
    Style.STRONG: Paint(bold=True),
    Style.CODE: Paint(color="green"),
    Style.LINK: Paint(underline=True, color="blue"),
    Style.STRUCK: Paint(strike=True),
    Style.IMAGE: Paint(italic=True, dim=True),
}
_KINDS = {
    BlockKind.HEADING: Paint(bold=True),
    BlockKind.CODE: Paint(color="green"),
    BlockKind.HTML: DIM,
    BlockKind.FRONT_MATTER: DIM,
    BlockKind.RULE: DIM,
}


class Noted(NamedTuple):
    """A place that a person noted, by a sign in the margin."""

    span: Span
    sign: str
    paint: Paint


@dataclass(slots=True)
class Marked:
    """What is marked: findings, hits of a search, the one that was chosen, and what was noted."""

    findings: Places[Finding] = field(default_factory=Places[Finding])
    hits: Sequence[Span] = ()
    chosen: Span | None = None
    notes: Places[Noted] = field(default_factory=Places[Noted])


def text_segments(
    line: Line, kind: BlockKind, marked: Marked, long: Iterable[tuple[Span, bool]] = ()
) -> list[Segment]:
    """The segments of a line's text, without margin.

    ``long`` are sentences to be marked as long, each with whether it is very long.
    """
    base = _KINDS.get(kind, PLAIN)
    ranges = [(styled.start, styled.end, _paint(styled.style)) for styled in line.styles]
    marks = [(span, VERY_LONG if very else LONG) for span, very in long]
    marks += _marks(line, marked)
    ranges += [(*place, paint) for span, paint in marks if (place := _cut(line, span))]
    return list(_segments(line.text, base, ranges))


def margin(line: Line, marked: Marked) -> Segment:
    """The sign before a line: the severest finding in it, or a blank."""
    found = marked.findings.within(line.span) if line.text else []
    if not found:
        return Segment(" ", PLAIN)
    worst = max(finding.severity for finding in found)
    return Segment(SIGNS[worst], SIGN_PAINTS[worst])


def note_cell(line: Line, marked: Marked) -> Segment:
    """One cell for what a person noted in the line, or a blank."""
    found = marked.notes.within(line.span) if line.text else []
    return Segment(found[-1].sign, found[-1].paint) if found else Segment(" ", PLAIN)


def long_cell(line: Line, long: Iterable[tuple[Span, bool]], *, paragraph: bool) -> Segment:
    """One cell: whether a long sentence begins in the line, or a ``paragraph`` that is long."""
    begun = [very for span, very in long if line.span.start <= span.start < line.span.end]
    if paragraph:
        return Segment(LONG_PARAGRAPH, VERY_LONG if any(begun) else STRONG)
    if not begun:
        return Segment(" ", PLAIN)
    return Segment(LONG_SIGNS[any(begun)], VERY_LONG if any(begun) else LONG)


def heat_cell(level: int) -> Segment:
    """One cell of the heat strip: fuller, then brighter, at last in colour."""
    return Segment(HEAT[level], HEAT_PAINTS[level])


def _paint(style: Style) -> Paint:
    found = PLAIN
    for flag, paint in _STYLES.items():
        if flag in style:
            found += paint
    return found


def _marks(line: Line, marked: Marked) -> Iterable[tuple[Span, Paint]]:
    found = sorted(marked.findings.within(line.span), key=lambda finding: finding.severity)
    for finding in found:
        yield finding.span, SEVERITIES[finding.severity]
    index = bisect_left(marked.hits, line.span.start, key=lambda span: span.end)
    while index < len(marked.hits) and marked.hits[index].start < line.span.end:
        yield marked.hits[index], HIT
        index += 1
    if marked.chosen is not None:
        yield marked.chosen, CHOSEN


def _cut(line: Line, span: Span) -> tuple[int, int] | None:
    """The characters of ``line`` that show ``span``; of something invisible, the one before it."""
    if span.end < line.span.start or span.start >= line.span.end:
        return None
    places = [index for index, offset in enumerate(line.offsets) if offset >= 0]
    start = bisect_left(places, span.start, key=line.offsets.__getitem__)
    end = bisect_left(places, span.end, key=line.offsets.__getitem__)
    if start == end:
        # Nothing of it is shown: it stands between this character and the one before.
        start = max(start - 1, 0)
        end = start + 1
    return (places[start], places[end - 1] + 1) if start < len(places) else None


def _segments(
    text: str, base: Paint, ranges: Sequence[tuple[int, int, Paint]]
) -> Iterable[Segment]:
    if not ranges:
        yield Segment(text, base)
        return
    borders = sorted({0, len(text), *(at for start, end, _ in ranges for at in (start, end))})
    for start, end in pairwise(borders):
        paint = base
        for first, last, over in ranges:
            if first <= start and end <= last:
                paint += over
        yield Segment(text[start:end], paint)
