"""Text made safe to show: the one place where what a terminal would act on becomes visible.

Control characters, undecodable bytes and directional controls are always shown as signs: raw, they
would act on the terminal or change the order of what is read. Characters that are merely invisible
(joiners, variation selectors, zero-width spaces) are left out of sight unless ``reveal`` is asked
for; then each, and every space that is not the ordinary one, is shown by its code point.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONTROL_PICTURES = 0x2400
_FIRST_PRINTABLE = 0x20
_DELETE = 0x7F
_BYTES = range(0xDC80, 0xDD00)
_KEPT = "\u200c\u200d\ufe0e\ufe0f"
"""Joiners and emoji style: they shape the letters and emoji beside them, which terminals show."""

_ACTS = (
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # directional controls (UAX #9)
    "\u2028\u2029"  # line and paragraph separator
    "\ud800-\udfff"  # lone surrogates: undecodable bytes
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # interlinear annotation, noncharacters
)
_HIDES = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0d\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point (Unicode 17) without the joiners and emoji style."""

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"

_CALM = re.compile(f"[{_ACTS}{_HIDES}]")
_REVEALED = re.compile(f"[{_ACTS}{_HIDES}{_KEPT}{_ODD_SPACES}]")
_BLANKS = re.compile(r"[\t\n\r\f\v ]+")


def shown(text: str, *, reveal: bool = False) -> str:
    """``text`` with nothing left that a terminal would act on; tabs and line ends are signs too."""
    return (_REVEALED if reveal else _CALM).sub(_sign if reveal else _calm_sign, text)


def is_plain(text: str, *, reveal: bool = False) -> bool:
    """Whether ``shown`` would leave ``text`` as it is."""
    return (_REVEALED if reveal else _CALM).search(text) is None


def plain_line(text: str, *, reveal: bool = False) -> str:
    """``text`` as one safe line: line ends and tabs are blanks, the rest as in ``shown``."""
    return shown(_BLANKS.sub(" ", text), reveal=reveal)


@lru_cache(maxsize=4096)
def sign(char: str) -> str:
    """The sign for one character: ``␛``, ``⟨E9⟩`` for an undecodable byte, ``⟨U+200B⟩``."""
    code = ord(char)
    if code < _FIRST_PRINTABLE:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if code in _BYTES:
        return f"⟨{code - 0xDC00:02X}⟩"
    return f"⟨U+{code:04X}⟩"


def _sign(found: re.Match[str]) -> str:
    return sign(found[0])


def _calm_sign(found: re.Match[str]) -> str:
    char = found[0]
    return "" if _HIDDEN.match(char) else sign(char)


_HIDDEN = re.compile(f"[{_HIDES}]")
