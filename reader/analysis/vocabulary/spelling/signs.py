"""Apostrophes of two kinds, accents set and left out, points in abbreviations set and left out."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.model import Difference
from reader.analysis.vocabulary.spelling.found import Found, singles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.analysis.vocabulary.running import Running

    Places = Mapping[str, Sequence[int]]

_TYPEWRITER, _PRINTER = "'", "\N{RIGHT SINGLE QUOTATION MARK}"

_OTHERS_WITHOUT_ACCENT = frozenset(
    {
        "coupe",
        "divorce",
        "expose",
        "exposes",
        "exposed",
        "lame",
        "mate",
        "mates",
        "maze",
        "pate",
        "pates",
        "pique",
        "piques",
        "piqued",
        "rape",
        "resume",
        "resumes",
        "rose",
        "roses",
        "sake",
    }
)
"""Without the accent these are other English words."""

_SHORTEST = 3
"""Letters of a word that can be told by its accents; shorter ones are too often other words."""

_OTHERS_WITHOUT_POINTS = frozenset({"am", "be", "do", "go", "is", "it", "me", "no", "so", "us"})
"""Without points these are other words."""

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Gen", "Col", "Capt", "Lt", "Sgt"})


def apostrophes(index: Places) -> Iterator[Found]:
    """The typewriter's apostrophe beside the printer's."""
    ways = [
        [number for form, numbers in index.items() if sign in form for number in numbers]
        for sign in (_TYPEWRITER, _PRINTER)
    ]
    if all(ways):
        yield Found(Difference.APOSTROPHE, tuple(map(singles, ways)))


def accents(words: Running, index: Places) -> Iterator[Found]:
    """A word with its accent and without."""
    ways: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for numbers in index.values():
        name = words.entries[numbers[0]]
        plain = _plain(name)
        if len(plain) >= _SHORTEST and plain not in _OTHERS_WITHOUT_ACCENT:
            ways[plain][plain == name].extend(numbers)
    for both in ways.values():
        if all(both):
            yield Found(Difference.ACCENT, tuple(map(singles, both)))


def points(words: Running, index: Places) -> Iterator[Found]:
    """An abbreviation with points and without: ``U.S.`` and ``US``, ``Mr.`` and ``Mr``."""
    ways: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for form, numbers in index.items():
        bare = form.replace(".", "")
        if form in _TITLES:
            _sort_titles(words, numbers, ways[form])
        elif bare != form and bare.isalpha() and bare not in _OTHERS_WITHOUT_POINTS:
            ways[bare][0].extend(numbers)
            ways[bare][1].extend(index.get(bare, ()))
    for both in ways.values():
        if all(both):
            yield Found(Difference.POINT, tuple(singles(sorted(set(way))) for way in both))


def _sort_titles(words: Running, numbers: Sequence[int], ways: tuple[list[int], list[int]]) -> None:
    """Titles before names, into those that have a point and those that have none."""
    for number in numbers:
        if number + 1 < len(words) and words.forms[number + 1][0].isupper():
            gap = words.gaps[number]
            if gap.isspace():
                ways[1].append(number)
            elif gap[:1] == "." and gap[1:].isspace():
                ways[0].append(number)


def _plain(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))
