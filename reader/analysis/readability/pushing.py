"""What pushes a score: its value, less what it would be without a sentence, or without a word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING

from reader.analysis.readability.contributions import measured_sentences, visible_text
from reader.analysis.readability.counted import Counted
from reader.analysis.readability.model import Direction
from reader.analysis.readability.packing import LOW
from reader.analysis.readability.prose_counts import (
    counts_of,
    features,
    folded,
    is_unfamiliar,
    words_in,
)
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.analysis.readability.model import Counts, Formula
    from reader.article.model import Article

MOST = 12
"""Sentences, and words, that are named."""

_TOKEN = re.compile(r"\S+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
"""Punctuation around a word."""


@dataclass(frozen=True, slots=True)
class Push:
    """How far a sentence or a word pushes a score: its value, less what it would be without.

    ``count`` is the sentence's number of words, or how often the word stands there; a word is
    thought away everywhere. ``span`` is the sentence, or the word's first use. ``reasons`` say by
    which of the formula's rules a word counts.
    """

    span: Span
    block: int
    text: str
    count: int
    change: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of prose, ``text`` as a reader sees it, with its ``counts``.

    ``counts.different_unfamiliar`` are the words on which Spache's formula looks that stand nowhere
    else. ``start`` is where it stands in the visible text of ``block``.
    """

    span: Span
    block: int
    start: int
    text: str
    counts: Counts


def change_without(formula: Formula, whole: Counts, part: Counts) -> float | None:
    """The value of ``formula`` for ``whole``, less its value without ``part``.

    None where one of the two has no value.
    """
    rest = whole - part
    if not rest.words or not rest.sentences:
        return None
    value, without = formula.compute(whole), formula.compute(rest)
    return None if value is None or without is None else value - without


class Pushing:
    """The sentences and words of some blocks of an article, to be weighed by any formula.

    ``whole`` are the counts of all of it, counted as prose. ``blocks`` are those to look at, all
    if it is None.
    """

    def __init__(
        self, article: Article, language: str, whole: Counts, blocks: Iterable[int] | None = None
    ) -> None:
        self._article, self._language, self._whole = article, language, whole
        self._blocks = range(len(article.blocks)) if blocks is None else sorted(blocks)
        self._uses: Mapping[str, int] = _uses(article) if language == "en" else {}

    def sentences(self) -> Iterator[Part]:
        """Every sentence that has words, in order."""
        for number in self._blocks:
            block = self._article.blocks[number]
            if not block.is_prose:
                continue
            seen = block.visible(self._article.text)
            for span, packed in measured_sentences(seen.text, self._language):
                if packed & LOW:
                    text = Span(*span).of(seen.text)
                    counts = self._with_lost(counts_of(packed), text.split())
                    yield Part(seen.span(*span), number, span[0], text, counts)

    def hardest_sentences(self, formula: Formula, most: int = MOST) -> tuple[Push, ...]:
        """The sentences that make it harder by ``formula``, the worst first."""
        pushes = (
            Push(part.span, part.block, part.text, part.counts.words, change)
            for part in self.sentences()
            if (change := change_without(formula, self._whole, part.counts)) is not None
        )
        return _worst(pushes, formula, most)

    def hardest_words(self, formula: Formula, most: int = MOST) -> tuple[Push, ...]:
        """The words that make it harder by a rule of ``formula`` about words, the worst first."""
        counted = Counted(formula, self._whole)
        packed: Counter[str] = Counter()
        uses: Counter[str] = Counter()
        first: dict[str, tuple[Part, int, int]] = {}
        known = features(self._language)
        for part in self.sentences():
            for found in _TOKEN.finditer(part.text):
                token = found[0]
                word = folded(_EDGES.sub("", token))
                uses[word] += 1
                packed[word] += known[token] + known.openers[token] * (not found.start())
                first.setdefault(word, (part, *found.span()))
        pushes: list[Push] = []
        for word, count in uses.items():
            counts = self._with_lost(counts_of(packed[word]), [word] * count)
            reasons = counted.reasons(counts, count) if counts.words else ()
            change = change_without(formula, self._whole, counts) if reasons else None
            if change is not None:
                part, start, end = first[word]
                push = Push(self._place(part, start, end), part.block, word, count, change, reasons)
                pushes.append(push)
        return _worst(pushes, formula, most)

    def _with_lost(self, counts: Counts, tokens: Iterable[str]) -> Counts:
        if not self._uses:
            return counts
        here = Counter(word for token in tokens for word in words_in(token))
        lost = [word for word, count in here.items() if self._uses.get(word) == count]
        return replace(counts, different_unfamiliar=len(lost))

    def _place(self, part: Part, start: int, end: int) -> Span:
        seen = self._article.blocks[part.block].visible(self._article.text)
        return seen.span(part.start + start, part.start + end)


def _uses(article: Article) -> Mapping[str, int]:
    """How often each word that Spache's list lacks stands in the prose of ``article``."""
    tokens: Counter[str] = Counter()
    for block in article.blocks:
        if block.is_prose:
            tokens.update(visible_text(article, block).split())
    uses: Counter[str] = Counter()
    for token, count in tokens.items():
        for word in words_in(token):
            uses[word] += count
    return {word: count for word, count in uses.items() if is_unfamiliar(word)}


def _worst(pushes: Iterable[Push], formula: Formula, most: int) -> tuple[Push, ...]:
    sign = 1 if formula.direction is Direction.HARDER else -1
    harder = (push for push in pushes if push.change * sign > 0)
    return tuple(nlargest(most, harder, key=lambda push: push.change * sign))
