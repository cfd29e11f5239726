"""Zero-width spaces by script: where one lets a line break, and where it cannot be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.direction import is_listed
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.zero_width import RIGHT, Judgement, doubtful, neighbours, wrong
from reader.article.model import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.draft import Draft

_NAME = "U+200B ZERO WIDTH SPACE"
_CLOSING = frozenset("])}")
_EAST_ASIAN = regex.compile(
    r"[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\u3000-\u303f\uff01-\uffef]"
)
_NO_BREAK_BEFORE = regex.compile(
    "[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮーヽヾゝゞ々、。，．・：；？！」』）〉》】〕〗]"
)
_NO_BREAK_AFTER = regex.compile("[「『（〈《【〔〖]")
"""Where no line breaks in Chinese and Japanese (UAX #14, classes CJ, CL, NS and OP)."""

_SPACELESS = regex.compile(
    r"[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Javanese}\p{sc=Balinese}"
    r"\p{sc=Sundanese}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}\p{sc=Tai_Viet}\p{sc=Cham}"
    r"\p{sc=Batak}\p{sc=Buginese}]"
)
_WITHIN = regex.compile(
    # A sign of the letter before; vowels that follow their consonant, and that precede it
    # (Thai and Lao); stackers of Khmer and Burmese.
    r"[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]"
)
_NO_END = regex.compile("[\u0e40-\u0e44\u0ec0-\u0ec4\u17d2\u1039]")
_EMPHASIS = frozenset("*_`~")
_NAMED = regex.compile(r"\[U\+[0-9A-F]{4,6}[^\[\]\n]{1,100}\Z")
_NAME_LENGTH = 110
"""The longest name of a character has 88 letters; its code point stands before it."""

_PER_BREAK = 20
"""Characters per zero-width space that a text may have whose phrases are marked.

Phrases of Japanese have five or six characters; a text that marks them has no fewer than a third
of its breaks left out.
"""


def judge(draft: Draft, offset: int) -> Judgement:
    """How the zero-width space at ``offset`` stands."""
    before, after = neighbours(draft.text, offset)
    if is_listed(draft.text, offset):
        return RIGHT
    if _SPACELESS.match(before) or _SPACELESS.match(after):
        return _spaceless(before, after)
    if _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after):
        return _east_asian(before, after)
    return _among_words(draft, offset, before, after)


def _among_words(draft: Draft, offset: int, before: str, after: str) -> Judgement:
    message = f"{_NAME} stands where nothing is seen"
    if before in {"/", "_"}:
        return doubtful(f"{_NAME} lets the address break here")
    if before.isalpha() and after.isalpha():
        return wrong(f"{_NAME} splits a word that looks whole", Severity.ERROR)
    if {before, after} & _EMPHASIS and draft.article.format is Format.MARKDOWN:
        return doubtful(f"{_NAME} sets marks of emphasis off")
    if after in _CLOSING and _NAMED.search(draft.text, max(offset - _NAME_LENGTH, 0), offset):
        return doubtful(message)
    return wrong(message)


def _spaceless(before: str, after: str) -> Judgement:
    if _WITHIN.match(after) or _NO_END.match(before):
        return wrong(f"{_NAME} splits a letter from its sign", Severity.ERROR)
    return doubtful()  # a word may end here: only the text's other characters tell


def _east_asian(before: str, after: str) -> Judgement:
    if _NO_BREAK_BEFORE.match(after) or _NO_BREAK_AFTER.match(before):
        return wrong(f"{_NAME} stands where no line may break")
    if _EAST_ASIAN.match(before) and _EAST_ASIAN.match(after):
        return doubtful(f"{_NAME} between characters that need none to break a line")
    return doubtful(f"{_NAME} stands where nothing is seen")


def judged(draft: Draft, offsets: Sequence[int]) -> list[tuple[int, Judgement]]:
    """Every zero-width space; those between East Asian characters by how many there are."""
    found = [(offset, judge(draft, offset)) for offset in offsets]
    if not any(judgement.message and _is_east_asian(draft, offset) for offset, judgement in found):
        return found
    letters = sum(1 for _ in _EAST_ASIAN.finditer(draft.text))
    if letters <= _PER_BREAK * len(offsets):
        return found
    return [
        (offset, wrong(judgement.message))
        if judgement.message and _is_east_asian(draft, offset)
        else (offset, judgement)
        for offset, judgement in found
    ]


def _is_east_asian(draft: Draft, offset: int) -> bool:
    return any(_EAST_ASIAN.match(char) for char in neighbours(draft.text, offset))
