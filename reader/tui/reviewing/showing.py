"""A finding and what would become of its place, in lines of a given width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style as Paint

from reader.text.display import plain_line, sign
from reader.text.unicode.names import code_point
from reader.text.width import cells
from reader.tui.fitting import ending, fitted
from reader.tui.painting import PLAIN

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Diagnosis
    from reader.article.model import Article
    from reader.text.span import Span

OLD = Paint(color="red", bold=True, underline=True)
NEW = Paint(color="green", bold=True, underline=True)
REMOVED = Paint(color="red")
ADDED = Paint(color="green")

_KEPT = 200
"""Characters of context that are looked at; no screen shows more in a line."""

_BEFORE = 2, 5
"""The share of a line that stands before what changes."""

_NOTHING = "\N{CARET}"
"""Shown where something is taken away and nothing put."""

_LONGEST = 60
"""Characters of what changes that are shown."""

_MOST_NAMED = 2
"""Characters that are told by their code points, when the eye cannot tell them apart."""

_MOST_CANDIDATES = 9
"""Candidates that have a key."""


class Difference(NamedTuple):
    """What stands somewhere, and what would: each with the text about it, and which letters.

    ``told`` says the difference in code points where it cannot be seen; else it is empty.
    """

    before: str
    old: str
    new: str
    after: str
    told: str


def candidates(diagnosis: Diagnosis) -> tuple[str, ...]:
    """What may be put in the place of a finding, best first: at most nine."""
    first = () if diagnosis.replacement is None else (diagnosis.replacement,)
    found = dict.fromkeys((*first, *diagnosis.alternatives))
    return tuple(found)[:_MOST_CANDIDATES]


def difference(article: Article, span: Span, replacement: str | None) -> Difference:
    """What ``replacement`` would do at ``span``; with None, what stands there."""
    text = article.text
    old = span.of(text)
    block = article.blocks[article.block_at(span.start)].span if article.blocks else span
    start = max(span.start - _KEPT, min(block.start, span.start))
    end = min(span.end + _KEPT, max(block.end, span.end))
    before = plain_line(text[start : span.start]).lstrip()
    after = plain_line(text[span.end : end]).rstrip()
    if replacement is None:
        return Difference(before, visible(old), "", after, "")
    told = _told(old, replacement) if _alike(old, replacement) else ""
    return Difference(before, visible(old), visible(replacement), after, told)


def visible(text: str) -> str:
    """``text`` with all that is invisible shown, line ends included; nothing as a caret."""
    short = text[:_LONGEST] + "\N{HORIZONTAL ELLIPSIS}" * (len(text) > _LONGEST)
    if not text:
        return _NOTHING
    if text.isspace():
        return "".join("\N{OPEN BOX}" if char == " " else _blank(char) for char in short)
    return plain_line(short.replace("\n", "\N{SYMBOL FOR NEWLINE}"), reveal=True)


def line(before: str, changed: str, after: str, width: int, paint: Paint) -> list[Segment]:
    """One line of ``width`` cells: ``changed`` painted, as much of its context as there is room."""
    share, whole = _BEFORE
    head = ending(before, max(min(width * share // whole, width - cells(changed)), 0))
    middle = fitted(changed, min(cells(changed), width - cells(head)))
    tail = fitted(after, max(width - cells(head) - cells(middle), 0))
    return [Segment(head, PLAIN), Segment(middle, paint), Segment(tail, PLAIN)]


def named(replacement: str) -> str:
    """A candidate in a list of them."""
    return visible(replacement) if replacement else "delete it"


def _blank(char: str) -> str:
    return "\N{SYMBOL FOR NEWLINE}" if char == "\n" else sign(char)


def _alike(old: str, new: str) -> bool:
    """Whether code points must tell the two apart: other than ASCII is in it, and it is short."""
    return len(old) <= _MOST_NAMED and len(new) <= _MOST_NAMED and not (old + new).isascii()


def _told(old: str, new: str) -> str:
    return f"{_named(old)} \N{RIGHTWARDS ARROW} {_named(new)}"


def _named(text: str) -> str:
    return " ".join(map(code_point, text)) or "nothing"
