"""Which keys apply now, the most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.reviewing.foot import Hint
from reader.tui.reviewing.showing import candidates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.anomalies.finding import Finding
    from reader.text.span import Span
    from reader.tui.reviewing.sheet import Sheet


def applying(sheet: Sheet | None, present: Finding | None, chosen: Span | None) -> Iterator[Hint]:
    """The keys for what is present; the last one leads to all of them."""
    if sheet is not None:
        if present is not None:
            yield from _finding(sheet, present)
        elif chosen is not None:
            yield from (Hint("c", "comment"), Hint("f", "flag"), Hint("e", "edit"))
            yield from (Hint("> <", "more, less"), Hint("Esc", "leave"))
        else:
            yield from _nothing(sheet)
        if sheet.standing.next_undo is not None:
            yield Hint("z", "undo")
        if sheet.standing.next_redo is not None:
            yield Hint("Z", "redo")
        if sheet.is_edited:
            yield Hint("w", "write")
    yield Hint("Q", "queue")
    yield Hint("?", "keys")


def _finding(sheet: Sheet, present: Finding) -> Iterator[Hint]:
    found = candidates(present.diagnosis)
    if found:
        yield Hint("a", "accept")
    if len(found) > 1:
        yield Hint(f"1\N{EN DASH}{len(found)}", "that one")
    yield Hint("i", "ignore")
    alike = len(sheet.alike(present))
    if found and alike > 1:
        yield Hint("A", f"all {alike:,}")
    yield from (
        Hint("I", "ignore kind"),
        Hint("e", "edit"),
        Hint("c", "comment"),
        Hint("f", "flag"),
    )
    yield from (Hint("]", "next"), Hint("v", "verdict"))


def _nothing(sheet: Sheet) -> Iterator[Hint]:
    if sheet.gauge.findings:
        yield Hint("]", "next finding")
    yield Hint("v", "verdict")
    yield from (Hint("J", "next article"), Hint("c", "comment"), Hint("f", "flag"))
    yield Hint(")", "choose a sentence")
