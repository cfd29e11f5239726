"""Why a score is what it is: the sentences and words that push it most."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.readability.measuring import measure
from reader.analysis.readability.model import Counts
from reader.analysis.readability.pushing import Pushing
from reader.analysis.settings import Counting
from reader.tui.mending import Mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Formula, Measures
    from reader.analysis.readability.pushing import Push
    from reader.article.model import Article

_LONGEST = 400_000
"""Characters whose sentences are all looked at, about half a second's work; of a longer article it
is the blocks with the hardest sentences and the beginning."""


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
    article = mended.article
    measures = as_repaired(analysis)
    if measures.counting is not Counting.PROSE:
        measures = measure(article, analysis.language, Counting.PROSE)
    partly = len(article.text) > _LONGEST
    blocks = _some(analysis, article) if partly else None
    pushing = Pushing(article, analysis.language, measures.counts, blocks)

    def here(pushes: Iterable[Push]) -> tuple[Push, ...]:
        return tuple(replace(push, span=mended.source(push.span)) for push in pushes)

    sentences = here(pushing.hardest_sentences(formula))
    return Why(sentences, here(pushing.hardest_words(formula)), partly)


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


def _some(analysis: Analysis, article: Article) -> set[int]:
    """The blocks with the hardest sentences, and those of the beginning."""
    chosen = {sentence.block for sentence in as_repaired(analysis).hardest}
    room = _LONGEST
    for number, block in enumerate(article.blocks):
        if block.is_prose and room > 0:
            chosen.add(number)
            room -= block.span.length
    return {number for number in chosen if article.blocks[number].span.length <= _LONGEST}
