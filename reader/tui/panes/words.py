"""The words pane: how many, how long to read, which are frequent, which sentences are long."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.tui.fitting import bars, duration
from reader.tui.panes.excerpt import in_context, opening, paragraph
from reader.tui.panes.pane import Level, Pane, Row, Uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.model import Analysis
    from reader.analysis.vocabulary.model import Occurrence, Vocabulary

_BIN = 5
"""Words by which the lengths of sentences are sorted into bins."""

_MOST_USES = 2000
"""Uses of a word that are listed."""


class WordsPane(Pane):
    """Word statistics; choosing a word shows its uses, choosing a sentence goes to it."""

    def __init__(self) -> None:
        super().__init__("words", "counting \N{HORIZONTAL ELLIPSIS}")

    def given(self, analysis: Analysis) -> None:
        """Show the word statistics of ``analysis``."""
        words = analysis.vocabulary
        rows = [*_frequent(words), *_figures(words), *_longest(analysis), *_again(words)]
        types = f"{words.types:,} type{'s' * (words.types != 1)}"
        figures = (f"{words.words:,}", types, duration(words.reading_minutes))
        right = " \N{MIDDLE DOT} ".join(figures)
        self.show(Level("WORDS", right, rows))


def uses(question: Uses, found: Sequence[Occurrence]) -> Level:
    """Every use of a word, one below the other, to step through."""
    rows = [
        Row("", paragraph(one.block), target=one.span, lay=partial(in_context, one))
        for one in found[:_MOST_USES]
    ]
    times = f"{len(found):,} use{'' if len(found) == 1 else 's'}"
    if not rows:
        rows = [Row("not found as a word of its own")]
    return Level(question.word, times, rows, follows=True, question=question)


def _figures(words: Vocabulary) -> Iterator[Row]:
    yield Row("FIGURES", heading=True)
    reading = f"at {words.reading_speed} words a minute"
    yield Row("reading time", duration(words.reading_minutes), about=(reading,))
    speaking = f"at {words.speaking_speed} words a minute"
    yield Row("speaking time", duration(words.speaking_minutes), about=(speaking,))
    for name, value, meaning in (
        ("lexical density", words.lexical_density, "share of words that are no function words"),
        ("diversity, MATTR", words.mattr, "share of different words in a moving window"),
        ("diversity, MTLD", words.mtld, "words that keep the share of different ones above 0.72"),
    ):
        if value is not None:
            yield Row(name, f"{value:.2f}", about=(meaning,))
    if words.sentence_lengths:
        yield _lengths(words.sentence_lengths)


def _lengths(lengths: Sequence[int]) -> Row:
    """A histogram: a bar for each five words of length."""
    bins = [0] * (max(lengths) // _BIN + 1)
    for length in lengths:
        bins[length // _BIN] += 1
    mean = sum(lengths) / len(lengths)
    about = f"{len(lengths):,} sentences by length: a bar for each {_BIN} words, from 0 on"
    shown = bars([float(count) for count in bins], len(bins), from_zero=True)
    return Row(f"sentence lengths {shown}", f"mean {mean:.1f}", about=(about,))


def _frequent(words: Vocabulary) -> Iterator[Row]:
    if words.frequent:
        yield Row("MOST FREQUENT", "times", heading=True)
    for word in words.frequent:
        yield _word(word.word, str(word.count))


def _again(words: Vocabulary) -> Iterator[Row]:
    if words.phrases:
        yield Row("PHRASES", "times", heading=True)
    for phrase in words.phrases:
        yield Row(phrase.word, str(phrase.count), target=phrase.first)


def _word(word: str, right: str) -> Row:
    return Row(word, right, ask=Uses(word), about=("Enter: every place where it stands",))


def _longest(analysis: Analysis) -> Iterator[Row]:
    longest = analysis.vocabulary.longest_sentences
    if longest:
        yield Row("LONGEST SENTENCES", "words", heading=True)
    for sentence in longest:
        yield Row(
            f"{paragraph(sentence.block)} {opening(analysis.article, sentence.span)}",
            str(sentence.words),
            target=sentence.span,
        )
