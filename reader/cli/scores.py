"""``reader scores``: readability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.analysis import analyse
from reader.analysis.settings import Counting, Settings
from reader.cli import options
from reader.cli.articles import Decoding, articles
from reader.cli.exits import Outcome, leave
from reader.cli.terminal import has_colour
from reader.report.contract import document, scores_object
from reader.report.paint import Paint
from reader.report.scores_text import Scored, comparison_lines, keyness_lines, scores_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article

_PAIR = 2


@click.command("scores")
@options.paths()
@options.output
@click.option("--all", "every", is_flag=True, help="Show formulas made for other languages too.")
@options.settings
@options.source
def command(
    paths: tuple[str, ...],
    *,
    form: str,
    colour: str,
    every: bool,
    language: str | None,
    counting: str,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Show the readability scores, as read and as repaired.

    Two articles are set side by side: two drafts, or officialese against plain words.
    """
    settings = Settings(language, Counting(counting))
    outcome = Outcome()
    scored = (
        _scored(article, settings)
        for article in articles(paths, Decoding(encoding, markup, stdin_filename), outcome)
    )
    if form == "json":
        found = [scores_object(one.article, one.as_read, one.as_repaired) for one in scored]
        click.echo(document(found), nl=False)
    else:
        paint = Paint(has_colour(colour))
        for line in _lines(list(scored), settings, paint, every=every):
            click.echo(line, color=paint.colour)
    leave(outcome.code)


def _scored(article: Article, settings: Settings) -> Scored:
    inspection = analyse.findings(article, settings, copy=False)
    return Scored(article, *analyse.both_measures(article, inspection, settings))


def _lines(scored: list[Scored], settings: Settings, paint: Paint, *, every: bool) -> Iterator[str]:
    if len(scored) == _PAIR:
        one, two = scored
        yield from comparison_lines(one, two, paint)
        first, second = (analyse.vocabulary(each.article, settings) for each in (one, two))
        yield from keyness_lines(first, second, paint)
        return
    for number, one in enumerate(scored):
        if number:
            yield ""
        yield from scores_lines(one, paint, every=every)
