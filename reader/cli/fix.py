"""``reader fix``: repair."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.analysis import analyse
from reader.analysis.settings import Settings
from reader.cli import options
from reader.cli.articles import Decoding, articles
from reader.cli.exits import Outcome, complain, leave
from reader.cli.naming import rule_codes
from reader.cli.terminal import has_colour
from reader.fixing.difference import encoded, unified
from reader.fixing.edits import chosen
from reader.fixing.saving import repaired_bytes, write
from reader.report.difference_text import painted
from reader.report.numbers import counted
from reader.report.paint import Paint
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.anomalies.finding import Edit
    from reader.article.model import Article

    Form = Callable[[Article, Sequence[Edit], Outcome], None]


@click.command("fix")
@options.paths()
@click.option("--diff", "form", flag_value="diff", default=True, help="Show what would change.")
@click.option("--stdout", "form", flag_value="stdout", help="Print the repaired article's bytes.")
@click.option("--write", "form", flag_value="write", help="Write the repaired articles back.")
@click.option("--suggested", is_flag=True, help="Make suggested edits too, not only safe ones.")
@click.option(
    "--only",
    multiple=True,
    callback=rule_codes,
    metavar="RULE",
    help="Make the edits of these rules alone.",
)
@options.colour
@options.language
@options.source
def command(
    paths: tuple[str, ...],
    *,
    form: str,
    suggested: bool,
    only: frozenset[str],
    colour: str,
    language: str | None,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Repair articles, byte for byte: nothing else changes.

    Safe edits are those that no reader sees. --diff (the default) exits 1 if anything would change;
    --write replaces each file in one step, and refuses one that changed since it was read.
    """
    show = {"diff": _differ(Paint(has_colour(colour))), "stdout": _print, "write": _write}[form]
    if form == "stdout" and (len(paths) > 1 or any(Path(path).is_dir() for path in paths)):
        raise click.UsageError("--stdout takes one article: several would run into each other")
    outcome = Outcome()
    rules = only or None
    for article in articles(paths, Decoding(encoding, markup, stdin_filename), outcome):
        with outcome.each():
            inspection = analyse.findings(article, Settings(language))
            show(article, chosen(inspection, suggested=suggested, rules=rules), outcome)
    leave(outcome.code)


def _differ(paint: Paint) -> Form:
    def show(article: Article, edits: Sequence[Edit], outcome: Outcome) -> None:
        if not edits:
            complain(f"{plain_line(article.name)}: nothing to repair")
            return
        outcome.found()
        lines = unified(article.name, article.text, edits)
        if sys.stdout.isatty():
            for line in painted(lines, paint):
                click.echo(line, color=paint.colour)
        else:
            for line in lines:
                sys.stdout.buffer.write(encoded(line, article.encoding.name))

    return show


def _print(article: Article, edits: Sequence[Edit], outcome: Outcome) -> None:
    del outcome
    sys.stdout.buffer.write(repaired_bytes(article, edits))


def _write(article: Article, edits: Sequence[Edit], outcome: Outcome) -> None:
    source = article.source
    if source.path is None or source.stamp is None:
        raise click.UsageError("--write needs a file; use --stdout for an article from stdin")
    name = plain_line(article.name)
    if not edits:
        complain(f"{name}: nothing to repair")
        return
    del outcome
    write(source.path, repaired_bytes(article, edits), source.stamp)
    complain(f"{name}: {counted(len(edits), 'repair')} written")
