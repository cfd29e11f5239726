"""Words and sentences about a place, to be chosen by keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.sentences import sentence_spans
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article

_WORD = re.compile(r"\S+")

_NEAR = 400
"""Characters about a place in which the ends of its word are looked for; no word is longer."""

_LONGEST = 50_000
"""Characters of a block whose sentences are looked for; a longer one is a sentence by itself."""


def word_at(article: Article, span: Span) -> Span:
    """``span`` and the rest of the words that it touches; of blanks, the words on either side."""
    text = article.text
    start, end = span
    before = re.search(r"\S*\Z", text[max(start - _NEAR, 0) : start])
    after = re.match(r"\S*", text[end : end + _NEAR])
    return Span(start - len(before[0] if before else ""), end + (len(after[0]) if after else 0))


def sentence_at(article: Article, offset: int, step: int, language: str) -> Span | None:
    """The sentence that holds ``offset`` (``step`` 0), the next (1) or the one before (-1)."""
    if not article.blocks:
        return None
    number = article.block_at(max(offset, 0))
    way = range(number, len(article.blocks)) if step >= 0 else range(number, -1, -1)
    for index in way:
        found = list(_sentences(article, index, language))
        if step == 0:
            return next((span for span in found if offset < span.end), found[-1] if found else None)
        beyond = [span for span in found if (span.start - offset) * step > 0]
        if beyond:
            return beyond[0 if step > 0 else -1]
    return None


def extended(article: Article, span: Span, step: int) -> Span:
    """``span`` with a word more at its end, or a word less."""
    text = article.text
    if step > 0:
        found = _WORD.search(text, span.end, span.end + _NEAR)
        return Span(span.start, found.end()) if found else span
    words = list(_WORD.finditer(text, span.start, span.end))
    return Span(span.start, words[-2].end()) if len(words) > 1 else span


def _sentences(article: Article, number: int, language: str) -> Iterator[Span]:
    block = article.blocks[number]
    visible = block.visible(article.text)
    if len(visible.text) > _LONGEST:
        yield block.span
        return
    for span in sentence_spans(visible.text, language):
        if visible.text[span.start : span.end].strip():
            yield visible.span(*span)
