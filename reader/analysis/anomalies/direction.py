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
"""Levels that UAX #9 knows; controls beyond are ignored."""


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
    stack: list[str] = []
    first = -1
    override = False
    for offset in offsets:
        char = text[offset]
        if char in _OPEN:
            if not stack:
                first, override = offset, False
            override = override or bool(_OPEN[char][1])
            stack.append(char)
        elif not _closes(stack, char):
            if not stack:
                yield Stretch(offset, offset + 1, has_override=False, is_balanced=False)
        elif not stack:
            yield Stretch(first, offset + 1, override, is_balanced=True)
    if stack:
        yield Stretch(first, end, override, is_balanced=False)


def _closes(stack: list[str], char: str) -> bool:
    """Take from ``stack`` what ``char`` ends; whether there is anything that it ends."""
    if char == _POP:
        if stack and stack[-1] not in _ISOLATES:
            stack.pop()
            return True
        return False
    if not any(opened in _ISOLATES for opened in stack):
        return False
    while stack.pop() not in _ISOLATES:
        pass
    return True


def as_seen(text: str) -> str:
    """``text`` in the order in which it is seen on a line from left to right, controls left out.

    UAX #9 for text without letters from right to left: levels from the controls, then reordering
    (rule L2).
    """
    letters, levels = _levels(text)
    for level in range(max(levels, default=0), 0, -1):
        place = 0
        while place < len(levels):
            if levels[place] < level:
                place += 1
                continue
            end = place
            while end < len(levels) and levels[end] >= level:
                end += 1
            letters[place:end] = letters[place:end][::-1]
            place = end
    return CONTROLS.sub("", "".join(letters))


def _levels(  # noqa: C901 - the rules X1 to X8 of UAX #9 in one place
    text: str,
) -> tuple[list[str], list[int]]:
    letters: list[str] = []
    levels: list[int] = []
    stack: list[tuple[int, str, str]] = [(0, "", "")]
    for char in text:
        level, override, _ = stack[-1]
        if char in _OPEN:
            odd, forced = _OPEN[char]
            if char in _ISOLATES:  # they keep what stands on either side of them apart
                letters.append(char)
                levels.append(level)
            deeper = level + 1 if (level + 1) % 2 == odd else level + 2
            stack.append((min(deeper, _DEEPEST - odd), forced, char))
        elif char == _POP:
            if len(stack) > 1 and stack[-1][2] not in _ISOLATES:
                stack.pop()
        elif char == _POP_ISOLATE:
            if any(opened in _ISOLATES for _, _, opened in stack):
                while stack.pop()[2] not in _ISOLATES:
                    pass
        else:
            letters.append(char)
            levels.append(_level(char, level, override))
    return letters, levels


def _level(char: str, level: int, override: str) -> int:
    """The level of a character from left to right, or of one that is forced to a direction."""
    if override:
        return level if (override == "R") == bool(level % 2) else level + 1
    # Within an embedding from right to left, letters and digits still run from left to right.
    return level + 1 if level % 2 and char.isalnum() else level
