"""A blank that is no space: Braille's empty cell or a Hangul filler.

They are drawn empty but are letters or symbols to a machine: words on both sides run into one.
Right in Braille and beside conjoining Hangul letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "filler"
_AT_HOME = regex.compile("[\u2801-\u28ff\u1100-\u11ff\u3131-\u3163\u3165-\u318e\uffa1-\uffdc]")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every filler among letters that it does not belong to."""
    mark = Marker(CODE)
    text = draft.text
    for offset in offsets:
        char = text[offset]
        beside = text[max(offset - 1, 0) : offset] + text[offset + 1 : offset + 2]
        if not _AT_HOME.search(beside):
            message = f"{described(char)} looks like a space and is none"
            yield mark(offset, offset + 1, char, message, Severity.ERROR, " ", SAFE)


RULE = Rule(
    code=CODE,
    summary="a blank character that is no space",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u2800\u3164\uffa0\u115f\u1160]",
    find=find,
    flagged=(
        Example("the\u2800lamp", "the lamp"),
        Example("the\u3164lamp", "the lamp"),
    ),
    accepted=(
        Example("\u2807\u2801\u280d\u280f\u2800\u2807\u2801\u280d\u280f"),
        Example("\u1100\u1160", language="ko"),
    ),
)
