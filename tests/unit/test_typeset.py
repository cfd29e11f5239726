"""Lines fit the measure, are safe to show, and lead back to the source."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.markdown import markdown_document
from reader.article.model import Article, Block, BlockKind, Encoding, Format, Run, Source
from reader.article.plain import plain_blocks
from reader.text import display
from reader.text.span import Span
from reader.text.width import cells
from reader.typeset.hyphenation import hyphenator
from reader.typeset.layout import Layout, Place
from reader.typeset.setting import set_block
from reader.typeset.sums import Sums

if TYPE_CHECKING:
    from reader.typeset.model import Line

ODD = st.sampled_from(
    [
        *"ab \n\t\r-/*`>#.",
        "\x1b[2J",
        "\x9b",
        "\N{ZERO WIDTH SPACE}",
        "\N{SOFT HYPHEN}",
        "\N{RIGHT-TO-LEFT OVERRIDE}",
        "\N{NO-BREAK SPACE}",
        "\udcff",
        "e\N{COMBINING ACUTE ACCENT}",
        "\N{HIRAGANA LETTER A}\N{IDEOGRAPHIC FULL STOP}",
        "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{ROCKET}",
        "incomprehensibility",
        "\n\n",
        "- ",
        "> ",
    ]
)
TEXTS = st.lists(ODD, max_size=60).map("".join)


def article(text: str, form: Format = Format.PLAIN) -> Article:
    blocks = markdown_document(text)[0] if form is Format.MARKDOWN else plain_blocks(text)
    return Article(Source("a", b""), Encoding("utf-8"), text, form, blocks)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, Span(0, len(text)), (Run(Span(0, len(text))),))


def lines_of(text: str, measure: int, *, hyphens: bool = False) -> list[str]:
    divide = hyphenator("en_US") if hyphens else None
    return [line.text for line in set_block(text, paragraph(text), 0, measure, divide)]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(20, 40), st.booleans(), st.sampled_from(Format))
@example(text="a" * 45 + " \N{HIRAGANA LETTER A}" * 30, measure=20, reveal=False, form=Format.PLAIN)
@example(text="> > > > > > > > > > > > deep " * 3, measure=20, reveal=True, form=Format.MARKDOWN)
@example(text="\tincomprehensibility\t ", measure=20, reveal=False, form=Format.MARKDOWN)
@example(text="\taincomprehensibility\t ", measure=20, reveal=False, form=Format.MARKDOWN)
@example(text="\ta\n\n\ta", measure=20, reveal=False, form=Format.MARKDOWN)
def test_lines_fit_are_safe_and_join(text: str, measure: int, reveal: bool, form: Format) -> None:  # noqa: FBT001 - drawn by hypothesis
    whole = article(text, form)
    divide = hyphenator("en_US")
    for number, block in enumerate(whole.blocks):
        lines = set_block(text, block, number, measure, divide, reveal=reveal)
        assert lines
        reached = block.span.start
        for line in lines:
            check_line(line, text, measure)
            assert line.span.start == reached
            reached = line.span.end
        assert reached == block.span.end


def check_line(line: Line, text: str, measure: int) -> None:
    assert line.width == cells(line.text) <= measure
    assert len(line.offsets) == len(line.text)
    assert display.is_plain(line.text)
    shown = [offset for offset in line.offsets if offset >= 0]
    assert shown == sorted(shown)
    for char, offset in zip(line.text, line.offsets, strict=True):
        if offset >= 0 and char.isalnum() and text[offset].isalnum():
            assert char == text[offset]
    for styled in line.styles:
        assert 0 <= styled.start < styled.end <= len(line.text)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(20, 40), st.sampled_from(Format))
def test_every_visible_character_is_shown_once(text: str, measure: int, form: Format) -> None:
    whole = article(text, form)
    for number, block in enumerate(whole.blocks):
        if block.kind is BlockKind.RULE:
            continue
        shown = "".join(
            char
            for line in set_block(text, block, number, measure)
            for char, offset in zip(line.text, line.offsets, strict=True)
            if offset >= 0 and not char.isspace()
        )
        wanted = "".join(
            display.shown(char) for char in block.visible(text).text if char not in " \t\n\r\f\v"
        )
        assert shown == "".join(wanted.split())


def test_words_are_kept_whole_without_hyphenation() -> None:
    # "notwithstanding" has 15 letters; "It is" and it would need 21 cells.
    assert lines_of("It is notwithstanding so.", 20) == ["It is", "notwithstanding so."]


def test_a_hole_is_filled_by_dividing_a_word() -> None:
    # 5 of 20 cells are taken and 14 are free after the blank: more than a sixth (3.3).
    # pyphen's en_US: not-with-stand-ing; "notwith-" has 8 cells, "notwithstand-" 13.
    lines = lines_of("It is notwithstanding so, he said.", 20, hyphens=True)
    assert lines[0] == "It is notwithstand-"


def test_a_hyphen_of_typesetting_has_no_place_in_the_source() -> None:
    text = "It is notwithstanding so, he said."
    line = set_block(text, paragraph(text), 0, 20, hyphenator("en_US"))[0]
    assert line.offsets[-1] == -1
    assert line.span == Span(0, text.index("ing so"))


def test_thai_is_divided_without_a_sign() -> None:
    # "Go to the market" five times over without a blank; pyphen knows where its syllables end.
    text = "\u0e44\u0e1b\u0e15\u0e25\u0e32\u0e14" * 5
    made = set_block(text, paragraph(text), 0, 20, hyphenator("th_TH"))
    assert len(made) > 1
    assert "".join(line.text for line in made) == text


def test_compounds_are_divided_at_their_own_hyphen_without_a_second_one() -> None:
    assert lines_of("the state-of-the-art thing here", 16) == [
        "the state-of-",
        "the-art thing",
        "here",
    ]


def test_a_word_without_end_is_torn() -> None:
    assert lines_of("a" * 50, 20) == ["a" * 20, "a" * 20, "a" * 10]


def test_wide_characters_take_two_cells_and_closing_punctuation_begins_no_line() -> None:
    text = "\N{HIRAGANA LETTER A}" * 10 + "\N{IDEOGRAPHIC FULL STOP}"
    # Ten fill 20 cells; the full stop would begin the second line, so the tenth goes with it.
    first, second = lines_of(text, 20)
    assert (len(first), len(second)) == (9, 2)


def test_items_hang_on_their_markers() -> None:
    whole = article("1. one two three four five six\n2. b\n10. c", Format.MARKDOWN)
    shown = [
        line.text
        for number, block in enumerate(whole.blocks)
        for line in set_block(whole.text, block, number, 20)
    ]
    assert shown == ["1. one two three", "   four five six", "2. b", "10. c"]


@given(st.lists(st.integers(1, 9), min_size=1, max_size=40), st.data())
def test_sums_agree_with_adding_up(values: list[int], data: st.DataObject) -> None:
    sums = Sums(values)
    for _ in range(5):
        index = data.draw(st.integers(0, len(values) - 1))
        values[index] = data.draw(st.integers(1, 9))
        sums.set(index, values[index])
    flat = [(i, j) for i, value in enumerate(values) for j in range(value)]
    assert sums.total == len(flat)
    assert [sums.find(n) for n in range(len(flat))] == flat
    assert [sums.before(i) for i in range(len(values))] == [
        sum(values[:i]) for i in range(len(values))
    ]
    assert sums.find(10**6) == flat[-1]


@settings(max_examples=50, deadline=None)
@given(TEXTS.filter(str.strip), st.integers(20, 40))
def test_a_layout_walks_the_same_lines_forwards_and_backwards(text: str, measure: int) -> None:
    layout = Layout(article(text), measure)
    forward = [Place(0, 0)]
    while (following := layout.step(forward[-1], 1)) != forward[-1]:
        forward.append(following)
    assert forward[-1] == layout.last()
    assert layout.total == len(forward)
    assert [layout.number(place) for place in forward] == list(range(len(forward)))
    assert [layout.place(number) for number in range(len(forward))] == forward
    assert layout.step(forward[-1], 1 - len(forward)) == forward[0]
    assert len(layout.page(Place(0, 0), len(forward) + 5)) == len(forward)


def test_every_offset_has_its_line() -> None:
    text = "# Title\n\n" + "some words of a paragraph " * 8 + "\n\n- item\n- other\n"
    layout = Layout(article(text, Format.MARKDOWN), 30)
    for offset in range(len(text)):
        if text[offset].isalpha():
            place = layout.place_of(offset)
            assert offset in layout.lines(place.piece)[place.line].offsets


@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["paragraphs", "one line"])
def test_ten_megabytes_are_paged_through_at_once(gap: str) -> None:
    text = gap.join(["The pilots stood on the wall and watched. " * 7] * 34_000)
    whole = article(text)
    begun = time.process_time()
    layout = Layout(whole, 66, hyphenator("en_US"))
    layout.page(Place(0, 0), 50)
    layout.page(layout.step(layout.last(), -50), 50)
    layout.page(layout.place(layout.total // 2), 50)
    # 35,000 pieces are estimated at about 1 us each; generous for slow machines.
    assert time.process_time() - begun < 1
