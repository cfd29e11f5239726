"""A direction mark stands in a paragraph that runs in one direction only.

The left-to-right, right-to-left and Arabic letter marks tell characters without a direction of
their own which way to run. Without any Arabic or Hebrew letter about they do nothing, and split the
words they stand in. Right in every paragraph with a letter that runs from right to left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.direction import has_right_to_left, is_listed
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "bidi-mark"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every direction mark in a paragraph without letters from right to left."""
    mark = Marker(CODE)
    mixed = has_right_to_left(draft)
    for offset in offsets:
        if not mixed(offset) and not is_listed(draft.text, offset):
            char = draft.text[offset]
            message = f"{described(char)} in text that runs from left to right alone"
            yield mark(offset, offset + 1, char, message, Severity.WARNING, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="an invisible direction mark in text of one direction",
    severity=Severity.WARNING,
    stage=Stage.HIDDEN,
    looks_at="[\u200e\u200f\u061c]",
    find=find,
    flagged=(Example("the \u200elamp", "the lamp"), Example("a la\u200fmp", "a lamp")),
    accepted=(
        Example("הספר C++\u200e טוב", language="he"),
        Example("العدد \u200f12\u200f هنا", language="ar"),
    ),
)
