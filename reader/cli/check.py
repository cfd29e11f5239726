"""``reader check``: the gate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from reader.analysis import analyse
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.registry import RULES
from reader.analysis.settings import Counting, Settings
from reader.cli import options
from reader.cli.articles import Decoding, articles
from reader.cli.exits import Outcome, leave
from reader.cli.naming import rule_codes
from reader.cli.terminal import has_colour
from reader.report.check_text import Checked, check_lines, closing_line
from reader.report.contract import check_object, document
from reader.report.paint import Paint
from reader.report.thresholds import Threshold, breaches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.article.model import Article

_NEVER = "never"


def _thresholds(
    ctx: click.Context, param: click.Parameter, values: Sequence[str]
) -> list[Threshold]:
    from reader.analysis.readability.registry import FORMULAS  # noqa: PLC0415 - only when asked for

    del ctx
    limits: list[Threshold] = []
    for value in values:
        key, sign, number = value.partition("=")
        if not sign or key not in FORMULAS:
            known = ", ".join(sorted(FORMULAS))
            raise click.BadParameter(f"{value!r} is not SCORE=NUMBER with one of: {known}")
        try:
            limits.append(Threshold(key, float(number), param.name == "maxima"))
        except ValueError:
            raise click.BadParameter(f"{number!r} is not a number") from None
    return limits


@click.command("check")
@options.paths()
@options.output
@click.option("--places", is_flag=True, help="Show every place, not only each group's first.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", _NEVER]),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit code 1; notes never do.",
)
@click.option(
    "--max",
    "maxima",
    multiple=True,
    callback=_thresholds,
    metavar="SCORE=N",
    help="Fail where a score is over N, as in --max flesch_kincaid_grade=12.",
)
@click.option(
    "--min",
    "minima",
    multiple=True,
    callback=_thresholds,
    metavar="SCORE=N",
    help="Fail where a score is under N, as in --min flesch_reading_ease=50.",
)
@click.option(
    "--ignore", multiple=True, callback=rule_codes, metavar="RULE", help="Leave rules out."
)
@click.option("--only", multiple=True, callback=rule_codes, metavar="RULE", help="No other rules.")
@click.option("--notes/--no-notes", default=True, help="Show notes, or not.")
@options.settings
@options.source
def command(
    paths: tuple[str, ...],
    *,
    form: str,
    colour: str,
    places: bool,
    fail_on: str,
    maxima: list[Threshold],
    minima: list[Threshold],
    ignore: frozenset[str],
    only: frozenset[str],
    notes: bool,
    language: str | None,
    counting: str,
    encoding: str | None,
    markup: str | None,
    stdin_filename: str | None,
) -> None:
    """Find what is wrong with articles.

    Prints a line for each group of findings: place, severity, rule, and what it comes to. Exit code
    1 if anything is at or above --fail-on, or a score is beyond its limit.
    """
    gate = _Gate(
        settings=Settings(language, Counting(counting)),
        thresholds=(*maxima, *minima),
        rules=(only or frozenset(rule.code for rule in RULES)) - ignore,
        least=Severity.NOTE if notes else Severity.WARNING,
        fails_at=None if fail_on == _NEVER else Severity[fail_on.upper()],
        always_scores=form == "json",
    )
    outcome = Outcome()
    found = _checked(paths, Decoding(encoding, markup, stdin_filename), gate, outcome)
    if form == "json":
        click.echo(document([_as_object(checked) for checked in found]), nl=False)
    else:
        _print(found, Paint(has_colour(colour)), places=places)
    leave(outcome.code)


@dataclass(frozen=True, slots=True)
class _Gate:
    """What is looked for, and what makes an article fail."""

    settings: Settings
    thresholds: tuple[Threshold, ...]
    rules: frozenset[str]
    least: Severity
    fails_at: Severity | None
    always_scores: bool

    def check(self, article: Article) -> Checked:
        """Look at one article."""
        inspection = analyse.findings(article, self.settings)
        scores = None
        if self.always_scores or self.thresholds or inspection.edits:
            scores = analyse.both_measures(article, inspection, self.settings)
        return Checked(
            article=article,
            inspection=inspection,
            groups=tuple(
                group
                for group in inspection.groups
                if group.rule in self.rules and group.severity >= self.least
            ),
            breaches=tuple(breaches(scores[0], self.thresholds)) if scores else (),
            scores=scores,
        )

    def fails(self, checked: Checked) -> bool:
        """Whether the article is not to pass."""
        level = self.fails_at
        over = level is not None and any(group.severity >= level for group in checked.groups)
        return over or bool(checked.breaches)


def _checked(
    paths: Iterable[str], decoding: Decoding, gate: _Gate, outcome: Outcome
) -> Iterator[Checked]:
    for article in articles(paths, decoding, outcome):
        checked = gate.check(article)
        if gate.fails(checked):
            outcome.found()
        yield checked


def _print(found: Iterable[Checked], paint: Paint, *, places: bool) -> None:
    everything: list[Checked] = []
    for checked in found:
        everything.append(checked)
        for line in check_lines(checked, paint, places=places):
            click.echo(line, color=paint.colour)
    if everything:
        click.echo(closing_line(everything), err=True)


def _as_object(checked: Checked) -> dict[str, Any]:
    if checked.scores is None:
        raise AssertionError("the gate was told to score every article")
    return check_object(
        checked.article, checked.findings(), *checked.scores, breaches=checked.breaches
    )
