"""``reader FILE…``: open in the terminal; without one, print the article well set."""

from __future__ import annotations

import sys

import click

from reader.analysis.settings import Counting, Lengths, Settings
from reader.cli import options
from reader.cli.articles import Decoding, articles, expanded
from reader.cli.exits import TROUBLE, Outcome, leave
from reader.cli.terminal import columns, has_screen, no_color

MEASURE = 66
"""Characters a line: the classical optimum for a single column (Bringhurst, 45 to 75)."""


@click.command("read", hidden=True)
@options.paths(required=False)
@click.option(
    "--measure", type=click.IntRange(20, 200), default=MEASURE, help="Characters a line, at most."
)
@click.option("--plain", is_flag=True, help="Print instead of opening the screen.")
@options.settings
@options.lengths
@options.source
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    *,
    measure: int,
    plain: bool,
    language: str | None,
    counting: str,
    lengths: Lengths,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Open articles in the terminal."""
    if not paths and sys.stdin.isatty():
        click.echo(ctx.find_root().get_help())
        leave(TROUBLE)
    decoding = Decoding(encoding, markup, stdin_filename)
    settings = Settings(language, Counting(counting), lengths=lengths)
    show = _print if plain or not has_screen() else _open
    leave(show(paths or ("-",), decoding, settings, measure))


def _open(paths: tuple[str, ...], decoding: Decoding, settings: Settings, measure: int) -> int:
    outcome = Outcome()
    queue: list[str] = []
    for path in paths:
        with outcome.each():
            queue += expanded(path)
    if not queue:
        return outcome.code
    stdin = sys.stdin.buffer.read() if "-" in queue else None
    from reader.tui import run  # noqa: PLC0415 - Textual must not be loaded before it is known to be wanted

    code = 0
    with outcome.each():
        code = run(
            tuple(queue),
            stdin=stdin,
            stdin_name=decoding.stdin_filename or "-",
            settings=settings,
            encoding=decoding.encoding,
            form=decoding.form,
            measure=measure,
            no_color=no_color(),
        )
    return max(outcome.code, code)


def _print(paths: tuple[str, ...], decoding: Decoding, settings: Settings, measure: int) -> int:
    from reader.typeset.printing import printed  # noqa: PLC0415 - the screen sets its own lines

    outcome = Outcome()
    width = min(measure, columns())
    for number, article in enumerate(articles(paths, decoding, outcome)):
        if number:
            click.echo()
        for line in printed(article, width, settings.language or article.language or "en"):
            click.echo(line)
    return outcome.code
