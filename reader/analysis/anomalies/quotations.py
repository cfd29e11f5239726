"""Quotation marks of a paragraph read as quotations, whatever the language's marks are."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.anomalies.direction import is_listed

MARKS = '"“”„‟«»「」『』'
"""Single marks are left out: one cannot tell ’ from an apostrophe."""

_CLOSERS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
}
_MOSTLY_OPEN = frozenset("“«")
_MOSTLY_CLOSE = frozenset("”»")
_CLOSE_ONLY = frozenset("」』")
_OPENING_AFTER = frozenset("([{-–—/>\u00a0\u202f'‘‚")
_HEBREW = re.compile("[\u05d0-\u05ea]")
"""Beside them " is a sign of abbreviation (ארה"ב) as often as a quotation mark."""


class Quotations(NamedTuple):
    """Offsets: both marks of the outermost quotations, and marks that lack the other one."""

    outer: list[tuple[int, int]]
    unclosed: list[int]
    unopened: list[int]


def read(text: str, marks: list[int]) -> Quotations:
    """The quotations that ``marks`` (offsets of one paragraph, in order) make."""
    outer: list[tuple[int, int]] = []
    unopened: list[int] = []
    stack: list[int] = []
    for offset in marks:
        sign = text[offset]
        if stack and sign in _CLOSERS[text[stack[-1]]] and not _is_abbreviation(text, offset):
            opened = stack.pop()
            if not stack:
                outer.append((opened, offset))
        elif _is_none(text, offset):
            continue
        elif opens(text, offset):
            stack.append(offset)
        else:
            unopened.append(offset)
    return Quotations(outer, stack, unopened)


def _is_none(text: str, offset: int) -> bool:
    """Whether the mark stands for inches or an abbreviation, or is shown in a list."""
    if text[offset] == '"' and (text[max(offset - 1, 0) : offset].isdigit()):
        return True
    return is_listed(text, offset) or _is_abbreviation(text, offset)


def _is_abbreviation(text: str, offset: int) -> bool:
    beside = text[max(offset - 1, 0) : offset + 2]
    return text[offset] == '"' and _HEBREW.search(beside) is not None


def opens(text: str, offset: int) -> bool:
    """Whether the mark at ``offset``, which closes nothing, opens a quotation."""
    sign = text[offset]
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    begins = not before or before.isspace() or before in _OPENING_AFTER
    if sign in _MOSTLY_OPEN:
        # Also within a line of Chinese, without a space; not behind a word and before its comma.
        return begins or after.isalnum()
    if sign in _MOSTLY_CLOSE:
        return begins and after.isalnum()
    return sign not in _CLOSE_ONLY
