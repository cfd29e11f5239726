"""What an article spells in two ways.

Everything here is quiet on purpose: of two forms each is right by itself, so only what cannot but
be the same is told. Names keep their owners' spelling, and forms that grammar tells apart
(``a long-term plan`` and ``in the long term``) are two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.model import Difference, Inconsistency, Way
from reader.analysis.vocabulary.spelling import capitals, hyphens, signs, variants

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reader.analysis.vocabulary.running import Running
    from reader.analysis.vocabulary.spelling.found import Found

MOST_PLACES = 1000
"""Places of one way of writing that are kept; nobody looks through more."""


def inconsistencies(
    words: Running, functional: Collection[str], language: str
) -> tuple[Inconsistency, ...]:
    """What is written in two ways, in the order in which the rarer way first occurs."""
    index = index_of(words)
    found = list(_found(words, index, functional, language))
    made = [_made(one, words) for one in found]
    return tuple(sorted(made, key=lambda one: (one.ways[-1].places[0], one.difference)))


def index_of(words: Running) -> dict[str, list[int]]:
    """Every form as written, with the numbers of the words that are."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(words.forms):
        index[form].append(number)
    return dict(index)


def _found(
    words: Running,
    index: dict[str, list[int]],
    functional: Collection[str],
    language: str,
) -> Iterator[Found]:
    yield from signs.apostrophes(index)
    yield from signs.points(words, index)
    yield from hyphens.hyphens(words, functional, is_english=language == "en")
    yield from capitals.inner(words, index)
    if language == "en":
        yield from capitals.initial(words)
        yield from signs.accents(words, index)
        yield from variants.variants(words, index)


def _made(one: Found, words: Running) -> Inconsistency:
    pointed = one.difference is Difference.POINT
    ways = [_way(numbers, words, pointed=pointed) for numbers in one.ways]
    return Inconsistency(one.difference, tuple(sorted(ways, key=lambda way: -len(way.places))))


def _way(numbers: Sequence[tuple[int, int]], words: Running, *, pointed: bool) -> Way:
    places = sorted(numbers)[:MOST_PLACES]
    spelt = Counter(
        _spelt(words, *place) + "." * (pointed and words.gaps[place[1]][:1] == ".")
        for place in places
    )
    return Way(
        tuple(word for word, _ in spelt.most_common()),
        tuple(words.span(first, last) for first, last in places),
    )


def _spelt(words: Running, first: int, last: int) -> str:
    pieces = [words.forms[first]]
    for number in range(first + 1, last + 1):
        pieces += [" ".join(words.gaps[number - 1].split()) or " ", words.forms[number]]
    return "".join(pieces)
