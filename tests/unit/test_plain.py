"""Plain text to blocks."""

from __future__ import annotations

import pytest

from reader.article.model import BlockKind
from reader.article.plain import plain_blocks

LONG = "A sentence that goes on and on, as they do in files that nobody wrapped. " * 3
"""216 characters and a blank: more than any editor's line."""

CASES = [
    (
        "wrapped lines are one paragraph",
        "one line\nand another\n\nthe next",
        ["one line\nand another", "the next"],
    ),
    (
        "unwrapped lines are a paragraph each",
        f"{LONG}\nA short one.\n  {LONG}",
        [LONG.strip(), "A short one.", LONG.strip()],
    ),
    (
        "whatever their line ends",
        f"{LONG}\r\nA short one.\rLast.",
        [LONG.strip(), "A short one.", "Last."],
    ),
    ("a paragraph that is one long line", f"{LONG}\n\n{LONG}", [LONG.strip(), LONG.strip()]),
    (
        "short lines with a long one among them are no prose without wrapping",
        "one, two\n" * 40 + LONG,
        ["one, two\n" * 40 + LONG.strip()],
    ),
    (
        "only where one of them is long",
        f"{LONG}\nB\n\none line\nand another",
        [LONG.strip(), "B", "one line\nand another"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [block.span.of(text) for block in plain_blocks(text)] == expected


def test_the_first_unwrapped_line_may_be_a_title() -> None:
    blocks = plain_blocks(f"The Harbour\n{LONG}\n{LONG}")
    assert [block.kind for block in blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
