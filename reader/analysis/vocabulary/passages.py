"""The sentences and words of an article's prose, with the way back to where they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.sentences import sentence_spans
from reader.analysis.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article
    from reader.text.span import Span


class Passage(NamedTuple):
    """A sentence: the index of its block, its place in the block's visible text, its words."""

    block: int
    place: Span
    words: int


class Passages:
    """The sentences of an article's prose, to be gone through once; those without a word left out.

    ``forms`` says how often each word, as written, occurs in what was gone through.
    """

    def __init__(self, article: Article, language: str) -> None:
        self._article = article
        self._language = language
        self._stretches: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Passage]:
        count = _Count().__getitem__
        for number, block in enumerate(self._article.blocks):
            if not block.is_prose:
                continue
            seen = block.visible(self._article.text).text
            for place in sentence_spans(seen, self._language):
                stretches = place.of(seen).split()
                words = sum(map(count, stretches))
                if words:
                    self._stretches.update(stretches)
                    yield Passage(number, place, words)

    def forms(self) -> Counter[str]:
        """How often each word, as written, occurs."""
        forms: Counter[str] = Counter()
        for stretch, count in self._stretches.items():
            for word in words_of(stretch):
                forms[word] += count
        return forms


def whole(article: Article, passage: Passage) -> Span:
    """Where the sentence stands in the article."""
    seen = article.blocks[passage.block].visible(article.text)
    return seen.span(*passage.place)


class _Count(dict[str, int]):
    """How many words what stands between blanks is: no word has a blank, and most recur."""

    def __missing__(self, stretch: str) -> int:
        count = self[stretch] = len(words_of(stretch))
        return count
