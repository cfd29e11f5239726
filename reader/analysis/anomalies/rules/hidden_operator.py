"""An invisible control for joining, sorting or mathematics stands in ordinary text.

Word joiners, invisible operators, grapheme joiners, Mongolian vowel separators and byte-order marks
inside the text cannot be seen; the word that holds one is not found.

Right are a word joiner beside a dash or a number, invisible operators in mathematics, and a
grapheme joiner before a combining mark.
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

CODE = "hidden-operator"
_DASH_OR_NUMBER = regex.compile(r"[\p{Pd}\p{Nd}/\N{HORIZONTAL ELLIPSIS}]")
_MARK_OR_HEBREW = regex.compile(r"[\p{M}\p{sc=Hebrew}]")
_MATHEMATICAL = regex.compile(r"[\p{Sm}\U0001d400-\U0001d7ff\p{Nd}()]")
_OPERATORS = frozenset("\u2061\u2062\u2063\u2064")


def _is_right(char: str, before: str, after: str) -> bool:
    if char == "\u2060":
        return bool(_DASH_OR_NUMBER.match(before) or _DASH_OR_NUMBER.match(after))
    if char == "\u034f":
        return bool(_MARK_OR_HEBREW.match(before) or _MARK_OR_HEBREW.match(after))
    if char == "\u180e":
        return bool(regex.match(r"\p{sc=Mongolian}", before))
    if char in _OPERATORS:
        return bool(_MATHEMATICAL.match(before) or _MATHEMATICAL.match(after))
    return False


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every invisible control that has no business where it stands."""
    mark = Marker(CODE)
    text = draft.text
    for offset in offsets:
        char = text[offset]
        before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
        if not _is_right(char, before, after):
            message = f"{described(char)} cannot be seen and does nothing here"
            yield mark(offset, offset + 1, char, message, Severity.WARNING, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="an invisible operator, joiner or byte-order mark in the text",
    severity=Severity.WARNING,
    stage=Stage.HIDDEN,
    looks_at="[\u2060-\u2064\u034f\u180e\ufeff]",
    find=find,
    flagged=(
        Example("the light\u2060house", "the lighthouse"),
        Example("the \ufefflamp", "the lamp"),
        Example("a l\u034famp", "a lamp"),
    ),
    accepted=(
        Example("the years 1914\u2060–\u20601918"),
        Example("f\u2061(x) and 2\u2062x"),
        Example("ש\u034f\u05b0", language="he"),
    ),
)
