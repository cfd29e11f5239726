"""Why a score is what it is: the sentences and words that push it most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from reader.analysis.readability.contributions import block_scores, sentence_scores
from reader.analysis.readability.model import Counts, Direction
from reader.analysis.readability.prose_counts import counts_of, features
from reader.tui.mending import Mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.analysis.model import Analysis
    from reader.analysis.readability.contributions import SentenceScore
    from reader.analysis.readability.model import Formula, Measures
    from reader.article.model import Article
    from reader.text.span import Span

MOST = 12
"""Sentences, and words, that are named."""

_LONGEST = 400_000
"""Characters whose sentences are all looked at, about half a second's work; of a longer article it
is the blocks with the hardest sentences and the beginning."""

_PUNCTUATION = ".,;:!?()[]{}\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\
\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{EM DASH}\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Push:
    """How far a sentence or a word pushes a score: its value, less what it would be without.

    ``count`` is the sentence's number of words, or how often the word stands there. ``span`` is the
    sentence, or the first use of the word.
    """

    span: Span
    block: int
    text: str
    count: int
    change: float


@dataclass(frozen=True, slots=True)
class Why:
    """What makes an article harder by one formula: sentences and words, each the worst first.

    ``partly`` says that the article is too long to have been looked at whole.
    """

    sentences: tuple[Push, ...]
    words: tuple[Push, ...]
    partly: bool


def why(analysis: Analysis, formula: Formula) -> Why:
    """What makes ``analysis``'s article, as repaired, harder by ``formula``, counted as prose."""
    mended = Mended(analysis)
    text, language = mended.article.text, analysis.language
    partly = len(text) > _LONGEST
    scores = list(
        _some(analysis, mended.article) if partly else sentence_scores(mended.article, language)
    )
    total = sum((one.counts for one in scores), Counts())
    sign = 1 if formula.direction is Direction.HARDER else -1
    sentences = [
        Push(mended.source(one.span), one.block, one.span.of(text), one.words, change)
        for one in scores
        if (change := _change(formula, total, one.counts)) is not None
    ]
    words = _words(mended, scores, language, formula, total)
    return Why(_worst(sentences, sign), _worst(words, sign), partly)


def curve(
    analysis: Analysis, formula: Formula, most: int = 400
) -> tuple[tuple[int, float | None], ...]:
    """The value of ``formula`` over the course of the article: first block and value of each part.

    A part is a block of prose, or several where there are more than ``most``. None where a part has
    no value.
    """
    blocks = as_repaired(analysis).blocks
    prose = [number for number, block in enumerate(analysis.article.blocks) if block.is_prose]
    step = -(-len(prose) // most) or 1
    found: list[tuple[int, float | None]] = []
    for index in range(0, len(prose), step):
        parts = [counts for number in prose[index : index + step] if (counts := blocks[number])]
        counts = sum(parts, Counts())
        found.append((prose[index], formula.compute(counts) if counts.words else None))
    return tuple(found)


def as_repaired(analysis: Analysis) -> Measures:
    """The measures by which difficulty is judged: as repaired, if the blocks are the same."""
    same = len(analysis.as_repaired.blocks) == len(analysis.article.blocks)
    return analysis.as_repaired if same else analysis.as_read


def main_formula(analysis: Analysis, formulas: Mapping[str, Formula]) -> Formula | None:
    """The formula that speaks for an article in one number: the first made for its language."""
    for key, score in analysis.as_read.scores.items():
        if score.value is not None and key in formulas:
            return formulas[key]
    return None


def _some(analysis: Analysis, article: Article) -> Iterator[SentenceScore]:
    chosen = {sentence.block for sentence in as_repaired(analysis).hardest}
    room = _LONGEST
    for number, block in enumerate(article.blocks):
        if block.is_prose and room > 0:
            chosen.add(number)
            room -= block.span.length
    for number in sorted(chosen):
        if article.blocks[number].span.length <= _LONGEST:
            yield from block_scores(article, number, analysis.language)


def _words(
    mended: Mended,
    scores: Iterable[SentenceScore],
    language: str,
    formula: Formula,
    total: Counts,
) -> list[Push]:
    text = mended.article.text
    known = features(language)
    uses: Counter[str] = Counter()
    first: dict[str, tuple[Span, int]] = {}
    for one in scores:
        for token in one.span.of(text).split():
            word = token.strip(_PUNCTUATION).lower()
            uses[word] += 1
            first.setdefault(word, (mended.source(one.span), one.block))
    found: list[Push] = []
    for word, count in uses.items():
        counts = counts_of(known[word] * count)
        change = _change(formula, total, counts) if counts.words else None
        if change is not None:
            found.append(Push(*first[word], word, count, change))
    return found


def _change(formula: Formula, total: Counts, part: Counts) -> float | None:
    rest = total - part
    if not rest.words or not rest.sentences:
        return None
    whole, without = formula.compute(total), formula.compute(rest)
    return None if whole is None or without is None else whole - without


def _worst(pushes: Iterable[Push], sign: int) -> tuple[Push, ...]:
    harder = (push for push in pushes if push.change * sign > 0)
    return tuple(nlargest(MOST, harder, key=lambda push: push.change * sign))
