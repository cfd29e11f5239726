"""An article counted as prose: whole, and after an edit the blocks that changed alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple, overload

from reader.analysis.readability.contributions import (
    HARDEST,
    difficulty,
    hardest,
    visible_text,
)
from reader.analysis.readability.model import Counts, Measures
from reader.analysis.readability.prose_counts import (
    counts_of,
    different_unfamiliar,
    distinct_words,
    features,
)
from reader.analysis.readability.scoring import scored
from reader.analysis.readability.tally import Tally, Words
from reader.analysis.sentences import sentence_spans
from reader.analysis.settings import Counting
from reader.analysis.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.article.model import Article, Block
    from reader.article.replacing import Replaced


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


def measure_prose(article: Article, language: str, *, to_revise: bool = False) -> Measures:
    """Counts and scores of ``article``; ``language`` is a primary subtag in lower case."""
    if to_revise:
        return _measured_to_revise(article, language)
    tokens: set[str] = set()
    counted = _counted(article, article.blocks, language, tokens.update)
    words = distinct_words(tokens)
    return _measures(
        article,
        language,
        tally=Tally(tuple(counted.blocks), tuple(counted.peaks)),
        types=len(words),
        unfamiliar=different_unfamiliar(words) if language == "en" else 0,
        left_out=counted.left_out,
    )


def remeasure_prose(
    measures: Measures, tally: Tally, article: Article, replaced: Replaced
) -> Measures:
    """The measures of ``article`` as ``replaced``, from its own and their tally."""
    language = measures.language
    words = tally.words or words_of_article(article, language)
    removed: list[str] = []
    added: list[str] = []
    blocks: list[int | None] = []
    peaks: list[int] = []
    left_out = measures.left_out
    done = 0
    for old, new in replaced.swaps:
        before = _counted(article, article.blocks[slice(*old)], language, removed.extend)
        after = _counted(
            replaced.article, replaced.article.blocks[slice(*new)], language, added.extend
        )
        blocks += (*tally.blocks[done : old.start], *after.blocks)
        peaks += (*tally.peaks[done : old.start], *after.peaks)
        left_out += after.left_out - before.left_out
        done = old.end
    words = words.changed(removed, added)
    return _measures(
        replaced.article,
        language,
        tally=Tally((*blocks, *tally.blocks[done:]), (*peaks, *tally.peaks[done:]), words),
        types=words.types,
        unfamiliar=words.unfamiliar if language == "en" else 0,
        left_out=left_out,
    )


def words_of_article(article: Article, language: str) -> Words:
    """How often each word stands in the prose of ``article``."""
    tokens: Counter[str] = Counter()
    _counted(article, article.blocks, language, tokens.update)
    return Words.of(tokens)


def _measured_to_revise(article: Article, language: str) -> Measures:
    tokens: Counter[str] = Counter()
    counted = _counted(article, article.blocks, language, tokens.update)
    words = Words.of(tokens)
    return _measures(
        article,
        language,
        tally=Tally(tuple(counted.blocks), tuple(counted.peaks), words),
        types=words.types,
        unfamiliar=words.unfamiliar if language == "en" else 0,
        left_out=counted.left_out,
    )


class _Counted(NamedTuple):
    """Some blocks' packed counts, None where one is not prose; peaks; words that are not prose."""

    blocks: list[int | None]
    peaks: list[int]
    left_out: int


def _counted(
    article: Article,
    blocks: Iterable[Block],
    language: str,
    note: Callable[[list[str]], object],
) -> _Counted:
    """The counts of ``blocks``; ``note`` is given the tokens of each sentence."""
    packed: list[int | None] = []
    peaks: list[int] = []
    left_out = 0
    for block in blocks:
        text = visible_text(article, block)
        if block.is_prose:
            total, peak = _block_totals(text, language, note)
            packed.append(total)
            peaks.append(peak)
        else:
            packed.append(None)
            peaks.append(0)
            left_out += len(word_spans(text))
    return _Counted(packed, peaks, left_out)


def _block_totals(text: str, language: str, note: Callable[[list[str]], object]) -> tuple[int, int]:
    """Packed counts of a block and its hardest sentence's difficulty."""
    known = features(language)
    total = highest = 0
    for start, end in sentence_spans(text, language):
        tokens = text[start:end].split()
        packed = known.of_sentence(tokens)
        note(tokens)
        total += packed
        hard = difficulty(packed, language)
        if hard > highest:  # noqa: PLR1730 - a call of max for each sentence of a book is felt
            highest = hard
    return total, highest


def _measures(
    article: Article, language: str, *, tally: Tally, types: int, unfamiliar: int, left_out: int
) -> Measures:
    total = counts_of(sum(filter(None, tally.blocks)))
    counts = replace(total, different_unfamiliar=unfamiliar)
    peaks = tally.peaks
    # Of blocks alike the first; one without a sentence has none to show.
    worst = nlargest(HARDEST, compress(count(), peaks), key=peaks.__getitem__)
    return Measures(
        language=language,
        counting=Counting.PROSE,
        counts=counts,
        types=types,
        scores=scored(counts, language),
        blocks=BlockCounts(tally.blocks, counts_of),
        left_out=left_out,
        hardest=hardest(article, language, sorted(worst)),
        tally=tally,
    )
