"""Words said again too soon: twice in a row, or so close that a reader hears the echo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.vocabulary.model import Echo

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reader.analysis.readability.familiar import Familiar
    from reader.analysis.vocabulary.running import Running
    from reader.text.span import Span

_UNUSUAL = 4
"""How many times closer than on average two uses of a word stand that are heard as an echo. Uses
strewn at random are that close in 1 - exp(-1/4) = 22 % of cases, and most words that an article is
about are strewn more evenly."""

_LONG = 6
"""Letters above which a word is long (Bjornsson 1968), and its coming again is heard."""

_PHRASE = 6
"""Words of an echoed phrase that are named."""

_NOTICED = 2
"""Content words that make a phrase of ordinary words noticeable."""


def doubled(words: Running) -> Iterator[Span]:
    """Where a word stands twice or more with only blanks between; figures are not words here.

    Names that double by nature (``Bora Bora``) are left out.
    """
    number = 0
    while number + 1 < len(words):
        last = number
        while _again(words, last):
            last += 1
        if last > number and words.entries[number] not in words.proper:
            yield words.span(number, last)
        number = last + 1


def echoes(
    words: Running,
    functional: Collection[str],
    within: int,
    common: Familiar | None,
    most: int,
) -> tuple[Echo, ...]:
    """Noticeable words and phrases that come again ``within`` so many words, the closest first.

    Noticeable is a content word that is long or not among the ``common`` ones (None: no list of
    those), or a phrase of two content words. Names are not, nor words so frequent in this text that
    they had to come again, nor what stands twice in a row.
    """
    found = list(_echoes(words, functional, within, common))
    found.sort(key=lambda echo: (echo.distance, echo.first.start))
    return tuple(found[:most])


def _echoes(
    words: Running, functional: Collection[str], within: int, common: Familiar | None
) -> Iterator[Echo]:
    counts: dict[str, int] = {}
    for name in words.entries:
        counts[name] = counts.get(name, 0) + 1
    before: dict[str, int] = {}
    past = 0
    for number, name in enumerate(words.entries):
        if name in functional or not name.isalpha():
            continue
        earlier = before.get(name, -len(words))
        before[name] = number
        distance = number - earlier
        if number < past or not 1 < distance <= min(within, len(words) / counts[name] / _UNUSUAL):
            continue
        if _is_meant(words, earlier, number, functional):
            continue
        length = _length(words, earlier, number, functional)
        if length > 1 or _is_noticed(name, words, common):
            past = number + length
            yield Echo(
                " ".join(words.entries[number : number + length]),
                words.span(earlier, earlier + length - 1),
                words.span(number, number + length - 1),
                distance,
            )


def _is_meant(words: Running, earlier: int, number: int, functional: Collection[str]) -> bool:
    """Whether it belongs so: ``shoulder to shoulder``, ``five million … six million``."""
    if number - earlier == _NOTICED and words.entries[earlier + 1] in functional:
        return True
    return any(place and words.entries[place - 1][0].isdigit() for place in (earlier, number))


def _is_noticed(name: str, words: Running, common: Familiar | None) -> bool:
    is_unusual = common is not None and name not in common
    return name not in words.proper and (len(name) > _LONG or is_unusual)


def _length(words: Running, earlier: int, number: int, functional: Collection[str]) -> int:
    """Words of the phrase that both places begin, if it is noticeable; else 1."""
    content = length = 1
    while length < _PHRASE and _goes_on(words, earlier, number, length):
        length += 1
        content += words.entries[number + length - 1] not in functional
    named = words.entries[number : number + length]
    while named and named[-1] in functional:
        named.pop()
    is_phrase = content >= _NOTICED and not all(
        name in words.proper or name in functional for name in named
    )
    return len(named) if is_phrase else 1


def _goes_on(words: Running, earlier: int, number: int, length: int) -> bool:
    return (
        earlier + length < number
        and number + length < len(words)
        and words.entries[earlier + length] == words.entries[number + length]
        and words.heads[earlier + length] == words.heads[earlier]
        and words.heads[number + length] == words.heads[number]
    )


def _again(words: Running, number: int) -> bool:
    """Whether the word is followed by itself with only blanks between."""
    return (
        number + 1 < len(words)
        and words.names[number] == words.names[number + 1]
        and words.names[number].isalpha()
        and words.gaps[number].isspace()
    )
