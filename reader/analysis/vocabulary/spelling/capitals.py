"""A term with different capitals: ``GitHub`` and ``Github``, ``NASA`` and ``Nasa``."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.model import Difference
from reader.analysis.vocabulary.spelling.found import Found, singles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.analysis.vocabulary.running import Running

_SHORTEST, _LONGEST = 3, 6
"""Letters of an abbreviation that is said as a word, and so written like one by some: NASA, UNESCO.
Longer words in capitals are shouted, or a newspaper's place of issue."""

_Place = tuple[int, int]


def inner(words: Running, index: Mapping[str, Sequence[int]]) -> Iterator[Found]:
    """Words of which some have capitals after the first letter, and some have not.

    A word all in capitals may be emphasis, so it counts only as an abbreviation among words that
    are not, and where the other form is always written as a name.
    """
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for form in index:
        if form.isalpha() and len(form) > 1:
            by_name[form.lower()].append(form)
    for forms in by_name.values():
        if len(forms) > 1:
            yield from _inner(words, index, forms)


def _inner(
    words: Running, index: Mapping[str, Sequence[int]], forms: Sequence[str]
) -> Iterator[Found]:
    capitals = [form for form in forms if form.isupper()]
    mixed = [form for form in forms if not form[1:].islower() and not form.isupper()]
    plain = [form for form in forms if form[1:].islower()]
    if mixed and plain:
        ways = ([number for form in way for number in index[form]] for way in (mixed, plain))
        yield Found(Difference.CAPITAL, tuple(map(singles, ways)))
    elif capitals and len(plain) == 1 and _SHORTEST <= len(plain[0]) <= _LONGEST:
        said = [
            number for number in index[plain[0]] if plain[0][0].isupper() and _in(words, number)
        ]
        spelt = [number for number in index[capitals[0]] if _is_abbreviation(words, number)]
        if said and spelt:
            yield Found(Difference.CAPITAL, (singles(spelt), singles(said)))


def initial(words: Running) -> Iterator[Found]:
    """One or two words with and without capitals between the same words as written.

    ``The Internet is`` and ``the internet is`` are a slip, ``the President of`` a firm and ``the
    president has`` may be two.
    """
    ways: defaultdict[tuple[str, ...], tuple[list[_Place], list[_Place]]] = defaultdict(
        lambda: ([], [])
    )
    for first, last, way in _candidates(words):
        # What begins a sentence has a capital for that reason alone.
        opener = words.heads[first - 1] == first - 1
        before = words.names[first - 1] if opener else words.forms[first - 1]
        around = (before, words.forms[last + 1])
        ways[(*around, *words.names[first : last + 1])][way].append((first, last))
    for both in ways.values():
        if all(both):
            yield Found(Difference.CAPITAL, both)


def _candidates(words: Running) -> Iterator[tuple[int, int, int]]:
    """Words, or pairs of them, that could be written otherwise: first, last, and the way.

    Way 0 is with capitals, 1 without. All stand between others with nothing but blanks about them.
    """
    written = _ways(words)
    ways = list(map(written.get, words.forms))
    gaps = words.gaps
    for number in range(1, len(words) - 1):
        way = ways[number]
        if way is None or not gaps[number - 1].isspace() or not gaps[number].isspace():
            continue
        yield number, number, way
        if ways[number + 1] == way and gaps[number + 1].isspace():
            yield number, number + 1, way


def _ways(words: Running) -> dict[str, int]:
    """Forms of words that are written both ways: 0 with a capital, 1 without."""
    name_of = dict(zip(words.forms, words.names, strict=True))
    forms = [form for form in name_of if form.isalpha() and form[1:] == form[1:].lower()]
    small = {name_of[form] for form in forms if form[0].islower()}
    tall = {name_of[form] for form in forms if form[0].isupper()} & small
    return {form: int(form[0].islower()) for form in forms if name_of[form] in tall}


def _in(words: Running, number: int) -> bool:
    """Whether the word does not begin its sentence, where anything has a capital."""
    return words.heads[number] != number


def _is_abbreviation(words: Running, number: int) -> bool:
    around = (number - 1, number + 1)
    return _in(words, number) and not any(
        words.forms[near].isupper() and len(words.forms[near]) > 1
        for near in around
        if near < len(words)
    )
