"""What a word says of whose letters some can be read in several ways."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from reader.analysis.languages.function_words import function_words
from reader.analysis.lexicon import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

Options = tuple[tuple[str, ...], ...]
"""For each place of a word the letters that may stand there, best first."""

FOLLOWING_I = (
    *(
        "am",
        "was",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
    ),
    *("must", "do", "did", "think", "thought", "know", "knew", "saw", "said", "say", "see", "want"),
    *(
        "need",
        "feel",
        "felt",
        "hope",
        "guess",
        "believe",
        "love",
        "like",
        "never",
        "always",
        "also",
    ),
    "just",
)
"""Words that follow I, and hardly ever the letter l or the number 1."""

_STEPS = 2048
"""Letters tried of one word: no dictionary word of English needs a tenth of them."""

_MOST = 256
"""Readings of one word compared with those of the document."""

_SHORT = 3
_NONE: frozenset[str] = frozenset()

_LONGEST = 32
"""Letters of a word from which on no word list is asked."""

_ENDINGS = ("", "'s", "s", "es", "ed", "ing", "ly", "er", "ers", "d", "ness", "ism", "ist", "ists")
_BEGINNINGS = ("", "un", "re", "non", "pre", "over", "out")
_STEM = 4
"""Letters that a word must keep without its ending or beginning: shorter ones fit anything."""

_CASES: tuple[tuple[Callable[[str], bool], Callable[[str], bool]], ...] = (
    (str.islower, str.islower),
    (str.isupper, str.islower),
    (str.isupper, str.isupper),
)
"""How words are cased: their first letter, and the others."""


def spelled(options: Options, language: str, own: Collection[str] = ()) -> str:
    """The likeliest word of ``language``, or else of ``own``, that ``options`` allow; "" if none.

    ``own`` are words as the text has them elsewhere. A word is in small letters, capitalised, or
    in capitals; of several, the one whose letters stand nearest to the front is taken.
    """
    if len(options) > _LONGEST:
        return ""
    if language == "en":
        for attempt in (_in_list, _derived, _british):
            found = attempt(options)
            if found:
                # The list has abbreviations too (ln, ls): among short words the common ones count.
                common = function_words(language) if len(options) <= _SHORT else _NONE
                usual = {word for word in found if word.lower() in common} or found
                return min(usual, key=lambda word: (_cost(word, options), word))
    if own and prod(map(len, options)) <= _MOST:
        words = map("".join, product(*options))
        return next((word for word in words if word in own), "")
    return ""


def _cost(word: str, options: Options) -> int:
    return sum(letters.index(letter) for letter, letters in zip(word, options, strict=True))


def _in_list(options: Options) -> set[str]:
    """Words of the list, in each of the three cases."""
    if len(options) == 1:
        return {letter for letter in options[0] if letter in "aAI" and not options[0][0].isdigit()}
    return {word for cased in _cased(options) for word in _walk(cased)}


def _derived(options: Options) -> set[str]:
    """Words of the list with an ending or a beginning that it does not give to all of them."""
    found: set[str] = set()
    for cased in _cased(options):
        for beginning, ending in product(_BEGINNINGS, _ENDINGS):
            start, stop = len(beginning), len(cased) - len(ending)
            if stop - start < _STEM or not (beginning or ending):
                continue
            tail = _fitting(ending, cased[stop:])
            head = _fitting(beginning, cased[:start]) if tail is not None else None
            if head is not None:
                found |= {f"{head}{stem}{tail}" for stem in _walk(cased[start:stop])}
    return found


def likeliest(before: str, letters: Sequence[str], after: str, language: str) -> str:
    """That of ``letters`` which words of ``language`` have most often between the two others."""
    if language != "en" or len(letters) == 1:
        return letters[0]
    return max(letters, key=lambda letter: _frequency(f"{before}{letter}{after}".lower()))


@cache
def _frequency(letters: str) -> int:
    return syllables().holding(letters)


_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        ("our", "or"),
        ("([bdtgp])re(s|d)?$", r"\1er\2"),
        ("is(e[drs]?|ing|ations?|able)$", r"iz\1"),
        ("ys(e[drs]?|ing)$", r"yz\1"),
        ("ll(ed|ing|ers?)$", r"l\1"),
        ("(en|ef|et)ence", r"\1ense"),
        ("[ao]e", "e"),
        ("lful$", "llful"),
    )
)
"""How spellings of Britain differ from those of America, which the word list has."""


def american(word: str) -> Iterator[str]:
    """What ``word`` (in small letters) would be in America, for each way in which it may differ."""
    for british, spelling in _AMERICAN:
        other = british.sub(spelling, word)
        if other != word:
            yield other


def _british(options: Options) -> set[str]:
    """Words that are in the list as Americans spell them."""
    if len(options) < _STEM or prod(map(len, options)) > _MOST:
        return set()
    words = syllables()
    return {
        word
        for cased in _cased(options)
        for word in map("".join, product(*cased))
        if any(other in words for other in american(word.lower()))
    }


def _fitting(letters: str, options: Options) -> str | None:
    """``letters`` in the case that ``options`` allow, or None."""
    found: list[str] = []
    for letter, allowed in zip(letters, options, strict=True):
        cased = next((option for option in allowed if option.lower() == letter), None)
        if cased is None:
            return None
        found.append(cased)
    return "".join(found)


def _cased(options: Options) -> Iterator[Options]:
    """``options`` confined to each way of casing that leaves every place a letter."""
    for first, other in _CASES:
        cased = tuple(
            tuple(letter for letter in letters if letter == "'" or (other if at else first)(letter))
            for at, letters in enumerate(options)
        )
        if all(cased):
            yield cased


def _walk(options: Options) -> list[str]:
    """Every word of the list that ``options`` spell; prefixes that begin none are left at once."""
    words = syllables()
    prefixes = [""]
    steps = 0
    for letters in options:
        longer: list[str] = []
        for prefix in prefixes:
            for letter in letters:
                steps += 1
                if steps > _STEPS:
                    return []
                if words.has_prefix((prefix + letter).lower()):
                    longer.append(prefix + letter)
        prefixes = longer
    return [word for word in prefixes if word.lower() in words]
