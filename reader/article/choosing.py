"""The ways to read an article's bytes, for a person to choose from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.article.decoding import decode
from reader.article.legacy import readings, told

if TYPE_CHECKING:
    from reader.article.model import Encoding

_MOST = 9
"""Choices that are worth a look: the right one is nearly always among the first three."""

_HIGH = re.compile("[^\x00-\x7f]")
_BEFORE, _AFTER = 16, 48


class Choice(NamedTuple):
    """An encoding with what speaks for it, and a piece of the text as it would be."""

    encoding: Encoding
    excerpt: str


def choices(data: bytes) -> list[Choice]:
    """How ``data`` would be decoded if nobody said anything, then the next best, all different."""
    text, first = decode(data)
    found = readings(data, defective_utf8=True)
    named = [(first, text), *zip(told(found), (reading.text for reading in found), strict=True)]
    known: dict[str, Choice] = {}
    for encoding, sample in named[: _MOST + 1]:
        if encoding.name not in known:
            known[encoding.name] = Choice(encoding, _excerpt(sample))
    return list(known.values())[:_MOST]


def _excerpt(text: str) -> str:
    """The surroundings of the first character beyond ASCII, on one line."""
    found = _HIGH.search(text)
    start = max(found.start() - _BEFORE, 0) if found else 0
    return " ".join(text[start : start + _BEFORE + _AFTER].split())
