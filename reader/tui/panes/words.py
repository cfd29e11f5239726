"""The words pane: how many, how long to read, which are frequent, which sentences are long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.fitting import duration
from reader.tui.panes.excerpt import opening, paragraph
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.model import Analysis
    from reader.analysis.vocabulary.model import Vocabulary


class WordsPane(Pane):
    """Word statistics; choosing a word or a sentence goes to it."""

    def __init__(self) -> None:
        super().__init__("words", "counting \N{HORIZONTAL ELLIPSIS}")

    def given(self, analysis: Analysis) -> None:
        """Show the word statistics of ``analysis``."""
        words = analysis.vocabulary
        rows = [*_figures(words), *_frequent(words), *_longest(analysis)]
        right = f"{words.words:,} \N{MIDDLE DOT} {duration(words.reading_minutes)}"
        self.show(Level("WORDS", right, rows))


def _figures(words: Vocabulary) -> Iterator[Row]:
    yield Row("different words", f"{words.types:,}")
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


def _frequent(words: Vocabulary) -> Iterator[Row]:
    if words.frequent:
        yield Row("MOST FREQUENT", "times", heading=True)
    for word in words.frequent:
        yield Row(word.word, str(word.count), target=word.first)


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
