"""Every use of a word in its context (KWIC, Luhn 1960)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.folding import entry, resolved
from reader.analysis.vocabulary.model import Occurrence
from reader.analysis.vocabulary.places import places

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.vocabulary.places import Place
    from reader.article.model import Article

WIDTH = 60
"""Characters of context on each side, unless told."""

MOST = 100_000
"""Uses that are listed; nobody looks through more."""


def concordance(
    article: Article, word: str, language: str, width: int = WIDTH
) -> tuple[Occurrence, ...]:
    """Every place where ``word`` stands, in the order of the text; at most the first 100,000.

    Case, apostrophes and look-alike letters are folded on both sides, so that either spelling finds
    both, and a word finds its possessive. Headings, code and tables are searched too: what can be
    seen can be found. ``width`` is the most characters of context on each side, none of which
    reaches over the block's end.
    """
    found = places(article, _sameness(word, language), prose_alone=False)
    length = len(article.text)
    return tuple(_occurrence(place, width, length) for place in islice(found, MOST))


def by_neighbour(found: Sequence[Occurrence], *, left: bool = False) -> list[Occurrence]:
    """Sorted by what follows the word, or by what precedes it, word for word."""
    if left:
        return sorted(found, key=lambda one: one.before.lower().split()[::-1])
    return sorted(found, key=lambda one: one.after.lower().split())


def _sameness(word: str, language: str) -> Callable[[str], bool]:
    """What says whether a word as written is the one that is looked for."""
    wanted = entry(resolved(word, language, {word.lower()}), language)

    def is_same(other: str) -> bool:
        return entry(resolved(other, language, {wanted}), language) == wanted

    return is_same


def _occurrence(place: Place, width: int, length: int) -> Occurrence:
    text, (start, end) = place.seen.text, place.span
    span = place.seen.span(start, end)
    return Occurrence(
        span=span,
        block=place.block,
        before=text[max(start - width, 0) : start],
        word=place.word,
        after=text[end : end + width],
        share=span.start / length,
    )
