"""The interface as a person uses it: keys in, screen out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.keys import EVERYWHERE, IN_A_PANE
from reader.tui.panes.pane import Pane
from reader.tui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from reader.tui.app import ReaderApp

    Shown = Callable[[ReaderApp], str]

IE = "\N{CYRILLIC SMALL LETTER IE}"


async def settled(pilot: Pilot[int]) -> None:
    """Until the panes stand and are filled."""
    app = pilot.app
    for _ in range(200):
        await pilot.pause(0.01)
        side = app.query(Side)
        if side and all(pane.level.rows for pane in side.first().query(Pane)):
            break
    await pilot.pause()


async def test_the_text_comes_first_and_the_panes_follow(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.pause()
        assert "Harbour lights" in shown(app)
        await settled(pilot)
        screen = shown(app)
        for words in ("Flesch reading ease", "41.6", "52.3", "U+0435 for e", "harbour", "1 of 4"):
            assert words in screen
        # 61 words a minute are left of 238 at 238 a minute: less than the whole minute.
        assert "left" in screen


async def test_markup_and_escapes_of_an_article_are_only_text(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 40)) as pilot:
        await settled(pilot)
        assert "[bold] left." in shown(app)
        await pilot.press("J")
        await settled(pilot)
        screen = shown(app)
        assert "Text \N{SYMBOL FOR ESCAPE}[2J here." in screen
        assert "\x1b" not in screen


async def test_paging_moves_and_the_end_is_a_full_page(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        view = app.view
        assert view.offset_at_top == 0
        await pilot.press("space")
        after_page = view.offset_at_top
        assert after_page > 0
        await pilot.press("b")
        assert view.offset_at_top == 0
        await pilot.press("G")
        assert view.progress == 1.0
        assert len(view.page()) == view.size.height
        await pilot.press("j", "j")
        assert view.progress == 1.0
        await pilot.press("g", "j", "j", "k")
        assert view.page()[0].span.start <= after_page
        assert view.offset_at_top > 0


async def test_findings_are_stepped_through_from_anywhere(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 20)) as pilot:
        await settled(pilot)
        await pilot.press("]")
        chosen = app.view.marked.chosen
        assert chosen is not None
        assert app.view.article is not None
        assert chosen.of(app.view.article.text) == IE
        assert f"{IE} is no e." in shown(app)
        await pilot.press("]")
        assert "no more findings" in shown(app)
        assert app.view.marked.chosen == chosen


async def test_a_group_opens_and_its_place_says_what_stands_there(
    app: ReaderApp, shown: Shown
) -> None:
    async with app.run_test(size=(130, 50)) as pilot:
        await settled(pilot)
        await pilot.press("2", "enter")
        await pilot.pause()
        screen = shown(app)
        # U+0435 in UTF-8: 110 10000, 10 110101 = D0 B5.
        for words in ("U+0435 CYRILLIC SMALL LETTER IE", "Cyrillic", "D0 B5", "replace by e"):
            assert words in " ".join(screen.split()), words
        await pilot.press("enter")
        await pilot.pause()
        assert app.view.marked.chosen is not None
        await pilot.press("backspace")
        assert app.query_one("#anomalies", Pane).level.title == "ANOMALIES"
        await pilot.press("escape")
        assert app.view.has_focus


async def test_search_goes_over_line_ends_and_wraps_round(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 30)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"out. the pilots".replace(" ", "_").replace("_", " "))
        await pilot.press("enter")
        await pilot.pause()
        assert "hit 1 of" in shown(app)
        first = app.view.marked.chosen
        await pilot.press("n")
        assert app.view.marked.chosen != first
        await pilot.press("N", "N")
        await pilot.pause()
        assert app.view.marked.chosen == app.view.marked.hits[-1]


async def test_what_is_not_there_is_said(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 30)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"xyzzy", "enter")
        await pilot.pause()
        assert "not found: xyzzy" in shown(app)


async def test_the_queue_with_an_empty_and_a_missing_article(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await pilot.press("J", "J")
        await pilot.pause()
        assert "is empty" in " ".join(shown(app).split())
        assert "counting" not in shown(app)
        await pilot.press("J")
        await pilot.pause()
        assert "no such file" in " ".join(shown(app).split())
        for key in ("space", "]", "}", "+", "e", "t", "n", "G", "i"):
            await pilot.press(key)
        await pilot.press("J")
        assert "the last article" in shown(app)
        await pilot.press("K", "K", "K")
        await pilot.pause()
        assert "Harbour lights" in shown(app)


async def test_headings_by_key_and_from_the_list(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(100, 20)) as pilot:
        await settled(pilot)
        await pilot.press("J")
        await settled(pilot)
        await pilot.press("}", "}", "}")
        await pilot.pause()
        assert "Three" in shown(app)
        await pilot.press("g", "t", "j", "enter")
        await pilot.pause()
        article, chosen = app.view.article, app.view.marked.chosen
        assert article is not None
        assert chosen is not None
        assert "Two" in chosen.of(article.text)


@pytest.mark.parametrize("width", [40, 80])
async def test_without_room_the_panes_lie_over_the_text(
    app: ReaderApp, shown: Shown, width: int
) -> None:
    async with app.run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        assert "READABILITY" not in shown(app)
        await pilot.press("1")
        await pilot.pause()
        assert "READABILITY" in shown(app)
        assert "ANOMALIES" not in shown(app)
        await pilot.press("3")
        await pilot.pause()
        assert "WORDS" in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "WORDS" not in shown(app)
        assert app.view.has_focus


async def test_tab_goes_round(app: ReaderApp) -> None:
    async with app.run_test(size=(130, 40)) as pilot:
        await settled(pilot)
        focused: list[str | None] = []
        for _ in range(4):
            await pilot.press("tab")
            focused.append(app.focused.id if app.focused else None)
        assert focused == ["readability", "anomalies", "words", "text"]


async def test_the_measure_keeps_the_place(app: ReaderApp) -> None:
    async with app.run_test(size=(130, 20)) as pilot:
        await settled(pilot)
        await pilot.press("space", "space")
        before = app.view.page()[0].span
        await pilot.press("minus", "minus")
        await pilot.pause()
        assert app.view.page()[0].span.start <= before.start < app.view.page()[1].span.end
        assert max(line.width for line in app.view.page()) <= 58
        await pilot.press("=")
        assert app.view.wanted_measure == 66


async def test_help_names_every_key(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 75)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        screen = shown(app)
        for place in (*EVERYWHERE, IN_A_PANE):
            for key in place.keys:
                assert key.meaning in screen, key
        await pilot.press("escape")
        await pilot.pause()
        assert "Harbour lights" in shown(app)


def test_every_action_of_the_table_exists(app: ReaderApp) -> None:
    for place, owner in [*((place, app) for place in EVERYWHERE), (IN_A_PANE, Pane)]:
        for key in place.keys:
            assert hasattr(owner, "action_" + key.action.split("(")[0]), key


async def test_a_long_meaning_in_the_help_hangs(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(50, 24)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark", "space")
        await pilot.pause()
        lines = [line.strip("\N{BOX DRAWINGS LIGHT VERTICAL} ") for line in shown(app).splitlines()]
        first = next(i for i, line in enumerate(lines) if line.startswith("/ "))
        assert "capitals too" in lines[first + 1]
        row = shown(app).splitlines()[first + 1]
        column = shown(app).splitlines()[first].index("search;")
        assert row[:column].strip("\N{BOX DRAWINGS LIGHT VERTICAL} ") == ""


async def test_ctrl_c_names_the_key_that_quits(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "q quits" in shown(app).splitlines()[-1]


async def test_hidden_marks_are_said_to_be_hidden(app: ReaderApp, shown: Shown) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await settled(pilot)
        await pilot.press("m")
        await pilot.pause()
        assert "marks of findings hidden" in shown(app)
        await pilot.press("m")
        await pilot.pause()
        assert "findings hidden" not in shown(app)
