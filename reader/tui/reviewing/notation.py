"""Text written so that it can be typed in one line: what a line cannot hold becomes a code."""

from __future__ import annotations

import re

from reader.text.display import shown

_CODE = re.compile(
    "\N{MATHEMATICAL LEFT ANGLE BRACKET}U\\+([0-9A-F]{4,6})\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
)
_BRACKET = "\N{MATHEMATICAL LEFT ANGLE BRACKET}"
_LAST = 0x10FFFF


def written(text: str) -> str:
    """``text`` in one line that can be typed; ``read`` gives it back."""
    return "".join(map(_written, text))


def read(line: str) -> str:
    """The text that ``line`` was written for."""
    return _CODE.sub(_read, line)


def _written(char: str) -> str:
    if char != _BRACKET and shown(char, reveal=True) == char:
        return char
    return (
        f"\N{MATHEMATICAL LEFT ANGLE BRACKET}U+{ord(char):04X}\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
    )


def _read(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if code <= _LAST else found[0]
