"""Text is turned round by a directional override.

U+202D and U+202E force characters to run one way: what is seen is not what a machine reads. The
trick disguises file names, source code and words that a filter would catch. Hardly ever right in
prose, save in a text about it; of a single character in a paragraph that runs both ways it turns
nothing, and is a note.

In a paragraph without letters from right to left the order seen is certain: the edit takes the
controls out and puts the characters in that order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.direction import CONTROLS, as_seen, has_right_to_left, stretches
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "bidi-override"
_SHOWN = 40
"""Characters of what is seen that a message quotes."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every stretch that holds an override."""
    mark = Marker(CODE)
    mixed = has_right_to_left(draft)
    for stretch in stretches(draft, list(offsets)):
        if not stretch.has_override:
            continue
        start, end = stretch.start, stretch.end
        if mixed(start) and stretch.is_balanced and _is_single(draft.text, start, end):
            message = "directional override of one character: the order is the same without it"
            yield mark(start, end, "single", message, Severity.NOTE)
            continue
        if mixed(start):
            message = "directional override: the order seen is not the order read"
            yield mark(start, end, "override", message, Severity.ERROR)
            continue
        seen = as_seen(draft.text[start:end])
        message = f"directional override: what is seen is {quoted(seen[:_SHOWN])}"
        yield mark(start, end, "override", message, Severity.ERROR, seen, SAFE)


def _is_single(text: str, start: int, end: int) -> bool:
    """Whether an override, its controls taken away, is of one character at most."""
    return end - start < _SHOWN and len(CONTROLS.sub("", text[start:end])) < 2  # noqa: PLR2004 - one


RULE = Rule(
    code=CODE,
    summary="text shown in another order than it is stored",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u202a-\u202e\u2066-\u2069]",
    find=find,
    flagged=(
        Example("the \u202epmal\u202c here", "the lamp here"),
        Example("the lam\u202ep\u202c", "the lamp"),
        Example("the l\u202d\u2066\u202e\u2066m\u2069\u2066a\u2069\u202c\u2069\u202cp", "the lamp"),
    ),
    accepted=(
        Example("הפקודה \u2066git push\u2069 טובה", language="he"),
        Example("الأمر \u2066git push\u2069 هنا", language="ar"),
        Example("nothing turned here"),
        Example("הערה \u202eA\u202c טובה", language="he"),
    ),
)
