"""The article as plain lines."""

from __future__ import annotations

from reader.article.loading import from_bytes
from reader.text import display
from reader.typeset.printing import printed

MARKDOWN = """---
title: Left out
---
# Harbour *lights*

The **last** of them &amp; more.

- one
- two

> quoted

| a | b |
|---|---|
| 1 | 2 |
"""


def test_markdown_is_set_without_its_marks() -> None:
    article = from_bytes(MARKDOWN.encode(), "a.md")
    assert list(printed(article, 40, "en")) == [
        "Harbour lights",
        "==============",
        "",
        "The last of them & more.",
        "",
        " \N{BULLET} one",
        " \N{BULLET} two",
        "",
        "\N{BOX DRAWINGS LIGHT VERTICAL} quoted",
        "",
        "a \N{BOX DRAWINGS LIGHT VERTICAL} b",
        "1 \N{BOX DRAWINGS LIGHT VERTICAL} 2",
    ]


def test_nothing_printed_acts_on_a_terminal() -> None:
    article = from_bytes(b"Clear \x1b[2J and \x9b31m, \x07 and \xff.\n\nA\ttab [b]\n", "a.txt")
    lines = list(printed(article, 66, "en"))
    assert all(display.is_plain(line) for line in lines)
    assert "\N{SYMBOL FOR ESCAPE}[2J" in lines[0]
    assert lines[-1] == "A tab [b]"


def test_a_language_without_dictionary_is_not_hyphenated() -> None:
    article = from_bytes(b"word " * 20, "a.txt")
    assert all(line.split() for line in printed(article, 30, "tlh"))
