"""Rows that go deeper: why, where, which rule; and what the panes show beside rows."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from reader.analysis.settings import Settings
from reader.article.loading import from_bytes
from reader.text.span import Span
from reader.text.width import cells
from reader.tui import first_page
from reader.tui.app import ReaderApp
from reader.tui.fitting import bars
from reader.tui.opening import Opener
from reader.tui.panes.pane import Pane
from reader.tui.searching import hits
from reader.tui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Shown = Callable[[ReaderApp], str]

IE = "\N{CYRILLIC SMALL LETTER IE}"
TEXT = (
    "Harbour lights\n\nThe pilots went to the harbour. "
    + "And the old man went to the sea with the administration " * 5
    + f"again.\n\nTh{IE} harbour was dark, and th{IE} pilots knew it.\n"
)


@pytest.fixture
def real(tmp_path: Path) -> ReaderApp:
    """The interface with the real analysis."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return ReaderApp((str(path),), Opener(), Settings("en"), 66)


async def filled(pilot: Pilot[int]) -> None:
    app = pilot.app
    for _ in range(600):
        await pilot.pause(0.02)
        if isinstance(app, ReaderApp) and app.facts is not None and app.query(Side):
            break
    await pilot.pause()


async def answered(pilot: Pilot[int], pane: Pane) -> None:
    for _ in range(300):
        await pilot.pause(0.02)
        if pane.level.rows:
            break
    await pilot.pause()


