"""Texts disguised throughout: characters of every kind put in the place of ordinary ones.

A word that mixes Latin letters with those of far scripts, mathematical letters and signs is written
by no one; three different such words with as many different characters show that the whole text was
gone over. Then every character out of the ordinary is read for what it looks like, spaces, signs
and digits too, and letters that ASCII itself confuses (l I 1, O 0) are read by the word.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import unicodedata2

from reader.analysis.anomalies.finding import Safety
from reader.analysis.anomalies.letters import identical
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.shapes import ORDINARY, shapes
from reader.analysis.anomalies.spelling import spelled
from reader.analysis.anomalies.unmasking import SWAPS, Style, options, split, unmasked
from reader.analysis.anomalies.wording import standing_for
from reader.analysis.languages.function_words import script_of
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding, Severity

_PROVEN = 3
"""Distinct words, and distinct characters in them, from which on it is no accident."""

_EXAMINED = 4096
"""Words examined for that: a text disguised throughout shows it in fewer."""

_SYMBOL = 3
"""Letters up to which a mixture may be a symbol or a unit."""

_CHUNK = re.compile(r"\S+")
_OWN = frozenset({"Latin", "Common", "Inherited"})
_FORMS = {"ı": frozenset({"tr", "az", "kk", "crh", "tt"})}
"""Letters that look like others, and the languages whose own they are."""

_WORD = re.compile("(?<![^\\W_])[A-Za-z]?[a-z]{3,31}(?![^\\W_])")
_CONTRACTED = re.compile(r"[a-z]’(?:s|t|ll|re|ve|m|d)\b")


_STRANGE = re.compile("(?<=[^\\W\\d_])`(?=[^\\W\\d_])")
"""An ordinary sign where nobody writes it."""

_ENDS = re.compile("[.!?][\"'”’)]*$")
"""What a sentence ends in."""


class Disguise:
    """What a text says beneath its disguise, where it has one."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.text
        self._language = draft.language
        self._odd = draft.odd
        self.is_thorough = script_of(draft.language) == "Latin" and self._is_proven()

    @cached_property
    def places(self) -> dict[int, str]:
        """What should stand where something else does, by offset in order; {} without disguise."""
        return dict(self._found()) if self.is_thorough else {}

    def findings(self, rule: str, severity: Severity) -> Iterator[Finding]:
        """What ``rule`` has to say of it: each character is one rule's business."""
        mark = Marker(rule)
        for place, letter in self.places.items():
            char = self._text[place]
            if _rule_of(char) == rule:
                alike = letter == identical(char, "Latin") and letter not in SWAPS
                message = f"{standing_for(char, letter)}: the whole text is disguised so"
                safety = Safety.SAFE if alike else Safety.SUGGESTED
                yield mark(place, place + 1, char, message, severity, letter, safety, letter)

    def _is_proven(self) -> bool:
        strong = {char for char in self._odd if _is_strong(char)}
        if len(strong) < _PROVEN:
            return False
        words: set[str] = set()
        chars: set[str] = set()
        search = re.compile(rf"(?<!\S)[^\s{_escaped(strong)}]*+[{_escaped(strong)}]\S*+")
        for number, match in enumerate(search.finditer(self._text)):
            if number >= _EXAMINED:
                break
            if match[0] not in words and self._is_proof(match[0]):
                words.add(match[0])
                chars |= strong.intersection(match[0])
                if min(len(words), len(chars)) >= _PROVEN:
                    return True
        return False

    def _is_proof(self, chunk: str) -> bool:
        """Whether a word in ``chunk`` is of letters that nobody writes together."""
        return any(map(self._is_proof_word, split(chunk)))

    def _is_proof_word(self, word: str) -> bool:
        kinds = {_kind(char) for char in word if char.isalpha() or shapes(char)}
        mixed = len(kinds) > 1 and kinds != {"ASCII", "Latin"}
        if not mixed or not any(map(_is_strong, word)):
            return False
        letters = options(word)
        if any(len(found) == 1 and found[0] not in ORDINARY for found in letters):
            return False
        if self._language != "en":
            return "ASCII" in kinds and len(word) > _SYMBOL
        return len(word) > 1 and bool(spelled(letters, self._language))

    @cached_property
    def _style(self) -> Style:
        return Style(
            self._language,
            frozenset(_WORD.findall(self._text)),
            "“" in self._text or _CONTRACTED.search(self._text) is not None,
            "‘" in self._text,
            _STRANGE.search(self._text) is not None
            or any(_is_sign(shapes(char)) for char in self._odd),
        )

    def _found(self) -> Iterator[tuple[int, str]]:
        readings: dict[tuple[str, bool, str], list[tuple[int, str]]] = {}
        done = 0
        begins = True
        for match, following in pairwise(chain(_CHUNK.finditer(self._text), (None,))):
            if match is None:
                break
            yield from self._spaces(done, match.start())
            done = match.end()
            lone = done - match.start() == 1 and following is not None
            key = match[0], begins, following[0] if lone and following else ""
            reading = readings.get(key)
            if reading is None:
                reading = readings[key] = list(self._differences(*key))
            for place, letter in reading:
                yield match.start() + place, letter
            begins = _ENDS.search(match[0]) is not None
        yield from self._spaces(done, len(self._text))

    def _differences(self, chunk: str, begins: bool, follows: str) -> Iterator[tuple[int, str]]:  # noqa: FBT001 - a key's parts
        plain = unmasked(chunk, self._style, begins=begins, follows=follows)
        for place, (char, letter) in enumerate(zip(chunk, plain, strict=True)):
            if letter != char and not self._is_letter(char):
                yield place, letter

    def _spaces(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        for place in range(start, end):
            if shapes(self._text[place]):
                yield place, " "

    def _is_letter(self, char: str) -> bool:
        return self._language in _FORMS.get(char, ())


_known: WeakKeyDictionary[Draft, Disguise] = WeakKeyDictionary()


def disguise(draft: Draft) -> Disguise:
    """The disguise of ``draft``, looked for once."""
    found = _known.get(draft)
    if found is None:
        found = _known[draft] = Disguise(draft)
    return found


@cache
def _rule_of(char: str) -> str:
    """The rule whose business ``char`` is."""
    if char.isascii():
        return "same-script-look-alike"
    if any(map(str.isalpha, shapes(char))):
        if unicodedata2.normalize("NFKC", char) in shapes(char):
            return "styled-letters"
        if script(char) not in _OWN:
            return "mixed-script-word"
    return "look-alike-sign"


def _is_sign(shown: tuple[str, ...]) -> bool:
    return bool(shown) and not (shown[0].isalnum() or shown[0].isspace())


def _escaped(chars: set[str]) -> str:
    return re.escape("".join(sorted(chars)))


def _kind(char: str) -> str:
    """What tells apart letters that are not written together."""
    if char.isascii():
        return "ASCII" if char.isalpha() else ""
    name = script(char)
    if "\uff21" <= char <= "\uff5a" or "\u2160" <= char <= "\u217f":
        return "Fullwidth"
    return "Sign" if name == "Common" else name


def _is_strong(char: str) -> bool:
    """Whether ``char`` passes for a letter that nobody who writes Latin letters puts beside it.

    Letters drawn exactly alike are another matter: they are replaced one by one, safely. Those of
    phonetics and of other languages, and signs of units, are at home beside Latin ones.
    """
    if not any(shape.isalpha() for shape in shapes(char)) or identical(char, "Latin"):
        return False
    if script(char) == "Latin":
        return "\uff21" <= char <= "\uff5a" or "\u2160" <= char <= "\u217f"
    return script(char) != "Greek" and char not in "ℓℝℂℕℤℚℙ℃℉"
