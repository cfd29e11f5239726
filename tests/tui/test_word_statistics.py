"""The words pane and what lies below it; a word's uses, from the pane and from the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.settings import Settings
from reader.article.loading import from_bytes
from reader.text.span import Span
from reader.tui.app import ReaderApp
from reader.tui.opening import Opener
from reader.tui.panes.pane import Pane
from reader.tui.picking import word_at
from reader.tui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Shown = Callable[[ReaderApp], str]

IE = "\N{CYRILLIC SMALL LETTER IE}"
ORDINARY = "The old man went to the sea and saw that it was good to be there with us. " * 6
TEXT = (
    "The harbour sent an e-mail. The email came, and the the harbour slept.\n\n"
    f"A philanthropic man saw philanthropic gifts in th{IE} harbour.\n\n{ORDINARY}\n"
)
PLAIN = ORDINARY + "\n"


@pytest.fixture
def real(tmp_path: Path) -> ReaderApp:
    paths = (tmp_path / "a.txt", tmp_path / "b.txt")
    for path, text in zip(paths, (TEXT, PLAIN), strict=True):
        path.write_text(text, "utf-8")
    return ReaderApp(tuple(map(str, paths)), Opener(), Settings("en"), 66)


async def filled(pilot: Pilot[int]) -> Pane:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    for _ in range(600):
        await pilot.pause(0.02)
        if app.facts is not None and app.query(Side):
            break
    await pilot.pause()
    return app.query_one("#words", Pane)


async def answered(pilot: Pilot[int], pane: Pane) -> None:
    for _ in range(300):
        await pilot.pause(0.02)
        if pane.level.rows:
            break
    await pilot.pause()


def at(pane: Pane, name: str) -> None:
    """Put the cursor on a row."""
    pane.level.cursor = next(n for n, row in enumerate(pane.level.rows) if row.left == name)


def chosen(app: ReaderApp) -> str:
    span = app.view.marked.chosen
    assert span is not None
    return span.of(TEXT)


async def test_what_to_look_at_comes_first(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        pane = await filled(pilot)
        said = {row.left: row.right for row in pane.level.rows[:3]}
        # Of echoes, philanthropic after 3 words, and harbour after 9 and 10.
        assert said == {"written in two ways": "1", "twice in a row": "1", "echoes": "3"}
        await pilot.press("3", "enter")
        assert (pane.level.title, chosen(real)) == ("WRITTEN IN TWO WAYS", "email")
        await pilot.press("enter")
        assert [row.left for row in pane.level.rows if row.heading] == ["e-mail", "email"]
        assert chosen(real) == "e-mail"
        await pilot.press("j")
        assert chosen(real) == "email"
        await pilot.press("backspace", "backspace", "j", "enter")
        assert (pane.level.title, chosen(real)) == ("TWICE IN A ROW", "the the")
        await pilot.press("backspace", "j", "enter")
        assert (pane.level.title, chosen(real)) == ("ECHOES", "philanthropic")
        await pilot.pause()
        assert "words apart" in shown(real)


async def test_clean_text_has_nothing_to_look_at(real: ReaderApp) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        await filled(pilot)
        await pilot.press("J")
        pane = await filled(pilot)
        assert pane.level.rows[0].left == "MOST FREQUENT"


async def test_lists_lie_below_their_rows(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 60)) as pilot:
        pane = await filled(pilot)
        await pilot.press("3")
        at(pane, "difficult words")
        await pilot.press("enter")
        assert chosen(real) == "philanthropic"
        await pilot.pause()
        assert pane.row is not None
        assert pane.row.about[0].endswith("rare, 4 syllables, 13 letters")
        assert "not on the Dale" in shown(real)
        await pilot.press("backspace")
        pane.level.cursor = next(
            n for n, row in enumerate(pane.level.rows) if row.right.startswith("sentences")
        )
        await pilot.press("enter")
        await pilot.pause()
        # Six sentences of 18 words, one of 5, one of 8, one of 9.
        bars = {row.lay(30).split()[0]: row.right for row in pane.level.rows if row.lay}
        assert bars == {"1\N{EN DASH}5": "1", "6\N{EN DASH}10": "2"} | {
            "11\N{EN DASH}15": "0",
            "16\N{EN DASH}20": "6",
        }


async def test_uses_are_sorted_by_either_neighbour(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        pane = await filled(pilot)
        await pilot.press("3")
        at(pane, "more of them")
        await pilot.press("enter")
        at(pane, "harbour")
        await pilot.press("enter")
        await answered(pilot, pane)
        first = TEXT.index("harbour")
        assert real.view.marked.chosen == Span(first, first + len("harbour"))
        starts = [row.target.start for row in pane.level.rows if row.target]
        assert starts == sorted(starts)
        # By what follows: the end of a paragraph, then "sent", then "slept".
        await pilot.press("o")
        assert pane.level.right == "3 uses, by what follows"
        following = [TEXT[row.target.end :][:6] for row in pane.level.rows if row.target]
        assert following == [".\n\nThe", " sent ", " slept"]
        # By what precedes: "in the", "The" that begins the text, "the the".
        await pilot.press("o")
        assert pane.level.right == "3 uses, by what precedes"
        await pilot.press("o")
        assert [row.target.start for row in pane.level.rows if row.target] == starts
        # The cursor has stayed on its row.
        assert pane.row is not None
        assert pane.row.target == Span(first, first + len("harbour"))
        await pilot.pause()
        assert "DP 0." in shown(real)


async def test_a_word_of_the_text_shows_its_uses(real: ReaderApp) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        pane = await filled(pilot)
        await pilot.press("slash", *"harb", "enter")
        await pilot.press("w")
        await answered(pilot, pane)
        assert (pane.level.title, len([row for row in pane.level.rows if row.target])) == (
            "harbour",
            3,
        )
        await pilot.press("escape")
        assert real.view.has_focus
        # Nothing is chosen now: it asks.
        await pilot.press("w", *"the", "enter")
        await answered(pilot, pane)
        # With its disguise: The, The, the, the; the; and The, the six times.
        assert pane.level.right == "17 uses"


async def test_a_word_that_is_nowhere_says_so(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 50)) as pilot:
        pane = await filled(pilot)
        await pilot.press("w", *"zebra", "enter")
        await answered(pilot, pane)
        assert "not found as a word of its own" in shown(real)


async def test_a_pinned_article_has_its_words_beside(real: ReaderApp) -> None:
    async with real.run_test(size=(130, 60)) as pilot:
        await filled(pilot)
        await pilot.press("p", "J")
        pane = await filled(pilot)
        await pilot.press("3", "enter")
        figures = {row.left: row.right.split() for row in pane.level.rows}
        # 5 + 8 + 9 words and 6 * 18 in a.txt, 108 in b.txt.
        assert figures["words"] == ["130", "108", "\N{MINUS SIGN}22"]
        # 130 / 9 and 108 / 6 words a sentence.
        assert figures["words a sentence"] == ["14.4", "18.0", "+3.6"]


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("The old harbour.", Span(4, 5), "old"),
        ("The old harbour.", Span(5, 6), "old"),
        ("The old harbour.", Span(4, 15), "old"),
        ("The old harbour.", Span(3, 4), ""),
        (f"Th{IE} wall", Span(2, 3), f"Th{IE}"),
        ("don\N{RIGHT SINGLE QUOTATION MARK}t", Span(3, 4), "don\N{RIGHT SINGLE QUOTATION MARK}t"),
        ("", Span(0, 0), ""),
    ],
)
def test_the_word_at_a_place(text: str, place: Span, word: str) -> None:
    assert word_at(from_bytes(text.encode(), "a.txt"), place) == word
