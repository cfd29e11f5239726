"""Where words stand in an article: looked for in the stretches that hold them alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.words import word_spans, words_of
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.article.model import Article, Visible

_PIECE = 4096
"""Characters that are cut into words at once, or up to the next blank."""

_BLANK = re.compile(r"\s")


class Place(NamedTuple):
    """A word of a block: the block's number, its visible text, and the word's place in that."""

    block: int
    seen: Visible
    span: Span

    @property
    def word(self) -> str:
        """The word as written."""
        return self.span.of(self.seen.text)


def places(
    article: Article, is_wanted: Callable[[str], bool], *, prose_alone: bool
) -> Iterator[Place]:
    """Every word of ``article`` that ``is_wanted``, in order.

    Each different word is asked about once. ``prose_alone`` leaves out headings, code and tables.
    """
    held = _Held(is_wanted)
    for number, block in enumerate(article.blocks):
        if prose_alone and not block.is_prose:
            continue
        seen = block.visible(article.text)
        for start, piece in _pieces(seen.text):
            # No word has a blank in it: what holds none of them needs no closer look.
            if any(map(held.__getitem__, piece.split())):
                for span in word_spans(piece):
                    if held.is_one(span.of(piece)):
                        yield Place(number, seen, Span(start + span.start, start + span.end))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """``text`` cut at blanks, with where each piece begins."""
    start = 0
    while start < len(text):
        blank = _BLANK.search(text, min(start + _PIECE, len(text)))
        end = blank.end() if blank else len(text)
        yield start, text[start:end]
        start = end


class _Held(dict[str, bool]):
    """Whether a stretch without blanks holds a word that is wanted."""

    def __init__(self, is_wanted: Callable[[str], bool]) -> None:
        self._is_wanted = is_wanted
        self._known: dict[str, bool] = {}

    def __missing__(self, stretch: str) -> bool:
        holds = self[stretch] = any(map(self.is_one, words_of(stretch)))
        return holds

    def is_one(self, word: str) -> bool:
        """Whether ``word``, as written, is wanted."""
        if word not in self._known:
            self._known[word] = self._is_wanted(word)
        return self._known[word]
