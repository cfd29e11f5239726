"""Which edits to make, and making them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Edit, Safety
from reader.analysis.anomalies.registry import COPY_RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from reader.analysis.anomalies.finding import Inspection


def chosen(
    inspection: Inspection, *, suggested: bool = False, rules: Collection[str] | None = None
) -> Sequence[Edit]:
    """The edits to make: disjoint, in order of place.

    Those are the safe ones of the encoding rules, and with ``suggested`` also every other edit that
    does not touch one of them; where two suggestions meet, the severer finding's is taken, then the
    earlier one's. ``rules`` confines both to the findings of those rule codes; edits of the rules
    about copy are made only if these are named there, for they would make other copy of it.
    """
    if rules is None and not suggested:
        return inspection.edits
    findings = [
        f
        for f in inspection.findings
        if (f.rule not in COPY_RULES if rules is None else f.rule in rules)
    ]
    if rules is None:
        safe = list(inspection.edits)
    else:
        safe = [f.edit for f in findings if f.edit and f.edit.safety is Safety.SAFE]
    if not suggested:
        return _disjoint(safe)
    more = sorted(
        (f for f in findings if f.edit and f.edit.safety is Safety.SUGGESTED),
        key=lambda f: (-f.severity, f.span),
    )
    return _disjoint([*safe, *(f.edit for f in more if f.edit)])


def applied(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with ``edits`` made; they must be disjoint and in order of place."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
    pieces.append(text[done:])
    return "".join(pieces)


def inverse(text: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that lead from ``applied(text, edits)`` back to ``text``."""
    undone: list[Edit] = []
    shift = 0
    for edit in edits:
        start = edit.span.start + shift
        width = len(edit.replacement)
        undone.append(Edit(type(edit.span)(start, start + width), edit.span.of(text), edit.safety))
        shift += width - edit.span.length
    return tuple(undone)


def _disjoint(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Of edits in order of preference, those that meet no preferred one; in order of place."""
    taken = bytearray(max((edit.span.end for edit in edits), default=0))
    inserted: set[int] = set()
    kept: list[Edit] = []
    for edit in edits:
        start, end = edit.span
        if start == end:
            free = start not in inserted
            inserted.add(start)
        else:
            free = 1 not in taken[start:end]
        if free:
            taken[start:end] = b"\1" * (end - start)
            kept.append(edit)
    return tuple(sorted(kept, key=lambda edit: edit.span))
