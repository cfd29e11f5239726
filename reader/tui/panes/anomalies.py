"""The anomalies pane: a line for each kind, its places below it, and what stands at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.display import plain_line
from reader.text.unicode.names import code_point, name
from reader.text.unicode.scripts import script
from reader.text.width import cells
from reader.tui.painting import SIGN_PAINTS, SIGNS
from reader.tui.panes.excerpt import around, paragraph
from reader.tui.panes.pane import Level, Pane, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        right = f"{_counted(kinds, 'kind')} \N{MIDDLE DOT} {places:,}" if places else "none found"
        rows = _rows(analysis.article, inspection.groups)
        self.show(Level("ANOMALIES", right, rows))


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _rows(article: Article, groups: Sequence[Group]) -> list[Row]:
    counts = [_count(article, group) for group in groups]
    places = [_paragraphs(article, group) for group in groups]
    count_width = max(map(len, counts), default=0)
    place_width = max(map(len, places), default=0)
    return [
        _group(article, group, f"{count:>{count_width}} {place:<{place_width}}")
        for group, count, place in zip(groups, counts, places, strict=True)
    ]


def _count(article: Article, group: Group) -> str:
    """How many there are; of a letter that was replaced, also of how many."""
    number = len(group.findings)
    letter = group.findings[0].diagnosis.letter
    if not letter or number == 1:
        return f"{number:,}"
    first, last = (article.block_at(group.findings[end].span.start) for end in (0, -1))
    span = article.blocks[first].span.start, article.blocks[last].span.end
    return f"{number:,} of {number + article.text.count(letter, *span):,}"


def _paragraphs(article: Article, group: Group) -> str:
    first, last = (article.block_at(group.findings[end].span.start) for end in (0, -1))
    return paragraph(first) + (f"\N{EN DASH}{last + 1}" if last > first else "")


def _group(article: Article, group: Group, right: str) -> Row:
    mended = _PENCIL if group.findings[0].edit is not None else " "

    def deeper() -> Level:
        rows = [_place(article, finding) for finding in group.findings]
        back = f"{len(rows):,} \N{LEFTWARDS ARROW} Backspace"
        return Level(_label(group), back, rows, follows=True)

    return Row(
        _label(group),
        f"{right} {mended}",
        deeper=deeper,
        about=(group.summary, "Enter: its places \N{MIDDLE DOT} ?: why it matters"),
        sign=SIGNS[group.severity],
        sign_paint=SIGN_PAINTS[group.severity],
        rule=group.rule,
    )


def _label(group: Group) -> str:
    """What a group is about in few cells: the character, its code point, what it stands for."""
    diagnosis = group.findings[0].diagnosis
    subject, put = diagnosis.subject, diagnosis.replacement
    seen = plain_line(subject).strip()
    seen = seen if cells(seen) else ""
    instead = f" for {put}" if put and plain_line(put).strip() and put != subject else ""
    if len(subject) == 1:
        letter = f" for {diagnosis.letter}" if diagnosis.letter else instead
        if letter and seen:
            return f"{seen} {code_point(subject)}{letter}"
        return f"{seen} {code_point(subject)} {name(subject)}".strip()
    rule = group.rule.replace("-", " ")
    if seen and instead and group.findings[0].span.length == len(subject):
        return f"{seen}{instead}"
    if not seen or seen in rule:
        return f"{rule}{instead}"
    return f"{rule} {seen}{instead}"


def _place(article: Article, finding: Finding) -> Row:
    block = article.block_at(finding.span.start)
    return Row(
        f"{paragraph(block)} {around(article, finding.span)}",
        target=finding.span,
        about=tuple(_about(article, finding)),
        rule=finding.rule,
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
