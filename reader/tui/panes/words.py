"""The words pane: what to look at again, what is frequent, and the figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.report.histogram import bars_of
from reader.tui.fitting import bars, duration
from reader.tui.panes import word_lists
from reader.tui.panes.beside import words_beside
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.analysis.model import Analysis
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.report.histogram import Bar
    from reader.tui.pinned import Pinned

_FIRST = 6
"""Frequent words that stand in the pane itself."""


class WordsPane(Pane):
    """Word statistics; choosing a word shows its uses, choosing a list its entries."""

    def __init__(self) -> None:
        super().__init__("words", "counting \N{HORIZONTAL ELLIPSIS}")

    def given(self, analysis: Analysis, pinned: Pinned | None = None) -> None:
        """Show the word statistics of ``analysis``, compared with a ``pinned`` article's."""
        words = analysis.vocabulary
        rows = [*_beside(analysis, pinned), *_to_look_at(analysis), *_frequent(words)]
        rows += [*_lists(analysis), *_figures(words)]
        types = f"{words.types:,} type{'s' * (words.types != 1)}"
        figures = (f"{words.words:,}", types, duration(words.reading_minutes))
        right = " \N{MIDDLE DOT} ".join(figures)
        self.show(Level("WORDS", right, rows))


def _beside(analysis: Analysis, pinned: Pinned | None) -> Iterator[Row]:
    if pinned is not None:
        yield Row(
            f"beside {pinned.name}",
            deeper=partial(words_beside, analysis, pinned),
            about=("Enter: the figures of both, and the words that one has more of",),
        )


def _to_look_at(analysis: Analysis) -> Iterator[Row]:
    """What an editor would look at again; clean text has none of it."""
    words = analysis.vocabulary
    two = "spellings, hyphens, capitals, accents, points that do not agree"
    again = f"noticeable words that come again within {words.echo_distance} words"
    for name, count, deeper, about in (
        ("written in two ways", len(words.inconsistencies), word_lists.inconsistencies, two),
        ("twice in a row", len(words.doubled), word_lists.doubled, "the same word twice"),
        ("echoes", len(words.echoes), word_lists.echoes, again),
    ):
        if count:
            yield _list(name, f"{count:,}", partial(deeper, analysis), about)


def _frequent(words: Vocabulary) -> Iterator[Row]:
    if words.frequent:
        yield Row("MOST FREQUENT", "times", heading=True)
    for word in words.frequent[:_FIRST]:
        yield word_lists.word(word.word, f"{word.count:,}")
    if len(words.frequent) > _FIRST:
        deeper = partial(word_lists.frequent, words)
        yield _list("more of them", f"{len(words.frequent):,}", deeper, "the most frequent words")


def _lists(analysis: Analysis) -> Iterator[Row]:
    words = analysis.vocabulary
    if words.difficult or words.phrases or words.sentence_lengths:
        yield Row("MORE", heading=True)
    if words.difficult:
        deeper = partial(word_lists.difficult, words)
        yield _list("difficult words", f"{len(words.difficult):,}", deeper, "each with its reasons")
    if words.phrases:
        deeper = partial(word_lists.phrases, analysis)
        yield _list("phrases said again", f"{len(words.phrases):,}", deeper, "two words and more")
    if words.sentence_lengths:
        found = bars_of(words.sentence_lengths)
        mean = sum(words.sentence_lengths) / len(words.sentence_lengths)
        yield Row(
            "",
            f"sentences, mean {mean:.1f}",
            deeper=partial(word_lists.sentences, analysis),
            about=("sentences by their number of words. Enter: the histogram, and the longest",),
            lay=partial(_small, found),
        )


def _small(found: Sequence[Bar], width: int) -> str:
    return bars([float(bar.sentences) for bar in found], width, from_zero=True)


def _list(name: str, right: str, deeper: Callable[[], Level], about: str) -> Row:
    return Row(name, right, deeper=deeper, about=(f"{about}. Enter: where they stand",))


def _figures(words: Vocabulary) -> Iterator[Row]:
    yield Row("FIGURES", heading=True)
    reading = f"at {words.reading_speed} words a minute, silently"
    yield Row("reading time", duration(words.reading_minutes), about=(reading,))
    speaking = f"at {words.speaking_speed} words a minute, aloud"
    yield Row("speaking time", duration(words.speaking_minutes), about=(speaking,))
    for name, value, digits, meaning in (
        ("lexical density", words.lexical_density, 2, "share of words that are no function words"),
        ("diversity, MTLD", words.mtld, 1, "words in a row before they repeat themselves"),
        ("diversity, MATTR", words.mattr, 2, "share of different words in any 100"),
        ("diversity, HD-D", words.hdd, 2, "share of different words in 42 drawn at random"),
    ):
        if value is not None:
            yield Row(name, f"{value:.{digits}f}", about=(meaning,))
