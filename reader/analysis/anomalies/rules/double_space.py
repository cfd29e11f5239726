"""Two spaces stand between words of a line.

One was left over when a word was moved or deleted. A note, and the edit a suggestion that `fix`
makes only if this rule is named. Right are the two spaces of an old typist's habit behind a
sentence, and those that align columns, verse and justified text: where a text has many, they are
its way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "double-space"
_DOUBLE = re.compile(r"(?<=[\w,;)”’»])  (?=[\w(“‘«])")
_RARE = 200
"""Words to each double space that is a slip; aligned and justified text has one every few words."""

_WORD = 6
"""Characters of a word with its blank, about, in the languages that write blanks."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every double space within a sentence, where they are rare."""
    del offsets
    text = draft.text
    found = [match.start() for match in _DOUBLE.finditer(text)] if "  " in text else []
    found = [offset for offset in found if draft.in_prose(offset)]
    if len(found) > 1 and len(found) * _RARE * _WORD > len(text):
        return
    mark = Marker(CODE)
    for offset in found:
        message = "two spaces between words"
        yield mark(offset, offset + 2, "  ", message, Severity.NOTE, " ")


RULE = Rule(
    code=CODE,
    summary="two spaces between words",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(Example("The lamp  went out.", "The lamp went out."),),
    accepted=(
        Example("The lamp went out.  The ships came in."),
        Example("one  two\nfour  six\nten  ten more"),
        Example("The lamp went out.\n\n    the  code", markdown=True),
    ),
)
