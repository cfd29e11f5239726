"""What an article's panes show beside a pinned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.vocabulary.keyness import keyness
from reader.report.comparing import pairs
from reader.report.numbers import figure, signed
from reader.tui.painting import DIM, PLAIN
from reader.tui.panes.pane import Level, Row, Uses, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.model import Analysis
    from reader.analysis.vocabulary.keyness import Key
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.report.comparing import Pair
    from reader.tui.facts import Facts
    from reader.tui.pinned import Pinned

_WIDTHS = (6, 6, 7)
"""Cells of the columns: the pinned article's figure, this one's, the difference."""

_KEYS = 12
"""Words that are named as more frequent in one article."""


def columns(*cells: str) -> str:
    """Figures, each at the right of its column, with the sign that mathematicians write."""
    return "".join(
        f"{cell.replace('-', chr(0x2212)):>{width}}"
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )


HEAD = columns("pinned", "here", "change")


def scores_beside(facts: Facts, pinned: Pinned) -> Iterator[Row]:
    """The scores of both, as repaired, with how this article differs."""
    here = facts.analysis.as_repaired
    languages = frozenset({here.language})
    if pinned.counting is not here.counting:
        yield Row(f"pinned was counted as {pinned.counting.value}", heading=True)
    for pair in pairs(facts.formulas, pinned.scores_in(here.counting), here.scores, languages):
        right = columns(figure(pair.first), figure(pair.second), signed(pair.difference))
        about = (_said(pair, pinned), f"{pair.formula.direction.value}. Enter: why")
        paint = PLAIN if pair.enough else DIM
        yield Row(pair.formula.name, right, about=about, paint=paint, ask=Why(pair.formula.key))


def _said(pair: Pair, pinned: Pinned) -> str:
    if pair.difference is None:
        return f"no value to compare with that of {pinned.name}"
    words = f"{pair.verdict} than" if pair.verdict else "as hard as"
    unsure = "" if pair.enough else "; too little text to be sure"
    return f"{words} {pinned.name}, both as repaired{unsure}"


def words_beside(analysis: Analysis, pinned: Pinned) -> Level:
    """The word statistics of both, and which words each has more of."""
    before, here = pinned.vocabulary, analysis.vocabulary
    rows = [
        Row(name, columns(*_three(values, digits)), about=(about,))
        for name, digits, about, values in (
            ("words", 0, "in the prose", (before.words, here.words)),
            ("different words", 0, "types", (before.types, here.types)),
            ("words a sentence", 1, "on average", (_mean(before), _mean(here))),
            ("lexical density", 2, "share of content words",
             (before.lexical_density, here.lexical_density)),
            ("MTLD", 1, "diversity: words before they repeat", (before.mtld, here.mtld)),
            ("MATTR", 2, "diversity: different words in any 100", (before.mattr, here.mattr)),
        )
    ]  # fmt: skip
    keys = keyness(before.counts, here.counts, before.functional | here.functional)
    rows += _keys("MORE OF THEM HERE", [key for key in keys if key.ratio > 0])
    rows += _keys("MORE OF THEM THERE", [key for key in keys if key.ratio < 0])
    return Level(f"BESIDE {pinned.name}", HEAD, rows)


def _keys(title: str, keys: Sequence[Key]) -> Iterator[Row]:
    if keys:
        yield Row(title, columns("pinned", "here", "log2"), heading=True)
    for key in keys[:_KEYS]:
        yield Row(
            key.word,
            columns(str(key.first), str(key.second), f"{key.ratio:+.1f}"),
            ask=Uses(key.word),
            about=(f"G\u00b2 {key.likelihood:.1f}. Enter: every place where it stands",),
        )


def _three(values: tuple[float | None, float | None], digits: int) -> tuple[str, str, str]:
    first, second = values
    difference = None if first is None or second is None else second - first
    return figure(first, digits), figure(second, digits), signed(difference, digits)


def _mean(words: Vocabulary) -> float | None:
    lengths = words.sentence_lengths
    return sum(lengths) / len(lengths) if lengths else None
