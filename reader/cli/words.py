"""``reader words``: word statistics, and every use of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reader.analysis import analyse
from reader.analysis.settings import (
    ECHO_DISTANCE,
    READING_SPEED,
    SPEAKING_SPEED,
    Settings,
    WordSettings,
)
from reader.analysis.vocabulary.concordance import by_neighbour, concordance
from reader.analysis.vocabulary.dispersion import evenness
from reader.cli import options
from reader.cli.articles import Decoding, articles
from reader.cli.exits import Outcome, leave
from reader.cli.terminal import columns, has_colour
from reader.report.contract import document, occurrence_objects, words_object
from reader.report.paint import Paint
from reader.report.words_text import concordance_lines, words_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.analysis.vocabulary.model import Occurrence
    from reader.article.model import Article
    from reader.cli.options import Command


def _speed(name: str, default: int, how: str) -> Callable[[Command], Command]:
    return click.option(
        name,
        type=click.IntRange(1, 10_000),
        default=default,
        show_default=True,
        help=f"Words a minute, read {how}.",
    )


@click.command("words")
@options.paths()
@options.output
@click.option("--find", "word", metavar="WORD", help="Show every use of WORD in its context.")
@click.option(
    "--sort",
    type=click.Choice(["text", "before", "after"]),
    default="text",
    show_default=True,
    help="Order of the uses: as they come, or by the neighbouring words.",
)
@_speed("--reading-speed", READING_SPEED, "silently")
@_speed("--speaking-speed", SPEAKING_SPEED, "aloud")
@click.option(
    "--echo-distance",
    type=click.IntRange(2, 1000),
    default=ECHO_DISTANCE,
    show_default=True,
    help="Words within which a noticeable word that comes again is an echo.",
)
@options.language
@options.source
def command(
    paths: tuple[str, ...],
    *,
    form: str,
    colour: str,
    word: str | None,
    sort: str,
    reading_speed: int,
    speaking_speed: int,
    echo_distance: int,
    language: str | None,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Show word statistics: counts, times, frequency, variety, echoes, inconsistent spellings.

    Headings, code and tables are left out. Look-alike letters are folded, so that a word and its
    disguise are one; --find finds both, in headings too.
    """
    if word is not None and not word.strip():
        raise click.UsageError("--find takes a word")
    speeds = WordSettings(reading_speed, speaking_speed, echo_distance)
    settings = Settings(language, words=speeds)
    outcome = Outcome()
    found = articles(paths, Decoding(encoding, markup, stdin_filename), outcome)
    if form == "json":
        click.echo(
            document([_object(article, settings, word, sort) for article in found]), nl=False
        )
    else:
        paint = Paint(has_colour(colour))
        for number, article in enumerate(found):
            for line in _lines(article, settings, word, sort, paint, is_first=not number):
                click.echo(line, color=paint.colour)
    leave(outcome.code)


def _object(article: Article, settings: Settings, word: str | None, sort: str) -> dict[str, Any]:
    language = analyse.language(article, settings)
    made = words_object(article, analyse.vocabulary(article, settings), language)
    if word is not None:
        found = _uses(article, word, language, sort)
        made["dispersion"] = evenness([one.share for one in found])
        made["found"] = occurrence_objects(article, found)
    return made


def _lines(
    article: Article,
    settings: Settings,
    word: str | None,
    sort: str,
    paint: Paint,
    *,
    is_first: bool,
) -> Iterator[str]:
    if not is_first:
        yield ""
    language = analyse.language(article, settings)
    if word is None:
        yield from words_lines(article, analyse.vocabulary(article, settings), language, paint)
    else:
        found = _uses(article, word, language, sort)
        yield from concordance_lines(article, word, found, columns(), paint)


def _uses(article: Article, word: str, language: str, sort: str) -> Sequence[Occurrence]:
    found = concordance(article, word, language)
    return found if sort == "text" else by_neighbour(found, left=sort == "before")
