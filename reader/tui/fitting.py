"""Text to the width that there is, safe to show."""

from __future__ import annotations

from reader.text.display import plain_line
from reader.text.width import cells, graphemes

_SECONDS = 60


_JOINERS = "\u200c\u200d"
"""At the end they would join what follows: the padding would have no width."""


def fitted(text: str, width: int) -> str:
    """``text`` as one safe line of exactly ``width`` cells, cut with an ellipsis if it must be."""
    text = plain_line(text).rstrip(_JOINERS)
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


def duration(minutes: float) -> str:
    """Minutes for people: ``40 s``, ``7 min``, ``2 h 5 min``."""
    if minutes < 1:
        return f"{round(minutes * _SECONDS)} s"
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"
