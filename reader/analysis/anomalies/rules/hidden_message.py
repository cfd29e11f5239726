"""A message is hidden in zero-width characters.

Two or more invisible characters, in a row or one behind each space, make a binary code: a mark put
in to trace a copy, or text that only a machine reads. What it says is shown where a reading of the
bits is printable text; else the number of bits is told. Two invisible characters in a row are no
message, nor is what joins letters of Persian or of Indian scripts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted_briefly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "hidden-message"
_MARKS = "\u200b\u200c\u200d\u2060\ufeff"
_RUN = re.compile(f"[{_MARKS}]{{8,}}")
_SPACE = re.compile(f" ([{_MARKS}]?)(?=[^ {_MARKS}])")
_FEWEST = 8
"""Marks that make a code: one letter's bits."""

_BITS = 16
"""Most bits of one letter where a mark parts the letters."""

_NO_CHANCE = 5
"""Printable letters in a row that bits at random hardly give.

95 of 256 bytes are printable: five in a row are 0.7 %, six in a hundred over the eight readings.
"""

_SHARE = 0.15
"""Share of the spaces that carry a mark, from which on marks behind spaces are a code."""


def said_by(bits: str) -> str:
    """The printable reading of a string of 0 and 1, in either assignment and order; "" if none.

    A message may end before the bits do, where nothing but zeros or the rest of a text follows: the
    longest beginning counts that is text, if it is long enough not to be chance.
    """
    best = ""
    for one in (bits, bits.translate({48: 49, 49: 48})):
        for width in (8, 7):
            for step in (1, -1):
                units = (one[at : at + width][::step] for at in range(0, len(one), width))
                data = bytes(int(unit, 2) for unit in units if len(unit) == width)
                best = max(best, _text(data), key=len)
    return best


def _text(data: bytes) -> str:
    """The text that ``data`` begins with, if that is all of it or too long for chance."""
    try:
        said, whole = data.decode(), True
    except UnicodeDecodeError as fault:
        said, whole = data[: fault.start].decode(), False
    end = next((at for at, char in enumerate(said) if not char.isprintable()), len(said))
    whole = whole and not said[end:].strip("\x00")
    return said[:end] if whole or end >= _NO_CHANCE else ""


def _message(marks: str) -> str:
    symbols = sorted(set(marks))
    said = ""
    if len(symbols) == 2:  # noqa: PLR2004 - a binary code
        said = said_by("".join("01"[char != symbols[0]] for char in marks))
    elif len(symbols) == 3:  # noqa: PLR2004 - a binary code and a mark between letters
        said = max((_parted(marks, symbol) for symbol in symbols), key=len)
    elif len(symbols) == 4:  # noqa: PLR2004 - two bits a mark
        digits = {symbol: f"{number:02b}" for number, symbol in enumerate(symbols)}
        said = said_by("".join(digits[char] for char in marks))
    return _telling(len(marks), said)


def _parted(marks: str, between: str) -> str:
    """What ``marks`` say where ``between`` stands between the letters; "" if nothing."""
    zero, one = sorted(set(marks) - {between})
    letters = [letter for letter in marks.split(between) if letter]
    if max(map(len, letters)) > _BITS:
        return ""
    for bits in ({zero: "0", one: "1"}, {zero: "1", one: "0"}):
        codes = (int("".join(bits[char] for char in letter), 2) for letter in letters)
        said = "".join(map(chr, codes))
        if said.isprintable():
            return said
    return ""


def _telling(count: int, said: str) -> str:
    if said:
        return f"{count} invisible characters say {quoted_briefly(said)}"
    return f"{count} invisible characters in a pattern: {count} hidden bits"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of invisible marks, and the marks behind spaces taken together."""
    mark = Marker(CODE)
    text = draft.text
    if len(offsets) < _FEWEST:
        return
    for run in _RUN.finditer(text):
        yield mark(*run.span(), run[0], _message(run[0]), Severity.ERROR, "", SAFE)
    yield from _spread(text, mark)


def _spread(text: str, mark: Marker) -> Iterator[Finding]:
    """Marks behind spaces: a mark is one bit, none the other."""
    spaces = list(_SPACE.finditer(text))
    marked = [space for space in spaces if space[1]]
    if len(marked) < _FEWEST or len(marked) < _SHARE * len(spaces[: spaces.index(marked[-1]) + 1]):
        return
    bits = "".join("01"[bool(space[1])] for space in spaces)
    said = said_by(bits)
    message = _telling(len(marked), said).replace("characters", "characters behind spaces", 1)
    for space in marked:
        yield mark(space.start(1), space.end(1), "spaces", message, Severity.ERROR, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="a message in zero-width characters",
    severity=Severity.ERROR,
    stage=Stage.MESSAGES,
    looks_at="[\u200b\u200c\u200d\u2060\ufeff]",
    find=find,
    flagged=(
        # "h" is 01101000, "i" 01101001; U+200B for 0, U+200C for 1.
        Example(
            "a lamp\u200b\u200c\u200c\u200b\u200c\u200b\u200b\u200b"
            "\u200b\u200c\u200c\u200b\u200c\u200b\u200b\u200c here",
            "a lamp here",
        ),
        # The same with U+200D between the letters, and leading zeros left out.
        Example(
            "a lamp\u200c\u200c\u200b\u200c\u200b\u200b\u200b\u200d"
            "\u200c\u200c\u200b\u200c\u200b\u200b\u200c here",
            "a lamp here",
        ),
    ),
    accepted=(
        Example("می\u200cخواهم می\u200cروم", language="fa"),
        Example("\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"),
    ),
)
