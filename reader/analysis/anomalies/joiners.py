"""Joiners by script: where U+200C and U+200D shape anything, and where they cannot.

Sources: the Unicode Standard, chapters 9.2 (Arabic), 12 and 13 (India; figures of half forms and
explicit viramas), 23.2 (join controls); UTS #51 for emoji.
"""

from __future__ import annotations

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.zero_width import (
    RIGHT,
    Judgement,
    doubtful,
    letters_beside,
    neighbours,
    wrong,
)
from reader.text.unicode.names import described

_PLAIN = regex.compile(
    r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}"
    r"\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Ethiopic}"
    r"\p{sc=Bopomofo}\u3005\u3006\u30fc`^\p{Nd}\p{P}\s\p{Sc}\p{Sm}]"
)
"""What does not join; every other script may."""

_EDGE = regex.compile(r"[\s.,:;?!\N{HORIZONTAL ELLIPSIS}\"'“”‘’«»()\u0964\u0965\u060c\u061b\u061f]")
"""What stands beside a word in running text; other signs are those of an explanation."""

_JOINERS = frozenset("\u200c\u200d")
_WITH_JOINERS = frozenset({"ckb", "fa", "ku", "pnb", "ps", "sd", "ug", "ur"})
"""Languages of Arabic script whose keyboards have joiners."""

_EMOJI_BEFORE = regex.compile(
    r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\U0001f1e6-\U0001f1ff]"
)
_EMOJI_AFTER = regex.compile(r"[\p{Extended_Pictographic}]")
_LIGATING = regex.compile(r"[fF][fijlktbh]")
_MARK = regex.compile(r"\p{M}")

_ARABIC = regex.compile(r"\p{scx=Arabic}")
_ARABIC_LETTER = regex.compile(r"[\p{sc=Arabic}&&\p{L}]", regex.V1)
_DOES_NOT_JOIN = regex.compile(r"[\p{jt=R}\p{jt=U}]")
"""Letters that never join what follows them."""

_NOT_OF_ARABIC = regex.compile(r"[\p{sc=Arabic}&&\p{L}--[\u0621-\u063a\u0641-\u064a]]", regex.V1)
"""Letters of Persian, Urdu, Kurdish …, whose words may want a non-joiner."""

_NEVER_FIRST = frozenset("\u0629\u0649\u0621")
"""Letters that begin no part of an Arabic word."""

_WORD = 3
"""Letters from which on a word is no letter being shown, and no abbreviation (ه for Hijri)."""

_INDIC = regex.compile(
    r"[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}"
    r"\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}]"
)
_BY_VIRAMA_ALONE = regex.compile(r"[\p{sc=Devanagari}\p{sc=Gurmukhi}\p{sc=Gujarati}]")
"""Scripts that join at a virama and nowhere else (Bengali parts vowels, Malayalam chillus)."""

_VIRAMA = regex.compile(r"\p{ccc=9}")


def judge(text: str, offset: int, language: str) -> Judgement:
    """How the joiner at ``offset`` stands."""
    before, after = neighbours(text, offset)
    if not all(_PLAIN.match(char) for char in (before, after) if char):
        return _by_script(text, offset, language, before, after)
    char = text[offset]
    if char == "\u200c" and language == "de" and _LIGATING.match(before + after):
        return doubtful(f"{described(char)} keeps two letters from being drawn as one")
    message = f"{described(char)} stands between characters that do not join"
    beside = text[max(offset - 1, 0) : offset] + text[offset + 1 : offset + 2]
    heaped = not before.isalnum() and not after.isalnum() and not _JOINERS.isdisjoint(beside)
    if heaped and language in _WITH_JOINERS:
        return doubtful()  # between two signs, as editors for Persian leave them
    return wrong(message, Severity.ERROR)


def _by_script(text: str, offset: int, language: str, before: str, after: str) -> Judgement:
    if _EMOJI_BEFORE.match(before) or _EMOJI_AFTER.match(after):
        if _EMOJI_BEFORE.match(before) and _EMOJI_AFTER.match(after):
            return RIGHT
        message = f"{described(text[offset])} stands between characters that do not join"
        return wrong(message, Severity.ERROR)
    if not all(_ARABIC.match(char) or not char or _EDGE.match(char) for char in (before, after)):
        return _in_india(text, offset, before, after)
    if text[offset] == "\u200d":
        return _arabic_joiner(text, offset, before, after)
    return _arabic_non_joiner(text, offset, language, before, after)


def _in_india(text: str, offset: int, before: str, after: str) -> Judgement:
    """Between letters of the scripts of India, where one of them stands."""
    if not all(_INDIC.match(char) or not char or _EDGE.match(char) for char in (before, after)):
        return RIGHT
    if _VIRAMA.match(before) or (_VIRAMA.match(after) and not _BY_VIRAMA_ALONE.match(before)):
        return RIGHT
    if after and _MARK.match(after):
        return wrong(f"{described(text[offset])} splits a letter from its sign")
    if not _BY_VIRAMA_ALONE.match(before) and not _BY_VIRAMA_ALONE.match(after):
        return doubtful()
    return wrong(f"{described(text[offset])} joins nothing: no virama stands beside it")


def _arabic_joiner(text: str, offset: int, before: str, after: str) -> Judgement:
    what = described(text[offset])
    if _ARABIC.match(before or " ") and _ARABIC.match(after or " "):
        return wrong(f"{what} joins letters that are joined without it, or never are")
    word = letters_beside(text, offset - 1, -1, _WORD) or letters_beside(text, offset + 1, 1, _WORD)
    if len(word) < _WORD and not (before and _MARK.match(before)):
        return doubtful()
    return wrong(f"{what} stands beside a word and gives its letter a form of within words")


def _arabic_non_joiner(text: str, offset: int, language: str, before: str, after: str) -> Judgement:
    what = described(text[offset])
    first = letters_beside(text, offset - 1, -1, _WORD + 1)
    last = letters_beside(text, offset + 1, 1, _WORD + 1)
    if after and _MARK.match(after):
        return wrong(f"{what} splits a letter from its sign")
    if language != "ar" or _NOT_OF_ARABIC.search(first + last):
        needless = _DOES_NOT_JOIN.match(before) or not _ARABIC_LETTER.match(after or " ")
        return doubtful() if needless else RIGHT
    unseen = not first or _DOES_NOT_JOIN.match(before) or after in _NEVER_FIRST
    if unseen or len(first) < 2 or len(last) < 2:  # noqa: PLR2004 - no part of a word is one letter
        return wrong(f"{what} keeps apart what Arabic writes together")
    return doubtful(f"{what} keeps apart what Arabic writes together", Severity.WARNING)
