"""The word at a place of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.words import word_spans

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.text.span import Span

_NEAR = 200
"""Characters on each side that are cut into words; no word is longer."""


def word_at(article: Article, place: Span) -> str:
    """The first word that shares a character with ``place``, as written; empty if none does."""
    start = max(place.start - _NEAR, 0)
    piece = article.text[start : place.end + _NEAR]
    for span in word_spans(piece):
        here = span.shifted(start)
        if here.meets(place) or here.holds(place.start):
            return here.of(article.text)
    return ""
