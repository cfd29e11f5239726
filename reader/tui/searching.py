"""Search in the article's text, over line ends."""

from __future__ import annotations

import re

from reader.text.span import Span

_MOST = 100_000
"""Hits that are kept; nobody steps through more."""


def hits(text: str, wanted: str) -> list[Span]:
    """Where ``wanted`` stands in ``text``: any blanks match any others.

    Small letters find capitals too, unless ``wanted`` has a capital itself.
    """
    words = wanted.split()
    if not words:
        return []
    flags = re.NOFLAG if wanted != wanted.lower() else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    found: list[Span] = []
    for match in pattern.finditer(text):
        found.append(Span(*match.span()))
        if len(found) == _MOST:
            break
    return found
