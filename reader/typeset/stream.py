"""A block's visible text as it is to be shown, each character with its place and its style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text import display

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article.model import Block, Run, Style

_NEEDS_CARE = re.compile(r"[ \t\n\r\f\v]{2}|\r")
_BLANKS = str.maketrans("\t\n\f\v", "    ")
_BLANK = frozenset(" \t\n\r\f\v")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Stream:
    """Text to be broken into lines.

    ``offsets`` has the source offset of each character of ``text``, ``ends`` where that character
    ends in the source; ``styles`` are half-open ranges of ``text``, in order. A line feed in
    ``text`` ends a line; blanks are single, ordinary ones.
    """

    text: str
    offsets: Sequence[int]
    styles: Sequence[tuple[int, int, Style]]


def prose(source: str, block: Block, *, reveal: bool) -> Stream:
    """Running text: blanks run together, a run shown as a line feed begins a new line."""
    simple = _simple(source, block, reveal=reveal)
    if simple is not None:
        return simple
    building = _Building(reveal=reveal)
    for run in block.runs:
        building.add(source, run, flowing=True)
    return building.done()


def verbatim(source: str, block: Block, *, reveal: bool) -> Stream:
    """Text whose line ends and blanks stand as they are; tabs go to every fourth column."""
    building = _Building(reveal=reveal)
    for run in block.runs:
        building.add(source, run, flowing=False)
    return building.done()


def _simple(source: str, block: Block, *, reveal: bool) -> Stream | None:
    """The common case, one run of harmless text, without a step for each character."""
    if len(block.runs) != 1:
        return None
    run = block.runs[0]
    if run.shown is not None:
        return None
    text = run.span.of(source)
    if _NEEDS_CARE.search(text):
        return None
    text = text.translate(_BLANKS)
    if not display.is_plain(text, reveal=reveal):
        return None
    styles = ((0, len(text), run.style),) if run.style else ()
    return Stream(text, range(run.span.start, run.span.end), styles)


@lru_cache(maxsize=4096)
def _sign(char: str, *, reveal: bool) -> str:
    return display.shown(char, reveal=reveal)


class _Building:
    def __init__(self, *, reveal: bool) -> None:
        self._reveal = reveal
        self._chars: list[str] = []
        self._offsets: list[int] = []
        self._styles: list[tuple[int, int, Style]] = []
        self._column = 0

    def add(self, source: str, run: Run, *, flowing: bool) -> None:
        before = len(self._chars)
        text = run.span.of(source) if run.shown is None else run.shown
        step = run.shown is None
        put = self._flow if flowing else self._keep
        for index, char in enumerate(text):
            offset = run.span.start + index if step else run.span.start
            put(char, offset, literal=step)
        if run.style and len(self._chars) > before:
            self._styles.append((before, len(self._chars), run.style))

    def done(self) -> Stream:
        return Stream("".join(self._chars), self._offsets, self._styles)

    def _flow(self, char: str, offset: int, *, literal: bool) -> None:
        if char == "\n" and not literal:
            self._put("\n", offset)
        elif char in _BLANK:
            if self._chars and self._chars[-1] not in {" ", "\n"}:
                self._put(" ", offset)
        else:
            self._put(_sign(char, reveal=self._reveal), offset)

    def _keep(self, char: str, offset: int, *, literal: bool) -> None:
        del literal
        if char == "\n":
            self._put("\n", offset)
            self._column = 0
        elif char == "\t":
            blanks = _TAB - self._column % _TAB
            self._put(" " * blanks, offset)
            self._column += blanks
        elif char != "\r":
            sign = _sign(char, reveal=self._reveal)
            self._put(sign, offset)
            self._column += len(sign)

    def _put(self, shown: str, offset: int) -> None:
        self._chars.extend(shown)
        self._offsets.extend([offset] * len(shown))
