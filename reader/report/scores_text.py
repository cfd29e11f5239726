"""What ``scores`` says to people: one article in full, or two side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.readability.registry import FORMULAS
from reader.analysis.vocabulary.keyness import keyness
from reader.report.comparing import pairs
from reader.report.numbers import counted, figure, signed
from reader.report.paint import PLAIN, Paint
from reader.report.table import aligned
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.readability.model import Measures, Score
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.article.model import Article
    from reader.report.comparing import Pair

_KEYS = 6
"""Words that are named as more frequent in one of two articles."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An article with its scores as read and as repaired."""

    article: Article
    as_read: Measures
    as_repaired: Measures

    @property
    def is_changed(self) -> bool:
        """Whether repairs change anything that was counted."""
        return self.as_read is not self.as_repaired


def scores_lines(scored: Scored, paint: Paint = PLAIN, *, every: bool = False) -> Iterator[str]:
    """Lines about one article; with ``every``, formulas made for other languages too."""
    measures = scored.as_read
    yield f"{paint.strong(plain_line(scored.article.name))} {paint.dim('·')} {_counted(measures)}"
    head = ["", "as read", "repaired", ""] if scored.is_changed else ["", "", ""]
    rows = [head] if scored.is_changed else []
    for key, score in _shown(measures, every=every):
        row = [f"  {FORMULAS[key].name}", figure(score.value)]
        if scored.is_changed:
            row.append(figure(scored.as_repaired.scores[key].value))
        # What it means stands beside the last figure, and is about that one.
        rows.append([*row, _meaning(scored.as_repaired.scores[key])])
    yield from aligned(rows, "<>><" if scored.is_changed else "<><")
    if measures.left_out:
        left = counted(measures.left_out, "word")
        yield paint.dim(f"  {left} in headings, code and tables left out")


def comparison_lines(one: Scored, two: Scored, paint: Paint = PLAIN) -> Iterator[str]:
    """Two articles side by side, with how the second differs."""
    names = [plain_line(scored.article.name) for scored in (one, two)]
    for letter, name, scored in zip("AB", names, (one, two), strict=True):
        yield f"{letter}  {paint.strong(name)} {paint.dim('·')} {_counted(scored.as_read)}"
    languages = frozenset({one.as_read.language, two.as_read.language})
    rows = [["", "A", "B", "B − A", ""]]
    rows += (
        [
            f"  {pair.formula.name}",
            figure(pair.first),
            figure(pair.second),
            signed(pair.difference),
            _verdict(pair),
        ]
        for pair in pairs(FORMULAS, one.as_repaired.scores, two.as_repaired.scores, languages)
    )
    yield from aligned(rows, "<>>><")
    if one.is_changed or two.is_changed:
        yield paint.dim("  both as repaired")


def keyness_lines(one: Vocabulary, two: Vocabulary, paint: Paint = PLAIN) -> Iterator[str]:
    """The words that each of two articles has more of, by more than chance (p < .01)."""
    keys = keyness(one.counts, two.counts, one.functional | two.functional)
    for letter, more in (
        ("A", [key for key in keys if key.ratio < 0]),
        ("B", [key for key in keys if key.ratio > 0]),
    ):
        if more:
            words = (f"{plain_line(key.word)} {key.first}:{key.second}" for key in more[:_KEYS])
            yield f"  {paint.dim(f'More in {letter}')}  {'  '.join(words)}"


def _verdict(pair: Pair) -> str:
    said = [f"B is {pair.verdict}"] if pair.verdict else []
    if pair.difference is not None and not pair.enough:
        said.append("(too short to be sure)")
    return " ".join(said)


def _counted(measures: Measures) -> str:
    counts = measures.counts
    return (
        f"{counted(counts.words, 'word')}, {counted(counts.sentences, 'sentence')}, "
        f"{counted(counts.syllables, 'syllable')} · {measures.language}, "
        f"{measures.counting} counting"
    )


def _shown(measures: Measures, *, every: bool) -> Iterator[tuple[str, Score]]:
    for key, score in measures.scores.items():
        languages = FORMULAS[key].languages
        if every or not languages or measures.language in languages:
            yield key, score


def _meaning(score: Score) -> str:
    if score.band and not score.enough:
        return f"{score.band} ({score.reason})"
    return score.band or score.reason
