"""The readability pane: scores as read and repaired, and what makes them what they are."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.languages.names import called
from reader.analysis.readability.model import Direction
from reader.text.span import Span
from reader.text.width import cells
from reader.tui.fitting import bars
from reader.tui.painting import DIM, PLAIN
from reader.tui.panes.beside import HEAD, scores_beside
from reader.tui.panes.excerpt import opening, paragraph, shortened
from reader.tui.panes.pane import Level, Pane, Row, Uses, Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Formula, Score
    from reader.analysis.readability.pushing import Push
    from reader.tui.facts import Facts
    from reader.tui.pinned import Pinned
    from reader.tui.why import Why as Reasons

_FIGURE, _REPAIRED = 7, 9
"""Cells of the columns of figures."""

_FIRST = 5
"""Scores above the curve; the rest stand below the hardest sentences."""

_PLOT = 12
"""Cells of the bars in the larger plot."""


class ReadabilityPane(Pane):
    """Scores; choosing one shows what pushes it, choosing a sentence goes there."""

    def __init__(self) -> None:
        super().__init__("readability", "counting \N{HORIZONTAL ELLIPSIS}")

    def given(self, facts: Facts, pinned: Pinned | None = None) -> None:
        """Show the scores of an article, beside those of a ``pinned`` one if there is one."""
        analysis = facts.analysis
        scores = scores_beside(facts, pinned) if pinned else _scores(facts)
        rows = [*islice(scores, _FIRST), *_curve(facts), *_hardest(analysis)]
        rest = list(scores)
        if rest:
            rows += [Row("MORE SCORES", heading=True), *rest]
        changed = analysis.as_read is not analysis.as_repaired
        counting = analysis.as_read.counting.value
        right = f"{'as read':>{_FIGURE}}{'repaired':>{_REPAIRED}}" if changed else counting
        title = "READABILITY"
        if analysis.language != "en":
            title += f" \N{MIDDLE DOT} {called(analysis.language)}"
        self.show(Level(title, HEAD if pinned else right, rows))


def reasons(question: Why, formula: Formula, found: Reasons, *, as_prose: bool = False) -> Level:
    """What pushes the score that was asked about, to step through.

    ``as_prose`` says that the scores are counted in another way than this, which is always prose.
    """
    rows = [*_sentences(found, formula), *_words(found, formula)]
    if not rows:
        rows = [Row("nothing makes it harder than it is")]
    right = "in parts of it" if found.partly else "\N{LEFTWARDS ARROW} Backspace"
    if as_prose:
        right = "counted as prose"
    return Level(f"WHY {formula.name}", right, rows, follows=True, question=question)


def _scores(facts: Facts) -> Iterator[Row]:
    read, repaired = facts.analysis.as_read, facts.analysis.as_repaired
    for key, score in read.scores.items():
        formula = facts.formulas.get(key)
        if formula is None or not _speaks(formula, read.language):
            continue
        if score.value is None and repaired.scores[key].value is None:
            continue
        right = _figure(score.value)
        if read is not repaired:
            right += _figure(repaired.scores[key].value, _REPAIRED)
        paint = PLAIN if score.enough else DIM
        about = _about(formula, score, repaired.scores[key])
        yield Row(formula.name, right, about=about, paint=paint, ask=Why(key))


def _speaks(formula: Formula, language: str) -> bool:
    return not formula.languages or language in formula.languages


def _figure(value: float | None, width: int = _FIGURE) -> str:
    text = "\N{EN DASH}" if value is None else f"{value:.1f}".replace("-", "\N{MINUS SIGN}")
    return f"{text:>{width}}"


def _about(formula: Formula, read: Score, repaired: Score) -> tuple[str, ...]:
    meaning = _meaning(read)
    if _meaning(repaired) != meaning:
        meaning = f"as read {meaning or 'none'}; repaired {_meaning(repaired) or 'none'}"
    if meaning:
        meaning += "."
    return (meaning, f"{formula.direction.value}; {formula.source}. Enter: why")


def _meaning(score: Score) -> str:
    said = [score.band] if score.band else []
    if score.grade is not None and "grade" not in score.band:
        said.append(f"school grade {score.grade:.1f}")
    if score.reason:
        said.append(score.reason)
    return "; ".join(said)


def _curve(facts: Facts) -> Iterator[Row]:
    values = [value for _, value in facts.curve]
    formula = facts.main
    if formula is None or sum(value is not None for value in values) < 2:  # noqa: PLR2004 - a line has two ends
        return
    falls = formula.direction is Direction.EASIER
    hard = [None if value is None else -value if falls else value for value in values]

    def larger() -> Level:
        rows = [*_sections(facts, formula), *_plot(facts, hard)]
        return Level("THE COURSE OF IT", formula.name, rows, follows=True)

    yield Row(
        "",
        "by paragraph",
        deeper=larger,
        about=(
            f"{formula.name} of each paragraph{_judged(facts)}; higher is harder. Enter: larger",
        ),
        lay=lambda width: bars(hard, width),
    )


def _judged(facts: Facts) -> str:
    return ", as repaired" if facts.analysis.as_read is not facts.analysis.as_repaired else ""


def _sections(facts: Facts, formula: Formula) -> Iterator[Row]:
    """The score of each section, where there are several; then what stands below is paragraphs."""
    article = facts.analysis.article
    if not facts.sections:
        return
    yield Row("SECTIONS", heading=True)
    for section in facts.sections:
        first = article.blocks[section.first]
        span = Span(first.runs[0].span.start, first.runs[-1].span.end) if first.runs else first.span
        words = f"{section.counts.words:,} words, {section.counts.sentences:,} sentences"
        label = f"{paragraph(section.first)} {opening(article, span)}"
        yield Row(label, _figure(formula.compute(section.counts)), target=span, about=(words,))
    yield Row("PARAGRAPHS", heading=True)


def _plot(facts: Facts, hard: list[float | None]) -> Iterator[Row]:
    known = [value for value in hard if value is not None]
    low, high = min(known), max(known)
    blocks = facts.analysis.article.blocks
    for (number, value), height in zip(facts.curve, hard, strict=True):
        if value is None or height is None:
            continue
        share = (height - low) / (high - low) if high > low else 0.5
        bar = "\N{BOX DRAWINGS HEAVY HORIZONTAL}" * max(round(share * _PLOT), 1)
        about = (opening(facts.analysis.article, blocks[number].span),)
        label = f"{paragraph(number):<6}{bar}"
        yield Row(label, _figure(value), target=blocks[number].span, about=about)


def _hardest(analysis: Analysis) -> Iterator[Row]:
    hardest = analysis.as_read.hardest
    if hardest:
        yield Row("HARDEST SENTENCES", "words", heading=True)
    for sentence in hardest:
        yield Row(
            f"{paragraph(sentence.block)} {opening(analysis.article, sentence.span)}",
            f"{sentence.words:>3}",
            target=sentence.span,
            about=(sentence.reason,),
        )


def _sentences(reasons: Reasons, formula: Formula) -> Iterator[Row]:
    if reasons.sentences:
        yield Row("SENTENCES", "push it by", heading=True)
    for push in reasons.sentences:
        yield Row(
            f"{paragraph(push.block)} {shortened(push.text)}",
            _change(push),
            target=push.span,
            about=(_said(push, formula), f"{push.count} words"),
        )


def _words(reasons: Reasons, formula: Formula) -> Iterator[Row]:
    if reasons.words:
        yield Row("WORDS", "times  push it by", heading=True)
    for push in reasons.words:
        yield Row(
            push.text,
            f"{push.count:>3}  {_change(push):>10}",
            target=push.span,
            lay=partial(_with_reasons, push),
            about=(", ".join(push.reasons), _said(push, formula), "Enter: where it stands"),
            ask=Uses(push.text),
        )


def _with_reasons(push: Push, width: int) -> str:
    """The word, and why it counts where there is room to say it."""
    said = f"{push.text}  {', '.join(push.reasons)}"
    return said if cells(said) <= width else push.text


def _change(push: Push) -> str:
    return f"{push.change:+.2f}".replace("-", "\N{MINUS SIGN}")


def _said(push: Push, formula: Formula) -> str:
    return f"without it, {formula.name} would be {_change(push)[1:]} {_better(push)}"


def _better(push: Push) -> str:
    return "lower" if push.change > 0 else "higher"
