"""How hard lines and sentences are judged to be, and why a score is what it is."""

from __future__ import annotations

import pytest

from reader.analysis.analyse import analyse
from reader.analysis.readability.model import Counts
from reader.analysis.readability.registry import FORMULAS
from reader.article.loading import from_bytes
from reader.text.span import Span
from reader.tui.facts import told
from reader.tui.heat import Heat
from reader.tui.mending import Mended
from reader.tui.why import curve, why

EASY = "The cat sat on the mat."
HARD = " ".join(["and the old man went to the sea"] * 6).capitalize() + "."
IE = "\N{CYRILLIC SMALL LETTER IE}"
FLESCH = FORMULAS["flesch_reading_ease"]


def analysed(text: str, name: str = "a.txt") -> Heat:
    return Heat(analyse(from_bytes(text.encode(), name)))


def test_a_line_is_as_hard_as_its_hardest_sentence() -> None:
    heat = analysed(f"{EASY} {HARD}\n\n{EASY}\n")
    # 6 words; 48 words, all of them familiar: below 15 * 1.3 = 19.5, and 48 from 32 * 1.3 = 41.6
    # to below 40 * 1.3 = 52.
    assert heat.level(0, Span(0, len(EASY))) == 0
    assert heat.level(0, Span(0, len(EASY) + 20)) == 4
    assert heat.level(1, Span(10_000, 10_001)) == 0


def test_long_sentences_are_told_with_how_long_they_are() -> None:
    heat = analysed(f"{EASY} {HARD}\n")
    start = len(EASY) + 1
    assert list(heat.long(0, Span(0, 400))) == [(Span(start, start + len(HARD)), True)]


def test_difficulty_is_judged_as_repaired_and_stands_in_the_text_as_read() -> None:
    # Zero-width spaces are deleted: what follows them stands further on in the text as read.
    clean = f"The harbour lights went out. {HARD}\n"
    dirty = clean.replace("harbour", "har\u200bbour")
    heat, other = analysed(dirty), analysed(clean)
    assert [one.difficulty for one in heat.sentences(0)] == [
        one.difficulty for one in other.sentences(0)
    ]
    second = heat.sentences(0)[1].span
    assert second.of(dirty) == HARD


def test_offsets_go_back_through_every_edit() -> None:
    text = f"Th{IE} har\u200bbour, th{IE} har\u200bbour and th{IE} sea.\n" * 3
    analysis = analyse(from_bytes(text.encode(), "a.txt"))
    mended = Mended(analysis)
    assert mended.is_repaired
    for word in ("The", "the", "and", "sea"):
        start = mended.article.text.rindex(word)
        found = mended.source(Span(start, start + len(word))).of(text)
        assert found.replace(IE, "e").strip("\u200b") == word


def test_why_names_what_the_score_would_be_without() -> None:
    analysis = analyse(from_bytes(f"{EASY} {HARD} {EASY} {EASY}".encode(), "a.txt"))
    found = why(analysis, FLESCH)
    worst = found.sentences[0]
    assert worst.span.of(analysis.article.text) == HARD
    # Only counts matter: without it there are three sentences of 6 one-syllable words,
    # 206.835 - 1.015 * 6 - 84.6 = 116.145; with it 66 words in 4, all of one syllable:
    # 206.835 - 1.015 * 16.5 - 84.6 = 105.4875.
    assert worst.change == pytest.approx(105.4875 - 116.145)
    assert worst.count == 48
    assert not found.partly


def test_why_names_the_words_that_push() -> None:
    text = "The administration said no. The cat sat on the mat. We all went to the sea."
    analysis = analyse(from_bytes(text.encode(), "a.txt"))
    worst = why(analysis, FLESCH).words[0]
    assert (worst.text, worst.count) == ("administration", 1)
    assert worst.change < 0


def test_the_curve_has_a_value_for_each_paragraph_of_prose() -> None:
    analysis = analyse(from_bytes(f"# Heading\n\n{EASY}\n\n{HARD}\n".encode(), "a.md"))
    found = curve(analysis, FLESCH)
    assert [number for number, _ in found] == [1, 2]
    # One sentence of 6 and one of 48 words, one syllable each.
    assert [value for _, value in found] == pytest.approx([116.145, 206.835 - 1.015 * 48 - 84.6])
    assert len(curve(analysis, FLESCH, most=1)) == 1


def test_an_article_without_words_has_no_curve() -> None:
    facts = told(analyse(from_bytes(b"", "a.txt")), FORMULAS)
    assert facts.curve == ()
    assert facts.main is None
    assert why(facts.analysis, FLESCH).sentences == ()
    assert FLESCH.compute(Counts()) is None
