"""``reader rules``: what is checked, and why."""

from __future__ import annotations

import json

import click

from reader.analysis.anomalies.registry import RULES, documentation
from reader.cli import options
from reader.cli.exits import TROUBLE, complain, leave
from reader.cli.terminal import has_colour
from reader.report.paint import Paint
from reader.report.rules_text import page_lines, summary_lines


@click.command("rules")
@click.argument("code", required=False)
@options.output
def command(code: str | None, *, form: str, colour: str) -> None:
    """Say what is checked; with CODE, why it matters and when it is right."""
    chosen = [rule for rule in RULES if code in {None, rule.code}]
    if not chosen:
        complain(f"no rule is called {code!r}; reader rules lists them")
        leave(TROUBLE)
    if form == "json":
        pages = [
            {
                "rule": rule.code,
                "severity": rule.severity.label,
                "summary": rule.summary,
                "documentation": documentation(rule),
            }
            for rule in chosen
        ]
        click.echo(json.dumps(pages, indent=1))
        return
    paint = Paint(has_colour(colour))
    lines = summary_lines(chosen, paint) if code is None else page_lines(chosen[0], paint)
    for line in lines:
        click.echo(line, color=paint.colour)
