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
from reader.analysis.numerals import numeral_syllables

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORTEST_PART = 4
"""A shorter part is more often no part: "quest-ion", "bet-ter", "acc-ident"."""

_LONGEST_PART = 40
"""The longest word of the dictionary has 28 letters; a part that is longer is none of its words."""

_HISS = re.compile(r"(?:[szx]|(?<=.)[sc]he?|[cgsz]e)$")
_DENTAL = re.compile(r"[td]e?$")
_ACRONYM = re.compile(r"([A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4,5})(?:'?s)?")
"""Capitals that are read letter by letter: two or three, or more without a vowel."""

_SPOKEN = {
    "mr": 2,
    "mrs": 2,
    "ms": 1,
    "dr": 2,
    "st": 1,
    "jr": 2,
    "sr": 2,
    "ltd": 3,
    "vs": 2,
    "etc": 4,
}
"""Abbreviations as they are read."""

_DIGITS = re.compile(r"([$\u20ac\xa3]?\d[\d.,:/]*[%\u2030\xb0]?)?([^\W\d_]*)")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "s"})
"""Endings that add no syllable but to the tens: "twentieth"."""

_CONTRACTION = re.compile(r"(?P<base>[a-z]+)(?P<rest>n't|'(?:ll|ve|re|d))")
_SYLLABIC = re.compile(r"(?:[^aeiouyrw]|[aeiou]r?e|[svz]e)$")

_GROUP = re.compile(r"[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+")
_SILENT_END = re.compile(
    r"(?<=[aeiouy][^aeiouytd])ed$|(?<=[^aeiouytd]{2})ed$(?<![^aeiouyrlw]led)|(?<=[aeiouy])ed$"
    r"|(?<=[^aeiouycgsxz])es$(?<!shes|ches)(?<![^aeiouyrlw]les)"
    r"|(?<=[^aeiouy])e$(?<![^aeiouyrlw]le)(?<![bct]re)"
    r"|(?<=ic)al(?=ly$)|(?<=^ev)e(?=ry)|(?<=^[tw]her)e(?=[af])|(?<=^spok)e(?=s)"
    r"|(?<=[aeioun]g)ues?$(?<!ngues)|(?<=q)ues?$"
    r"|(?:(?<=[aeiouy][bcdfgklmnprstvz])|(?<=[lnr][cgsvz]))e"
    r"(?=(?:ly|li(?:er|est|hood|ness)|less|ness|ments?|ful|fully|ty|some|thing|how|what|land|wood|town"
    r"|time|table|spread|work|cast|craft|shoe|one|man|men|body|where|place|house|line|light|life"
    r"|board|style|ville|well)s?$)"
)
"""An e that is written and not said: at the end, in -ed, -es, -gue and -que, inside compounds."""

_APART = re.compile(
    r"[^cgstxlnq]i(?=[aou])|[ln]i(?=[au])|(?<=^c)i(?=a)|(?<=^g)i(?=a)|^[nlst]i(?=o)"
    r"|(?<![cst])i(?=en[ct])|^[^aeiouy]{1,3}i(?=et)|scie|i(?=e[rt]y)|[ct]i(?=at[eio])|y(?=one)|^h?our|(?:(?<=[aeiouy].)|(?<=[aeiouy]..))i(?=er$|est$)"
    r"|eo(?=s?$)|^(?:th|n|l)eo|^geo(?=[glmp])|crea(?=t)|real(?=i)|pean|thea(?=t)|(?<=[aeiou][dr])ea(?=s?$)"
    r"|^re(?=o|u|act|inf|int|inv|ass)|(?<=^p)oe(?=[mt])"
    r"|[^aeiouygqs]ua(?=[a-z])|su(?=al)|u(?=ous)|[^gq]ui(?=ne|t[iy])"
    r"|(?<=[aeou])y(?=[aiou]|e[^s])|(?<![aeou])yi(?=ng)|[aeou]i(?=ng)|ii|ao|[^d]iet(?=[^e]|$)"
    r"|soci(?=e)|ism|thm|leum|muse|(?<=^c)oo(?=p|rd)|^mc(?=[a-z])"
)
"""Vowels side by side that are said apart, and syllables that no vowel is written for."""

