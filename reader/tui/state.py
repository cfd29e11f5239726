"""What stands in the lines above and below the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.fitting import duration, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.facts import Facts

_DOT = " \N{MIDDLE DOT} "
HINTS = (
    "] next finding   / search   1 2 3 panes   ? keys",
    "] finding  / search  ? keys",
    "? keys",
)


def title(name: str, index: int, count: int, width: int) -> str:
    """The line above the text."""
    place = f"{_DOT}{index + 1} of {count}" if count > 1 else ""
    return fitted(f" {fitted(name, max(width - len(place) - 2, 1)).rstrip()}{place}", width)


def status(said: Sequence[str], width: int, hints: Sequence[str] = HINTS) -> str:
    """The line below the text: what there is to say, and the longest of ``hints`` that fits."""
    left = " " + _DOT.join(part for part in said if part)
    for hint in hints:
        room = width - len(hint) - 1
        if len(left) + 2 <= room:
            return fitted(left, room) + hint + " "
    return fitted(left, width)


def time_left(facts: Facts | None, progress: float) -> str:
    """The reading time of what is still below."""
    if facts is None:
        return ""
    minutes = facts.analysis.vocabulary.reading_minutes * (1 - progress)
    return f"{duration(minutes)} left" if progress < 1 else "end"


def paragraph(facts: Facts | None, block: int) -> str:
    """What a block is called, and how hard it is: ``\N{PILCROW SIGN}4: Flesch 41.6``."""
    called = f"\N{PILCROW SIGN}{block + 1}"
    if facts is None or facts.main is None:
        return called
    counts = facts.blocks[block]
    value = facts.main.compute(counts) if counts is not None and counts.words else None
    if value is None:
        return called
    figure = f"{value:.0f}".replace("-", "\N{MINUS SIGN}")
    return f"{called}: {facts.main.name} {figure}"
