r"""A control character, or a sequence of them, stands in the text.

Printed raw they move the cursor, change colours and titles, or worse; in a text they are damage or
an attack. An escape character is taken with its whole sequence. Tabs and line ends are text. Right
are form feeds between pages, and vertical tabs and next-line controls where they end a line (the
rule line-separator has those); a NUL in every other place tells of a wrongly decoded file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.separators import SEPARATORS, is_ellipsis, strays
from reader.analysis.anomalies.wording import quoted
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "control-character"
_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # CSI
    "|(?:\x1b[\\]P_^X]|[\x9d\x90])[^\x00-\x06\x0e-\x1a\x1c-\x1f\x1b\x9c\r\n]{0,2048}(?:\x07|\x1b\\\\|\x9c)"  # OSC, DCS …  # noqa: E501 - one pattern, one text
    "|\x1b[ -/]{1,4}[0-~]|\x1b[0-~]"
)
"""ECMA-48: control sequences, strings and escapes, of bounded length."""

_WINDOWS = dict(zip("\x84\x85\x91\x92\x93\x94\x96\x97", "„…‘’“”–—", strict=True))
_QUOTATION = 400
"""Characters of a quotation, within which the mark that opened it is looked for."""

_STRUCK = "\b\x7f"
"""The rule overstrike has these where they strike something."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every control character, with the sequence that it begins."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    stray = strays(draft, [offset for offset in offsets if text[offset] in SEPARATORS])
    for offset in offsets:
        char = text[offset]
        if offset < done or _is_right(text, offset, stray):
            continue
        sequence = _SEQUENCE.match(text, offset)
        done = sequence.end() if sequence else offset + 1
        meant = "" if offset in stray else _windows(text, offset)
        if meant:
            message = f"{described(char)} is {quoted(meant)} in Windows-1252, read as Latin-1"
            yield mark(offset, done, char, message, Severity.ERROR, meant, SUGGESTED)
            continue
        what = described(char)
        message = f"{what} acts on a terminal and is no text"
        if sequence and done - offset > 1:
            message = f"{what} begins a control sequence of {done - offset} characters"
        yield mark(offset, done, char, message, Severity.ERROR, "", SAFE)


def _windows(text: str, offset: int) -> str:
    """The quotation mark, dash or sign that a C1 control is in Windows-1252, if it fits here."""
    meant = _WINDOWS.get(text[offset], "")
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    if meant in {"“", "‘", "„"}:
        # German closes with what English opens with.
        opened = text.rfind("\x84", max(offset - _QUOTATION, 0), offset) >= 0
        fits = not after.isalnum() if opened else not before.isalnum() and after.isalnum()
    elif meant in {"–", "—"}:
        fits = before.isspace() == after.isspace()
    elif meant:
        fits = bool(before) and not before.isspace()
    else:
        fits = False
    return meant if fits else ""


def _is_right(text: str, offset: int, stray: frozenset[int]) -> bool:
    """Whether a control does what it is for, or is another rule's business."""
    char = text[offset]
    if char in _STRUCK:
        return _strikes(text, offset)
    if char == "\f":
        return _at_line_end(text, offset)
    ends_line = char in SEPARATORS and offset not in stray
    return ends_line and not (char == "\x85" and is_ellipsis(text, offset))


def _strikes(text: str, offset: int) -> bool:
    return offset > 0 and (text[offset - 1].isprintable() or text[offset - 1] in _STRUCK)


def _at_line_end(text: str, offset: int) -> bool:
    return text[max(offset - 1, 0) : offset] in {"", "\n"} or text[offset + 1 : offset + 2] in {
        "",
        "\n",
        "\r",
    }


RULE = Rule(
    code=CODE,
    summary="control characters and terminal sequences",
    severity=Severity.ERROR,
    stage=Stage.CONTROLS,
    looks_at=r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]",
    find=find,
    flagged=(
        Example("a la\x00mp", "a lamp"),
        Example("a \x1b[31mlamp\x1b[0m", "a lamp"),
        Example("a \x1b]0;title\x07lamp", "a lamp"),
        Example("the \x93lamp\x94", "the “lamp”"),
        Example("the lan\x0btern", "the lantern"),
        Example("the lan\x0btern \x0blit", "the lantern lit"),
        Example("the lamp\x85 went out", "the lamp… went out"),
        Example("the lamp\x85went \x00out", "the lampwent out"),
    ),
    accepted=(
        Example("one\ttwo\r\nthree"),
        Example("the end of a page\n\f\nthe next"),
        Example("nothing but letters"),
        Example("“quotes” and — dashes"),
        Example("Harbour Office\x0b12 Quay Road\x0bPenmarrow"),
        Example("the lamp went out\x0bthe ships came in"),
        Example("the first line\x85the second line\x85"),
        Example("\fa page"),
    ),
)