async def test_a_score_says_why_and_the_text_follows(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        await pilot.press("1", "enter")
        pane = real.query_one("#readability", Pane)
        await answered(pilot, pane)
        assert pane.level.title == "WHY Flesch reading ease"
        chosen = real.view.marked.chosen
        assert chosen is not None
        assert chosen.of(TEXT).startswith("And the old man")
        words = [row.left for row in pane.level.rows]
        assert "administration" in words
        pane.level.cursor = words.index("administration")
        await pilot.press("enter")
        await answered(pilot, pane)
        assert "5 uses" in shown(real)
        await pilot.press("j")
        await pilot.pause()
        second = TEXT.index("administration", TEXT.index("administration") + 1)
        assert real.view.marked.chosen == Span(second, second + len("administration"))
        await pilot.press("backspace", "backspace")
        assert pane.level.title == "READABILITY"


async def test_a_word_shows_its_uses_in_either_spelling(real: ReaderApp) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        await pilot.press("3")
        pane = real.query_one("#words", Pane)
        words = [row.left for row in pane.level.rows]
        pane.level.cursor = words.index("pilots")
        await pilot.press("enter")
        await answered(pilot, pane)
        assert [row.target.of(TEXT) for row in pane.level.rows if row.target] == ["pilots"] * 2
        starts = [row.lay(30).index("pilots") for row in pane.level.rows if row.lay and row.target]
        assert starts[0] == starts[1]


async def test_a_group_says_character_for_what_and_how_many(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(100, 40)) as pilot:
        await filled(pilot)
        row = real.query_one("#anomalies", Pane).level.rows[0]
        assert row.left == f"{IE} U+0435 for e"
        # Paragraph 3 has two of them, and no proper e but those of "knew" alone.
        assert row.right.startswith("2 of 3 \N{PILCROW SIGN}3")
        assert f"{IE} U+0435 for e" in shown(real)


async def test_a_finding_shows_the_page_of_its_rule(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        await pilot.press("2", "question_mark")
        await pilot.pause()
        screen = shown(real)
        assert "mixed-script-word" in screen
        assert "A word holds letters of another script" in screen
        await pilot.press("escape", "f1")
        await pilot.pause()
        assert "IN A PANE" in shown(real)


async def test_a_finding_reached_in_the_text_shows_its_rule_too(
    real: ReaderApp, shown: Shown
) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "READING" in shown(real)
        await pilot.press("escape", "right_square_bracket", "question_mark")
        await pilot.pause()
        assert "A word holds letters of another script" in shown(real)
        # Back in the text nothing is chosen any more, and the keys are shown.
        await pilot.press("escape", "escape", "question_mark")
        await pilot.pause()
        assert "READING" in shown(real)


async def test_the_strip_and_long_sentences_are_switched(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        block = "\N{FULL BLOCK}"
        text = "\n".join(line[:80] for line in shown(real).split("\n"))
        assert block in text
        await pilot.press("v")
        await pilot.pause()
        assert block not in "\n".join(line[:80] for line in shown(real).split("\n"))
        await pilot.press("h")
        await pilot.pause()
        assert "words: \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} 25" in shown(real)
        assert real.view.long_shown


async def test_the_footer_scores_the_paragraph(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        await pilot.press("]")
        await pilot.pause()
        assert "\N{PILCROW SIGN}3: Flesch reading ease" in shown(real)


async def test_a_changed_file_is_offered_again(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        article = real.view.article
        assert article is not None
        assert article.source.path is not None
        article.source.path.write_text("Something else, longer.\n", "utf-8")
        real._look()
        assert "r reads it again" in shown(real)
        await pilot.press("r")
        await filled(pilot)
        assert "Something else" in shown(real)
        assert "r reads it again" not in shown(real)
        article.source.path.unlink()
        real._look()
        assert "no longer there" in shown(real)
        await pilot.press("j", "]")
        assert "Something else" in shown(real)


async def test_panes_share_the_height(real: ReaderApp) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await filled(pilot)
        heights = [pane.size.height for pane in real.query(Pane)]
        # 40 rows, less title, blank and status, less an empty one under each pane.
        assert sum(heights) == 40 - 3 - 3
        assert min(heights) >= 2


async def test_the_first_page_stands_where_textual_draws_it(
    real: ReaderApp, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((130, 40)))
    article = from_bytes(TEXT.encode(), "a.txt")
    page = first_page.painted(article, real._queue[0], 1, 66)
    rows = [line.rstrip() for line in re.sub("\x1b\\[[0-9]*m", "", page).split("\r\n")]
    async with real.run_test(size=(130, 40)) as pilot:
        await pilot.pause()
        drawn = [line[:86].rstrip() for line in shown(real).split("\n")]
        assert drawn[: len(rows)] == rows
        await filled(pilot)
        # The panes come into the room that was kept for them.
        assert shown(real).split("\n")[2].startswith(rows[2])


def test_search_sees_through_disguises() -> None:
    text = f"The th{IE} t\u200bhe \N{FULLWIDTH LATIN SMALL LETTER T}he modern it\u2019s"
    wide = "\N{FULLWIDTH LATIN SMALL LETTER T}he"
    found = ["The", f"th{IE}", "t\u200bhe", wide]
    assert [span.of(text) for span in hits(text, "the")] == found
    assert [span.of(text) for span in hits(text, f"th{IE}")] == found
    assert [span.of(text) for span in hits(text, "it's")] == ["it\u2019s"]
    assert hits(text, "modem") == []


def test_bars_stand_between_the_least_and_the_most() -> None:
    # Eight steps between 0 and 8; a mean of two values where there is room for half of them.
    assert bars([0.0, 8.0, None], 3) == "\u2581\u2588 "
    assert bars([0.0, 0.0, 8.0, 8.0], 2) == "\u2581\u2588"
    assert bars([5.0, 5.0], 2) == "\u2585\u2585"
    assert cells(bars([1.0] * 100, 40)) <= 40


async def test_the_course_of_an_article_has_its_sections(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Before it. We go.\n\n# First *part*\n\nThe cat sat.\n\n# Second\n\nIt was.\n")
    app = ReaderApp((str(path),), Opener(), Settings("en"), 66)
    async with app.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        pane = app.query_one("#readability", Pane)
        curve = next(row for row in pane.level.rows if row.right == "by paragraph")
        assert curve.deeper is not None
        rows = curve.deeper().rows
        ends = [number for number, row in enumerate(rows) if row.heading]
        assert [rows[number].left for number in ends] == ["SECTIONS", "PARAGRAPHS"]
        # Flesch: 206.835 - 1.015 words/sentence - 84.6 syllables/word.
        #   Before it. We go.   4 words, 2 sentences, 5 syllables: 206.835 - 2.03 - 105.75
        #   The cat sat.        3 words, 1 sentence,  3 syllables: 206.835 - 3.045 - 84.6
        #   It was.             2 words, 1 sentence,  2 syllables: 206.835 - 2.03 - 84.6
        figures = [row.right.strip() for row in rows[ends[0] + 1 : ends[1]]]
        assert figures == ["99.1", "119.2", "120.2"]
