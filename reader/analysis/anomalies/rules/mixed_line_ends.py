"""Lines end in two ways in one file.

Carriage return with line feed, line feed alone, carriage return alone: one file should use one of
them. Tools that compare or patch it trip over the rest. The rarer one is shown at its first place;
nothing is changed.
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

CODE = "mixed-line-ends"
_NAMES = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}
_FIRST = {"\r\n": re.compile("\r\n"), "\n": re.compile("(?<!\r)\n"), "\r": re.compile("\r(?!\n)")}


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """One finding at the first of the rarer line ends."""
    del offsets
    text = draft.text
    if "\r" not in text:
        return
    both = text.count("\r\n")
    counts = {"\r\n": both, "\n": text.count("\n") - both, "\r": text.count("\r") - both}
    used = sorted((end for end in counts if counts[end]), key=lambda end: counts[end])
    if len(used) > 1:
        told = ", ".join(f"{counts[end]:,} {_NAMES[end]}" for end in reversed(used))
        place = _FIRST[used[0]].search(text)
        if place:
            message = f"lines end in {len(used)} ways: {told}"
            yield Marker(CODE)(*place.span(), used[0], message, Severity.NOTE)


RULE = Rule(
    code=CODE,
    summary="lines that end in two ways",
    severity=Severity.NOTE,
    stage=Stage.SPACES,
    looks_at="",
    find=find,
    flagged=(Example("one\r\ntwo\nthree\r\n", None),),
    accepted=(Example("one\r\ntwo\r\n"), Example("one\ntwo\n")),
)
