"""The sentences and words of an article's prose, with the way back to where they stand."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.sentences import sentence_spans
from reader.analysis.words import word_spans, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article
    from reader.text.span import Span


class Passage(NamedTuple):
    """A sentence: the index of its block, its place in the block's visible text, and its words.

    ``words`` are as written; a stretch between sentences' ends without a word has none.
    """

    block: int
    place: Span
    words: list[str]


def passages(article: Article, language: str) -> Iterator[Passage]:
    """The sentences of ``article``'s prose in order, those without a word left out."""
    cut = _Cut()
    for number, block in enumerate(article.blocks):
        if not block.is_prose:
            continue
        seen = block.visible(article.text).text
        for place in sentence_spans(seen, language):
            words = list(chain.from_iterable(map(cut.__getitem__, place.of(seen).split())))
            if words:
                yield Passage(number, place, words)


def whole(article: Article, passage: Passage) -> Span:
    """Where the sentence stands in the article."""
    seen = article.blocks[passage.block].visible(article.text)
    return seen.span(*passage.place)


def part(article: Article, passage: Passage, first: int, last: int) -> Span:
    """Where words ``first`` to ``last`` of the sentence, the last included, stand."""
    seen = article.blocks[passage.block].visible(article.text)
    spans = word_spans(passage.place.of(seen.text))
    start = passage.place.start
    return seen.span(start + spans[first].start, start + spans[last].end)


def between(article: Article, passage: Passage, first: int) -> str:
    """What stands between word ``first`` of the sentence and the next."""
    sentence = passage.place.of(article.blocks[passage.block].visible(article.text).text)
    spans = word_spans(sentence)
    return sentence[spans[first].end : spans[first + 1].start]


class _Cut(dict[str, list[str]]):
    """What stands between blanks to its words: no word has a blank, and most stretches recur."""

    def __missing__(self, stretch: str) -> list[str]:
        words = self[stretch] = words_of(stretch)
        return words
