"""Look-alikes by Unicode's table (UTS #39): for comparing, never for writing.

A prototype is only the name of a class of characters that look alike: that of ``m`` is ``rn``, that
of ``0`` is ``O``. What should stand in a text is chosen among the members of the class.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("confusables.txt")


def prototype(char: str) -> str:
    """The name of the class of ``char``: itself where nothing looks like it."""
    return _prototypes().get(char, char)


@cache
def look_alikes(char: str) -> str:
    """Every other character of the class of ``char``, in code point order."""
    name = prototype(char)
    members = _classes().get(name, "")
    if len(name) == 1 and name not in members:
        members += name
    return "".join(sorted(set(members) - {char}))


@cache
def _classes() -> dict[str, str]:
    text = _TABLE.read_text("utf-8")
    # From the right: the prototype of U+1F16D itself holds a tab.
    return dict(line.rsplit("\t", 1) for line in text.split("\n") if line)


@cache
def _prototypes() -> dict[str, str]:
    return {char: name for name, members in _classes().items() for char in members}
