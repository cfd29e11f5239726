"""A directional embedding or isolate is not closed, or has nothing to embed.

Unclosed, it turns the rest of the line; in a paragraph without letters from right to left it does
nothing that is wanted. Right are closed isolates and embeddings in Arabic and Hebrew paragraphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.direction import CONTROLS, has_right_to_left, is_listed, stretches
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "bidi-unbalanced"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every control of a stretch that is unclosed, or that embeds nothing."""
    mark = Marker(CODE)
    text = draft.text
    mixed = has_right_to_left(draft)
    for stretch in stretches(draft, list(offsets)):
        if stretch.has_override or is_listed(text, stretch.start):
            continue
        both_ways = mixed(stretch.start)
        if stretch.is_balanced and both_ways:
            continue
        why = "is not closed on its line" if both_ways else "in text of one direction"
        inner = text[stretch.start : stretch.end]
        # Without turned characters the order seen is the order stored: taking them out is unseen.
        safety = SUGGESTED if both_ways or "\u202b" in inner or "\u2067" in inner else SAFE
        for control in CONTROLS.finditer(text, stretch.start, stretch.end):
            message = f"{described(control[0])} {why}"
            yield mark(*control.span(), control[0], message, Severity.ERROR, "", safety)


RULE = Rule(
    code=CODE,
    summary="directional controls that are not closed, or embed nothing",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u202a-\u202e\u2066-\u2069]",
    find=find,
    flagged=(
        Example("the \u2066lamp\u2069 here", "the lamp here"),
        Example("הפקודה \u2067git push טובה", "הפקודה git push טובה", language="he"),
    ),
    accepted=(
        Example("הפקודה \u2066git push\u2069 טובה", language="he"),
        Example("الأمر \u202agit push\u202c هنا", language="ar"),
    ),
)
