"""What ``rules`` says to people: the list, or one rule's page with its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.registry import documentation
from reader.report.paint import PLAIN, Paint
from reader.report.table import aligned
from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.rule import Rule


def summary_lines(rules: Sequence[Rule], paint: Paint = PLAIN) -> Iterator[str]:
    """A line a rule: code, the worst it reports, what it finds."""
    rows = [[rule.code, rule.severity.label, rule.summary] for rule in rules]
    for rule, line in zip(rules, aligned(rows, "<<<"), strict=True):
        yield line.replace(rule.code, paint.strong(rule.code), 1)


def page_lines(rule: Rule, paint: Paint = PLAIN) -> Iterator[str]:
    """The rule's documentation, then what it flags and what it accepts."""
    yield f"{paint.strong(rule.code)} ({paint.severity(rule.severity)})"
    yield ""
    yield from documentation(rule).splitlines()
    if rule.flagged:
        yield ""
        yield paint.dim("Flagged:")
    for example in rule.flagged:
        mended = "" if example.repaired is None else f"  →  {_visible(example.repaired)}"
        yield f"  {_visible(example.text)}{mended}"
    if rule.accepted:
        yield ""
        yield paint.dim("Accepted:")
    for example in rule.accepted:
        yield f"  {_visible(example.text)}"


def _visible(text: str) -> str:
    return plain_line(text, reveal=True)
