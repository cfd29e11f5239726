"""A bracket is opened and not closed, or closed and not opened.

The aside has no end, or a part of the sentence was lost. A note. Brackets are looked at paragraph
by paragraph; an aside may go on over a few. Right are the brackets of lists (a) and 1), of faces
:-), of half-open intervals [0, 1), and whatever stands in code.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.anomalies.copy import by_paragraph, in_prose
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.pairing import Left, beyond, unpaired
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "unbalanced-bracket"
_PAIRS = {"(": ")", "[": "]"}
_LABEL = re.compile(r"(?:^|[\s(,;])(?:[^\W_]|\d{1,3}|[ivxlcIVXLC]{1,6})\Z")
_LABEL_LENGTH = 7
_FACE = re.compile(r"[:;=8xX%|][-'^o*]?[()\[\]]|[()\[\]][-'^o*]?[:;=8]|[()\[\]][\^:;_][_.-]?")
_INTERVAL = re.compile(r"[(\[][^()\[\]\n]{1,24}[,;][^()\[\]\n]{1,24}[)\]]")
_INTERVAL_LENGTH = 51
_MOST = 50
"""Brackets of a paragraph that are looked at; one with more of them unpaired is no prose."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """The first bracket of a paragraph that lacks its other one."""
    del offsets
    mark = Marker(CODE)
    text = draft.text
    done = -1
    for left in beyond(_left(draft)):
        if left.paragraph == done:
            continue
        done = left.paragraph
        sign = text[left.offset]
        message = f"{sign} is {'opened and not closed' if left.opens else 'closed and not opened'}"
        yield mark(left.offset, left.offset + 1, sign, message, Severity.NOTE)


def _left(draft: Draft) -> Iterator[Left]:
    text = draft.text
    for number, brackets in by_paragraph(draft, in_prose(draft, "()[]")):
        signs = [(offset, text[offset]) for offset in brackets]
        for left in islice(sorted(unpaired(signs, _PAIRS, number)), _MOST):
            if not _is_right(text, left):
                yield left


def _is_right(text: str, left: Left) -> bool:
    """Whether a bracket without another one is a list's, a face's or an interval's."""
    at = left.offset
    if text[at] == ")" and _LABEL.search(text, max(at - _LABEL_LENGTH, 0), at):
        return True
    if any(_FACE.match(text, start) for start in range(max(at - 2, 0), at + 1)):
        return True
    first = max(at - _INTERVAL_LENGTH, 0)
    begin = max(text.rfind("[", first, at + 1), text.rfind("(", first, at + 1))
    return begin >= 0 and _INTERVAL.match(text, begin) is not None


RULE = Rule(
    code=CODE,
    summary="a bracket without its other one",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(
        Example("The lamp (an old one went out."),
        Example("The lamp, an old one), went out."),
        Example("The lamp [an old (very old one] went out."),
    ),
    accepted=(
        Example("The lamp (an old one [of 1890]) went out."),
        Example("They want a) light, b) lamps and 3) oil."),
        Example("The lamp is lit :-) and the ships are in :("),
        Example("for x in [0, 1) and y in (0, 1]"),
        Example("(The lamp went out.\n\nThe ships came in.)"),
        Example("Call `f(x` and [the lamp](https://example.org/a_(b).html).", markdown=True),
    ),
)
