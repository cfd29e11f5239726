"""Choosing another encoding for an article that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.settings import Settings
from reader.article.choosing import choices
from reader.tui.app import ReaderApp
from reader.tui.encodings import Encodings
from reader.tui.opening import Opener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


CZECH = "P\u0159\u00edstav\n\n" + "Lo\u010f odplula, ne\u017e p\u0159i\u0161la zima. " * 200 + "\n"
DATA = CZECH.encode("cp852")


async def test_the_choice_is_shown_and_another_is_read_in(
    tmp_path: Path, shown: Callable[[ReaderApp], str]
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(DATA)
    app = ReaderApp((str(path),), Opener(), Settings(), 66)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "P\u0159\u00edstav" in shown(app)
        await pilot.press("space", "space")
        top = app.view.offset_at_top
        assert top > 0
        await pilot.press("E")
        await pilot.pause()
        screen = shown(app)
        assert "now cp852" in screen
        assert "its letters are those of Czech" in screen
        others = [choice.encoding.name for choice in choices(DATA)]
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.view.article is not None
        assert app.view.article.encoding.name == others[1] != "cp852"
        # One byte a character in either encoding: the same place.
        assert app.view.offset_at_top == top
        assert app.view.article.text == DATA.decode(others[1])
        await pilot.press("r")
        await pilot.pause()
        assert app.view.article.encoding.name == others[1]


async def test_leaving_the_list_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(DATA)
    app = ReaderApp((str(path),), Opener(), Settings(), 66)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = app.view.article
        await pilot.press("E")
        await pilot.pause()
        assert isinstance(app.screen, Encodings)
        await pilot.press("j", "escape")
        await pilot.pause()
        assert app.view.article is before
