"""What an article is: where it came from, how it was decoded, and the blocks it consists of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Flag, StrEnum, auto
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path


class ArticleError(Exception):
    """An article that cannot be had; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a file is still the one that was read."""

    device: int
    inode: int
    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of an article and the name that they came under.

    ``name`` is for people (a path as the user gave it, or ``-``). ``path`` and ``stamp`` are None
    for what did not come from a file.
    """

    name: str
    data: bytes
    path: Path | None = None
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Encoding:
    """How bytes were decoded.

    ``name`` is Python's name of the codec without a byte-order mark's suffix (``utf-8``,
    ``utf-16-le``, ``cp1252``). ``bom`` holds the bytes of the mark itself, which is no part of the
    text. ``evidence`` says in words why this codec was chosen.
    """

    name: str
    bom: bytes = b""
    confident: bool = True
    evidence: str = ""


class Format(StrEnum):
    """How the blocks of a text are marked."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


class Style(Flag):
    """How a run differs from the text about it."""

    PLAIN = 0
    EMPHASIS = auto()
    STRONG = auto()
    CODE = auto()
    LINK = auto()
    STRUCK = auto()
    IMAGE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's visible text.

    What a reader sees is ``shown`` where it is given (an entity's character, a hard line break),
    else the characters of ``span``. A run with ``shown`` cannot be divided: all of it stands at all
    of its span. ``target`` is where a link or an image leads.
    """

    span: Span
    style: Style = Style.PLAIN
    shown: str | None = None
    target: str = ""


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    CODE = "code"
    TABLE_ROW = "table row"
    RULE = "rule"
    HTML = "html"
    FRONT_MATTER = "front matter"


_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION})


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item …: a kind, a span, and the runs of its visible text.

    ``level`` is a heading's level from 1, elsewhere the depth of the list that the block stands in
    (0 outside lists). ``quoted`` is the depth of quotation. ``marker`` is an item's bullet or
    number as it is to be shown; a later paragraph of an item has a level and no marker.
    """

    kind: BlockKind
    span: Span
    runs: tuple[Run, ...]
    level: int = 0
    quoted: int = 0
    marker: str = ""

    @property
    def is_prose(self) -> bool:
        """Whether sentences are to be counted here: not in headings, code, tables, raw HTML."""
        return self.kind in _PROSE

    def visible(self, text: str) -> Visible:
        """What a reader sees of this block, with the way back to ``text``."""
        return Visible(text, self.runs)


class Visible:
    """The visible text of a block, and where each of its characters stands in the source."""

    __slots__ = ("_runs", "_starts", "text")

    def __init__(self, source: str, runs: tuple[Run, ...]) -> None:
        pieces = [run.span.of(source) if run.shown is None else run.shown for run in runs]
        self.text = "".join(pieces)
        self._runs = runs
        self._starts = list(accumulate(map(len, pieces), initial=0))

    def span(self, start: int, end: int) -> Span:
        """The source's characters behind visible characters ``start`` to ``end``.

        A part of a run that cannot be divided stands for the whole of it. An empty range gives an
        empty span.
        """
        if not self._runs:
            return Span(0, 0)
        first = self._offset(start, after=False)
        return Span(first, first if start == end else self._offset(end - 1, after=True))

    def _offset(self, index: int, *, after: bool) -> int:
        number = min(bisect_right(self._starts, index), len(self._runs)) - 1
        run = self._runs[number]
        if run.shown is not None:
            return run.span.end if after else run.span.start
        return run.span.start + index - self._starts[number] + after


@dataclass(frozen=True, slots=True)
class Article:
    """Decoded text with its blocks, in order; frozen.

    ``text`` is never normalised: bytes that could not be decoded stand in it as lone surrogates
    U+DC80 to U+DCFF (Python's ``surrogateescape``), and line ends are as they came. ``language`` is
    what the article says of itself (front matter), a BCP 47 tag, or None. Block *n* is called
    paragraph *n* + 1 (¶) wherever a person sees it.
    """

    source: Source
    encoding: Encoding
    text: str
    format: Format
    blocks: tuple[Block, ...]
    language: str | None = None

    @property
    def name(self) -> str:
        """The name that the article came under."""
        return self.source.name

    def block_at(self, offset: int) -> int:
        """Index of the block that holds ``offset``, or of the nearest one before it (0 if none)."""
        number = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return max(number - 1, 0)