_FIRE = re.compile(r"(?:[^aeiou]|qu)ire(?:[ds]|ly|ments?)?$")
"""What rhymes with fire has two syllables there, as in the dictionary."""


def syllable_counter(language: str) -> Callable[[str], int]:
    """The function that counts the syllables of one word of a language (a primary subtag)."""
    return english_syllables if language == "en" else _by_vowels(language)


def english_syllables(word: str) -> int:
    """Syllables of an English word, at least 1; apostrophes straight, case as written.

    A numeral counts as it is read aloud (Flesch 1948, who counts four for 1918).
    """
    lower = word.lower()
    known = syllables().count(lower)
    if known is not None:
        return known or 1
    if any(map(str.isdecimal, word)):
        return _with_numerals(lower)
    acronym = _ACRONYM.fullmatch(word)
    if acronym:
        return _spelled(acronym[1].lower())
    return derived(lower, syllables().count)


def derived(word: str, look_up: Callable[[str], int | None]) -> int:
    """Syllables of a lower-case word that the dictionary lacks, from its base, parts or letters."""
    if word in _SPOKEN:
        return _SPOKEN[word]
    if word.isascii() and word.isalpha() and not _GROUP.search(word):
        return _spelled(word)
    if word.endswith("'s"):
        base = word[:-2]
        return (look_up(base) or derived(base, look_up)) + (_HISS.search(base) is not None)
    for counted in (_from_contraction, _from_base, _from_parts):
        count = counted(word, look_up)
        if count is not None:
            return max(count, 1)
    return max(_from_letters(word), 1)


def _with_numerals(word: str) -> int:
    """What is written in digits, and what is joined to it: 1990s, 20th, 18kg, $4.50."""
    count = 0
    for number, letters in _DIGITS.findall(word):
        count += numeral_syllables(number) if number else 0
        if letters and letters not in _ORDINALS:
            count += syllables().count(letters) or derived(letters, syllables().count)
        elif letters:
            count += letters == "th" and number[-1] == "0" and number[-2:-1] not in {"", "0", "1"}
    return max(count, 1)


def _spelled(letters: str) -> int:
    return len(letters) + 2 * letters.count("w")


def _from_contraction(word: str, look_up: Callable[[str], int | None]) -> int | None:
    """Didn't, it'll, could've: the word before it, and a syllable more where one is heard."""
    match = _CONTRACTION.fullmatch(word)
    if match is None:
        return None
    base, rest = match["base"], match["rest"]
    count = look_up(base) or _from_letters(base)
    if rest == "'d":
        return count + (_DENTAL.search(base) is not None)
    return count + (_SYLLABIC.search(base) is not None)


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
    if ending in {"s", "es"}:
        return int(_HISS.search(base) is not None)
    if ending in {"ed", "d"}:
        return int(_DENTAL.search(base) is not None)
    return more


def _from_parts(word: str, look_up: Callable[[str], int | None]) -> int | None:
    """A compound or a prefixed word, summed over its parts; the longest first part wins."""
    last = min(len(word) - _SHORTEST_PART, _LONGEST_PART)
    for place in range(last, max(_SHORTEST_PART, len(word) - _LONGEST_PART) - 1, -1):
        first = look_up(word[:place])
        if first and not word.startswith("ion", place):
            second = look_up(word[place:])
            if second:
                return first + second
    return None


def _from_letters(word: str) -> int:
    bare = _SILENT_END.sub("", word.replace("'", ""))
    apart = len(_APART.findall(bare)) + (_FIRE.search(word) is not None)
    return len(_GROUP.findall(bare)) + apart


_ENDINGS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
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
    ("ically", 0, ("ical",)),
    ("ically", 1, ("ic",)),
    ("ily", 1, ("y",)),
    ("ably", 0, ("able",)),
    ("ibly", 0, ("ible",)),
    ("ly", 1, ("",)),
    ("iest", 1, ("y",)),
    ("ier", 1, ("y",)),
    ("est", 1, ("", "e")),
    ("er", 1, ("", "e")),
    ("ers", 1, ("", "e")),
    ("ization", 3, ("", "e")),
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
