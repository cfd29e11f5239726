"""Article to counts and scores, in either way of counting, and on from there after an edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.readability.contributions import HARDEST, hardest
from reader.analysis.readability.model import Counts, Measures
from reader.analysis.readability.prose_measures import (
    BlockCounts,
    measure_prose,
    remeasure_prose,
    words_of_article,
)
from reader.analysis.readability.scoring import scored_as_textstat
from reader.analysis.settings import Counting

if TYPE_CHECKING:
    from reader.analysis.readability.textstat_counts import TextstatCounts
    from reader.article.model import Article
    from reader.article.replacing import Replaced


def measure(
    article: Article, language: str, counting: Counting, *, to_revise: bool = False
) -> Measures:
    """Counts and scores of ``article``; ``language`` is a primary subtag in lower case.

    ``to_revise`` says that ``remeasured`` will go on from them: what it needs is then kept.
    """
    if counting is Counting.TEXTSTAT:
        return _measure_as_textstat(article, language)
    return measure_prose(article, language, to_revise=to_revise)


def prepared(measures: Measures, article: Article) -> Measures:
    """``measures`` of ``article`` with what ``remeasured`` would have to make at first."""
    tally = measures.tally
    if tally is None or tally.words is not None:
        return measures
    words = words_of_article(article, measures.language)
    return replace(measures, tally=replace(tally, words=words))


def remeasured(measures: Measures, article: Article, replaced: Replaced) -> Measures:
    """What ``measure`` would give for ``article`` as ``replaced``, of which it gave ``measures``.

    Counting prose, only the blocks that changed are counted.
    """
    if measures.tally is None:
        return measure(replaced.article, measures.language, measures.counting)
    return remeasure_prose(measures, measures.tally, article, replaced)


def _measure_as_textstat(article: Article, language: str) -> Measures:
    # Whoever counts prose does not load textstat's list and patterns.
    from reader.analysis.readability import textstat_counts as theirs  # noqa: PLC0415
    from reader.analysis.readability.textstat_values import textstat_values  # noqa: PLC0415

    tallies = theirs.textstat_counts(article.text, language)
    counts = _as_counts(tallies)

    def of_block(number: int) -> Counts:
        text = article.blocks[number].span.of(article.text)
        return _as_counts(theirs.textstat_counts(text, language))

    return Measures(
        language=language,
        counting=Counting.TEXTSTAT,
        counts=counts,
        types=tallies.types,
        scores=scored_as_textstat(textstat_values(tallies, language), counts, language),
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
