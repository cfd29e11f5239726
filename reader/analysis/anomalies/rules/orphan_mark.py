"""An accent stands without a letter.

A combining mark at the beginning of a line or behind a space is drawn on a dotted circle, on the
space, or on nothing: its letter was lost. Right where marks are taught: there they stand on a
dotted circle or a no-break space, so this is a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "orphan-mark"
_MARK = regex.compile(
    # Selectors and the grapheme joiner, and strokes laid over letters, have rules of their own.
    r"[\p{M}--\p{Variation_Selector}--[\u034f\u0334-\u0338\u20d2\u20d3\u20e5\u20e6]]",
    regex.V1,
)


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every mark behind a space, a line end or nothing."""
    del offsets
    marks = "".join(sorted(char for char in draft.odd if _MARK.match(char)))
    if not marks:
        return
    mark = Marker(CODE)
    for orphan in re.finditer(rf"(?<![^ \t\r\n])[{re.escape(marks)}]", draft.text):
        message = f"{described(orphan[0])} has no letter to stand on"
        yield mark(*orphan.span(), orphan[0], message, Severity.NOTE)


RULE = Rule(
    code=CODE,
    summary="an accent without a letter",
    severity=Severity.NOTE,
    stage=Stage.LETTERS,
    looks_at="",
    find=find,
    flagged=(Example("a caf \u0301 here"), Example("\u0301a lamp")),
    accepted=(
        Example("the mark \u25cc\u0301 alone"),
        Example("the mark \u00a0\u0301 alone"),
        Example("x\u0304 and \u1ecd\u0300"),
    ),
)
