"""Compounds written with a hyphen, as one word, or as two."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.vocabulary.model import Difference
from reader.analysis.vocabulary.spelling.found import Found
from reader.analysis.words import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reader.analysis.vocabulary.running import Running

    Place = tuple[int, int]

_SHORTEST = 4
"""Letters of a compound; shorter ones are as often two things (``a-b`` and ``ab``)."""

_LEAST_PART = 2
"""Letters of each part of a compound written as two words: ``a part`` is not ``apart``."""

_AFTER_RE = re.compile(
    r"re-(?:act|bound|call|cite|claim|collect|count|course|cover|creat|create|creating|creation"
    r"|dress|fine|form|formed|fund|fuse|gain|lay|lease|mark|mount|move|pair|petition|place"
    r"|pose|present|press|prove|repress|search|sent|serve|side|sign|signed|solve|sort|sound"
    r"|store|strain|stress|tire|tort|treat|turn|view)"
)
"""After ``re-`` these are other words than without the hyphen: to re-sign is not to resign."""

_OTHERS = frozenset({"coop", "coops", "unionised", "unionized", "extraordinary", "multiply"})


class _Context(NamedTuple):
    """What grammar has to say: the content word that follows, or else the word before."""

    before: str
    after: str


def hyphens(words: Running, functional: Collection[str], *, is_english: bool) -> Iterator[Found]:
    """Compounds of which some have a hyphen that others have not.

    One word and the hyphenated form are always the same, but for words like ``resign``. Two words
    are the same as either only in English, and in the same context: before the same word of
    content, or behind the same word where none follows.
    """
    hyphened = _hyphened(words)
    apart = _apart(words, hyphened, functional) if is_english else {}
    closed = _closed(words, hyphened.keys() | apart.keys())
    for key in hyphened.keys() | apart.keys():
        one, joined = hyphened.get(key, []), closed.get(key, [])
        if _is_other_word(words, one, key):
            joined = []
        ways = _with_apart(words, functional, (one, joined), apart.get(key, []))
        if len(ways) > 1:
            yield Found(Difference.HYPHEN, tuple(ways))


def _with_apart(
    words: Running,
    functional: Collection[str],
    written: tuple[Sequence[Place], Sequence[Place]],
    apart: Sequence[Place],
) -> list[Sequence[Place]]:
    ways: list[Sequence[Place]] = [way for way in written if way]
    contexts = {
        context
        for way in ways
        for place in way
        if any(context := _context(words, place, functional))
    }
    same = [place for place in apart if _context(words, place, functional) in contexts]
    if same and len(ways) == 1:
        # Only what stands in the same contexts is known to be the same.
        found = {_context(words, place, functional) for place in same}
        ways = [[place for place in ways[0] if _context(words, place, functional) in found]]
    return [*ways, same] if same else ways


def _context(words: Running, place: Place, functional: Collection[str]) -> _Context:
    first, last = place
    after = ""
    if last + 1 < len(words) and words.gaps[last].isspace():
        after = words.entries[last + 1]
    if after and after not in functional and after.isalpha():
        return _Context("", after)
    if first and words.heads[first] != first and words.gaps[first - 1].isspace():
        return _Context(words.entries[first - 1], "")
    return _Context("", "")


def _hyphened(words: Running) -> dict[str, list[Place]]:
    found: defaultdict[str, list[Place]] = defaultdict(list)
    number = 0
    while number < len(words):
        last = number
        while words.gaps[last] in _JOINS:
            last += 1
        if last > number or "-" in words.entries[number]:
            key = "".join(words.entries[number : last + 1]).replace("-", "")
            if _is_compound(key):
                found[key].append((number, last))
        number = last + 1
    return dict(found)


_JOINS = frozenset(HYPHENS)


def _is_compound(key: str) -> bool:
    """Whether it begins with a letter, and is long enough or has a number (``G-20``)."""
    if not key.isalnum() or not key[0].isalpha():
        return False
    return len(key) >= _SHORTEST or not key.isalpha()


def _closed(words: Running, keys: Collection[str]) -> dict[str, list[Place]]:
    """Where each key stands as one word."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for number, name in enumerate(words.entries):
        if name in keys:
            joined = {words.gaps[number], words.gaps[number - 1] if number else ""}
            if not joined & _JOINS:
                found[name].append((number, number))
    return dict(found)


def _apart(
    words: Running, hyphened: Collection[str], functional: Collection[str]
) -> dict[str, list[Place]]:
    """Neighbours that are elsewhere one word, or joined by a hyphen."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    closed = {name for name in words.entries if len(name) >= _SHORTEST}
    for number, (one, two) in enumerate(pairwise(words.entries)):
        key = one + two
        if (key in closed or key in hyphened) and words.gaps[number].isspace():
            is_long = min(len(one), len(two)) >= _LEAST_PART and _is_compound(key)
            if is_long and (key in hyphened or one not in functional or two not in functional):
                found[key].append((number, number + 1))
    return dict(found)


def _is_other_word(words: Running, hyphened: Sequence[Place], key: str) -> bool:
    if key in _OTHERS:
        return True
    names = {words.entries[first] for first, _ in hyphened}
    return any(map(_AFTER_RE.match, names))
