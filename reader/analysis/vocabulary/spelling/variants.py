"""British and American spellings, and -ise beside -ize."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.model import Difference
from reader.analysis.vocabulary.spelling import english
from reader.analysis.vocabulary.spelling.found import Found, singles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.analysis.vocabulary.running import Running

    Places = Mapping[str, Sequence[int]]


def variants(words: Running, index: Places) -> Iterator[Found]:
    """English words spelt both ways, and the two endings of verbs.

    Only words written small count: the Department of Defense keeps its spelling in any article.
    """
    small: defaultdict[str, list[int]] = defaultdict(list)
    for form, numbers in index.items():
        if form.islower():
            small[words.entries[numbers[0]]] += numbers
    yield from _spellings(small)
    yield from _endings(small)


def _spellings(small: Places) -> Iterator[Found]:
    keys = {
        one.key
        for word in small
        if english.is_way_0(word)
        for one in english.spellings(word)
        if not one.way
    }
    if not keys:
        return
    groups: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for word, numbers in small.items():
        for one in english.spellings(word):
            if one.key in keys:
                groups[one.key][one.way].extend(numbers)
    for ways in groups.values():
        if all(ways):
            yield Found(Difference.SPELLING, tuple(map(singles, ways)))


def _endings(small: Places) -> Iterator[Found]:
    ways: tuple[list[Sequence[int]], list[Sequence[int]]] = ([], [])
    for word, numbers in small.items():
        way = english.ending(word)
        if way is not None:
            ways[way].append(numbers)
    if all(ways):
        both = (singles(list(chain.from_iterable(way))) for way in ways)
        yield Found(Difference.ENDING, tuple(both))
