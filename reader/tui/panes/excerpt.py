"""Short quotations of the article for rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.display import plain_line
from reader.text.width import cells, graphemes

if TYPE_CHECKING:
    from reader.analysis.vocabulary.model import Occurrence
    from reader.article.model import Article
    from reader.text.span import Span

_BEFORE = 12
_LENGTH = 80
_WORD = 8
"""Cells that a word in its context takes, more or less."""


def around(article: Article, span: Span) -> str:
    """The text about a place, beginning with a few characters before it, from a word's start."""
    block = article.blocks[article.block_at(span.start)].span.start if article.blocks else 0
    start = max(span.start - _BEFORE, min(block, span.start))
    if start > block:
        blank = article.text.find(" ", start, span.start)
        start = blank + 1 if blank >= 0 else start
    return plain_line(article.text[start : span.end + _LENGTH])


def opening(article: Article, span: Span) -> str:
    """The first words of a sentence."""
    return shortened(span.of(article.text))


def shortened(text: str) -> str:
    """The first words of ``text``, as many as a row can hold."""
    return plain_line(text[:_LENGTH]) + "\N{HORIZONTAL ELLIPSIS}" * (len(text) > _LENGTH)


def paragraph(block: int) -> str:
    """What a block is called: its number from 1, with a pilcrow."""
    return f"\N{PILCROW SIGN}{block + 1}"


def in_context(one: Occurrence, width: int) -> str:
    """A word with as much before and after it as fits, the words of all rows under one another."""
    left = max((width - _WORD) * 2 // 5, 0)
    before = plain_line(one.before)
    kept: list[str] = []
    used = 0
    for cluster in reversed(list(graphemes(before))):
        used += cells(cluster)
        if used > left:
            break
        kept.append(cluster)
    shown = "".join(reversed(kept))
    return " " * max(left - cells(shown), 0) + shown + plain_line(one.word + one.after)
