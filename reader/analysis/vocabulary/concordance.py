"""Every use of a word in its context (KWIC, Luhn 1960)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.vocabulary.folding import entry, resolved
from reader.analysis.vocabulary.model import Occurrence
from reader.analysis.words import word_spans, words_of

if TYPE_CHECKING:
    from reader.article.model import Article, Block
    from reader.text.span import Span

WIDTH = 60
"""Characters of context on each side, unless told."""


def concordance(
    article: Article, word: str, language: str, width: int = WIDTH
) -> tuple[Occurrence, ...]:
    """Every place where ``word`` stands, in the order of the text.

    Case, apostrophes and look-alike letters are folded on both sides, so that either spelling finds
    both, and a word finds its possessive. Headings, code and tables are searched too: what can be
    seen can be found. ``width`` is the most characters of context on each side, none of which
    reaches over the block's end.
    """
    uses = _Uses(entry(resolved(word, language, {word.lower()}), language), language)
    found: list[Occurrence] = []
    for number, block in enumerate(article.blocks):
        seen = block.visible(article.text).text
        # No word has a blank in it: a block none of whose stretches holds the word is passed over.
        if any(map(uses.__getitem__, seen.split())):
            found += (
                _occurrence(article, block, number, span, width)
                for span in word_spans(seen)
                if uses.is_one(span.of(seen))
            )
    return tuple(found)


def by_neighbour(found: tuple[Occurrence, ...], *, left: bool = False) -> list[Occurrence]:
    """Sorted by what follows the word, or by what precedes it, word for word."""
    if left:
        return sorted(found, key=lambda one: one.before.lower().split()[::-1])
    return sorted(found, key=lambda one: one.after.lower().split())


def _occurrence(article: Article, block: Block, number: int, place: Span, width: int) -> Occurrence:
    seen = block.visible(article.text)
    span = seen.span(*place)
    return Occurrence(
        span=span,
        block=number,
        before=seen.text[max(place.start - width, 0) : place.start],
        word=place.of(seen.text),
        after=seen.text[place.end : place.end + width],
        share=span.start / len(article.text),
    )


class _Uses(dict[str, bool]):
    """Whether a stretch without blanks holds the word that is looked for."""

    def __init__(self, wanted: str, language: str) -> None:
        self._wanted = wanted
        self._language = language

    def __missing__(self, stretch: str) -> bool:
        holds = self[stretch] = any(map(self.is_one, words_of(stretch)))
        return holds

    def is_one(self, word: str) -> bool:
        """Whether ``word``, as written, is the one that is looked for."""
        found = resolved(word, self._language, {self._wanted})
        return entry(found, self._language) == self._wanted
