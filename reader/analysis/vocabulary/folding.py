"""Words made comparable: case, apostrophes, invisible characters and look-alike letters folded.

For comparing and counting alone. A word keeps its letters where nothing speaks for a disguise: the
name of a class of look-alikes (UTS #39's skeleton) would make one word of ``modern`` and ``modem``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.languages.detection import block_script
from reader.analysis.languages.function_words import function_words, proclitics, script_of
from reader.text.unicode.confusables import prototype

if TYPE_CHECKING:
    from collections.abc import Container

_APOSTROPHES = str.maketrans(
    {
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{FULLWIDTH APOSTROPHE}": "'",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
    }
)
_UNSEEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Characters within a word that leave its looks as they are."""

_ORDINARY = {
    "Latin": "abcdefghijklmnopqrstuvwxyz",
    "Cyrillic": "".join(map(chr, range(0x0430, 0x0450))) + "\u0451\u0454\u0456\u0457\u0491",
    "Greek": "".join(map(chr, range(0x03B1, 0x03CA))),
}
"""Letters in ordinary use, those that a disguised letter can stand for."""


def folded(word: str, language: str = "en") -> str:
    """``word`` as it compares: composed, lower-cased, and a disguised letter put right.

    A letter of another script counts as disguised where the word has letters of the script of
    ``language`` as well, and all of its foreign letters look like ordinary ones of that script.
    """
    plain = _plain(word)
    script = script_of(language)
    if not _is_mixed(plain, script):
        return plain.lower()
    return (unmasked(plain, script) or plain).lower()


def unmasked(word: str, script: str) -> str:
    """``word`` with all letters in ``script``, by their looks; empty where that cannot be."""
    put = [
        letter if not letter.isalpha() or block_script(letter) == script else _own(letter, script)
        for letter in word
    ]
    return "".join(put) if all(put) else ""


def resolved(word: str, language: str, known: Container[str]) -> str:
    """``folded``, and a word wholly of look-alikes put right if that yields a ``known`` word."""
    found = folded(word, language)
    script = script_of(language)
    if script == "Latin" and found.isascii():
        return found
    if any(letter.isalpha() and block_script(letter) == script for letter in found):
        return found
    other = unmasked(_plain(word), script).lower()
    return other if other and (other in known or other in function_words(language)) else found


def without_proclitic(word: str, language: str) -> str:
    """A folded word without what an apostrophe joins before it: ``article`` of ``l'article``."""
    head, mark, rest = word.partition("'")
    return rest if rest and head + mark in proclitics(language) else word


def entry(word: str, language: str) -> str:
    """A folded word as a list of words has it: without what is merely joined to it.

    ``article`` of French ``l'article``, ``harbour`` of English ``harbour's``.
    """
    if "'" not in word:
        return word
    if language == "en":
        return word.removesuffix("'s").removesuffix("'") or word
    return without_proclitic(word, language)


def is_function_word(word: str, language: str) -> bool:
    """Whether a folded word is a function word, also one of several (``it's``, ``we'll``)."""
    words = function_words(language)
    if word in words:
        return True
    return "'" in word and all(
        part in words or f"{part}'" in proclitics(language) for part in word.split("'") if part
    )


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return _UNSEEN.sub("", unicodedata.normalize("NFC", word)).translate(_APOSTROPHES)


def _is_mixed(word: str, script: str) -> bool:
    if word.isascii() and script == "Latin":
        return False
    own = [block_script(letter) == script for letter in word if letter.isalpha()]
    return any(own) and not all(own)


def _own(letter: str, script: str) -> str:
    """The letter of ``script`` that ``letter`` looks like, of its own case if there is one."""
    classes = _classes(script)
    name = prototype(letter)
    return classes.get((name, letter.isupper()), "") or classes.get((name, letter.islower()), "")


@cache
def _classes(script: str) -> dict[tuple[str, bool], str]:
    letters = _ORDINARY.get(script, "")
    found: dict[tuple[str, bool], str] = {}
    for letter in letters + letters.upper():
        found.setdefault((prototype(letter), letter.isupper()), letter)
    return found
