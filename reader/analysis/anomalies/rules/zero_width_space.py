"""A zero-width space stands where no line may break.

It cannot be seen, yet it splits the word: search, spelling and word counts take it for two. It
comes from web pages, chat programs and texts that were marked on purpose.

Right between letters of scripts that write no spaces (Thai, Lao, Khmer, Burmese, Tibetan, Chinese,
Japanese …), where it says that a line may break, and, as a note, behind a slash or an underscore of
a long address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "zero-width-space"
_NAME = "U+200B ZERO WIDTH SPACE"
_CLOSING = frozenset("])}")
_EAST_ASIAN = regex.compile(r"[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]")
_SPACELESS = regex.compile(
    r"[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Javanese}\p{sc=Balinese}"
    r"\p{sc=Sundanese}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}\p{sc=Tai_Viet}\p{sc=Cham}"
    r"\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Batak}\p{sc=Buginese}]"
)


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every zero-width space that is not a word break of its script."""
    mark = Marker(CODE)
    text = draft.text
    for offset in offsets:
        before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
        if _SPACELESS.match(before) or _SPACELESS.match(after):
            if _EAST_ASIAN.match(before) and _EAST_ASIAN.match(after):
                message = f"{_NAME} between characters that need none to break a line"
                yield mark(offset, offset + 1, "\u200b", message, Severity.NOTE, "", SUGGESTED)
            continue
        if before in {"/", "_"}:
            message, severity = f"{_NAME} lets the address break here", Severity.NOTE
        elif before.isalpha() and after.isalpha():
            message, severity = f"{_NAME} splits a word that looks whole", Severity.ERROR
        elif after in _CLOSING:
            message, severity = f"{_NAME} stands where nothing is seen", Severity.NOTE
        else:
            message, severity = f"{_NAME} stands where nothing is seen", Severity.WARNING
        yield mark(offset, offset + 1, "\u200b", message, severity, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="an invisible space within or beside words",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u200b]",
    find=find,
    flagged=(
        Example("the light\u200bhouse", "the lighthouse"),
        Example("the lamp\u200b went out", "the lamp went out"),
    ),
    accepted=(
        Example("ภาษา\u200bไทย", language="th"),
        Example("漢字\u200bかな", language="ja"),
        Example("see docs/\u200bharbour for more"),
    ),
)
