"""Edits to an article: only the blocks that they touch are found anew, the others are moved.

Plain text is parsed again from the paragraph that an edit stands in, or the one before, to the next
one that it leaves alone. In Markdown an edit of letters inside the visible text of a block changes
no mark, so that its run grows or shrinks; any other edit takes a whole parse.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.article.inert import Inert
from reader.article.model import Article, Block, Format, Run
from reader.article.parsing import with_text
from reader.article.plain import paragraphs, titled
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BLANK_LINE = re.compile(r"(?>\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)")


class Replacement(Protocol):
    """What is to stand in place of some characters."""

    @property
    def span(self) -> Span:
        """The characters."""
        ...

    @property
    def replacement(self) -> str:
        """What is to stand there."""
        ...


class Swap(NamedTuple):
    """Blocks ``old`` of an article gave way to blocks ``new`` of the next: half-open indices."""

    old: Span
    new: Span


class Replaced(NamedTuple):
    """The article with edits made, and which blocks changed, in order.

    Every other block is what it was, further on or back in the text.
    """

    article: Article
    swaps: tuple[Swap, ...]


def with_edits(text: str, edits: Iterable[Replacement], within: Span | None = None) -> str:
    """``text``, or what stands ``within`` a span of it, with ``edits`` made.

    They are disjoint and in order of place.
    """
    pieces: list[str] = []
    done, last = within or (0, len(text))
    for edit in edits:
        start, end = edit.span
        pieces += (text[done:start], edit.replacement)
        done = end
    pieces.append(text[done:last])
    return "".join(pieces)


def replaced(article: Article, edits: Sequence[Replacement], text: str | None = None) -> Replaced:
    """``article`` with ``edits`` made: disjoint, in order of place.

    The article is what ``with_text`` would make of the new text: ``text`` where that is known, so
    that a long one is not held twice.
    """
    if text is None:
        text = with_edits(article.text, edits)
    if text == article.text:
        return Replaced(article, ())
    shifts = Shifts(edits)
    if article.format is Format.PLAIN:
        return _plain(article, text, edits, shifts)
    inert = Inert(article)
    if all(inert(edit.span, edit.replacement) for edit in edits):
        return _within_runs(article, text, edits, shifts)
    return _parsed(article, with_text(article, text), edits, shifts)


class Shifts:
    """How far each place of a text moves when edits are made: disjoint, in order of place."""

    __slots__ = ("_ends", "_gains", "_starts")

    def __init__(self, edits: Sequence[Replacement]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        gains = (len(edit.replacement) - edit.span.length for edit in edits)
        self._gains = list(accumulate(gains, initial=0))

    def start(self, place: int) -> int:
        """Where what begins at ``place`` comes to begin: before what is inserted there."""
        number = bisect_left(self._ends, place)
        if number < len(self._ends) and self._starts[number] < place == self._ends[number]:
            number += 1
        return place + self._gains[number]

    def end(self, place: int) -> int:
        """Where what ends at ``place`` comes to end: behind what is inserted there."""
        return place + self._gains[bisect_right(self._ends, place)]

    def inner(self, span: Span) -> Span:
        """Where ``span`` comes to stand, without what is inserted at its ends."""
        return Span(self.end(span.start), self.start(span.end))

    def outer(self, span: Span) -> Span:
        """Where ``span`` comes to stand, with what is inserted at its ends."""
        return Span(self.start(span.start), self.end(span.end))


def _plain(article: Article, text: str, edits: Sequence[Replacement], shifts: Shifts) -> Replaced:
    old = article.blocks
    blocks: list[Block] = []
    swaps: list[Swap] = []
    done = 0
    for first, last in _touched(article, edits):
        blocks += _moved(old[done:first], shifts)
        start = shifts.start(old[first].span.start) if first else 0
        end = shifts.start(old[last].span.start) if last < len(old) else len(text)
        made = paragraphs(text, start, end)
        swaps.append(Swap(Span(first, last), Span(len(blocks), len(blocks) + len(made))))
        blocks += made
        done = last
    blocks += _moved(old[done:], shifts)
    new = titled(text, blocks)
    return Replaced(_with_blocks(article, text, new), tuple(_with_title(old, new, swaps)))


def _with_title(
    old: Sequence[Block], new: Sequence[Block], swaps: Sequence[Swap]
) -> Iterator[Swap]:
    """``swaps``, and that a first block that was kept became a title or is one no longer."""
    first = swaps[0]
    if first.new.start and new[0].kind is not old[0].kind:
        yield Swap(Span(0, 1), Span(0, 1))
    elif new and not first.new.end and new[0].kind is not old[first.old.end].kind:
        first = Swap(Span(0, first.old.end + 1), Span(0, 1))
    yield first
    yield from swaps[1:]


def _touched(article: Article, edits: Sequence[Replacement]) -> list[Span]:
    """Ranges of blocks, apart and in order, that stand alone between blank lines after the edits.

    Each begins with a paragraph that begins before the edit, as its blank line before then stays,
    and ends before a paragraph whose blank line the edit leaves as it is.
    """
    found: list[Span] = []
    blocks = article.blocks
    reach = -1
    for edit in edits:
        start, end = edit.span
        if end <= reach:
            continue
        first = max(bisect_left(blocks, start, key=_start) - 1, 0)
        while first and not _apart(article, first):
            first -= 1
        last = bisect_right(blocks, end, key=_start)
        last += 0 < last < len(blocks) and blocks[last - 1].span.end < end
        last = max(last, min(1, len(blocks)))
        while last < len(blocks) and not _apart(article, last):
            last += 1
        if found and found[-1].end >= first:
            found[-1] = Span(found[-1].start, max(last, found[-1].end))
        else:
            found.append(Span(first, last))
        reach = blocks[last - 1].span.end if blocks else -1
    return found


def _start(block: Block) -> int:
    return block.span.start


def _apart(article: Article, number: int) -> bool:
    """Whether a blank line stands before block ``number``, which is not the first."""
    gap = article.text[article.blocks[number - 1].span.end : article.blocks[number].span.start]
    return _BLANK_LINE.search(gap) is not None


def _within_runs(
    article: Article, text: str, edits: Sequence[Replacement], shifts: Shifts
) -> Replaced:
    blocks: list[Block] = []
    swaps: list[Swap] = []
    for number in sorted({article.block_at(edit.span.start) for edit in edits}):
        blocks += _moved(article.blocks[len(blocks) : number], shifts)
        blocks.append(_grown(article.blocks[number], shifts))
        swaps.append(Swap(Span(number, number + 1), Span(number, number + 1)))
    blocks += _moved(article.blocks[len(blocks) :], shifts)
    return Replaced(_with_blocks(article, text, tuple(blocks)), tuple(swaps))


def _parsed(
    article: Article, after: Article, edits: Sequence[Replacement], shifts: Shifts
) -> Replaced:
    """The article as a whole parse left it; the blocks alike at both ends did not change."""
    old, new = article.blocks, after.blocks
    most = min(len(old), len(new))
    start, end = edits[0].span.start, edits[-1].span.end
    head = 0
    while head < most and old[head].span.end < start and old[head] == new[head]:
        head += 1
    by = shifts.end(len(article.text)) - len(article.text)
    tail = 1
    while tail <= most - head and old[-tail].span.start > end:
        if _shifted(old[-tail], by) != new[-tail]:
            break
        tail += 1
    swap = Swap(Span(head, len(old) - tail + 1), Span(head, len(new) - tail + 1))
    return Replaced(after, (swap,))


def _grown(block: Block, shifts: Shifts) -> Block:
    """``block`` with edits within its runs made."""
    runs = tuple(
        Run(shifts.outer(run.span), run.style, run.shown, run.target) for run in block.runs
    )
    return replace(block, span=shifts.outer(block.span), runs=runs)


def _moved(blocks: tuple[Block, ...], shifts: Shifts) -> Iterable[Block]:
    """``blocks``, between which nothing is edited; the same objects where they stay in place."""
    start = blocks[0].span.start if blocks else 0
    by = shifts.start(start) - start
    return map(_shifted, blocks, repeat(by)) if by else blocks


def _shifted(block: Block, by: int) -> Block:
    runs = tuple(
        [Run(run.span.shifted(by), run.style, run.shown, run.target) for run in block.runs]
    )
    span = block.span.shifted(by)
    return Block(block.kind, span, runs, block.level, block.quoted, block.marker)


def _with_blocks(article: Article, text: str, blocks: tuple[Block, ...]) -> Article:
    return Article(article.source, article.encoding, text, article.format, blocks, article.language)
