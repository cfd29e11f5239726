"""Words are written in mathematical, fullwidth or enclosed letters.

Bold, script and double-struck letters were made for formulas, fullwidth ones for East Asian lines.
A word made of them is no word to search, screen readers and spelling. Right are one or two such
letters as variables (𝑥, ℝ), fullwidth letters in a line with Chinese, Japanese or Korean, and signs
such as ™, №, Ⅳ and ½.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex
import unicodedata2

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted
from reader.text.span import Span
from reader.text.unicode.names import name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "styled-letters"
_STYLED = (
    "\U0001d400-\U0001d7cb\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f149"
    "\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134"
    "\u2139\u2145-\u2149\U0001ccd6-\U0001ccef"
)
_MANY = 2
"""Styled words from which on single letters are words too (a, I), not variables."""

_RUN = re.compile(f"[{_STYLED}]+")
_EAST_ASIAN = regex.compile(r"[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of two and more styled letters, and single ones within words."""
    hidden = disguise(draft)
    if hidden.is_thorough:
        yield from hidden.findings(CODE, Severity.WARNING)
        return
    mark = Marker(CODE)
    text = draft.text
    words = sum(_is_word(text, *run.span()) for run in _RUN.finditer(text))
    done = 0
    line, is_east_asian = Span(0, 0), False
    for offset in offsets:
        run = _RUN.match(text, offset) if offset >= done else None
        if run is None:
            continue
        done = run.end()
        if words < _MANY and not _is_word(text, offset, done):
            continue
        if offset >= line.end:
            line = draft.line_at(offset)
            is_east_asian = _EAST_ASIAN.search(line.of(text)) is not None
        if is_east_asian and "\uff21" <= text[offset] <= "\uff5a":
            continue
        plain = unicodedata2.normalize("NFKC", run[0])
        kind = name(text[offset]).lower().rsplit(" small ", 1)[0].rsplit(" capital ", 1)[0]
        message = f"{quoted(plain)} in {kind} letters is no word to search or screen readers"
        yield mark(offset, done, plain, message, Severity.WARNING, plain, SUGGESTED)


def _is_word(text: str, start: int, end: int) -> bool:
    beside = text[max(start - 1, 0) : start] + text[end : end + 1]
    in_word = any(char.isascii() and char.isalpha() for char in beside)
    return end - start > 2 or in_word or (end - start == 2 and text[start:end].isalpha())  # noqa: PLR2004 - facts: two letters in a run


RULE = Rule(
    code=CODE,
    summary="words in mathematical, fullwidth or enclosed letters",
    severity=Severity.WARNING,
    stage=Stage.LETTERS,
    looks_at=f"[{_STYLED}]",
    find=find,
    flagged=(
        Example("the \U0001d5c5\U0001d5ba\U0001d5c6\U0001d5c9 here", "the lamp here"),
        Example("the \uff4c\uff41\uff4d\uff50 here", "the lamp here"),
        Example("th\U0001d41e lamp", "the lamp"),
    ),
    accepted=(
        Example("let \U0001d465 be in \u211d"),
        Example("東京の\uff21\uff22\uff23です", language="ja"),
        Example("№ 4, chapter Ⅳ, Lamp™, half a ½"),
    ),
)
