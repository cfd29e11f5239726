"""Edits of a Markdown article that cannot change a mark of it, nor make one."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.article.model import BlockKind, Style

if TYPE_CHECKING:
    from reader.article.model import Article, Block, Run
    from reader.text.span import Span

_WITH_TEXT = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.QUOTATION,
        BlockKind.TABLE_ROW,
    }
)
_LITERAL = Style.CODE | Style.IMAGE
_OPENERS = re.compile(r"[<&\[\]]")
"""What opens a tag, an entity or a reference, wherever it has stayed text so far."""

_ORDINARY = re.compile(r"[ \w\xad\u200b-\u200d\u2060\ufeff\u2010-\u201f]*")
"""Letters, digits, a space, characters that nobody sees, dashes and quotation marks."""


class Inert:
    """Whether an edit leaves every mark of an article as it is.

    So do letters that take the place of letters, and ordinary characters between two letters or
    digits behind a letter in one line: what begins a line, or stands about a delimiter, stays of
    its kind. It must be text that is visible as it was written, without a character in its block
    that could open a tag, an entity or a reference.
    """

    __slots__ = ("_article", "_closed")

    def __init__(self, article: Article) -> None:
        self._article = article
        text = article.text
        has_front = bool(article.blocks) and article.blocks[0].kind is BlockKind.FRONT_MATTER
        # What stands behind three hyphens could become front matter; a text in brackets, a link.
        self._closed = (text.startswith("---") and not has_front) or "]:" in text

    def __call__(self, span: Span, replacement: str) -> bool:
        """Whether ``replacement`` for the characters of ``span`` changes no mark."""
        if self._closed or not self._article.blocks:
            return False
        block = self._article.blocks[self._article.block_at(span.start)]
        run = _run(block, span)
        if run is None or not self._is_open(block, run):
            return False
        old = span.of(self._article.text)
        if old.isalpha() and replacement.isalpha():
            return True
        return self._is_ordinary(old, replacement) and self._is_amid(run, span)

    def _is_open(self, block: Block, run: Run) -> bool:
        text = self._article.text
        if block.kind not in _WITH_TEXT or run.shown is not None or run.style & _LITERAL:
            return False
        if run.target and text[run.span.start - 1] == "<":
            return False
        return not any(_OPENERS.search(text, *one.span) for one in block.runs if one.shown is None)

    def _is_ordinary(self, old: str, new: str) -> bool:
        return all(
            _ORDINARY.fullmatch(one) or (len(one) == 1 and one.isspace() and one not in "\r\n")
            for one in (old, new)
        )

    def _is_amid(self, run: Run, span: Span) -> bool:
        text = self._article.text
        start, end = span
        if not run.span.start < start <= end < run.span.end:
            return False
        line = max(text.rfind("\n", run.span.start, start), text.rfind("\r", run.span.start, start))
        before = text[max(line + 1, run.span.start) : start]
        return text[start - 1].isalnum() and text[end].isalnum() and any(map(str.isalpha, before))


def _run(block: Block, span: Span) -> Run | None:
    """The run that holds all of ``span``, which is not its end."""
    number = bisect_right(block.runs, span.start, key=lambda run: run.span.start) - 1
    if number < 0 or span.end > block.runs[number].span.end:
        return None
    return block.runs[number]
