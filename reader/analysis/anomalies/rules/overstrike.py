r"""A character is struck out by a backspace or a delete.

A printer would show the second character alone; a machine reads both, so that a word can be hidden
within another. Old manuals print bold and underlined letters this way (``l\bl``, ``_\bl``): that is
a note. The edit drops the character that was struck and what struck it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "overstrike"
_PRINTED = "struck twice, as printers made bold and underlined letters"
_STRUCK = "a character that is struck out is still read by machines"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every stretch of struck characters with what strikes them."""
    mark = Marker(CODE)
    text = draft.text
    struck: list[tuple[int, int]] = []
    for offset in offsets:
        start = struck[-1][0] if struck and struck[-1][1] == offset else offset
        if start > 0 and (text[start - 1].isprintable() or text[start - 1] == "\t"):
            if start != offset:
                struck.pop()
            start -= 1
            while struck and struck[-1][1] == start:
                start = struck.pop()[0]
            struck.append((start, offset + 1))
        elif start != offset:
            struck[-1] = (start, offset + 1)
    for start, end in struck:
        printed = _is_printed(text, start, end)
        message, severity = (_PRINTED, Severity.NOTE) if printed else (_STRUCK, Severity.ERROR)
        yield mark(start, end, text[end - 1], message, severity, "", SAFE)


def _is_printed(text: str, start: int, end: int) -> bool:
    """Whether a printer would show the same: a letter twice, or underlined, as its neighbours are.

    Words were printed so, not letters: one such pair within a word is a letter struck out that
    happened to be the next one's like.
    """
    if end - start != 2 or text[end - 1] != "\b" or text[start] not in {"_", text[end : end + 1]}:  # noqa: PLR2004 - one pair
        return False
    before, after = text[max(start - 1, 0) : start], text[end + 1 : end + 2]
    alone = not before.isalnum() and not after.isalnum()
    return alone or text[end + 2 : end + 3] == "\b" or text[max(start - 2, 0) : start - 1] == "\b"


RULE = Rule(
    code=CODE,
    summary="characters struck out by backspaces",
    severity=Severity.ERROR,
    stage=Stage.CONTROLS,
    looks_at=r"[\x08\x7f]",
    find=find,
    flagged=(
        Example("a laX\bmp", "a lamp"),
        Example("a lamXY\b\bp", "a lamp"),
        Example("a laX\x7fmp", "a lamp"),
        Example("a lam\bmp", "a lamp"),
    ),
    accepted=(
        Example("l\bla\bam\bmp\bp"),
        Example("_\bl_\ba_\bm_\bp"),
        Example("see section A\bA for more"),
        Example("nothing struck"),
    ),
)
