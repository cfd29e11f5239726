"""A space of unusual width stands between words.

To a reader it is a space; a search for the two words with an ordinary one does not find them, and
some programs do not break lines there. No-break and narrow spaces are right in numbers, before
units and French punctuation, about dashes, and wherever a language asks for them: between words
they are a note, and mended only on request. Spaces of a fixed width (en, em, thin, ideographic)
between two letters are a warning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "odd-space"
_NO_BREAK = "\u00a0\u202f"
_LETTERS = regex.compile(r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}]")
_PUNCTUATED = regex.compile(r"[\p{L}.,;:!?)\]\"'’”»]")
_MANY = 5
"""Narrow no-break spaces between English words that no longer happen by accident."""

_SHORT = re.compile(r"[^\W\d_]{1,3}\.?")
"""A short word (an article, a title, an initial) is often kept on the next word's line."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every odd space between two words."""
    mark = Marker(CODE)
    text = draft.text
    between = [offset for offset in offsets if _between_words(text, offset)]
    narrow = sum(text[offset] == "\u202f" for offset in between)
    for offset in between:
        char = text[offset]
        message = f"{described(char)} between words, where search expects a space"
        if char not in _NO_BREAK or (
            char == "\u202f" and narrow >= _MANY and draft.language == "en"
        ):
            yield mark(offset, offset + 1, char, message, Severity.WARNING, " ", SAFE)
        elif not _keeps_together(text, offset):
            yield mark(offset, offset + 1, char, message, Severity.NOTE, " ", SUGGESTED)


def _between_words(text: str, offset: int) -> bool:
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    return bool(_PUNCTUATED.match(before) and _LETTERS.match(after) and _is_western(before))


def _is_western(char: str) -> bool:
    return not char.isalpha() or _LETTERS.match(char) is not None


def _keeps_together(text: str, offset: int) -> bool:
    """Whether a no-break space stands by a short word, an initial or a unit."""
    start = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset), offset - 8) + 1
    after = _SHORT.match(text, offset + 1)
    behind = text[after.end() : after.end() + 1] if after else "x"
    return bool(_SHORT.fullmatch(text[start:offset])) or not behind.isalnum()


RULE = Rule(
    code=CODE,
    summary="a space of unusual width between words",
    severity=Severity.WARNING,
    stage=Stage.SPACES,
    looks_at="[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]",
    find=find,
    flagged=(
        Example("the old\u2003lighthouse", "the old lighthouse"),
        Example("the harbour\u00a0lighthouse", "the harbour lighthouse"),
        Example("the harbour\u3000lighthouse", "the harbour lighthouse"),
    ),
    accepted=(
        Example("« Vraiment\u202f? » dit-il\u00a0: 1\u202f234,56\u00a0€", language="fr"),
        Example("10\u00a0km from Mr\u00a0Penrose in §\u00a04"),
        Example("漢字\u3000かな", language="ja"),
        Example("the lamp\u200a—\u200athe last one"),
    ),
)
