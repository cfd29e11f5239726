"""Text to the width that there is, safe to show."""

from __future__ import annotations

from reader.text.display import plain_line
from reader.text.width import cells, graphemes

_SECONDS = 60


def fitted(text: str, width: int) -> str:
    """``text`` as one safe line of exactly ``width`` cells, cut with an ellipsis if it must be."""
    text = plain_line(text)
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    kept, used = "", 0
    for cluster in graphemes(text):
        wide = cells(cluster)
        if used + wide > width - 1:
            break
        kept, used = kept + cluster, used + wide
    return kept + "\N{HORIZONTAL ELLIPSIS}" * (width > 0) + " " * (width - used - 1)


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
