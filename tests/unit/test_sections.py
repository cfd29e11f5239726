"""Sections: from heading to heading, the prose of each counted."""

from __future__ import annotations

import pytest

from reader.analysis.analyse import measures
from reader.analysis.readability.sections import sections
from reader.analysis.settings import Settings
from reader.article.loading import from_bytes
from reader.article.model import Format


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # (first block, block after the last, words, sentences), counted by hand.
        ("One two. Three.\n\n# A\n\nFour.\n\nFive six.\n", [(0, 1, 3, 2), (1, 4, 3, 2)]),
        ("# A\n\nOne.\n\n## B\n\nTwo three.\n", [(0, 2, 1, 1), (2, 4, 2, 1)]),
        # A heading with nothing but code below it has no prose to score.
        ("# A\n\n    code here\n\n# B\n\nOne.\n", [(2, 4, 1, 1)]),
        ("# A\n", []),
        ("", []),
    ],
)
def test_sections(text: str, wanted: list[tuple[int, int, int, int]]) -> None:
    article = from_bytes(text.encode(), "-", encoding="utf-8", format=Format.MARKDOWN)
    found = sections(article, measures(article, Settings("en")).blocks)
    assert [(s.first, s.last, s.counts.words, s.counts.sentences) for s in found] == wanted


def test_sections_add_up_to_the_article() -> None:
    text = "Before. It goes.\n\n# A\n\nThe cat sat.\n\n# B\n\nExtraordinarily long words abound.\n"
    article = from_bytes(text.encode(), "-", encoding="utf-8", format=Format.MARKDOWN)
    found = measures(article, Settings("en"))
    total = sum(one.counts.syllables for one in sections(article, found.blocks))
    assert total == found.counts.syllables
