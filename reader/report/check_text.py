"""What ``check`` says to people: a line a group, clickable places, and one line to end with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Safety, Severity
from reader.analysis.anomalies.registry import COPY_RULES
from reader.fixing.edits import chosen
from reader.report.numbers import counted, figure
from reader.report.paint import PLAIN, Paint
from reader.text.display import plain_line
from reader.text.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.analysis.anomalies.finding import Finding, Group, Inspection
    from reader.analysis.readability.model import Measures
    from reader.article.model import Article
    from reader.report.thresholds import Breach

_EXCERPT = 24
"""Characters of context on either side of a place."""

_HEADLINE = (
    ("flesch_reading_ease", "Flesch reading ease"),
    ("flesch_kincaid_grade", "Flesch–Kincaid grade"),
    ("new_dale_chall", "New Dale–Chall"),
)
"""Scores named where repairs change them (those that predict readers best, and the best known)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One article's part of a check."""

    article: Article
    inspection: Inspection
    groups: tuple[Group, ...]
    breaches: tuple[Breach, ...]
    scores: tuple[Measures, Measures] | None = None

    def findings(self) -> Iterator[Finding]:
        """Those of its groups."""
        for group in self.groups:
            yield from group.findings


def check_lines(checked: Checked, paint: Paint = PLAIN, *, places: bool = False) -> Iterator[str]:
    """Lines about one article; none where there is nothing to say.

    With ``places``, every place stands below its group.
    """
    name = plain_line(checked.article.name)
    lines = Lines(checked.article.text)
    for group in checked.groups:
        line, column = lines.position(group.findings[0].span.start)
        yield (
            f"{paint.strong(f'{name}:{line}:{column}')}: {paint.severity(group.severity)} "
            f"{paint.dim(group.rule)}: {group.summary}"
        )
        if places:
            yield from _places(checked.article.text, group.findings, lines)
    for breach in checked.breaches:
        severity = paint.severity(Severity.ERROR)
        yield f"{paint.strong(name)}: {severity} {paint.dim(breach.key)}: {breach.message}"
    if checked.scores and checked.groups:
        yield from _scores(name, *checked.scores, paint)


def closing_line(everything: Sequence[Checked], paint: Paint = PLAIN) -> str:
    """The last line: how many articles, how much is wrong, and what mends it."""
    articles = counted(len(everything), "article")
    groups = [group for checked in everything for group in checked.groups]
    breaches = sum(len(checked.breaches) for checked in everything)
    if not groups and not breaches:
        return paint.dim(f"{articles}: nothing to report")
    tally = Counter(group.severity for group in groups)
    kinds = [counted(tally[severity], severity.label) for severity in sorted(tally, reverse=True)]
    findings = sum(1 for checked in everything for _ in checked.findings())
    parts = [f"{', '.join(kinds)} in {counted(findings, 'place')}"] if kinds else []
    if breaches:
        parts.append(counted(breaches, "score beyond its limit", "scores beyond their limits"))
    total = f"{articles}: {', '.join(parts)}"
    return total + _what_mends(everything)


def _what_mends(everything: Sequence[Checked]) -> str:
    """The command that makes the repairs of what was told, and of nothing else."""
    told = [frozenset(group.rule for group in checked.groups) for checked in everything]
    inspections = [checked.inspection for checked in everything]
    all_told = all(
        rules == frozenset(group.rule for group in inspection.groups)
        for rules, inspection in zip(told, inspections, strict=True)
    )
    repairs = sum(
        len(chosen(inspection, rules=None if all_told else rules))
        for rules, inspection in zip(told, inspections, strict=True)
    )
    if repairs:
        only = "" if all_told else f" --only {_named(frozenset[str]().union(*told))}"
        return f"; {counted(repairs, 'safe repair')}: reader fix{only} --write"
    rules = frozenset(
        finding.rule
        for checked in everything
        for finding in checked.findings()
        if finding.edit and finding.edit.safety is Safety.SUGGESTED
    )
    if not rules:
        return ""
    only = f" --only {_named(rules)}" if rules <= COPY_RULES or not all_told else ""
    return f"; repairs are suggested: reader fix --suggested{only}"


def _named(rules: frozenset[str]) -> str:
    """The one rule by its code; of several, that they are to be named."""
    return min(rules) if len(rules) == 1 else "RULE"


def _places(text: str, findings: Iterable[Finding], lines: Lines) -> Iterator[str]:
    for finding in findings:
        start, end = finding.span
        line, column = lines.position(start)
        before = plain_line(text[max(start - _EXCERPT, 0) : start])
        after = plain_line(text[end : end + _EXCERPT])
        here = plain_line(finding.span.of(text), reveal=True)
        arrow = ""
        if finding.edit:
            there = plain_line(finding.edit.replacement, reveal=True)
            arrow = f"  → {there}" if there else "  → (nothing)"
        yield f"    {line}:{column}  {before}[{here}]{after}{arrow}"


def _scores(name: str, as_read: Measures, as_repaired: Measures, paint: Paint) -> Iterator[str]:
    changes: list[str] = []
    for key, label in _HEADLINE:
        before, after = as_read.scores[key].value, as_repaired.scores[key].value
        if figure(before) != figure(after):
            changes.append(f"{label} {figure(before)} → {figure(after)}")
    if changes:
        yield paint.dim(f"{name}: as read → as repaired: {', '.join(changes)}")
