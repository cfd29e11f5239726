"""The parts of the interface that need no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from reader.article.loading import from_bytes, load
from reader.text.span import Span
from reader.text.width import cells
from reader.tui import editor
from reader.tui.fitting import duration, fitted
from reader.tui.marks import Places
from reader.tui.searching import hits
from reader.tui.state import edge, status

if TYPE_CHECKING:
    from pathlib import Path


class Thing(NamedTuple):
    span: Span


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 10)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS).map(sorted), SPANS.filter(lambda span: span.length > 0))
def test_places_finds_what_a_plain_search_finds(spans: list[Span], line: Span) -> None:
    places = Places([Thing(span) for span in spans])
    wanted = [
        span
        for span in spans
        if span.start < line.end and (span.end > line.start or span.start == line.start)
    ]
    assert [thing.span for thing in places.within(line)] == wanted


def test_the_editor_is_opened_at_the_line(tmp_path: Path) -> None:
    path = tmp_path / "-a b.txt"
    path.write_text("one\r\ntwo\nthree\n", "utf-8")
    article = load(path)
    offset = article.text.index("three")
    command = editor.command(article, offset, {"EDITOR": "nano -w", "VISUAL": ""})
    assert command == ["nano", "-w", "+3", str(path)]
    assert editor.command(from_bytes(b"x", "-"), 0, {}) == []
    assert "no-such-editor" in editor.run(["no-such-editor"])


def test_search_heeds_capitals_only_where_they_are_asked_for() -> None:
    text = "The wall.\r\nthe\n wall [x]"
    assert [span.of(text) for span in hits(text, "the wall")] == ["The wall", "the\n wall"]
    assert [span.start for span in hits(text, "The")] == [0]
    assert [span.of(text) for span in hits(text, "[x]")] == ["[x]"]
    assert hits(text, "  ") == []


@given(st.text(), st.integers(1, 30))
def test_what_is_fitted_fills_its_width(text: str, width: int) -> None:
    assert cells(fitted(text, width)) == width


def test_durations_are_rounded_for_people() -> None:
    # 0.4 min = 24 s; 125 min = 2 h 5 min.
    assert [duration(m) for m in (0.4, 7.2, 125)] == ["24 s", "7 min", "2 h 5 min"]


def test_a_message_goes_before_what_always_stands_there() -> None:
    standing = ("48 %", "51 s left", "\N{PILCROW SIGN}2: Flesch reading ease 77")
    # What stands there takes 46 cells and the message 40 more.
    said = "m" * 40
    assert said in status((*standing, said), 60)
    assert status((*standing, said), 60).startswith(" 48 % \N{MIDDLE DOT} m")
    assert status((*standing, said), 42).strip() == said
    assert "77" in status((*standing, "short"), 60)


def test_why_there_is_no_article_further_on() -> None:
    assert [edge(1, 3), edge(-1, 3), edge(1, 1)] == [
        "the last article",
        "the first article",
        "the only article",
    ]
