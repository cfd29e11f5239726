"""An interface over a small queue, with an analysis made by hand so that panes are tested alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.anomalies.finding import (
    Diagnosis,
    Edit,
    Finding,
    Group,
    Inspection,
    Safety,
    Severity,
)
from reader.analysis.model import Analysis
from reader.analysis.readability.model import (
    Counts,
    Direction,
    Formula,
    HardSentence,
    Measures,
    Score,
)
from reader.analysis.settings import Settings
from reader.analysis.vocabulary.model import LongSentence, Vocabulary, WordCount
from reader.text.span import Span
from reader.tui.app import ReaderApp
from reader.tui.facts import Facts, told
from reader.tui.opening import Opener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.article.model import Article

IE = "\N{CYRILLIC SMALL LETTER IE}"
FORMULAS = {
    "flesch_reading_ease": Formula(
        "flesch_reading_ease",
        "Flesch reading ease",
        "206.835 - 1.015 words/sentences - 84.6 syllables/words",
        "Flesch 1948",
        Direction.EASIER,
        frozenset({"en"}),
        lambda _: None,
        lambda _: "",
    )
}


def by_hand(article: Article, settings: Settings) -> Facts:
    """Every Cyrillic ie is a finding; the scores are invented."""
    diagnosis = Diagnosis("look-alike", IE, f"{IE} is no e.", Severity.ERROR, "e", Safety.SAFE)
    places = [Span(i, i + 1) for i, char in enumerate(article.text) if char == IE]
    findings = tuple(Finding(diagnosis, span) for span in places)
    group = Group("look-alike", IE, f"{IE} U+0435 for e", Severity.ERROR, findings, 1)
    edits = tuple(Edit(span, "e", Safety.SAFE) for span in places)
    repaired = article.text.replace(IE, "e")
    inspection = Inspection(findings, (group,) if findings else (), edits, repaired)
    first = article.blocks[0].span if article.blocks else Span(0, 0)

    def measures(value: float) -> Measures:
        scores = {"flesch_reading_ease": Score("flesch_reading_ease", value, 9.0, "standard")}
        hard = (HardSentence(first, 0, 61, (), "61 words"),)
        counts = Counts(words=238, sentences=9)
        return Measures(
            "en", settings.counting, counts, 9, scores, (None,) * len(article.blocks), 0, hard
        )

    words = Vocabulary(
        words=238,
        types=100,
        reading_minutes=1.0,
        speaking_minutes=1.5,
        reading_speed=238,
        speaking_speed=150,
        frequent=(WordCount("harbour", 7, first),),
        longest_sentences=(LongSentence(first, 0, 61),),
        sentence_lengths=(61,),
        mtld=None,
        mattr=None,
        lexical_density=0.5,
    )
    read, mended = measures(41.6), measures(52.3)
    return told(Analysis(article, article, "en", inspection, read, mended, words), FORMULAS)


PARAGRAPH = "The pilots stood on the wall and watched the last of the lights go out. " * 6
FIRST = f"Harbour lights\n\n{PARAGRAPH}\n\nTh{IE} pilots [bold] left.\n\n{PARAGRAPH * 8}\n"
SECOND = (
    "# One\n\nText \x1b[2J here.\n\n## Two\n\n" + f"{PARAGRAPH}\n\n" * 9 + "### Three\n\nEnd.\n"
)


@pytest.fixture
def queue(tmp_path: Path) -> tuple[str, ...]:
    first, second, empty = (tmp_path / name for name in ("first.txt", "second.md", "empty.txt"))
    first.write_text(FIRST, "utf-8")
    second.write_text(SECOND, "utf-8")
    empty.write_bytes(b"")
    return str(first), str(second), str(empty), str(tmp_path / "missing.txt")


@pytest.fixture
def app(queue: tuple[str, ...]) -> ReaderApp:
    return ReaderApp(queue, Opener(), Settings(), 66, by_hand)


@pytest.fixture
def shown() -> Callable[[ReaderApp], str]:
    """The screen as text, one line a row."""

    def text(app: ReaderApp) -> str:
        width, height = app.size
        strips = app.screen._compositor.render_strips()
        return "\n".join(
            "".join(segment.text for segment in strip)[:width] for strip in strips[:height]
        )

    return text
