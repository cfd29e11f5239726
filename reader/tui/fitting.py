"""Text to the width that there is, safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.display import plain_line, shown
from reader.text.width import cells, graphemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECONDS = 60
_ENDS = str.maketrans("\t\n\r\f\v", "     ")
_BARS = "".join(map(chr, range(0x2581, 0x2589)))
"""Bars of one to eight eighths (Block Elements, U+2581 to U+2588)."""


_JOINERS = "\u200c\u200d"
"""At the end they would join what follows: the padding would have no width."""


def one_line(text: str) -> str:
    """``text`` made safe, in one line, its blanks as they are: they may align a column."""
    return shown(text.translate(_ENDS))


def fitted(text: str, width: int) -> str:
    """``text`` as one safe line of exactly ``width`` cells, cut with an ellipsis if it must be."""
    text = one_line(text).rstrip(_JOINERS)
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    ellipsis = "\N{HORIZONTAL ELLIPSIS}" * (width > 0)
    kept: list[str] = []
    used = 0
    for cluster in graphemes(text):
        used += cells(cluster)
        if used > width - 1:
            break
        kept.append(cluster)
    # Widths do not quite add up: a mark may take a cell beside one letter and none beside another.
    while kept and cells("".join(kept).rstrip(_JOINERS) + ellipsis) > width:
        kept.pop()
    cut = "".join(kept).rstrip(_JOINERS) + ellipsis
    return cut + " " * (width - cells(cut))


def ending(text: str, width: int) -> str:
    """The end of ``text``, safe, in at most ``width`` cells; an ellipsis stands for the rest."""
    text = one_line(text)
    if cells(text) <= width:
        return text
    kept: list[str] = []
    used = 1
    for cluster in reversed(list(graphemes(text))):
        used += cells(cluster)
        if used > width:
            break
        kept.append(cluster)
    return "\N{HORIZONTAL ELLIPSIS}" * (width > 0) + "".join(reversed(kept))


def chopped(text: str, width: int) -> Iterator[str]:
    """``text`` made safe, cut into pieces of at most ``width`` cells, every blank kept."""
    piece: list[str] = []
    used = 0
    for cluster in graphemes(one_line(text)):
        wide = cells(cluster)
        if piece and used + wide > width:
            yield "".join(piece)
            piece, used = [], 0
        piece.append(cluster)
        used += wide
    yield "".join(piece)


def folded(text: str, width: int) -> list[str]:
    """``text`` made safe, in lines of at most ``width`` cells unless a word is longer."""
    lines = [""]
    for word in plain_line(text).split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def bars(values: Sequence[float | None], width: int, *, from_zero: bool = False) -> str:
    """A curve of bars, at most ``width`` of them: several values become their mean, None a blank.

    The least value has the lowest bar, unless bars stand on zero.
    """
    step = max(-(-len(values) // max(width, 1)), 1)
    heights: list[float | None] = []
    for index in range(0, len(values), step):
        known = [value for value in values[index : index + step] if value is not None]
        heights.append(sum(known) / len(known) if known else None)
    known = [height for height in heights if height is not None]
    low = 0.0 if from_zero else min(known, default=0.0)
    span = max(known, default=0.0) - low
    return "".join(" " if height is None else _bar(height - low, span) for height in heights)


def _bar(height: float, span: float) -> str:
    if span <= 0:
        return _BARS[len(_BARS) // 2]
    return _BARS[min(int(height / span * len(_BARS)), len(_BARS) - 1)]


def duration(minutes: float) -> str:
    """Minutes for people: ``40 s``, ``7 min``, ``2 h 5 min``."""
    if minutes < 1:
        return f"{round(minutes * _SECONDS)} s"
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"
