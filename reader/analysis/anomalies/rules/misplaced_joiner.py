"""A zero-width joiner or non-joiner stands between letters that do not join.

U+200C and U+200D shape the letters beside them in Arabic, Persian and the scripts of India, and
join emoji. Between Latin, Cyrillic or Greek letters they do nothing that can be seen, and split the
word for search and counting.

Right beside any letter of a joining script (also where a Latin word takes a Persian ending), within
emoji sequences, and, as a note, where a German typesetter keeps f and l of two parts apart.
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

CODE = "misplaced-joiner"
_PLAIN = regex.compile(
    r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}"
    r"\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Ethiopic}"
    r"\p{Nd}\p{P}\s\p{Sc}\p{Sm}]"
)
"""What does not join; every other script may."""

_EMOJI_BEFORE = regex.compile(
    r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\U0001f1e6-\U0001f1ff]"
)
_EMOJI_AFTER = regex.compile(r"[\p{Extended_Pictographic}]")
_LIGATING = regex.compile(r"[fF][fijlktbh]")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every joiner that joins nothing."""
    mark = Marker(CODE)
    text = draft.text
    for offset in offsets:
        char = text[offset]
        before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
        if any(char and not _PLAIN.match(char) for char in (before, after)):
            if not _beside_emoji(before, after):
                continue
            if _EMOJI_BEFORE.match(before) and _EMOJI_AFTER.match(after):
                continue
        name = described(char)
        if char == "\u200c" and draft.language == "de" and _LIGATING.match(before + after):
            message, severity = f"{name} keeps two letters from being drawn as one", Severity.NOTE
        else:
            message, severity = f"{name} stands between characters that do not join", Severity.ERROR
        yield mark(offset, offset + 1, char, message, severity, "", SAFE)


def _beside_emoji(before: str, after: str) -> bool:
    return bool(_EMOJI_BEFORE.match(before) or _EMOJI_AFTER.match(after))


RULE = Rule(
    code=CODE,
    summary="a joiner between letters that do not join",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u200c\u200d]",
    find=find,
    flagged=(
        Example("the light\u200dhouse", "the lighthouse"),
        Example("a la\u200cmp", "a lamp"),
    ),
    accepted=(
        Example("می\u200cخواهم", language="fa"),
        Example("API\u200cها", language="fa"),
        Example("क्\u200dष", language="hi"),
        Example("a family \U0001f468\u200d\U0001f469\u200d\U0001f467 of three"),
        Example("Auf\u200clage", language="de"),
    ),
)
