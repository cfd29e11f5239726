"""What stands in the lines above and below the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.tui import painting
from reader.tui.fitting import duration, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.readability.model import Counts
    from reader.analysis.settings import Lengths
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
    """The line below the text: what there is to say, and the longest of ``hints`` that fits.

    The last of ``said`` is the newest: where there is no room for all, what stands before it goes.
    """
    parts = [part for part in said if part]
    while len(parts) > 1 and not has_room(parts, width):
        del parts[min(1, len(parts) - 2)]
    left = _joined(parts)
    for hint in hints:
        room = width - len(hint) - 1
        if len(left) + 2 <= room:
            return fitted(left, room) + hint + " "
    return fitted(left, width)


def has_room(said: Sequence[str], width: int) -> bool:
    """Whether all of ``said`` fits into a line below the text."""
    return len(_joined(said)) < width


def lengths(limits: Lengths) -> str:
    """What the marks of long sentences and paragraphs mean."""
    sentence, very = painting.LONG_SIGNS
    return (
        f"words: {sentence} {limits.sentence}, {very} {limits.very_long_sentence},"
        f" {painting.LONG_PARAGRAPH} {limits.paragraph}"
    )


def edge(step: int, count: int) -> str:
    """Why there is no article ``step`` further on in a queue of ``count``."""
    if count == 1:
        return "the only article"
    return "the last article" if step > 0 else "the first article"


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
    figure = _figure(facts, facts.blocks[block])
    return f"{called}: {facts.main.name} {figure}" if figure else called


def section(facts: Facts | None, block: int) -> str:
    """How hard the section is that a block stands in, where there are several: ``section 41``."""
    if facts is None:
        return ""
    index = bisect_right(facts.sections, block, key=lambda one: one.first) - 1
    if index < 0 or block >= facts.sections[index].last:
        return ""
    figure = _figure(facts, facts.sections[index].counts)
    return f"section {figure}" if figure else ""


def _joined(said: Sequence[str]) -> str:
    return " " + _DOT.join(part for part in said if part)


def _figure(facts: Facts, counts: Counts | None) -> str:
    """The value of the main formula for some counts; empty where there is none."""
    if facts.main is None or counts is None or not counts.words:
        return ""
    value = facts.main.compute(counts)
    return "" if value is None else f"{value:.0f}".replace("-", "\N{MINUS SIGN}")
