"""What is wrong with bytes that are not UTF-8 (RFC 3629; Unicode 17, table 3-7)."""

from __future__ import annotations

import re
from typing import NamedTuple

UNDECODED = 0xDC00
"""An undecodable byte stands in the text as this and its value (PEP 383)."""

CESU = re.compile(
    "\udced[\udca0-\udcaf][\udc80-\udcbf]\udced[\udcb0-\udcbf][\udc80-\udcbf]|\udcc0\udc80"
)
"""A surrogate pair in six bytes (CESU-8, UTR #26); NUL in two (Java's modified UTF-8)."""


class _Kind(NamedTuple):
    """Sequences that begin and go on like ``pattern``."""

    pattern: re.Pattern[bytes]
    name: str


_KINDS = (
    _Kind(re.compile(rb"[\x80-\xbf]+"), "what follows in a character, without its beginning"),
    _Kind(
        re.compile(
            rb"[\xc0\xc1][\x80-\xbf]?|\xe0[\x80-\x9f][\x80-\xbf]?|\xf0[\x80-\x8f].{0,2}", re.DOTALL
        ),
        "a character in more bytes than it needs",
    ),
    _Kind(re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]?"), "half of a surrogate pair"),
    _Kind(
        re.compile(rb"\xf4[\x90-\xbf].{0,2}|[\xf5-\xf7].{0,3}", re.DOTALL),
        "beyond the last character",
    ),
    _Kind(re.compile(rb"[\xf8-\xfd][\x80-\xbf]*"), "a form that UTF-8 has not had since 2003"),
    _Kind(re.compile(rb"[\xfe\xff]+"), "bytes that UTF-8 never has"),
    _Kind(re.compile(rb"[\xc2-\xf4][\x80-\xbf]*"), "a character cut off"),
)


def bytes_of(run: str) -> bytes:
    """The bytes that a run of undecodable ones stands for."""
    return bytes(ord(char) - UNDECODED for char in run)


def fault(data: bytes) -> str:
    """What is wrong with ``data`` as UTF-8, in words; "" where it is several things."""
    return next((kind.name for kind in _KINDS if kind.pattern.fullmatch(data)), "")


def supplementary(run: str) -> str:
    """The character that ``CESU`` found."""
    data = bytes_of(run)
    if data == b"\xc0\x80":
        return "\0"
    pair = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    return pair.decode("utf-16-le")
