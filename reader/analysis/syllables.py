"""How many syllables a word has when it is spoken.

English: the CMU Pronouncing Dictionary, then what is known of the word's base or of its parts, then
its letters. Other languages: their vowels, by rules that count a nucleus for each vowel or
diphthong; a language that has none is divided as it would be hyphenated, which counts too few.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.lexicon import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORTEST_PART = 3
_LONGEST_ACRONYM = 5
_HISS = re.compile(r"(?:[szx]|[sc]h|[cgsz]e)$")
_DENTAL = re.compile(r"[td]e?$")

_GROUP = re.compile(r"[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+")
_SILENT_END = re.compile(
    r"(?<=[aeiouy][^aeiouytd])ed$|(?<=[^aeiouytd]{2})ed$(?<![^aeiouyrlw]led)|(?<=[aeiouy])ed$"
    r"|(?<=[^aeiouycgsxz])es$(?<!shes|ches)(?<![^aeiouyrlw]les)|(?<=[^aeiouy])e$(?<![^aeiouyrlw]le)"
    r"|(?<=[aeiouy][bcdfgklmnprstvz])e"
    r"(?=(?:ly|less|ness|ment|ful|some|land|wood|town|time|table|spread|work|cast|shoe|one|man|body"
    r"|where|place|house|line|light|board|ville)s?$)"
)
"""An e that is written and not said: at the end, in -ed and -es, and inside compounds."""

_APART = re.compile(
    r"[^cgstxlnq]i(?=[aou])|[ln]i(?=[au])|eo(?=s?$)|crea(?=t)|real(?=i)|pean|[^aeiouygqs]ua(?=[a-z])"
    r"|yi(?=ng)|[aeou]i(?=ng)|ii|uu|ao|[^d]iet(?=[^e]|$)|soci|scie|dien|ism|thm|leum|muse|(?<=^c)oo(?=p)"
)
"""Vowels side by side that are said apart, and syllables that no vowel is written for."""


def syllable_counter(language: str) -> Callable[[str], int]:
    """The function that counts the syllables of one word of a language (a primary subtag)."""
    return english_syllables if language == "en" else _by_vowels(language)


def english_syllables(word: str) -> int:
    """Syllables of an English word, at least 1; apostrophes straight, case as written.

    A numeral counts as one: how it is read aloud is not known.
    """
    lower = word.lower()
    known = syllables().count(lower)
    if known is not None:
        return known or 1
    if word.isupper() and len(word) <= _LONGEST_ACRONYM and not _GROUP.search(lower[:-1]):
        return len(word) + 2 * lower.count("w")
    return derived(lower, syllables().count)


def derived(word: str, look_up: Callable[[str], int | None]) -> int:
    """Syllables of a lower-case word that the dictionary lacks, from its base, parts or letters."""
    count = _from_base(word, look_up)
    if count is None:
        count = _from_parts(word, look_up)
    return max(_from_letters(word) if count is None else count, 1)


def _from_base(word: str, look_up: Callable[[str], int | None]) -> int | None:
    """A regular inflection or derivation, counted from the word that it was made of."""
    for ending, more, bases in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if ending == "s" and stem.endswith("s"):
                continue
            for base in (stem + added for added in bases):
                count = look_up(base)
                if count:
                    return count + _added(ending, base, more)
    return None


def _added(ending: str, base: str, more: int) -> int:
    if ending in {"'s", "s", "es", "'"}:
        return int(ending != "'" and _HISS.search(base) is not None)
    if ending in {"ed", "d"}:
        return int(_DENTAL.search(base) is not None)
    return more


def _from_parts(word: str, look_up: Callable[[str], int | None]) -> int | None:
    """A compound or a prefixed word, summed over its parts; the longest first part wins."""
    for place in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first = look_up(word[:place])
        if first and len(word) > 2 * _SHORTEST_PART:
            second = look_up(word[place:])
            if second:
                return first + second
    return None


def _from_letters(word: str) -> int:
    bare = _SILENT_END.sub("", word.removesuffix("'s").replace("'", ""))
    count = len(_GROUP.findall(bare))
    return count + len(_APART.findall(bare))


_ENDINGS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("'s", 0, ("",)),
    ("'", 0, ("",)),
    ("ies", 0, ("y",)),
    ("ied", 0, ("y",)),
    ("es", 0, ("e", "")),
    ("s", 0, ("",)),
    ("ed", 0, ("", "e")),
    ("ings", 1, ("", "e")),
    ("ing", 1, ("", "e")),
    ("iness", 1, ("y",)),
    ("ness", 1, ("",)),
    ("less", 1, ("",)),
    ("ment", 1, ("",)),
    ("ful", 1, ("",)),
    ("ically", 2, ("ic",)),
    ("ily", 1, ("y",)),
    ("ably", 0, ("able",)),
    ("ibly", 0, ("ible",)),
    ("ly", 1, ("",)),
    ("iest", 1, ("y",)),
    ("ier", 1, ("y",)),
    ("est", 1, ("", "e")),
    ("er", 1, ("", "e")),
    ("ers", 1, ("", "e")),
    ("ization", 4, ("",)),
    ("ize", 1, ("",)),
    ("ise", 1, ("",)),
    ("ised", 1, ("ize",)),
    ("ism", 2, ("", "e")),
    ("ist", 1, ("", "e")),
    ("able", 2, ("", "e")),
)


_NUCLEI = {
    "de": r"aa|ee|oo|ie|ei|ai|au|eu|\xe4u|oi|ui|ey|ay|[aeiouy\xe4\xf6\xfc\xe9]",
    "nl": r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouy\xe9\xeb\xef\xf6\xfc]",
    "es": r"(?<=[qg])u(?=[ei\xe9\xed])|[iuy]?[ae\xe1\xe9o\xf3][iuy](?![ae\xe1\xe9o\xf3])"
    r"|[iuy\xfc]?[aeo\xe1\xe9\xf3]|[iu\xfc]?[iu\xfc\xed\xfa]|y$",
    "it": r"[iu]?[aeo\xe0\xe8\xe9\xf2][iu](?![aeo])|[iu]?[aeo\xe0\xe8\xe9\xf2]|[iu]?[iu\xec\xf9]|y",
    "fr": r"eau|oeu|\u0153u|oui|ou|oi|ai|au|ei|eu"
    r"|[iyu]?[a\xe0\xe2e\xe9\xe8\xea\xebio\xf4u\xf9\xfb\xee\xefy\u0153]",
    "ru": "[\u0430\u0435\u0451\u0438\u043e\u0443\u044b\u044d\u044e\u044f]",
    "uk": "[\u0430\u0435\u0454\u0438\u0456\u0457\u043e\u0443\u044e\u044f]",
    "pl": "(?:i(?=[a\u0105e\u0119o\xf3u]))?[a\u0105e\u0119io\xf3uy]",
    "hu": "[aeiou\xe1\xe9\xed\xf3\xf6\u0151\xfa\xfc\u0171]",
}
_MUTE_FRENCH = re.compile(r"(?<=[^aeiou\xe9\xe8])(?:e|es|ent)$")
_SILENT_U = re.compile(r"(?<=[qg])u(?=[ei\xe9\xed])")


@cache
def _by_vowels(language: str) -> Callable[[str], int]:
    nuclei = _NUCLEI.get(language)
    if nuclei is None:
        return _by_divisions(language)
    find = re.compile(nuclei).findall

    def count(word: str) -> int:
        lower = word.lower()
        if language in {"es", "fr"}:
            lower = _SILENT_U.sub("", lower)
        if language == "fr":
            lower = _MUTE_FRENCH.sub("", lower)
        return max(len(find(lower)), 1)

    return count


def _by_divisions(language: str) -> Callable[[str], int]:
    # Its patterns take a while to read and most articles need none.
    import pyphen  # noqa: PLC0415

    tag = pyphen.language_fallback(language) or "en_US"
    positions = pyphen.Pyphen(lang=tag).positions
    return lambda word: len(positions(word)) + 1
