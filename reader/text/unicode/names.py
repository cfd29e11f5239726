"""What a code point is called."""

from __future__ import annotations

from functools import cache

import unicodedata2

_CONTROLS = (
    "NULL",
    "START OF HEADING",
    "START OF TEXT",
    "END OF TEXT",
    "END OF TRANSMISSION",
    "ENQUIRY",
    "ACKNOWLEDGE",
    "BELL",
    "BACKSPACE",
    "CHARACTER TABULATION",
    "LINE FEED",
    "LINE TABULATION",
    "FORM FEED",
    "CARRIAGE RETURN",
    "SHIFT OUT",
    "SHIFT IN",
    "DATA LINK ESCAPE",
    "DEVICE CONTROL ONE",
    "DEVICE CONTROL TWO",
    "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE",
    "SYNCHRONOUS IDLE",
    "END OF TRANSMISSION BLOCK",
    "CANCEL",
    "END OF MEDIUM",
    "SUBSTITUTE",
    "ESCAPE",
    "INFORMATION SEPARATOR FOUR",
    "INFORMATION SEPARATOR THREE",
    "INFORMATION SEPARATOR TWO",
    "INFORMATION SEPARATOR ONE",
)
"""Unicode's aliases for the C0 controls, which have no names (NameAliases.txt)."""

_OTHER_CONTROLS = {0x7F: "DELETE", 0x85: "NEXT LINE", 0x9B: "CONTROL SEQUENCE INTRODUCER"}
_BYTES = range(0xDC80, 0xDD00)
_CATEGORIES = {
    "Cc": "control character",
    "Cs": "lone surrogate",
    "Co": "private-use character",
    "Cn": "unassigned code point",
}


@cache
def name(char: str) -> str:
    """The character's name; for what has none, its alias or what it is, never nothing."""
    code = ord(char)
    if code < len(_CONTROLS):
        return _CONTROLS[code]
    if code in _BYTES:
        return f"undecodable byte 0x{code - 0xDC00:02X}"
    found = unicodedata2.name(char, "") or _OTHER_CONTROLS.get(code, "")
    return found or _CATEGORIES.get(unicodedata2.category(char), "unnamed character")


def code_point(char: str) -> str:
    """``U+0435``."""
    return f"U+{ord(char):04X}"


def described(char: str) -> str:
    """``U+0435 CYRILLIC SMALL LETTER IE``; an undecodable byte is described by its value alone."""
    return name(char) if ord(char) in _BYTES else f"{code_point(char)} {name(char)}"
