"""The anomalies pane: a line for each kind, its places below it, and what stands at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.unicode.names import code_point, name
from reader.text.unicode.scripts import script
from reader.tui.painting import SIGN_PAINTS, SIGNS
from reader.tui.panes.excerpt import around, paragraph
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.anomalies.finding import Finding, Group
    from reader.analysis.model import Analysis
    from reader.article.model import Article

_PENCIL = "\N{LOWER RIGHT PENCIL}"
_MOST_CHARACTERS = 3
"""Characters of a finding that are described one by one."""


class AnomaliesPane(Pane):
    """Groups of findings; Enter opens a group, then goes to its places."""

    def __init__(self) -> None:
        super().__init__("anomalies", "looking \N{HORIZONTAL ELLIPSIS}")

    def given(self, analysis: Analysis) -> None:
        """Show the findings of ``analysis``."""
        inspection = analysis.inspection
        kinds, places = len(inspection.groups), len(inspection.findings)
        right = f"{_counted(kinds, 'kind')} \N{MIDDLE DOT} {places}" if places else "none found"
        rows = [_group(analysis.article, group) for group in inspection.groups]
        self.show(Level("ANOMALIES", right, rows))


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _group(article: Article, group: Group) -> Row:
    mended = f" {_PENCIL}" if group.findings[0].edit is not None else "  "

    def deeper() -> Level:
        rows = [_place(article, finding) for finding in group.findings]
        return Level(group.rule, f"{len(rows)} \N{LEFTWARDS ARROW} Backspace", rows)

    return Row(
        group.summary,
        f"{len(group.findings)}{mended}",
        target=group.findings[0].span,
        deeper=deeper,
        about=(group.summary, group.findings[0].message),
        sign=SIGNS[group.severity],
        sign_paint=SIGN_PAINTS[group.severity],
    )


def _place(article: Article, finding: Finding) -> Row:
    block = article.block_at(finding.span.start)
    return Row(
        f"{paragraph(block)} {around(article, finding.span)}",
        target=finding.span,
        about=tuple(_about(article, finding)),
    )


def _about(article: Article, finding: Finding) -> Iterator[str]:
    text = finding.span.of(article.text)
    for char in text[:_MOST_CHARACTERS]:
        yield f"{code_point(char)} {name(char)} \N{MIDDLE DOT} {script(char)}"
    codec = article.encoding.name
    data = text[:_MOST_CHARACTERS].encode(codec, "surrogateescape").hex(" ").upper()
    more = "\N{HORIZONTAL ELLIPSIS}" * (len(text) > _MOST_CHARACTERS)
    yield f"bytes {data}{more} in {codec}"
    if finding.edit is not None:
        yield f"{_PENCIL} {_repair(finding.edit.replacement)} ({finding.edit.safety.value})"
    yield finding.message


def _repair(replacement: str) -> str:
    if not replacement:
        return "delete it"
    named = ", ".join(code_point(char) for char in replacement[:_MOST_CHARACTERS])
    return f"replace by {replacement} {named}"
