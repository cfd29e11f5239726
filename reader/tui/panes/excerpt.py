"""Short quotations of the article for rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.text.span import Span

_BEFORE = 12
_LENGTH = 80


def around(article: Article, span: Span) -> str:
    """The text about a place, beginning with a few characters before it, from a word's start."""
    start = max(span.start - _BEFORE, 0)
    if start:
        blank = article.text.find(" ", start, span.start)
        start = blank + 1 if blank >= 0 else start
    return article.text[start : span.end + _LENGTH]


def opening(article: Article, span: Span) -> str:
    """The first words of a sentence."""
    return article.text[span.start : min(span.end, span.start + _LENGTH)]


def paragraph(block: int) -> str:
    """What a block is called: its number from 1, with a pilcrow."""
    return f"\N{PILCROW SIGN}{block + 1}"
