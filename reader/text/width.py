"""Terminal cells; the only place that asks how wide a character is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wcwidth import iter_graphemes, wcswidth

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIMPLE = re.compile(
    r"[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027]*"
)
"""Scripts and punctuation of one cell each, without combining or invisible characters."""


def is_simple(text: str) -> bool:
    """Whether each character is one cell wide and a grapheme of its own."""
    return text.isascii() or _SIMPLE.fullmatch(text) is not None


def cells(text: str) -> int:
    """Cells that ``text`` takes, as terminals that follow Unicode's width data show it."""
    if is_simple(text):
        return len(text)
    width = int(wcswidth(text))
    # A control character has no width to speak of; such text is never printed raw.
    return width if width >= 0 else sum(max(int(wcswidth(char)), 0) for char in text)


def graphemes(text: str) -> Iterator[str]:
    """What a reader takes for one character each: never to be torn apart."""
    return iter(text) if is_simple(text) else iter_graphemes(text)
