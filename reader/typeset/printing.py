"""An article as plain lines, for where there is no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.model import BlockKind
from reader.typeset.hyphenation import hyphenator
from reader.typeset.setting import set_block
from reader.typeset.spacing import gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article

_UNDERLINES = {1: "=", 2: "-"}


def printed(article: Article, width: int, language: str) -> Iterator[str]:
    """The lines of ``article``, at most ``width`` cells wide, without line ends.

    There is nothing in them that a terminal would act on. ``language`` is a BCP 47 tag; it says by
    which rules words are divided. Headings of the first two levels are underlined.
    """
    hyphenate = hyphenator(language)
    before = None
    for number, block in enumerate(article.blocks):
        if block.kind is BlockKind.FRONT_MATTER:
            continue
        yield from [""] * (gap(before, block) if before else 0)
        before = block
        widest = 0
        for line in set_block(article.text, block, number, width, hyphenate):
            widest = max(widest, line.width)
            yield line.text.rstrip()
        if block.kind is BlockKind.HEADING and block.level in _UNDERLINES:
            yield _UNDERLINES[block.level] * widest
