"""What ``words`` says to people: counts, what recurs, what is long; and a word in its contexts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reader.report.numbers import counted, figure, minutes, whole
from reader.report.paint import PLAIN, Paint
from reader.report.table import aligned
from reader.text.display import plain_line
from reader.text.width import cells, graphemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.vocabulary.model import Occurrence, Vocabulary, WordCount
    from reader.article.model import Article

_STEP = 5
"""Words per bar of the histogram of sentence lengths."""

_OPEN = 50
"""Words from which on sentences share one bar."""

_BAR = 30
_QUOTED = 68
_SHOWN_SENTENCES = 5


def words_lines(
    article: Article, vocabulary: Vocabulary, language: str, paint: Paint = PLAIN
) -> Iterator[str]:
    """Lines about one article."""
    yield (
        f"{paint.strong(plain_line(article.name))} {paint.dim('·')} "
        f"{counted(vocabulary.words, 'word')}, {whole(vocabulary.types)} different · {language}"
    )
    if not vocabulary.words:
        return
    yield from aligned(list(_figures(vocabulary)), "<><")
    yield from _listed("Most frequent", vocabulary.frequent, paint)
    yield from _listed("Said again", vocabulary.phrases, paint)
    if vocabulary.doubled:
        yield from _doubled(article, vocabulary, paint)
    yield ""
    yield f"  {paint.strong('Words per sentence')}"
    yield from _histogram(vocabulary.sentence_lengths, paint)
    yield ""
    yield f"  {paint.strong('Longest sentences')}"
    yield from _longest(article, vocabulary, paint)


def concordance_lines(
    article: Article, word: str, found: Sequence[Occurrence], width: int, paint: Paint = PLAIN
) -> Iterator[str]:
    """Every occurrence in its context, the word in one column, in ``width`` cells."""
    yield (
        f"{paint.strong(plain_line(article.name))} {paint.dim('·')} "
        f"{plain_line(word)}: {counted(len(found), 'place')}"
    )
    number = max((len(_paragraph(one.block)) for one in found), default=0)
    room = max(
        (width - number - 4 - max((cells(_line(one.word)) for one in found), default=0)) // 2, 8
    )
    for one in found:
        before = _ending(_line(one.before), room)
        lead = " " * (room - cells(before))
        yield (
            f"  {paint.dim(_paragraph(one.block).rjust(number))}  {lead}{before}"
            f"{paint.strong(_line(one.word))}{_beginning(_line(one.after), room)}"
        ).rstrip()


def _figures(vocabulary: Vocabulary) -> Iterator[list[str]]:
    lengths = vocabulary.sentence_lengths
    mean = vocabulary.words / len(lengths)
    reading, speaking = vocabulary.reading_minutes, vocabulary.speaking_minutes
    yield ["  Reading", minutes(reading), f"silently, at {vocabulary.reading_speed} words a minute"]
    yield ["  Speaking", minutes(speaking), f"aloud, at {vocabulary.speaking_speed}"]
    yield ["  Sentences", whole(len(lengths)), f"{figure(mean)} words on average"]
    density = vocabulary.lexical_density
    if density is not None:
        yield ["  Content words", f"{density:.0%}", "lexical density: the rest are function words"]
    if vocabulary.mtld is not None:
        yield ["  MTLD", figure(vocabulary.mtld), "words in a row before they repeat themselves"]
    if vocabulary.mattr is not None:
        yield ["  MATTR", figure(vocabulary.mattr, 2), "different words in any 100, on average"]
    if vocabulary.hdd is not None:
        yield ["  HD-D", figure(vocabulary.hdd, 2), "the same in 42 drawn at random"]


def _listed(title: str, counts: Sequence[WordCount], paint: Paint) -> Iterator[str]:
    if not counts:
        return
    yield ""
    yield f"  {paint.strong(title)}"
    line = "  "
    for one in counts:
        item = f"  {plain_line(one.word)} {whole(one.count)}"
        if cells(line + item) > _QUOTED + len("  ¶10  99  "):
            yield line
            line = "  "
        line += item
    yield line


def _doubled(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    yield ""
    yield f"  {paint.strong('Twice in a row')}"
    for span in vocabulary.doubled:
        place = _paragraph(article.block_at(span.start))
        yield f"    {paint.dim(place)}  {_line(span.of(article.text))}"


def _histogram(lengths: Sequence[int], paint: Paint) -> Iterator[str]:
    # Sentences of 1 to 5 words are bar 0, of 6 to 10 bar 1, …, all long ones the last.
    bars = sorted(min((length - 1) // _STEP, _OPEN // _STEP) for length in lengths)
    counts = {bar: len(list(group)) for bar, group in groupby(bars)}
    most = max(counts.values())
    for bar in range(bars[0], bars[-1] + 1):
        count = counts.get(bar, 0)
        low = bar * _STEP + 1
        name = f"{low}+" if low > _OPEN else f"{low}–{low + _STEP - 1}"
        drawn = "█" * max(round(count * _BAR / most), 1) if count else ""
        yield f"  {name:>7}  {drawn} {paint.dim(whole(count)) if count else ''}".rstrip()


def _longest(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    shown = vocabulary.longest_sentences[:_SHOWN_SENTENCES]
    rows = [
        [
            f"  {_paragraph(sentence.block)}",
            whole(sentence.words),
            paint.dim(_beginning(_line(sentence.span.of(article.text)), _QUOTED)),
        ]
        for sentence in shown
    ]
    yield from aligned(rows, ">><")


def _paragraph(block: int) -> str:
    return f"¶{block + 1}"


def _line(text: str) -> str:
    return plain_line(text)


def _beginning(text: str, room: int) -> str:
    return text if cells(text) <= room else _cut(graphemes(text), room) + "…"


def _ending(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    return "…" + "".join(reversed(_kept(reversed(list(graphemes(text))), room - 1)))


def _cut(pieces: Iterator[str], room: int) -> str:
    return "".join(_kept(pieces, room - 1))


def _kept(pieces: Iterator[str], room: int) -> list[str]:
    kept: list[str] = []
    for piece in pieces:
        room -= cells(piece)
        if room < 0:
            break
        kept.append(piece)
    return kept
