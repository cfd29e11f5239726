"""What a disguised word, number or sign says: each character read for what it looks like."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.shapes import shapes
from reader.analysis.anomalies.spelling import FOLLOWING_I, likeliest, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.spelling import Options

SWAPS = {"I": "l1", "l": "I1", "1": "lI", "|": "lI", "0": "oO", "O": "0", "9": "g"}
"""Characters of ASCII that are drawn alike in many typefaces."""

_SIGNS = {"°": "o", "×": "x"}
"""Ordinary signs that stand for letters among letters."""

_APOSTROPHES = frozenset("'’")
_COMMAS = frozenset(",’'`′")
_CLOSING = frozenset('"”')
_AFTER_APOSTROPHE = ("ll", "s", "t", "re", "ve", "m", "d")
_AFTER_I = frozenset({"m", "d", "ve", "ll"})
_CURRENCY = frozenset("€$£¥")
_JOINS = frozenset(",.:’/")
_SUFFIXES = "sthndrkmcgapb"
"""Letters of what is written to a number: 1st, 2nd, 3rd, 4th, 1950s, km, kg, am, pm, bn."""

_YEAR = re.compile("[1lI][0-9OlIg]{3}")


class Style(NamedTuple):
    """What the whole text says about its language and its quotation marks."""

    language: str
    own: frozenset[str]
    """Words as the text has them without disguise."""
    is_typographic: bool
    opens_single: bool
    """Whether there are opening single quotation marks, so that a closing one is none too many."""
    are_signs_disguised: bool
    """Whether signs were exchanged as well: else ordinary ones are what they should be."""


def unmasked(chunk: str, style: Style, *, begins: bool = False, follows: str = "") -> str:
    """``chunk``, a stretch without blanks, as it reads; of the same length.

    ``begins``: a sentence does with it. ``follows`` is the next stretch.
    """
    if chunk == "_" and style.are_signs_disguised:
        return "—"
    parts = list(split(chunk))
    plain = "".join(
        _word(parts, number, style) if _is_word(part) else _sign(parts, number, style)
        for number, part in enumerate(parts)
    )
    is_lone = len(plain) == 1 and "I" in shapes(chunk) and plain != "I"
    if is_lone and unmasked(follows, style).rstrip(",") in FOLLOWING_I:
        return "I"
    return _capitalised(chunk, plain) if begins else plain


def _capitalised(chunk: str, plain: str) -> str:
    """``plain`` with a capital where what stands for its first letter may be one."""
    first = len(plain) - len(plain.lstrip("\"'“‘(["))
    letter = plain[first : first + 1].upper()
    if letter and plain[first] != chunk[first] and letter in shapes(chunk[first]):
        return plain[:first] + letter + plain[first + 1 :]
    return plain


def split(chunk: str) -> Iterator[str]:
    """``chunk`` in words and, one by one, the signs between them."""
    start = 0
    for place, char in enumerate(chunk):
        if not _is_wordish(char) and not (char in _SIGNS and _is_in_word(chunk, place)):
            if place > start:
                yield chunk[start:place]
            yield char
            start = place + 1
    if start < len(chunk):
        yield chunk[start:]


def _word(parts: Sequence[str], number: int, style: Style) -> str:
    word = parts[number]
    if not any(shapes(char) or char in SWAPS or char in _SIGNS for char in word):
        return word
    letters = options(word)
    if (
        letters == letters[:1]
        and "I" in letters[0]
        and "".join(parts[number + 1 : number + 3])[1:] in _AFTER_I
    ):
        return "I"
    before = parts[number - 1] if number else ""
    if before and _APOSTROPHES & {before, *shapes(before)}:
        short = next((short for short in _AFTER_APOSTROPHE if _fits(short, letters)), "")
        if short:
            return short
    found = _number(word, letters, wanted=_in_number(parts, number))
    found = found or spelled(letters, style.language, style.own)
    if not found and (_YEAR.fullmatch(word) or any(shape[0].isdigit() for shape in letters)):
        found = _number(word, letters, wanted=True)
    return found or _by_context(word, letters, style.language)


def _sign(parts: Sequence[str], number: int, style: Style) -> str:
    char = parts[number]
    before = parts[number - 1] if number else ""
    after = parts[number + 1] if number + 1 < len(parts) else ""
    if not (shapes(char) or style.are_signs_disguised):
        return char
    plain = next(iter(shapes(char)), char)
    if _is_word(before) and _is_word(after):
        return _inner_sign(char, before, after, style) or plain
    if char == "’" and before and not style.opens_single:
        return _closing(before, after, style)
    if char == "·" and before:
        return "."
    return plain


def _inner_sign(char: str, before: str, after: str, style: Style) -> str:
    """What joins two words or numbers, "" where the sign says it itself."""
    found = {char, *shapes(char)}
    numbers = _is_digits(before) and _is_digits(after)
    if "-" in shapes(char) or (char == "–" and not numbers):
        return "-"
    if not _COMMAS & found:
        return ""
    if numbers:
        return ","
    letters = options(after)
    if char in _APOSTROPHES or not any(_fits(short, letters) for short in _AFTER_APOSTROPHE):
        return ""
    return "’" if style.is_typographic and "'" not in found else "'"


def _closing(before: str, after: str, style: Style) -> str:
    """A comma may have been made a quotation mark: behind a word, where none was opened."""
    if after:
        signs = {after, *shapes(after)} if len(after) == 1 else ()
        return "," if _CLOSING.intersection(signs) else "’"
    return "’" if before[-1] in "sS" and style.is_typographic else ","


def options(word: str) -> Options:
    """For each place of ``word`` what may stand there, best first; no sign within a word."""
    return tuple(
        tuple(shape for shape in shapes(char) if shape != "|") or (char, *SWAPS.get(char, ""))
        if char not in _SIGNS
        else (_SIGNS[char],)
        for char in word
    )


def _is_word(part: str) -> bool:
    """Whether ``part`` may be of letters or digits."""
    return any(_is_wordish(char) or char in _SIGNS for char in part) and (
        len(part) > 1 or part not in _SIGNS
    )


@cache
def _is_wordish(char: str) -> bool:
    return char == "|" or any(shape.isalnum() for shape in shapes(char) or (char,))


def _is_in_word(chunk: str, place: int) -> bool:
    """Whether the sign at ``place`` is beside letters: 5 ×3 and 20 °C are as they should be."""
    before, after = chunk[max(place - 1, 0) : place], chunk[place + 1 : place + 2]
    letters = [any(map(str.isalpha, shapes(char) or char)) for char in (before, after) if char]
    return bool(letters) and all(letters) and not (before == "" and after.isupper())


def _fits(word: str, options: Options) -> bool:
    return len(word) == len(options) and all(
        letter in letters for letter, letters in zip(word, options, strict=True)
    )


def _is_digits(part: str) -> bool:
    """Whether ``part`` may be a number."""
    return bool(part) and all(any(map(_is_digit, letters)) for letters in options(part))


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9"


def _in_number(parts: Sequence[str], number: int) -> bool:
    """Whether the part at ``number`` stands in a number or before a sign of one."""
    before, after = parts[max(number - 2, 0) : number], parts[number + 1 : number + 3]
    if (before and before[-1] in _CURRENCY) or (after and "%" in (after[0], *shapes(after[0]))):
        return True
    return _joins(before) or _joins(after[::-1])


def _joins(beside: Sequence[str]) -> bool:
    """Whether a number, certainly one, and a sign that joins digits are ``beside`` the place."""
    if len(beside) < 2 or not _is_digits(beside[0]):  # noqa: PLR2004 - a number and a sign
        return False
    signs = {beside[1], *shapes(beside[1])}
    return bool(signs & _JOINS) and any(
        all(map(_is_digit, letters)) or _is_digit(char)
        for char, letters in zip(beside[0], options(beside[0]), strict=True)
    )


def _number(word: str, options: Options, *, wanted: bool) -> str:
    """``word`` as a number with at most a short unit or ending; "" if it is none."""
    digits = [next(filter(_is_digit, letters), "") for letters in options]
    for place in range(1, len(word) - 1):
        if word[place] == "g" and digits[place - 1] and digits[place + 1]:
            digits[place] = "9"
    certain = wanted or any(map(_is_digit, word)) or any(all(map(_is_digit, o)) for o in options)
    count = next((at for at, digit in enumerate(digits) if not digit), len(digits))
    if not count or not certain:
        return ""
    rest = options[count:]
    ending = [next((o for o in letters if o in _SUFFIXES), "") for letters in rest]
    if len(rest) > 2 or not all(ending):  # noqa: PLR2004 - 16th, 1950s, 5km
        return ""
    return "".join(digits[:count] + ending)


def _by_context(word: str, options: Options, language: str) -> str:
    """Each letter of ``word``, which no list has, as those beside it make it likely."""
    certain = [letters[0] for letters in options if len(letters) == 1]
    capitals = sum(letter.isupper() for letter in certain) > len(certain) / 2
    found: list[str] = []
    for place, (char, letters) in enumerate(zip(word, options, strict=True)):
        beside = (*_first(options, place - 1), *_first(options, place + 1))
        if char.isascii():
            found.append(_inner(char, beside) if place else _outer(char, options))
            continue
        wanted = str.isupper if capitals or _is_initial(options, place) else str.islower
        fitting = [letter for letter in letters if wanted(letter)]
        if not place and fitting and (capitals or wanted is str.isupper):
            found.append(fitting[0])
        elif place and fitting and all(map(str.isalpha, beside)) and len(beside) > 1:
            found.append(likeliest(beside[0], fitting, beside[1], language))
        else:
            found.append(fitting[0] if place and fitting else letters[0])
    return "".join(found)


def _is_initial(options: Options, place: int) -> bool:
    """Whether I or l at ``place`` is the capital: no word begins with l and a consonant."""
    if place or not {"I", "l"} <= set(options[0]) or len(options) == 1:
        return False
    return all(letter.isalpha() and letter not in "aeiouyl" for letter in options[1][:1])


def _first(options: Options, place: int) -> tuple[str, ...]:
    """The first option at ``place``; () outside of the word."""
    return (options[place][0],) if 0 <= place < len(options) else ()


def _outer(char: str, options: Options) -> str:
    """What ``char`` of ASCII should be at the beginning of a word."""
    return "I" if char == "l" and _is_initial(options, 0) else char


def _inner(char: str, beside: Sequence[str]) -> str:
    """What ``char`` of ASCII should be between the letters ``beside`` it."""
    if char == "I" and beside and beside[0].islower():
        return "l"
    if char == "l" and len(beside) > 1 and all(map(str.isupper, beside)):
        return "I"
    return char
