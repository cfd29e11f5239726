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

    ``forms`` then says how often each word, as written, occurs.
    """

    def __init__(self, article: Article, language: str) -> None:
        self._article = article
        self._language = language
        self._cut = _Cut()
        self._stretches: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Passage]:
        count = self._cut.counts.__getitem__
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

    @property
    def forms(self) -> Counter[str]:
        """How often each word, as written, occurs in what was gone through."""
        forms: Counter[str] = Counter()
        for stretch, count in self._stretches.items():
            for word in self._cut[stretch]:
                forms[word] += count
        return forms


def whole(article: Article, passage: Passage) -> Span:
    """Where the sentence stands in the article."""
    seen = article.blocks[passage.block].visible(article.text)
    return seen.span(*passage.place)


class _Cut(dict[str, list[str]]):
    """What stands between blanks to its words: no word has a blank, and most stretches recur."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = _Count(self)

    def __missing__(self, stretch: str) -> list[str]:
        words = self[stretch] = words_of(stretch)
        return words


class _Count(dict[str, int]):
    """What stands between blanks to the number of its words."""

    def __init__(self, cut: _Cut) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, stretch: str) -> int:
        count = self[stretch] = len(self._cut[stretch])
        return count
