"""Vertical tabs and next-line controls: which end a line, and which stand in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.known import is_known
from reader.analysis.languages.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.draft import Draft

SEPARATORS = "\x0b\x85"
_NO_TEXT = frozenset(map(chr, range(0x20))) - frozenset("\t\n\r\x0b\f") | {"\x7f"}
"""Controls that no program writes into text: where they stand, the others are damage, too."""

_NEVER_FIRST = frozenset(",.;:?!)")
_SHARE = 1 / 3
"""Share of places that end no line from which on chance did not put them there.

Of places taken at random in English prose, about four in five are within a word or before a blank.
"""

_SURE = 4
"""Letters from which on a word list can be trusted with parts of words."""

_LONGEST = 40
"""Letters of a word that are looked at on either side."""


def strays(draft: Draft, offsets: Sequence[int]) -> frozenset[int]:
    """Those of the separators at ``offsets`` that end no line.

    No line is ended within a word, before punctuation or at a line's end. Where a good part of them
    stand so, or other controls stand in the text, none was put there to end a line.
    """
    if not draft.odd.isdisjoint(_NO_TEXT):
        return frozenset(offsets)
    found = frozenset(offset for offset in offsets if _is_stray(draft, offset))
    return frozenset(offsets) if len(found) >= _SHARE * len(offsets) else found


def _is_stray(draft: Draft, offset: int) -> bool:
    text = draft.text
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    if text[offset] == "\x85" and is_ellipsis(text, offset):
        return False
    if after.isspace() or before in {"\n", "\r"}:
        return True
    if before.isalpha() and after.islower():
        return _is_within_word(text, offset, draft.language)
    return (before.isdigit() and after.isdigit()) or after in _NEVER_FIRST


def is_ellipsis(text: str, offset: int) -> bool:
    """Whether the U+0085 at ``offset`` is the ellipsis of Windows-1252, read as Latin-1."""
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    return bool(before and after) and not before.isspace() and not after.isalnum()


def _is_within_word(text: str, offset: int, language: str) -> bool:
    start, end = offset, offset + 1
    while start and offset - start < _LONGEST and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and end - offset < _LONGEST and text[end].isalpha():
        end += 1
    first, last = text[start:offset], text[offset + 1 : end]
    halves = all(_is_word(half, language) for half in (first, last))
    return is_known(first + last, language) and not halves


def _is_word(letters: str, language: str) -> bool:
    """Whether ``letters`` are a word; of short ones a word list has too many (names, letters)."""
    if len(letters) < _SURE:
        return letters.lower() in function_words(language)
    return is_known(letters, language)
