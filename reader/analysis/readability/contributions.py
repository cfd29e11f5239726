"""Which sentences and words make an article hard to read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING

from reader.analysis.readability.familiar import dale_chall
from reader.analysis.readability.model import Counts, HardSentence
from reader.analysis.readability.packing import LOW
from reader.analysis.readability.prose_counts import (
    PACKING,
    counts_of,
    features,
    folded,
    is_capitalised,
)
from reader.analysis.readability.values import linear
from reader.analysis.sentences import sentence_spans
from reader.analysis.words import is_address, word_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.article.model import Article, Block, Visible
    from reader.text.span import Span

HARDEST = 10
_REMEMBERED = 256
"""Sentences whose difficult words are remembered: those of a screen, and the hardest ones."""

_WEIGHT = 3
"""A difficult word weighs as much as so many words of length: the ratio of the two coefficients of
New Dale-Chall, 100 * 0.95 / 0.69, at 46 words, the length from which sentences are very long."""

_DIFFICULT = PACKING.place("difficult_words")
_LONG = PACKING.place("long_words")
_EASE = linear(206.835, length=-1.015, syllables=-84.6)


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """What one sentence is like.

    ``span`` stands in the article's text, ``block`` is the index of its block. ``ease`` is the
    Flesch reading ease that it would have alone: noise for a short one. ``difficulty`` orders
    sentences: words, and the difficult ones thrice again. ``difficult`` are the spans of the words
    that are unfamiliar, or long (more than 6 letters) where the language has no list.
    """

    span: Span
    block: int
    words: int
    counts: Counts
    ease: float | None
    difficulty: int
    difficult: tuple[Span, ...]


def sentence_scores(article: Article, language: str) -> Iterator[SentenceScore]:
    """Every sentence of the article's prose, in order."""
    for number, block in enumerate(article.blocks):
        if block.is_prose:
            yield from block_scores(article, number, language)


def block_scores(article: Article, number: int, language: str) -> Iterator[SentenceScore]:
    """Every sentence of one block that has words."""
    seen = article.blocks[number].visible(article.text)
    for span, packed in measured_sentences(seen.text, language):
        if packed & LOW:
            yield _scored(seen, number, span, packed, language)


def _scored(seen: Visible, number: int, span: Span, packed: int, language: str) -> SentenceScore:
    counts = counts_of(packed)
    difficult = _difficult(span.of(seen.text), language)
    return SentenceScore(
        span=seen.span(*span),
        block=number,
        words=counts.words,
        counts=counts,
        ease=_EASE(counts),
        difficulty=difficulty(packed, language),
        difficult=tuple(seen.span(*place.shifted(span.start)) for place in difficult),
    )


def measured_sentences(text: str, language: str) -> Iterator[tuple[Span, int]]:
    """Sentences with their packed counts; one without words is no sentence."""
    known = features(language)
    for span in sentence_spans(text, language):
        yield span, known.of_sentence(text[span[0] : span[1]].split())


def difficulty(packed: int, language: str) -> int:
    """The figure by which sentences are ordered."""
    place = _DIFFICULT if language == "en" else _LONG
    return (packed & LOW) + _WEIGHT * (packed >> place & LOW)


def hardest(article: Article, language: str, blocks: Iterable[int]) -> tuple[HardSentence, ...]:
    """The hardest sentences of some blocks, hardest first."""
    measured = (
        (difficulty(packed, language), number, span, packed)
        for number in blocks
        for span, packed in measured_sentences(
            visible_text(article, article.blocks[number]), language
        )
        if packed & LOW
    )
    found: list[HardSentence] = []
    for _, number, span, packed in nlargest(HARDEST, measured, key=itemgetter(0)):
        seen = article.blocks[number].visible(article.text)
        one = _scored(seen, number, span, packed, language)
        reason = _reason(one, language)
        found.append(HardSentence(one.span, number, one.words, one.difficult, reason))
    return tuple(found)


def visible_text(article: Article, block: Block) -> str:
    """What a reader sees of a block, quickly where it is one stretch of the source."""
    if len(block.runs) == 1 and block.runs[0].shown is None:
        return block.runs[0].span.of(article.text)
    return block.visible(article.text).text


@lru_cache(maxsize=_REMEMBERED)
def _difficult(sentence: str, language: str) -> tuple[Span, ...]:
    """Where the difficult words of a sentence stand: asked for the hardest ones at every edit."""
    spans = word_spans(sentence)
    return tuple(
        span
        for number, span in enumerate(spans)
        if _is_difficult(span.of(sentence), language, opens=number == 0)
    )


def _is_difficult(word: str, language: str, *, opens: bool) -> bool:
    if is_address(word) or not word[-1].isalpha() or word[0].isdigit():
        return False
    if language != "en":
        return sum(map(str.isalnum, word)) > 6  # noqa: PLR2004 - as in LIX
    is_name = is_capitalised(word) and not opens
    return not is_name and folded(word) not in dale_chall()


def _reason(one: SentenceScore, language: str) -> str:
    number = len(one.difficult)
    kind = "unfamiliar" if language == "en" else "long"
    words = f"{one.words} word" + ("" if one.words == 1 else "s")
    return f"{words}, {number} {kind}" if number else words
