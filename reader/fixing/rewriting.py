"""From a text and what somebody made of it to the edits that lead from one to the other."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import accumulate

from reader.analysis.anomalies.finding import Edit, Safety
from reader.text.span import Span

_MOST = 2000
"""Lines that are compared with each other; of more the whole stretch counts as rewritten, since
comparing takes the product of both numbers."""


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Disjoint edits in order of place that make ``new`` of ``old``.

    They are about lines that differ, less what is alike at both ends.
    """
    if old == new:
        return ()
    was, now = old.splitlines(keepends=True), new.splitlines(keepends=True)
    head = _alike(was, now)
    tail = _alike(was[head:][::-1], now[head:][::-1])
    was_middle, now_middle = was[head : len(was) - tail], now[head : len(now) - tail]
    starts = list(accumulate(map(len, was_middle), initial=sum(map(len, was[:head]))))
    made = [
        _trimmed(old, Span(starts[first], starts[last]), "".join(now_middle[begin:end]))
        for first, last, begin, end in _stretches(was_middle, now_middle)
    ]
    return tuple(made)


def _stretches(was: list[str], now: list[str]) -> list[tuple[int, int, int, int]]:
    """Lines of ``was`` that gave way to lines of ``now``."""
    if len(was) > _MOST or len(now) > _MOST:
        return [(0, len(was), 0, len(now))]
    codes = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return [(a, b, c, d) for tag, a, b, c, d in codes if tag != "equal"]


def _trimmed(old: str, span: Span, put: str) -> Edit:
    """An edit without what is alike at its beginning and end."""
    was = span.of(old)
    head = _alike(was, put)
    tail = _alike(was[head:][::-1], put[head:][::-1])
    place = Span(span.start + head, span.end - tail)
    return Edit(place, put[head : len(put) - tail], Safety.SUGGESTED)


def _alike(one: list[str] | str, other: list[str] | str) -> int:
    """How many items at the beginning are the same."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
