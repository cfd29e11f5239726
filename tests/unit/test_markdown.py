"""Markdown's blocks and runs stand exactly where the source has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.markdown import markdown_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from reader.article.model import Block

PIECES = st.sampled_from(
    [
        *"*_`~[]()<>!\\#>-+|&;:\t \n\r\"'=1.",
        "\r\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "```\n",
        "**",
        "~~",
        "&amp;",
        "&#0;",
        "\\|",
        "| a | b |\n|---|---|\n",
        "<b>",
        "<!-- -->",
        "<http://a.b>",
        "![alt](b)",
        "[text](target)",
        "[ref]: x\n",
        "---\n",
        "word",
        "\N{NO-BREAK SPACE}",
        "\N{EM SPACE}",
        "\x00",
        "\x0c",
        "\udce9",
        "\N{CYRILLIC SMALL LETTER IE}",
        "\N{LINE SEPARATOR}",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def visible(text: str, block: Block) -> str:
    return block.visible(text).text


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("| a \\| b | `c\\|d` |\n|---|---|\n| \\|\\| | x |")
@example("> a\n\tb\nc  \n> d")
@example("- - a\n\n  \tb\n\n-\n")
@example("\N{EM SPACE}\na *b*\n===")
@example("-\t\tcode\n\n> \tcode")
def test_blocks_are_in_order_and_runs_within_them(text: str) -> None:
    blocks, _ = markdown_document(text)
    reached = 0
    for block in blocks:
        assert reached <= block.span.start <= block.span.end <= len(text)
        reached = block.span.end
        place = 0
        for run in block.runs:
            assert place <= run.span.start < run.span.end <= len(text)
            place = run.span.end


def literal(text: str) -> str:
    """What markdown-it-py itself takes for the visible text, blanks left out."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the peer that this test compares with

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.normalizeLink = parser.normalizeLinkText = lambda url: url  # type: ignore[method-assign,assignment]
    parser.validateLink = lambda _: True  # type: ignore[method-assign,assignment]
    found: list[str] = []
    for token in parser.parse(text):
        if token.type in {"fence", "code_block", "html_block"}:
            found.append(token.content)
        for child in token.children or ():
            if child.type in {"text", "code_inline"}:
                found.append(child.content)
            elif child.type == "image":
                found.append("".join(c.content for c in _leaves(child.children or [])))
    return "".join("".join(found).split())


def _leaves(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "image":
            yield from _leaves(token.children or [])
        elif token.type in {"text", "code_inline"}:
            yield token


@settings(max_examples=400, deadline=None)
@given(TEXTS.filter(lambda text: not text.startswith("---") and "\x00" not in text))
@example("a **b *c* d** ~~e~~ &amp; \\* `f g`")
@example("| a \\| b | `c\\|d` |\n|---|---|\n| \\|\\| | x |")
def test_what_is_visible_is_what_the_parser_says(text: str) -> None:
    blocks, _ = markdown_document(text)
    gap = "\N{BOX DRAWINGS LIGHT VERTICAL}"
    ours = "".join(visible(text, block) for block in blocks).replace(gap, "")
    assert "".join(ours.split()) == literal(text)


def test_front_matter_names_the_language_and_is_a_block_of_its_own() -> None:
    text = "---\ntitle: Licht\nlang: 'de-AT'\n---\n# Licht\n"
    blocks, language = markdown_document(text)
    assert language == "de-AT"
    assert [block.kind.value for block in blocks] == ["front matter", "heading"]
    assert blocks[1].span.of(text) == "# Licht"


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    blocks, language = markdown_document("---\n\nText\n\n---\n")
    assert language is None
    assert [block.kind.value for block in blocks] == ["rule", "paragraph", "rule"]


def test_escaped_bars_in_cells_stand_where_they_are() -> None:
    text = "| a \\| b | c |\n|---|---|\n"
    (row,) = markdown_document(text)[0]
    assert visible(text, row) == "a | b \N{BOX DRAWINGS LIGHT VERTICAL} c"
    assert [run.span.of(text) for run in row.runs] == ["a ", "| b", " | ", "c"]


def test_deep_lists_keep_level_marker_and_number() -> None:
    blocks, _ = markdown_document("7. a\n   - b\n\n     more\n")
    assert [(block.level, block.marker) for block in blocks] == [
        (1, "7."),
        (2, "\N{BULLET}"),
        (2, ""),
    ]
