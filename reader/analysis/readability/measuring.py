"""Article to counts and scores, in either way of counting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING, overload

from reader.analysis.readability.contributions import (
    HARDEST,
    difficulty,
    hardest,
    visible_text,
)
from reader.analysis.readability.model import Counts, Measures, Score
from reader.analysis.readability.prose_counts import (
    counts_of,
    different_unfamiliar,
    distinct_words,
    features,
)
from reader.analysis.readability.registry import FORMULAS
from reader.analysis.sentences import sentence_spans
from reader.analysis.settings import Counting
from reader.analysis.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.analysis.readability.model import Formula
    from reader.analysis.readability.textstat_counts import TextstatCounts
    from reader.article.model import Article

_WITHOUT_BLANKS = frozenset({"zh", "ja", "th", "km", "lo", "my"})
_NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
}


class BlockCounts(Sequence[Counts | None]):
    """Counts of each block, made when asked for; None where a block is not prose."""

    __slots__ = ("_items", "_unpack")

    def __init__(self, items: Sequence[int | None], unpack: Callable[[int], Counts]) -> None:
        self._items = items
        self._unpack = unpack

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Counts | None: ...
    @overload
    def __getitem__(self, index: slice) -> BlockCounts: ...
    def __getitem__(self, index: int | slice) -> Counts | BlockCounts | None:
        if isinstance(index, slice):
            return BlockCounts(self._items[index], self._unpack)
        item = self._items[index]
        return None if item is None else self._unpack(item)


def measure(article: Article, language: str, counting: Counting) -> Measures:
    """Counts and scores of ``article``; ``language`` is a primary subtag in lower case."""
    if counting is Counting.TEXTSTAT:
        return _measure_as_textstat(article, language)
    return _measure_prose(article, language)


def scored(counts: Counts, language: str) -> dict[str, Score]:
    """The scores of any counts, those made for the language first."""
    return {
        key: _score(FORMULAS[key], FORMULAS[key].compute(counts), counts, language)
        for key in _in_order(language)
    }


def _measure_prose(article: Article, language: str) -> Measures:
    blocks: list[int | None] = []
    tokens: set[str] = set()
    ranked: list[tuple[int, int]] = []
    left_out = 0
    for number, block in enumerate(article.blocks):
        text = visible_text(article, block)
        if not block.is_prose:
            blocks.append(None)
            left_out += len(word_spans(text))
            continue
        packed, highest = _block_totals(text, language, tokens)
        blocks.append(packed)
        _rank(ranked, (highest, -number))
    words = distinct_words(tokens)
    counts = counts_of(sum(filter(None, blocks)))
    if language == "en":
        counts = replace(counts, different_unfamiliar=different_unfamiliar(words))
    return Measures(
        language=language,
        counting=Counting.PROSE,
        counts=counts,
        types=len(words),
        scores=scored(counts, language),
        blocks=BlockCounts(blocks, counts_of),
        left_out=left_out,
        hardest=hardest(article, language, sorted(-number for _, number in ranked)),
    )


def _block_totals(text: str, language: str, seen: set[str]) -> tuple[int, int]:
    """Packed counts of a block and its hardest sentence's difficulty; its tokens join ``seen``."""
    known = features(language)
    total = highest = 0
    for start, end in sentence_spans(text, language):
        tokens = text[start:end].split()
        packed = known.of_sentence(tokens)
        seen.update(tokens)
        total += packed
        hard = difficulty(packed, language)
        if hard > highest:  # noqa: PLR1730 - a call of max for each sentence of a book is felt
            highest = hard
    return total, highest


def _rank(ranked: list[tuple[int, int]], entry: tuple[int, int]) -> None:
    """Keep the blocks that hold the hardest sentences, no more of them than sentences are shown."""
    if len(ranked) < HARDEST:
        heappush(ranked, entry)
    elif entry > ranked[0]:
        heapreplace(ranked, entry)


def _measure_as_textstat(article: Article, language: str) -> Measures:
    # Whoever counts prose does not load textstat's list and patterns.
    from reader.analysis.readability import textstat_counts as theirs  # noqa: PLC0415
    from reader.analysis.readability.textstat_values import textstat_values  # noqa: PLC0415

    tallies = theirs.textstat_counts(article.text, language)
    counts = _as_counts(tallies)
    values = textstat_values(tallies, language)

    def of_block(number: int) -> Counts:
        text = article.blocks[number].span.of(article.text)
        return _as_counts(theirs.textstat_counts(text, language))

    return Measures(
        language=language,
        counting=Counting.TEXTSTAT,
        counts=counts,
        types=tallies.types,
        scores={
            key: _textstat_score(FORMULAS[key], values, counts, language)
            for key in _in_order(language)
        },
        blocks=BlockCounts(range(len(article.blocks)), of_block),
        left_out=0,
        hardest=hardest(article, language, _longest_blocks(article)),
    )


def _as_counts(tallies: TextstatCounts) -> Counts:
    return Counts(
        words=tallies.words,
        sentences=tallies.sentences,
        syllables=tallies.syllables,
        letters=tallies.letters,
        characters=tallies.characters,
        polysyllables=tallies.polysyllables,
        monosyllables=tallies.monosyllables,
        long_words=tallies.long_words,
        difficult_words=tallies.unfamiliar,
        mini_words=tallies.mini_words,
        hard_words=tallies.hard_words,
    )


def _longest_blocks(article: Article) -> list[int]:
    prose = [number for number, block in enumerate(article.blocks) if block.is_prose]
    prose.sort(key=lambda number: article.blocks[number].span.length, reverse=True)
    return sorted(prose[: 5 * HARDEST])


def _in_order(language: str) -> list[str]:
    return sorted(FORMULAS, key=lambda key: _distance(FORMULAS[key], language))


def _distance(formula: Formula, language: str) -> int:
    if language in formula.languages:
        return 0
    return 2 if formula.languages else 1


def _score(formula: Formula, value: float | None, counts: Counts, language: str) -> Score:
    reason = _unfit(formula, value, counts, language)
    if reason or value is None:
        return Score(formula.key, None, reason=reason, enough=False)
    return _meant(formula, value, counts)


def _textstat_score(
    formula: Formula, values: Mapping[str, float | None], counts: Counts, language: str
) -> Score:
    if formula.key not in values:
        return _score(formula, formula.compute(counts), counts, language)
    value = values[formula.key]
    if value is None:
        return Score(formula.key, None, reason="no words", enough=False)
    return _meant(formula, value, counts)


def _unfit(formula: Formula, value: float | None, counts: Counts, language: str) -> str:
    if not counts.words:
        return "no words"
    if formula.key == "text_standard":
        return "textstat's own: see --counting textstat"
    if formula.languages and language not in formula.languages:
        return f"made for {' and '.join(_NAMES[tag] for tag in sorted(formula.languages))}"
    if language in _WITHOUT_BLANKS:
        return "words are not divided by blanks"
    return "needs vowelled text: see --counting textstat" if value is None else ""


def _meant(formula: Formula, value: float, counts: Counts) -> Score:
    short = ""
    if counts.words < formula.needs_words:
        short = f"too short: takes {formula.needs_words} words"
    elif counts.sentences < formula.needs_sentences:
        short = f"too short: takes {formula.needs_sentences} sentences"
    grade = formula.grade(value) if formula.grade else None
    return Score(formula.key, value, grade, formula.band(value), not short, short)
