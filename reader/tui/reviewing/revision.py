"""What became of decisions when the author changed the file: counted, and line by line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.review.model import Deed, Fate
from reader.review.outcomes import fates
from reader.text.display import plain_line
from reader.tui.painting import DIM, PLAIN, STRONG
from reader.tui.reviewing.pager import Printed
from reader.tui.reviewing.signs import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.style import Style as Paint

    from reader.review.model import Placed
    from reader.review.working import Working

_DOT = " \N{MIDDLE DOT} "

_FATES: Mapping[Fate, tuple[str, Paint]] = {
    Fate.LOST: ("lost: what they were about cannot be told any more", STRONG),
    Fate.STANDS: ("still standing", PLAIN),
    Fate.RESOLVED: ("resolved: the author changed it", DIM),
}
"""In the order in which a person wants to see them."""


def summary(working: Working) -> str:
    """How many decisions met which fate; empty if all were made on the file as it is."""
    return _counts(working, fates(working))


def lines(working: Working) -> tuple[str, list[Printed]]:
    """A title and a line for each place; its mark is where it stands in the working text."""
    placed = fates(working)
    return _counts(working, placed), list(_lines(working, placed))


def _counts(working: Working, placed: Sequence[Placed]) -> str:
    if not placed:
        return ""
    tally = Counter(one.fate for one in placed)
    parts = (
        f"{tally[Fate.RESOLVED]:,} resolved",
        f"{tally[Fate.STANDS]:,} still standing",
        f"{len(working.open):,} new or open",
        f"{tally[Fate.LOST]:,} lost",
    )
    return _DOT.join(parts)


def _lines(working: Working, placed: Sequence[Placed]) -> Iterator[Printed]:
    for fate, (heading, paint) in _FATES.items():
        found = [one for one in placed if one.fate is fate]
        if found:
            yield Printed(f"{counted(len(found), 'decision')} {heading}", STRONG)
        for one in found:
            span = None if one.span is None else working.overlay.over(one.span)
            yield Printed(f"  {_said(one)}", paint, span)


def _said(one: Placed) -> str:
    event = one.event
    if event.changes:
        change = event.changes[one.part]
        where, put = change.quote, f" \N{RIGHTWARDS ARROW} {change.replacement or 'nothing'}"
    else:
        where, put = event.places[one.part], ""
    quoted = f"{where.prefix[-12:]}[{where.exact}]{where.suffix[:12]}"
    note = f": {event.note}" if event.deed is Deed.COMMENTED else ""
    return plain_line(f"{event.deed.value} {quoted}{put}{note}", reveal=True)
