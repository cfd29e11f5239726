"""Marks of what is long, the section's score, and the language: each by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.settings import Lengths, Settings
from reader.tui.app import ReaderApp
from reader.tui.languages import Languages
from reader.tui.opening import Opener
from reader.tui.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Shown = Callable[[ReaderApp], str]

SHORT = "The cat sat on it."
LONG = "We went out and" + " on and on" * 2 + "."
VERY_LONG = "They went out and" + " on and on" * 4 + "."
TEXT = f"# A\n\n{SHORT}\n\n{LONG}\n\n{VERY_LONG}\n\n# B\n\n{SHORT} {SHORT} {SHORT} {SHORT}\n"
LENGTHS = Lengths(sentence=10, very_long_sentence=15, paragraph=20)


@pytest.fixture
def real(tmp_path: Path) -> ReaderApp:
    """Sentences of 5, 10 and 16 words, and a paragraph of 20."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    return ReaderApp((str(path),), Opener(), Settings(lengths=LENGTHS), 66)


async def analysed(pilot: Pilot[int], language: str) -> None:
    app = pilot.app
    for _ in range(600):
        await pilot.pause(0.02)
        facts = app.facts if isinstance(app, ReaderApp) else None
        if facts is not None and facts.analysis.language == language and app.query(Side):
            break
    await pilot.pause()


def sign_before(screen: str, words: str) -> str:
    line = next(line for line in screen.splitlines() if words in line)
    return line[: line.index(words)].strip(" \N{LEFT ONE EIGHTH BLOCK}\N{LEFT ONE QUARTER BLOCK}")


async def test_what_is_long_has_signs_of_its_own(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(80, 24)) as pilot:
        await analysed(pilot, "en")
        before = shown(real)
        assert sign_before(before, "They went out") == ""
        await pilot.press("h")
        await pilot.pause()
        screen = shown(real)
        assert (
            sign_before(screen, "We went out") == "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
        )
        assert sign_before(screen, "They went out") == (
            "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
        )
        assert sign_before(screen, f"{SHORT} {SHORT}") == "\N{PILCROW SIGN}"
        assert (
            "10, \N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK} 15, \N{PILCROW SIGN} 20" in screen
        )
        await pilot.press("h")
        await pilot.pause()
        assert sign_before(shown(real), "They went out") == ""


async def test_the_section_has_its_score_beside_the_paragraph(
    real: ReaderApp, shown: Shown
) -> None:
    async with real.run_test(size=(80, 24)) as pilot:
        await analysed(pilot, "en")
        article = real.view.article
        assert article is not None
        real.view.go_to(article.blocks[-1].span)
        await pilot.pause()
        # Sentences of 5 words of one syllable: 206.835 - 1.015 * 5 - 84.6 = 117.2.
        assert "Flesch reading ease 117 \N{MIDDLE DOT} section 117" in shown(real)


async def test_the_language_is_chosen_from_a_list(real: ReaderApp, shown: Shown) -> None:
    async with real.run_test(size=(130, 40)) as pilot:
        await analysed(pilot, "en")
        await pilot.press("L")
        await pilot.pause()
        assert isinstance(real.screen, Languages)
        screen = shown(real)
        assert "now en" in screen
        assert "by its words" in screen
        # English stands first; of the others by name Arabic, Bulgarian, Czech.
        await pilot.press("j", "j", "j", "enter")
        await analysed(pilot, "cs")
        assert "READABILITY \N{MIDDLE DOT} Czech" in shown(real)
        await pilot.press("L", "escape")
        await pilot.pause()
        assert real.facts is not None
        assert real.facts.analysis.language == "cs"
