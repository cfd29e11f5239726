"""Direction of writing: which paragraphs run both ways, and the order in which text is seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.analysis.anomalies.draft import Draft

_RIGHT_TO_LEFT = regex.compile(r"[\p{bc=R}\p{bc=AL}--[\u200f\u061c]]", regex.V1)
CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPEN = {
    "\u202a": (0, ""),  # LRE
    "\u202b": (1, ""),  # RLE
    "\u202d": (0, "L"),  # LRO
    "\u202e": (1, "R"),  # RLO
    "\u2066": (0, ""),  # LRI
    "\u2067": (1, ""),  # RLI
    "\u2068": (0, ""),  # FSI: without letters from right to left, from left to right
}
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_ISOLATE, _POP = "\u2069", "\u202c"
_DEEPEST = 125
"""The deepest level that UAX #9 knows; what is nested deeper has that or the one above."""


def has_right_to_left(draft: Draft) -> Callable[[int], bool]:
    """A function of an offset: whether its paragraph holds a letter from right to left."""
    if _RIGHT_TO_LEFT.search(draft.text) is None:
        return lambda _: False
    known: dict[int, bool] = {}

    def asked(offset: int) -> bool:
        paragraph = draft.paragraph_at(offset)
        if not paragraph.holds(offset):
            paragraph = draft.line_at(offset)
        if paragraph.start not in known:
            known[paragraph.start] = bool(_RIGHT_TO_LEFT.search(paragraph.of(draft.text)))
        return known[paragraph.start]

    return asked


_SHOWN = frozenset("\N{OPEN BOX}")
"""The sign for a blank: controls between two such are listed, not used."""


def is_listed(text: str, offset: int) -> bool:
    """Whether the control at ``offset`` stands in a list of controls."""
    return text[offset - 1 : offset] in _SHOWN or text[offset + 1 : offset + 2] in _SHOWN


class Stretch(NamedTuple):
    """From the first directional control to the one that closes it, or to the line's end."""

    start: int
    end: int
    has_override: bool
    is_balanced: bool


def stretches(draft: Draft, offsets: list[int]) -> Iterator[Stretch]:
    """The outermost embeddings, overrides and isolates of a text, line by line."""
    number = 0
    while number < len(offsets):
        line = draft.line_at(offsets[number])
        place = number
        while place < len(offsets) and offsets[place] < line.end:
            place += 1
        yield from _in_line(draft.text, offsets[number:place], line.end)
        number = max(place, number + 1)


def _in_line(text: str, offsets: list[int], end: int) -> Iterator[Stretch]:
    nesting = _Nesting()
    first = -1
    override = False
    for offset in offsets:
        char = text[offset]
        if char in _OPEN:
            if not nesting.opened:
                first, override = offset, False
            override = override or bool(_OPEN[char][1])
            nesting.open(char)
        elif not nesting.close(char):
            if not nesting.opened:
                yield Stretch(offset, offset + 1, has_override=False, is_balanced=False)
        elif not nesting.opened:
            yield Stretch(first, offset + 1, override, is_balanced=True)
    if nesting.opened:
        yield Stretch(first, end, override, is_balanced=False)


class _Nesting:
    """What is open: embeddings, overrides and isolates, the innermost last."""

    __slots__ = ("_isolates", "opened")

    def __init__(self) -> None:
        self.opened: list[str] = []
        self._isolates = 0

    def open(self, char: str) -> None:
        """Open one more."""
        self.opened.append(char)
        self._isolates += char in _ISOLATES

    def close(self, char: str) -> bool:
        """Close what ``char`` ends, and what is open within; whether there was any such."""
        if char == _POP:
            if self.opened and self.opened[-1] not in _ISOLATES:
                self.opened.pop()
                return True
            return False
        if not self._isolates:
            return False
        self._isolates -= 1
        while self.opened.pop() not in _ISOLATES:
            pass
        return True


def as_seen(text: str) -> str:
    """``text`` in the order in which it is seen on a line from left to right, controls left out.

    UAX #9 for text without letters from right to left: levels from the controls, then reordering
    (rule L2).
    """
    groups: list[_Group] = [_Group(0, [])]
    for letter, level in _levels(text):
        inner: _Group | None = None
        while groups[-1].level > level:
            inner = groups.pop()
            if groups[-1].level < level:
                groups.append(_Group(level, [inner]))
            else:
                groups[-1].parts.append(inner)
        if groups[-1].level < level:
            groups.append(_Group(level, []))
        groups[-1].parts.append(letter)
    while len(groups) > 1:
        inner = groups.pop()
        groups[-1].parts.append(inner)
    return CONTROLS.sub("", "".join(_flat(groups[0])))


class _Group(NamedTuple):
    """Neighbours of one level and above; each run of higher ones is a group of its own."""

    level: int
    parts: list[str | _Group]


def _flat(group: _Group) -> Iterator[str]:
    """The letters as seen: turned once for each level, so that at even levels they are not."""
    for part in reversed(group.parts) if group.level % 2 else group.parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _flat(part)


def _levels(text: str) -> Iterator[tuple[str, int]]:
    """Letters with their levels: the rules X1 to X8 of UAX #9."""
    nesting = _Nesting()
    stack: list[tuple[int, str]] = [(0, "")]
    for char in text:
        level, override = stack[-1]
        if char in _OPEN:
            odd, forced = _OPEN[char]
            if char in _ISOLATES:  # they keep what stands on either side of them apart
                yield char, level
            deeper = level + 1 if (level + 1) % 2 == odd else level + 2
            stack.append((min(deeper, _DEEPEST - 1 + odd), forced))
            nesting.open(char)
        elif char in {_POP, _POP_ISOLATE}:
            nesting.close(char)
            del stack[len(nesting.opened) + 1 :]
        else:
            yield char, _level(char, level, override)


def _level(char: str, level: int, override: str) -> int:
    """The level of a character from left to right, or of one that is forced to a direction."""
    if override:
        return level if (override == "R") == bool(level % 2) else level + 1
    # Within an embedding from right to left, letters and digits still run from left to right.
    return level + 1 if level % 2 and char.isalnum() else level
