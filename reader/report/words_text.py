"""What ``words`` says to people: counts, what recurs, what is long; and a word in its contexts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.vocabulary.dispersion import along, evenness
from reader.analysis.vocabulary.model import Reason
from reader.report.histogram import bars_of
from reader.report.numbers import counted, figure, minutes, whole
from reader.report.paint import PLAIN, Paint
from reader.report.table import aligned
from reader.text.display import plain_line
from reader.text.width import cells, graphemes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.analysis.vocabulary.model import (
        DifficultWord,
        Echo,
        Occurrence,
        Vocabulary,
        WordCount,
    )
    from reader.article.model import Article
    from reader.text.span import Span

_BAR = 30
_QUOTED = 68
_LINE = 78
_ENDS = len("  start  end")
_SHOWN_SENTENCES = 5

_SHOWN = 12
"""Entries of a list; JSON has all."""

_NAMED = 3
"""Words, distances or places that are named in one entry."""

_LONGEST_WORD = 40
"""Cells of a word in a list; a longer one is no word, and would push the others off the line."""


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
    for title, lines in (
        ("Written in two ways", _inconsistencies(article, vocabulary, paint)),
        ("Twice in a row", _doubled(article, vocabulary, paint)),
        (f"Again within {vocabulary.echo_distance} words", _echoes(article, vocabulary, paint)),
        ("Most frequent", _listed(vocabulary.frequent)),
        ("Said again", _listed(vocabulary.phrases)),
        ("Difficult words", _difficult(article, vocabulary, paint)),
        ("Words per sentence", _histogram(vocabulary.sentence_lengths, paint)),
        ("Longest sentences", _longest(article, vocabulary, paint)),
    ):
        found = list(lines)
        if found:
            yield from ("", f"  {paint.strong(title)}", *found)


def concordance_lines(
    article: Article, word: str, found: Sequence[Occurrence], width: int, paint: Paint = PLAIN
) -> Iterator[str]:
    """Every occurrence in its context, the word in one column, in ``width`` cells."""
    shares = [one.share for one in found]
    spread = evenness(shares)
    yield (
        f"{paint.strong(plain_line(article.name))} {paint.dim('·')} "
        f"{_short(word)}: {counted(len(found), 'place')}"
        + (f", dispersion {figure(spread, 2)}" if spread is not None else "")
    )
    if found:
        yield f"  {paint.dim('start')} {marks(shares, max(width - _ENDS, 10))} {paint.dim('end')}"
    number = max((len(_paragraph(one.block)) for one in found), default=0)
    room = max(
        (width - number - 4 - max((cells(_line(one.word)) for one in found), default=0)) // 2, 8
    )
    for one in found:
        before = _ending(_line(one.before), room)
        lead = " " * (room - cells(before))
        yield (
            f"  {paint.dim(_paragraph(one.block).rjust(number))}  {lead}{before}"
            f"{paint.strong(_short(one.word))}{_beginning(_line(one.after), room)}"
        ).rstrip()


def marks(shares: Iterable[float], width: int) -> str:
    """A line that stands for the text from start to end, with a mark where each place is."""
    return "".join(
        "·" if not count else "│" if count == 1 else "┃" for count in along(shares, width)
    )


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


def _listed(counts: Sequence[WordCount]) -> Iterator[str]:
    yield from _running(f"{_short(one.word)} {whole(one.count)}" for one in counts)


def _running(items: Iterable[str]) -> Iterator[str]:
    """Items one behind the other, in lines."""
    line = "  "
    for item in items:
        if line.strip() and cells(f"{line}  {item}") > _LINE:
            yield line
            line = "  "
        line += f"  {item}"
    if line.strip():
        yield line


def _inconsistencies(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    rows: list[list[str]] = []
    for one in vocabulary.inconsistencies[:_SHOWN]:
        ways = [f"{words_named(way.words)} {whole(len(way.places))}" for way in one.ways]
        rarer = [span for way in one.ways[1:] for span in way.places]
        rows.append([f"    {paint.dim('/').join(f' {way} ' for way in ways).strip()}"])
        rows[-1].append(paint.dim(_paragraphs(article, rarer)))
    yield from aligned(rows, "<<")
    yield from _more(len(vocabulary.inconsistencies), paint)


def _doubled(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    rows = [
        [
            f"    {_line(_beginning(span.of(article.text), _QUOTED))}",
            _dim_place(article, span, paint),
        ]
        for span in vocabulary.doubled[:_SHOWN]
    ]
    yield from aligned(rows, "<<")
    yield from _more(len(vocabulary.doubled), paint)


def _echoes(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    grouped: dict[str, list[Echo]] = {}
    for echo in vocabulary.echoes:
        grouped.setdefault(echo.word, []).append(echo)
    rows = [
        [
            f"    {_short(word)}",
            f"after {', '.join(whole(echo.distance) for echo in echoes[:_NAMED])}",
            paint.dim(_paragraphs(article, [echo.again for echo in echoes])),
        ]
        for word, echoes in list(grouped.items())[:_SHOWN]
    ]
    yield from aligned(rows, "<<<")
    yield from _more(len(grouped), paint)


def _difficult(article: Article, vocabulary: Vocabulary, paint: Paint) -> Iterator[str]:
    rows = [
        [
            f"    {_short(one.word)}",
            whole(one.count),
            paint.dim(reasons(one)),
            _dim_place(article, one.first, paint),
        ]
        for one in vocabulary.difficult[:_SHOWN]
    ]
    yield from aligned(rows, "<><<")
    yield from _more(len(vocabulary.difficult), paint)


def reasons(one: DifficultWord) -> str:
    """Why a word is difficult, in words."""
    said = {
        Reason.UNFAMILIAR: "not on the Dale–Chall list",
        Reason.RARE: "rare",
        Reason.SYLLABLES: f"{one.syllables} syllables",
        Reason.LONG: f"{len(one.word)} letters",
    }
    return ", ".join(said[reason] for reason in one.reasons)


def _more(count: int, paint: Paint) -> Iterator[str]:
    if count > _SHOWN:
        yield f"    {paint.dim(f'and {whole(count - _SHOWN)} more')}"


def words_named(words: Sequence[str]) -> str:
    """The first few of some words."""
    more = " …" if len(words) > _NAMED else ""
    return ", ".join(map(_short, words[:_NAMED])) + more


def _short(word: str) -> str:
    return _beginning(_line(word), _LONGEST_WORD)


def _paragraphs(article: Article, spans: Iterable[Span]) -> str:
    """The paragraphs of some places, each once."""
    names = list(dict.fromkeys(_paragraph(article.block_at(span.start)) for span in spans))
    return " ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _dim_place(article: Article, span: Span, paint: Paint) -> str:
    return paint.dim(_paragraph(article.block_at(span.start)))


def _histogram(lengths: Sequence[int], paint: Paint) -> Iterator[str]:
    found = bars_of(lengths)
    most = max((bar.sentences for bar in found), default=0)
    for bar in found:
        drawn = "█" * max(round(bar.sentences * _BAR / most), 1) if bar.sentences else ""
        count = paint.dim(whole(bar.sentences)) if bar.sentences else ""
        yield f"  {bar.name:>7}  {drawn} {count}".rstrip()


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
