"""A sign or a letter out of the ordinary stands for a letter within a word.

Unicode has letters for phonetics, for old and rare alphabets, and signs for mathematics and units
that look like ordinary ones: ``ɑ`` for a, ``℮`` for e, ``∣`` for l. In the middle of a word of the
language they are disguise or the slip of a converter. Right are the letters of a language's own
alphabet (Turkish ı, Hausa ɗ), phonetic spellings, and signs that stand by themselves.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from unicodedata2 import combining

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.shapes import shapes
from reader.analysis.anomalies.spelling import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "look-alike-sign"
_MOST = 24
"""Letters of the longest words in word lists."""

_SHORTEST = 3


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every such sign in a word that is one with the letter it looks like."""
    hidden = disguise(draft)
    if hidden.is_thorough:
        yield from hidden.findings(CODE, Severity.WARNING)
    elif draft.language == "en":
        yield from _in_words(draft, offsets)


def _in_words(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        if offset < done or not shapes(text[offset]):
            continue
        start, end = offset, offset + 1
        while start > done and offset - start < _MOST and _is_wordish(text[start - 1]):
            start -= 1
        while end < len(text) and end - offset < _MOST and _is_wordish(text[end]):
            end += 1
        done = end
        if not combining(text[end : end + 1] or " "):  # a phonetic spelling, or a heap of marks
            word = text[start:end]
            plain = _resolved(word, draft.language)
            if plain:
                yield from mark.letters(start, word, plain, Severity.WARNING)


def _is_wordish(char: str) -> bool:
    return char.isalpha() or combining(char) > 0 or (not char.isascii() and bool(shapes(char)))


@lru_cache(maxsize=4096)
def _resolved(word: str, language: str) -> str:
    """The word that ``word`` would be with letters in place of its signs; "" if it is none."""
    if len(word) < 2 or not any(char.isascii() for char in word):  # noqa: PLR2004 - a word, not a sign
        return ""
    letters = tuple(shapes(char) or (char,) for char in word)
    if any(map(combining, word)):
        return ""
    found = spelled(letters, language)
    if found:
        return found
    plain = sum(char.isascii() for char in word)
    single = all(len(found) == 1 for found in letters)
    return (
        "".join(found[0] for found in letters)
        if single and plain > _SHORTEST and _is_odd(word)
        else ""
    )


def _is_odd(word: str) -> bool:
    """Whether signs that are no letters stand among letters: no language spells so."""
    return any(not char.isascii() and not char.isalpha() for char in word)


RULE = Rule(
    code=CODE,
    summary="a sign or rare letter that stands for a letter in a word",
    severity=Severity.WARNING,
    stage=Stage.WORDS,
    looks_at=r"[[[\p{sc=Latin}\p{sc=Common}\p{sc=Lisu}\p{sc=Cherokee}]&&[\p{L}\p{N}\p{S}]]--[\u0000-\u0130\u0132-\u0236\u0238-\u024f\u1e00-\u1eff\u2070-\u209f]]",
    find=find,
    flagged=(
        Example("the l\u0251mp is lit", "the lamp is lit"),
        Example("th\u212e harbour wa\u2223l", "the harbour wall"),
    ),
    accepted=(
        Example("\u0251 and \u212e by themselves"),
        Example("ışık ve ırmak", language="tr"),
        Example("a 70 \u212e pack, x \u2223 y"),
    ),
)
