"""One number holds digits of two systems.

To a reader the number may look like another; to a machine it is none. Right are Arabic or Indian
digits beside European ones in different numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
import unicodedata2

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mixed-digits"
_NUMBER = regex.compile(r"\p{Nd}+")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every number with digits of two systems."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        if offset < done:
            continue
        start = offset
        while start and text[start - 1].isdecimal() and text[start - 1].isascii():
            start -= 1
        number = _NUMBER.match(text, start)
        done = number.end() if number else offset + 1
        digits = text[start:done]
        systems = {ord(digit) - unicodedata2.decimal(digit) for digit in digits}
        if len(systems) > 1:
            plain = "".join(str(unicodedata2.decimal(digit)) for digit in digits)
            message = f"{quoted(digits)} mixes digits of {len(systems)} systems"
            yield mark(start, done, digits, message, Severity.WARNING, plain, SUGGESTED)


RULE = Rule(
    code=CODE,
    summary="a number with digits of two systems",
    severity=Severity.WARNING,
    stage=Stage.LETTERS,
    looks_at=r"[\p{Nd}--[0-9]]",
    find=find,
    flagged=(Example("in the year 19\u0668\u0664", "in the year 1984"),),
    accepted=(Example("من \u0661\u0669 إلى 1984", language="ar"),),
)
