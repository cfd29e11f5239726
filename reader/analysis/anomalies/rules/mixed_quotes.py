"""Quotation marks or apostrophes of two styles stand in one text.

Straight marks beside curly ones, or the marks of two countries for one purpose, show that the text
came from several places. A note: at each place where one style is the exception, once where none
rules. The edit takes the style that rules; `fix` makes it only if this rule is named. Marks within
a quotation may be others than those about it, and feet, inches and code keep the straight ones.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.analysis.anomalies.copy import by_paragraph, in_prose
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.quotations import MARKS, read
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.styles import exceptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mixed-quotes"
_NAMES = {"'": "straight", "’": "curly"}
_STRAIGHT = '"'
_COMPARED = tuple(sign for sign in MARKS if sign not in "「」『』")
"""Japanese has “ ” for stress beside its own quotation marks."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """The places of the rarer style."""
    del offsets
    yield from _marks(draft)
    yield from _apostrophes(draft)


def _marks(draft: Draft) -> Iterator[Finding]:
    """Outermost quotation marks: how many kinds of them open a quotation."""
    signs = [sign for sign in _COMPARED if sign == _STRAIGHT or sign in draft.odd]
    if len(signs) < 2:  # noqa: PLR2004 - two make a mixture
        return
    mark = Marker(CODE)
    text = draft.text
    ways: dict[str, list[int]] = {}
    closers: dict[str, Counter[str]] = {}
    ends: dict[int, int] = {}
    for _, places in by_paragraph(draft, in_prose(draft, signs)):
        for start, end in read(text, places).outer:
            ways.setdefault(text[start], []).append(start)
            closers.setdefault(text[start], Counter())[text[end]] += 1
            ends[start] = end
    rule, found = exceptions(ways)
    for sign, start in found:
        message = f"quotations of this text open with {rule}, and some with {sign}"
        yield mark(start, start + 1, sign, message, Severity.NOTE, rule)
        closer = closers[rule].most_common(1)[0][0]
        end = ends[start]
        if text[end] != closer:
            yield mark(end, end + 1, sign, message, Severity.NOTE, closer)


def _apostrophes(draft: Draft) -> Iterator[Finding]:
    if "’" not in draft.odd or "'" not in draft.text:
        return
    mark = Marker(CODE)
    ways: dict[str, list[int]] = {"'": [], "’": []}
    text = draft.text
    for offset in in_prose(draft, ways):
        if text[offset - 1 : offset].isalpha() and text[offset + 1 : offset + 2].isalpha():
            ways[text[offset]].append(offset)
    rule, found = exceptions(ways)
    for sign, offset in found:
        message = f"a {_NAMES[sign]} apostrophe; this text has {_NAMES[rule]} ones, too"
        yield mark(offset, offset + 1, sign, message, Severity.NOTE, rule)


RULE = Rule(
    code=CODE,
    summary="quotation marks or apostrophes of two styles",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(
        Example("He doesn’t, she can’t, and I won't.", "He doesn’t, she can’t, and I won’t."),
        Example("The lamp’s out. It's dark.", "The lamp’s out. It’s dark."),
        Example(
            '“Yes,” he said. “Yes.” “Yes!” “All out?” "No."',
            "“Yes,” he said. “Yes.” “Yes!” “All out?” “No.”",
        ),
    ),
    accepted=(
        Example("“The lamp’s out,” he said. “It’s ‘dark’.”"),
        Example('"The lamp\'s out," he said.'),
        Example("«Свет „погас“», — сказал он. «Темно».", language="ru"),
        Example('“The lens is 12" wide,” he said.'),
        Example('“Type `"a"` here,” she said.', markdown=True),
    ),
)
