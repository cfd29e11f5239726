"""A line or paragraph separator, or a vertical tab, stands for a line end.

Few programs break a line at U+2028, U+2029 or a vertical tab; the others show nothing, or a box.
Right in the files of some editors, so this is a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.separators import is_ellipsis
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "line-separator"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every separator; the edit is a line end."""
    mark = Marker(CODE)
    for offset in offsets:
        char = draft.text[offset]
        if char == "\x85" and is_ellipsis(draft.text, offset):
            continue  # the rule control-character says what it is
        message = f"{described(char)} is a line end to few programs"
        yield mark(offset, offset + 1, char, message, Severity.NOTE, "\n", SUGGESTED)


RULE = Rule(
    code=CODE,
    summary="an unusual line end",
    severity=Severity.NOTE,
    stage=Stage.SPACES,
    looks_at=r"[\x0b\x85\u2028\u2029]",
    find=find,
    flagged=(Example("one\u2028two", "one\ntwo"),),
    accepted=(Example("one\ntwo\r\nthree"),),
)
