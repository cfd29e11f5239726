"""How hard each line is to read, and which sentences are long: reckoned for what is seen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.readability.contributions import block_scores
from reader.analysis.settings import Lengths
from reader.tui.mending import Mended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.model import Analysis
    from reader.analysis.readability.contributions import SentenceScore
    from reader.text.span import Span

_STEPS = (15, 20, 25, 32, 40)
"""Words of sentences at which each level of difficulty begins: Cutts's mean of 15 to 20, what is
long and very long unless it is set (``Lengths``), and one between them."""

_ENGLISH_SHARE = 0.1
"""Unfamiliar words that are usual in English: about one in ten (Chall & Dale 1995)."""

_OTHER_SHARE = 0.25
"""Words of more than 6 letters that are usual elsewhere: LIX 40 (Bjornsson 1968) at 15 words."""

_WEIGHT = 3
"""What ``SentenceScore.difficulty`` adds for each difficult word."""

_LONGEST_BLOCK = 50_000
"""Characters of a block that is still reckoned: more would be felt while scrolling."""

_KEPT = 256


class Heat:
    """The difficulty of an article's lines, judged as repaired; ``lengths`` say what is long."""

    def __init__(self, analysis: Analysis, lengths: Lengths | None = None) -> None:
        self.lengths = lengths or Lengths()
        self._mended = Mended(analysis)
        self._language = analysis.language
        share = _ENGLISH_SHARE if self._language == "en" else _OTHER_SHARE
        self._steps = [words * (1 + _WEIGHT * share) for words in _STEPS]
        # Each article has a cache of its own, which goes when the article goes.
        self.sentences = lru_cache(maxsize=_KEPT)(self._sentences)

    def level(self, block: int, span: Span) -> int:
        """How hard the hardest sentence is that has a part in ``span``: 0 (easy) to 5."""
        hardest = max((one.difficulty for one in self._within(block, span)), default=0)
        return bisect_right(self._steps, hardest)

    def long(self, block: int, span: Span) -> Iterator[tuple[Span, bool]]:
        """The long sentences that have a part in ``span``, and whether they are very long."""
        for one in self._within(block, span):
            if one.words >= self.lengths.sentence:
                yield one.span, one.words >= self.lengths.very_long_sentence

    def is_long(self, number: int) -> bool:
        """Whether the block ``number`` is a long paragraph."""
        block = self._mended.article.blocks[number]
        if block.is_prose and block.span.length > _LONGEST_BLOCK:
            return True
        return sum(one.words for one in self.sentences(number)) >= self.lengths.paragraph

    def _within(self, block: int, span: Span) -> Iterator[SentenceScore]:
        found = self.sentences(block)
        first = bisect_right(found, span.start, key=lambda one: one.span.end)
        last = bisect_left(found, span.end, key=lambda one: one.span.start)
        yield from found[first:last]

    def _sentences(self, number: int) -> tuple[SentenceScore, ...]:
        article = self._mended.article
        block = article.blocks[number]
        if not block.is_prose or block.span.length > _LONGEST_BLOCK:
            return ()
        return tuple(
            replace(one, span=self._mended.source(one.span))
            for one in block_scores(article, number, self._language)
        )
