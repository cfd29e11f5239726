"""Plain text to blocks: paragraphs between blank lines, and what is unmistakably something else.

Where lines are not wrapped, each is a paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article.model import Block, BlockKind, Run
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"\S[^\r\n]*+(?:(?:\r\n?|\n)[^\S\r\n]*+\S[^\r\n]*+)*+")
"""From a visible character up to a line of blanks or the end; reads no character twice."""

_ITEM = re.compile(r"(?P<bullet>[-*\N{BULLET}]|\d{1,3}[.)])[ \t]+(?=\S)")
_LINE_END = re.compile(r"\r\n?|\n")
_LINE = re.compile(r"\S[^\r\n]*")
_WRAPPED = 160
"""Longest line that an editor or mail program wraps: they do so at 72 to 120 columns, or at two
terminals' width at the most."""

_TITLE_LENGTH = 120
"""Longest title: the longest headlines of newspapers stay under 110 characters."""

_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "\N{HORIZONTAL ELLIPSIS}")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text``.

    A first block of one short line that does not end as a sentence does, with more below it, is
    taken for the title. Paragraphs in which every line begins with a bullet or a number are lists.
    """
    return titled(text, paragraphs(text, 0, len(text)))


def paragraphs(text: str, start: int, end: int) -> list[Block]:
    """The paragraphs and list items of characters ``start`` to ``end``, no title among them."""
    blocks: list[Block] = []
    for match in _PARAGRAPH.finditer(text, start, end):
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        if _ITEM.match(text, span.start) and (items := list(_items(text, span))):
            blocks += items
        elif _is_unwrapped(match[0]):
            blocks += _lines(text, span)
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, span, (Run(span),)))
    return blocks


def _is_unwrapped(paragraph: str) -> bool:
    """Whether there are several lines, and most of the text stands in lines that nobody wrapped."""
    lines = paragraph.replace("\r", "\n").split("\n")
    if len(lines) == 1:
        return False
    unwrapped = sum(length for length in map(len, lines) if length > _WRAPPED)
    return 2 * unwrapped > len(paragraph)


def _lines(text: str, span: Span) -> Iterator[Block]:
    """Every line as a paragraph."""
    for line in _LINE.finditer(text, span.start, span.end):
        whole = Span(line.start(), line.start() + len(line[0].rstrip()))
        yield Block(BlockKind.PARAGRAPH, whole, (Run(whole),))


def titled(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """``blocks`` of the whole ``text``, the first a title if it looks like one."""
    if blocks and blocks[0].kind is not BlockKind.ITEM:
        first = blocks[0]
        kind, level = BlockKind.PARAGRAPH, 0
        if len(blocks) > 1 and _is_title(text, first):
            kind, level = BlockKind.HEADING, 1
        if kind is not first.kind:
            blocks = [Block(kind, first.span, first.runs, level), *blocks[1:]]
    return tuple(blocks)


def _is_title(text: str, block: Block) -> bool:
    if block.span.length > _TITLE_LENGTH:
        return False
    line = block.span.of(text)
    return not _LINE_END.search(line) and not line.endswith(_SENTENCE_ENDS)


def _items(text: str, span: Span) -> Iterator[Block]:
    """List items, or nothing where a line is neither an item nor indented below one."""
    starts: list[re.Match[str]] = []
    place = span.start
    while place < span.end:
        item = _ITEM.match(text, place)
        if item:
            starts.append(item)
        elif text[place] not in " \t":
            return
        end = _LINE_END.search(text, place, span.end)
        place = end.end() if end else span.end
    for number, item in enumerate(starts):
        end_of_item = starts[number + 1].start() if number + 1 < len(starts) else span.end
        body = Span(item.end(), item.end() + len(text[item.end() : end_of_item].rstrip()))
        bullet = item["bullet"]
        marker = bullet if bullet[0].isdecimal() else "\N{BULLET}"
        whole = Span(item.start(), body.end)
        yield Block(BlockKind.ITEM, whole, (Run(body),), level=1, marker=marker)
