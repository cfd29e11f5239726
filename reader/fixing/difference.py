"""What edits change, as a unified difference; made from the edits, not by comparing two texts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.fixing.edits import applied
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.finding import Edit

CONTEXT = 3
"""Unchanged lines about a change, as in ``diff -u``."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines ``first`` to ``last`` of the old text (last not included) and the edits within."""

    first: int
    last: int
    edits: tuple[Edit, ...]


def unified(name: str, text: str, edits: Sequence[Edit]) -> Iterator[str]:
    """Lines of a difference that ``patch`` applies, each with its line end.

    Lines end at LF alone, as ``patch`` has it. Nothing is yielded where nothing changes.
    """
    # One that puts back what stands there is no change, and no hunk that patch would take.
    edits = [edit for edit in edits if edit.replacement != edit.span.of(text)]
    if not edits:
        return
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    yield f"--- {name}\n"
    yield f"+++ {name}\n"
    shift = 0
    for hunk in _hunks(_changes(lines, edits), len(lines)):
        body, shift = _body(text, lines, hunk, shift)
        yield from body


def encoded(line: str, codec: str) -> bytes:
    """A line of a difference in the article's own bytes, so that ``patch`` finds its place."""
    if codec.startswith(("utf-16", "utf-32")):
        codec = "utf-8"  # ``patch`` cannot read those; people can read this
    return line.encode(codec, "surrogateescape")


def _changes(lines: Sequence[Span], edits: Sequence[Edit]) -> Iterator[_Change]:
    """Edits gathered by the lines that they touch."""
    starts = [line.start for line in lines]
    first = last = -1
    held: list[Edit] = []
    for edit in edits:
        begin = max(bisect_right(starts, edit.span.start) - 1, 0)
        # Taking away a line end joins the next line to this one, so both have changed.
        end = bisect_right(starts, edit.span.end) if edit.span.length else begin + 1
        end = min(max(end, begin + 1), len(lines))
        if held and begin >= last:
            yield _Change(first, last, tuple(held))
            held = []
        first = first if held else begin
        last = max(last, end) if held else end
        held.append(edit)
    if held:
        yield _Change(first, last, tuple(held))


def _hunks(changes: Iterator[_Change], count: int) -> Iterator[tuple[_Change, int, int]]:
    """Changes nearer than their context made one, each with the lines that it shows."""
    held: _Change | None = None
    for change in changes:
        if held and change.first - held.last <= 2 * CONTEXT:
            held = _Change(held.first, change.last, held.edits + change.edits)
            continue
        if held:
            yield held, max(held.first - CONTEXT, 0), min(held.last + CONTEXT, count)
        held = change
    if held:
        yield held, max(held.first - CONTEXT, 0), min(held.last + CONTEXT, count)


def _body(
    text: str, lines: Sequence[Span], hunk: tuple[_Change, int, int], shift: int
) -> tuple[list[str], int]:
    """The hunk's lines, and by how many lines the new text is then longer."""
    change, begin, end = hunk
    whole = Span(lines[begin].start, lines[end - 1].end) if lines else Span(0, len(text))
    old = _LINE.findall(whole.of(text))
    local = [edit._replace(span=edit.span.shifted(-whole.start)) for edit in change.edits]
    new = _LINE.findall(applied(whole.of(text), local))
    before, after = change.first - begin, end - change.last
    rows = [
        f"@@ -{_range(begin, len(old))} +{_range(begin + shift, len(new))} @@\n",
        *_marked(" ", old[:before]),
        *_rewritten(old[before : len(old) - after], new[before : len(new) - after]),
        *_marked(" ", old[len(old) - after :]),
    ]
    return rows, shift + len(new) - len(old)


def _rewritten(old: list[str], new: list[str]) -> Iterator[str]:
    """Old lines out, new lines in; lines of equal number are set against each other."""
    if len(old) != len(new):
        yield from _marked("-", old)
        yield from _marked("+", new)
        return
    gone: list[str] = []
    came: list[str] = []
    for was, now in zip(old, new, strict=True):
        if was == now:
            yield from (*_marked("-", gone), *_marked("+", came), *_marked(" ", [was]))
            gone, came = [], []
        else:
            gone.append(was)
            came.append(now)
    yield from (*_marked("-", gone), *_marked("+", came))


def _marked(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield mark + (line if line.endswith("\n") else line + _NO_END)


def _range(start: int, count: int) -> str:
    return f"{start + 1 if count else start},{count}"
