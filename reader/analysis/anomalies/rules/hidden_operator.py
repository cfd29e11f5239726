"""An invisible control for joining, sorting or mathematics stands in ordinary text.

Word joiners, invisible operators, grapheme joiners, Mongolian vowel separators and byte-order marks
inside the text cannot be seen; the word that holds one is not found.

Right are a word joiner beside a dash, a slash or the sign of a number, invisible operators between
what they operate on, a grapheme joiner before a combining mark, and a vowel separator in Mongolian,
unless most of the text's such characters stand where they mean nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.zero_width import Standing
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "hidden-operator"
_DASH_OR_SIGN = regex.compile(r"[\p{Pd}/%‰°\p{Sc}\N{HORIZONTAL ELLIPSIS}]")
_MARK_OR_HEBREW = regex.compile(r"[\p{M}\p{sc=Hebrew}]")
_MATHEMATICAL = regex.compile(r"[\p{Sm}\U0001d400-\U0001d7ff\p{Nd}(]")
_OPERAND = regex.compile(r"[\p{L}\p{N})]")
_OPERATORS = frozenset("\u2061\u2062\u2063\u2064")


def _standing(text: str, offset: int) -> Standing:
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    if _is_meant(text[offset], before, after):
        return Standing.DOUBTFUL
    return Standing.WRONG


def _is_meant(char: str, before: str, after: str) -> bool:
    if not before or not after or before.isspace() or after.isspace():
        return False
    if char == "\u2060":
        return bool(_DASH_OR_SIGN.match(before) or _DASH_OR_SIGN.match(after))
    if char == "\u034f":
        return bool(_MARK_OR_HEBREW.match(before) or _MARK_OR_HEBREW.match(after))
    if char == "\u180e":
        return bool(regex.match(r"\p{sc=Mongolian}", before))
    if char in _OPERATORS:
        operands = _OPERAND.match(before) and (_OPERAND.match(after) or after == "(")
        return bool(operands and (_MATHEMATICAL.match(before) or _MATHEMATICAL.match(after)))
    return False


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every invisible control that has no business where it stands.

    What could be meant is not, where more of the text's controls stand where none is.
    """
    mark = Marker(CODE)
    text = draft.text
    standing = [_standing(text, offset) for offset in offsets]
    strewn = 2 * standing.count(Standing.WRONG) > len(standing)
    for offset, stands in zip(offsets, standing, strict=True):
        if strewn or stands is Standing.WRONG:
            message = f"{described(text[offset])} cannot be seen and does nothing here"
            yield mark(offset, offset + 1, text[offset], message, Severity.WARNING, "", SAFE)


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
        Example("the card \u2060- no more", "the card - no more"),
    ),
    accepted=(
        Example("the years 1914\u2060–\u20601918"),
        Example("f\u2061(x) and 2\u2062x"),
        Example("ש\u034f\u05b0", language="he"),
        Example("\u1820\u180e\u1820", language="mn"),
    ),
)
