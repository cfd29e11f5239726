"""An article's figures stay in sight while the next one is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.opening import Opener
from reader.tui.panes.pane import Pane
from reader.tui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Shown = Callable[[ReaderApp], str]

EASY = "The cat sat on the mat. " * 20
# One sentence of 18 words, twenty times.
HARD = f"{'the cat sat on the mat ' * 3}now. ".capitalize() * 20


@pytest.fixture
def two(tmp_path: Path) -> ReaderApp:
    paths = (tmp_path / "easy.txt", tmp_path / "hard.txt")
    for path, text in zip(paths, (EASY, HARD), strict=True):
        path.write_text(text, "utf-8")
    return ReaderApp(tuple(map(str, paths)), Opener(), Settings("en"), 66)


async def filled(pilot: Pilot[int]) -> None:
    for _ in range(600):
        await pilot.pause(0.02)
        app = pilot.app
        if isinstance(app, ReaderApp) and app.facts is not None and app.query(Side):
            break
    await pilot.pause()


async def test_pinned_scores_stand_beside_the_next_article(two: ReaderApp, shown: Shown) -> None:
    async with two.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        await pilot.press("p")
        pane = two.query_one("#readability", Pane)
        assert pane.level.right.split() == ["pinned", "here", "change"]
        # Beside itself nothing differs.
        figures = {row.left: row.right.split() for row in pane.level.rows}
        assert figures["McAlpine EFLAW"] == ["12.0", "12.0"]
        await pilot.press("J")
        await filled(pilot)
        # EFLAW: words and words of up to 3 letters per sentence: 6 + 6; 19 + 19.
        figures = {row.left: row.right.split() for row in pane.level.rows}
        assert figures["McAlpine EFLAW"] == ["12.0", "38.0", "+26.0"]
        await pilot.press("1")
        await pilot.pause()
        assert "harder than" in " ".join(shown(two).split())
        await pilot.press("p")
        assert "change" not in pane.level.right


async def test_figures_counted_otherwise_are_not_compared(two: ReaderApp) -> None:
    async with two.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        await pilot.press("p", "c")
        for _ in range(300):
            await pilot.pause(0.02)
            if two.query_one("#readability", Pane).level.rows[0].heading:
                break
        pane = two.query_one("#readability", Pane)
        assert pane.level.rows[0].left == "pinned was counted as prose"
        figures = {row.left: row.right.split() for row in pane.level.rows if not row.heading}
        assert figures["McAlpine EFLAW"][0] == "\N{EN DASH}"


async def test_nothing_is_pinned_before_it_was_counted(two: ReaderApp, shown: Shown) -> None:
    async with two.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        # As it is before the worker is done, however quick that was.
        two.facts = None
        await pilot.press("p")
        assert "still counting" in shown(two)
        assert two.pinned is None
