"""A space of unusual width stands between words.

To a reader it is a space; a search for the two words with an ordinary one does not find them, and
some programs do not break lines there. No-break and narrow spaces are right in numbers, before
units and French punctuation, about dashes, and wherever a language asks for them: between words
they are a note, and mended only on request. Spaces of a fixed width (en, em, thin, ideographic)
between two letters are a warning.

Where narrow no-break spaces stand between many words, or spaces of three kinds and more are strewn
over the text, no typographer put them there: all of those kinds are warnings, but for the places
where the text uses them throughout (numbers, units, dashes, French punctuation).
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
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "odd-space"
_NO_BREAK = "\u00a0\u202f"
_LETTERS = regex.compile(r"[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}]")
_PUNCTUATED = regex.compile(r"[\p{L}.,;:!?)\]\"'’”»]")
_MANY = 5
"""Odd spaces between words that no longer happen by accident."""

_KINDS = 3
"""Widths that no typographer mixes between words: each of a line's is the same."""

_SHORT = re.compile(r"[^\W\d_]{1,3}\.?")
"""A short word (an article, a title, an initial) is often kept on the next word's line."""

_REACH = 7
"""Characters looked back for a short word's beginning: more than a short one has."""

_WITHOUT_NARROW = frozenset({"en"})
"""Languages in which it keeps no words together, short ones neither."""

_WITH_NARROW = frozenset({"mn"})
"""Languages that part endings from words with a narrow no-break space."""

_SPACED = frozenset(";:!?»›%")
"""Signs before which French, and others in part, set a no-break space."""

_BEFORE_UNITS = frozenset("\u00a0\u2006\u2009\u200a\u202f")
"""Spaces that stand between a number and its unit; the wider ones do not."""

_DASHES = frozenset("–—")
_SPACE = frozenset(" \u00a0\u1680\u202f\u205f\u3000") | set(map(chr, range(0x2000, 0x200B)))
_UNITS = regex.compile(r"\d(?:( )|([\u00a0\u2000-\u200a\u202f]))\p{L}")
_WESTERN = regex.compile(
    r"[\p{P}\p{S}\p{Nd}\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}]"
)


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every odd space between two words."""
    mark = Marker(CODE)
    text = draft.text
    between = [offset for offset in offsets if _between_words(text, offset)]
    loose = [offset for offset in between if not _keeps_together(text, offset)]
    strewn = _strewn(text, between, set(loose), draft.language)
    if strewn:
        is_stray = _strayed(text)
        stray = [offset for offset in offsets if text[offset] in strewn and is_stray(offset)]
        for offset in stray:
            message = f"{described(text[offset])} for a space, as in many places of this text"
            yield mark(offset, offset + 1, text[offset], message, Severity.WARNING, " ", SAFE)
        between = sorted(set(between).difference(stray))
        loose = sorted(set(loose).difference(stray))
    notable = set(loose)
    for offset in between:
        char = text[offset]
        message = f"{described(char)} between words, where search expects a space"
        if char not in _NO_BREAK:
            yield mark(offset, offset + 1, char, message, Severity.WARNING, " ", SAFE)
        elif offset in notable:
            yield mark(offset, offset + 1, char, message, Severity.NOTE, " ", SUGGESTED)


def _between_words(text: str, offset: int) -> bool:
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    return bool(_PUNCTUATED.match(before) and _LETTERS.match(after) and _is_western(before))


def _is_western(char: str) -> bool:
    return not char.isalpha() or _LETTERS.match(char) is not None


def _keeps_together(text: str, offset: int) -> bool:
    """Whether a no-break space stands by a short word, an initial or a unit."""
    first = max(offset - _REACH, 0)
    start = max(text.rfind(" ", first, offset), text.rfind("\n", first, offset), first - 1) + 1
    after = _SHORT.match(text, offset + 1)
    behind = text[after.end() : after.end() + 1] if after else "x"
    return bool(_SHORT.fullmatch(text[start:offset])) or not behind.isalnum()


def _strewn(
    text: str, between: Sequence[int], loose: AbstractSet[int], language: str
) -> frozenset[str]:
    """Kinds of space that stand between words too often to be meant.

    ``loose`` are the places of ``between`` where a no-break space keeps nothing together.
    """
    kinds = [text[at] for at in between if at in loose or text[at] not in _NO_BREAK]
    if len(kinds) >= _MANY and len(set(kinds)) >= _KINDS:
        return _SPACE
    narrow = [text[at] for at in between if at in loose or language in _WITHOUT_NARROW]
    if narrow.count("\u202f") >= _MANY and language not in _WITH_NARROW:
        return frozenset("\u202f")
    return frozenset()


def _strayed(text: str) -> Callable[[int], bool]:
    """A function of the offset of an odd space: whether an ordinary one belongs there."""
    units = [match.lastindex == 1 for match in _UNITS.finditer(text)]
    units_are_ordinary = 2 * units.count(True) > len(units)

    def is_stray(offset: int) -> bool:
        before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
        if not _WESTERN.match(before) or not _WESTERN.match(after):
            return False
        if after in _SPACED or before in {"«", "‹"}:
            return False
        if before.isdigit():
            ordinary = units_are_ordinary or text[offset] not in _BEFORE_UNITS
            return ordinary and not after.isdigit()
        if after in _DASHES:
            return text[offset + 2 : offset + 3] not in _SPACE - {" "}
        return before not in _DASHES or text[max(offset - 2, 0) : offset - 1] not in _SPACE - {" "}

    return is_stray


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
        Example(
            "they\u202fsaw\u202fthat\u202fnone of\u202fthose lamps\u202fwere lit "
            "of\u202f(all) 9\u202f400",
            "they saw that none of those lamps were lit of (all) 9\u202f400",
        ),
        Example(
            "a\u2003lamp\u2002in\u2009the harbour\u00a0lighthouse in 1916\u2002went\u2004out",
            "a lamp in the harbour lighthouse in 1916 went out",
        ),
    ),
    accepted=(
        Example("« Vraiment\u202f? » dit-il\u00a0: 1\u202f234,56\u00a0€", language="fr"),
        Example("10\u00a0km from Mr\u00a0Penrose in §\u00a04"),
        Example("漢字\u3000かな", language="ja"),
        Example("the lamp\u200a—\u200athe last one"),
        Example("Il dit\u00a0: «\u202foui\u202f»\u00a0! Et\u202fpuis\u00a0?", language="fr"),
    ),
)
