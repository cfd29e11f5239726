"""A quotation is opened and not closed, or closed and not opened.

Who says what can no longer be told. A note. Quotation marks of all languages are known, “ ” and
„ “ and « » and » «, and straight ones, paragraph by paragraph. Right are quotations that go on over
paragraphs, each of which may open anew, and marks for inches and seconds (5'10").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.copy import by_paragraph, in_prose
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.pairing import Left, beyond
from reader.analysis.anomalies.quotations import MARKS, read
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "unbalanced-quote"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """The first quotation mark of a paragraph that lacks its other one."""
    del offsets
    mark = Marker(CODE)
    text = draft.text
    done = -1
    for left in beyond(_left(draft)):
        if left.paragraph == done:
            continue
        done = left.paragraph
        sign = text[left.offset]
        what = "is opened and not closed" if left.opens else "is closed and not opened"
        if sign == '"':
            what = "has no other one in its paragraph"
        message = f"{sign} {what}"
        yield mark(left.offset, left.offset + 1, sign, message, Severity.NOTE)


def _left(draft: Draft) -> Iterator[Left]:
    text = draft.text
    signs = [sign for sign in MARKS if sign == '"' or sign in draft.odd]
    for number, marks in by_paragraph(draft, in_prose(draft, signs)):
        quotation = read(text, marks)
        for offset in sorted(quotation.unclosed):
            if not _goes_on(draft, number):
                yield Left(offset, number, opens=True)
        for offset in sorted(quotation.unopened):
            yield Left(offset, number, opens=False)


def _goes_on(draft: Draft, number: int) -> bool:
    """Whether the paragraph behind number ``number`` opens a quotation anew."""
    if number + 1 >= len(draft.paragraphs):
        return False
    start = draft.paragraphs[number + 1].start
    return draft.text[start : start + 1] in MARKS


RULE = Rule(
    code=CODE,
    summary="a quotation mark without its other one",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(
        Example("“The lamp is out, he said."),
        Example('She said "the lamp is out.'),
        Example("„Das Licht ist aus, sagte er.", language="de"),
        Example("The lamp is out”, he said."),
    ),
    accepted=(
        Example("“The lamp,” he said, “is ‘out’, as the pilots’ say.”"),
        Example("“The lamp is out.\n\n“The ships are in,” he said."),
        Example("„Das Licht“, sagte er, »ist« ‚aus‘.", language="de"),
        Example("«Свет „погас“», — сказал он.", language="ru"),
        Example("”Lampan är släckt”, sade han.", language="sv"),
        Example('a lamp of 5\'10" and 12" glass'),
        Example('Say `"a` here.', markdown=True),
        Example('"The lamp is out.\n\n"The ships are in," he said.'),
    ),
)
