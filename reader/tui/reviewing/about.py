"""What the rows under the text say: of a finding, of what was noted, of what is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.review.model import Deed
from reader.text.display import plain_line
from reader.tui.fitting import folded
from reader.tui.painting import CHOSEN, DIM, SIGN_PAINTS, SIGNS
from reader.tui.reviewing import showing
from reader.tui.reviewing.panel import LEAD, ROWS, Row, Said, Shown
from reader.tui.reviewing.signs import COMMENT, COMMENT_PAINT, FLAG, FLAG_PAINT, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.finding import Finding
    from reader.article.model import Article
    from reader.review.folding import Standing
    from reader.review.model import Event, Gauge
    from reader.text.span import Span

_MOST = 400
"""Characters of what is chosen that are shown; no line has room for more."""

_DOT = " \N{MIDDLE DOT} "
_SIGNS = {Deed.COMMENTED: (COMMENT, COMMENT_PAINT), Deed.FLAGGED: (FLAG, FLAG_PAINT)}


def about_finding(article: Article, finding: Finding, number: int, count: int) -> tuple[Row, ...]:
    """The rows for an open finding, which is ``number`` (from 1) of ``count``."""
    found = showing.candidates(finding.diagnosis)
    put = found[0] if found else None
    shown = showing.difference(article, finding.span, put)
    head = Said(
        finding.message,
        f"{number:,} of {count:,}",
        SIGNS[finding.severity],
        SIGN_PAINTS[finding.severity],
    )
    if put is None:
        here = Shown(" ", shown.before, shown.old, shown.after, CHOSEN)
        return head, here, Said("no repair is known: e edits by hand", sign=" ", paint=DIM)
    minus = Shown("\N{MINUS SIGN}", shown.before, shown.old, shown.after, showing.OLD)
    plus = Shown("+", shown.before, shown.new, shown.after, showing.NEW)
    kind = f"{finding.rule} \N{MIDDLE DOT} {finding.diagnosis.safety.value} repair"
    listed = "   ".join(f"{n} {showing.named(one)}" for n, one in enumerate(found, 1))
    return head, minus, plus, Said(listed if len(found) > 1 else shown.told, kind, " ", DIM)


def about_group(article: Article, findings: Sequence[Finding], put: str) -> tuple[Row, ...]:
    """The rows before all of a kind are accepted: the first, one amidst them, and the last."""
    count = len(findings)
    sample = dict.fromkeys((0, count // 2, count - 1))
    rows: list[Row] = [
        Said(
            f"{showing.visible(findings[0].span.of(article.text))} becomes "
            f"{showing.named(put)} in {counted(count, 'place')}:",
            findings[0].rule,
        )
    ]
    for index in sample:
        shown = showing.difference(article, findings[index].span, put)
        rows.append(Shown("+", shown.before, shown.new, shown.after, showing.NEW))
    return tuple(rows)


def about_choice(text: str, span: Span) -> tuple[Row, ...]:
    """The rows for words that were chosen."""
    words = len(span.of(text).split())
    said = f"{counted(words, 'word')} chosen: c comments, f flags, e edits"
    return Said(said), Said(plain_line(span.of(text)[:_MOST]), paint=DIM)


def about_trouble(message: str, width: int) -> tuple[Row, ...]:
    """The rows for what could not be done."""
    first, *rest = folded(message, max(width - LEAD - 1, 1))
    mark = SIGN_PAINTS[Severity.ERROR]
    return Said(first, sign="!", paint=mark), *(Said(line) for line in rest[: ROWS - 1])


def about_waiting() -> tuple[Row, ...]:
    """The row while the worker still looks."""
    return (Said("looking \N{HORIZONTAL ELLIPSIS}", sign=" ", paint=DIM),)


def about_nothing(gauge: Gauge, standing: Standing) -> tuple[Row, ...]:
    """The rows where no finding is present: what is open, and what was done."""
    done = _done(standing)
    if gauge.findings == 0:
        said = "No open findings: v gives the verdict."
        if standing.verdict is not None and standing.verdict.verdict is not None:
            said = f"No open findings. Verdict: {standing.verdict.verdict.value}."
            note = plain_line(standing.verdict.note)
            return Said(said), Said(note, sign=COMMENT if note else " "), done
        return Said(said), done
    left = f"{counted(gauge.findings, 'open finding')}: {open_counts(gauge)}"
    return Said(left), Said("] goes to the next", sign=" ", paint=DIM), done


def open_counts(gauge: Gauge) -> str:
    """How many are open of each severity that there is."""
    found = (
        (gauge.errors, Severity.ERROR),
        (gauge.warnings, Severity.WARNING),
        (gauge.notes, Severity.NOTE),
    )
    return _DOT.join(
        f"{SIGNS[severity]} {counted(number, severity.label)}"
        for number, severity in found
        if number
    )


def about_notes(events: Sequence[Event]) -> tuple[Row, ...]:
    """The rows for a place that somebody commented on or flagged."""
    return tuple(
        Said(plain_line(event.note) or "flagged to come back", event.reviewer, *_SIGNS[event.deed])
        for event in events
    )


def _done(standing: Standing) -> Said:
    """What was decided so far, and that it can be taken back."""
    tally = {
        "accepted": sum(
            len(event.changes) for event in standing.active if event.deed is Deed.ACCEPTED
        ),
        "ignored": sum(event.deed is Deed.IGNORED for event in standing.active),
        "edited": sum(event.deed is Deed.EDITED for event in standing.active),
        "commented": len(standing.comments),
        "flagged": len(standing.flags),
    }
    said = _DOT.join(f"{number:,} {word}" for word, number in tally.items() if number)
    return Said(said, sign=" ", paint=DIM)
