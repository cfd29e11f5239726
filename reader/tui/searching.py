"""Search in the article's text, over line ends and through disguises."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 100_000
"""Hits that are kept; nobody steps through more."""

_UNSEEN = "[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]"
_ALIKE = (
    "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}",
    '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}',
    "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}",
)
"""What a keyboard has one key for."""

_TYPED = {char: alike for alike in _ALIKE for char in alike}


def hits(text: str, wanted: str) -> list[Span]:
    """Where ``wanted`` stands in ``text``: any blanks match any others.

    Small letters find capitals too, unless ``wanted`` has a capital itself. Letters find those of
    other scripts that look like them, whatever is invisible between them; quotes and hyphens find
    those of typesetters.
    """
    words = wanted.split()
    if not words:
        return []
    one: Callable[[str], str]
    flags = re.NOFLAG if wanted != wanted.lower() else re.IGNORECASE
    if text.isascii() and wanted.isascii():
        between, one = "", _itself
    else:
        between = f"{_UNSEEN}*" if re.search(_UNSEEN, text) else ""
        one = _Letters(text, ignoring_case=bool(flags))
    pattern = re.compile(r"\s+".join(between.join(map(one, word)) for word in words), flags)
    found: list[Span] = []
    for match in pattern.finditer(text):
        found.append(Span(*match.span()))
        if len(found) == _MOST:
            break
    return found


def _itself(char: str) -> str:
    return re.escape(char)


class _Letters:
    """A letter to the pattern of all that looks like it, among the characters of a text."""

    def __init__(self, text: str, *, ignoring_case: bool) -> None:
        self._present = _characters(text)
        self._ignoring_case = ignoring_case

    def __call__(self, char: str) -> str:
        if char in _TYPED:
            return f"[{re.escape(_TYPED[char])}]"
        if not char.isalpha():
            return re.escape(char)
        forms = {char, char.lower(), char.upper()} if self._ignoring_case else {char}
        alike = [other for other in self._present if any(_alike(form, other) for form in forms)]
        return f"[{re.escape(char + ''.join(alike))}]"


@lru_cache(maxsize=2)
def _characters(text: str) -> tuple[str, ...]:
    """The different letters of a text."""
    return tuple(sorted(char for char in set(text) if char.isalpha()))


def _alike(char: str, other: str) -> bool:
    """Whether the two are letters of different scripts that look the same, or one is styled."""
    if unicodedata.normalize("NFKC", other) == char:
        return True
    # Only searching needs the table.
    from reader.analysis.languages.detection import block_script  # noqa: PLC0415
    from reader.text.unicode.confusables import prototype  # noqa: PLC0415

    return (
        len(char) == 1
        and block_script(char) != block_script(other)
        and prototype(char) == prototype(other)
    )
