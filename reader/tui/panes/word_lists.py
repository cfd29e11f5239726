"""What lies below the rows of the words pane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.report.histogram import bars_of
from reader.report.words_text import reasons, words_named
from reader.tui.panes.excerpt import around, opening, paragraph
from reader.tui.panes.pane import Level, Row, Uses

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.analysis.vocabulary.model import Echo, Inconsistency, Vocabulary
    from reader.article.model import Article
    from reader.report.histogram import Bar
    from reader.text.span import Span

BACK = "\N{LEFTWARDS ARROW} Backspace"
_BLOCK = "\N{FULL BLOCK}"


def word(text: str, right: str, *, target: Span | None = None, about: str = "") -> Row:
    """A word that can be asked for its uses."""
    said = (about, "Enter: every place where it stands")
    return Row(text, right, target=target, ask=Uses(text), about=tuple(filter(None, said)))


def frequent(words: Vocabulary) -> Level:
    """The most frequent words."""
    rows = [word(one.word, f"{one.count:,}") for one in words.frequent]
    return Level("MOST FREQUENT", "times", rows)


def difficult(words: Vocabulary) -> Level:
    """Difficult words, each with its reasons."""
    rows = [
        word(one.word, f"{one.count:,}", target=one.first, about=reasons(one))
        for one in words.difficult
    ]
    return Level("DIFFICULT WORDS", "times", rows, follows=True)


def phrases(analysis: Analysis) -> Level:
    """Phrases that come again."""
    rows = [
        Row(one.word, f"{one.count:,}", target=one.first) for one in analysis.vocabulary.phrases
    ]
    return Level("PHRASES", "times", rows, follows=True)


def inconsistencies(analysis: Analysis) -> Level:
    """What is written in two ways, the text at the rarer one."""
    rows = [
        Row(
            " / ".join(words_named(way.words) for way in one.ways),
            " : ".join(f"{len(way.places):,}" for way in one.ways),
            target=one.ways[-1].places[0],
            deeper=partial(_ways, analysis.article, one),
            about=(_MEANINGS[one.difference.value], "Enter: every place"),
        )
        for one in analysis.vocabulary.inconsistencies
    ]
    return Level("WRITTEN IN TWO WAYS", BACK, rows, follows=True)


_MEANINGS = {
    "spelling": "two spellings of one word",
    "ending": "verbs in -ise and verbs in -ize",
    "hyphen": "with a hyphen, as one word, or as two",
    "capital": "with other capitals",
    "accent": "with an accent and without",
    "point": "with points and without",
    "apostrophe": "two kinds of apostrophe",
}


def _ways(article: Article, one: Inconsistency) -> Level:
    rows: list[Row] = []
    for way in one.ways:
        rows.append(Row(words_named(way.words), f"{len(way.places):,}", heading=True))
        rows += (_place(article, span) for span in way.places)
    return Level(one.difference.value.upper(), BACK, rows, follows=True)


def doubled(analysis: Analysis) -> Level:
    """Words twice in a row."""
    rows = [_place(analysis.article, span) for span in analysis.vocabulary.doubled]
    return Level("TWICE IN A ROW", BACK, rows, follows=True)


def echoes(analysis: Analysis) -> Level:
    """Words that come again too soon, the text at the second place."""
    article = analysis.article
    rows = [
        Row(
            one.word,
            f"{one.distance:>3} {paragraph(article.block_at(one.again.start)):>5}",
            target=one.again,
            deeper=partial(_both, article, one),
            about=(f"said again {one.distance} words later. Enter: both places",),
        )
        for one in analysis.vocabulary.echoes
    ]
    return Level("ECHOES", "words apart", rows, follows=True)


def _both(article: Article, one: Echo) -> Level:
    rows = [_place(article, one.first), _place(article, one.again)]
    return Level(one.word, f"{one.distance} words apart", rows, follows=True)


def sentences(analysis: Analysis) -> Level:
    """How long sentences are, and the longest."""
    words = analysis.vocabulary
    found = bars_of(words.sentence_lengths)
    most = max(bar.sentences for bar in found)
    rows = [_bar(bar, most, len(words.sentence_lengths)) for bar in found]
    rows.append(Row("LONGEST", "words", heading=True))
    rows += (
        Row(
            f"{paragraph(one.block)} {opening(analysis.article, one.span)}",
            f"{one.words:,}",
            target=one.span,
        )
        for one in words.longest_sentences
    )
    return Level("WORDS PER SENTENCE", "sentences", rows, follows=True)


def _bar(bar: Bar, most: int, total: int) -> Row:
    share = f"{bar.sentences / total:.0%}".replace("%", " %")
    return Row(
        "",
        f"{bar.sentences:,}",
        about=(f"{share} of the sentences have {bar.name} words",),
        lay=partial(_drawn, bar, most),
    )


def _drawn(bar: Bar, most: int, width: int) -> str:
    room = max(width - 6, 1)
    length = max(round(bar.sentences / most * room), 1) if bar.sentences else 0
    return f"{bar.name:>5} {_BLOCK * length}"


def _place(article: Article, span: Span) -> Row:
    return Row(around(article, span), paragraph(article.block_at(span.start)), target=span)
