"""The text as the rules see it: an article's, or what the stages before have made of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Draft:
    """Text under inspection with what rules ask of its surroundings.

    ``paragraphs`` are the spans of its blocks, in order; ``code`` those in which characters are not
    prose (code blocks and spans, raw HTML). ``language`` is the primary subtag in lower case.
    """

    text: str
    language: str
    paragraphs: tuple[Span, ...]
    code: tuple[Span, ...] = ()
    _code_starts: Sequence[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_code_starts", [span.start for span in self.code])

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds ``offset``, or the nearest one before it, or all of the text."""
        number = bisect_right(self.paragraphs, offset, key=lambda span: span.start) - 1
        return self.paragraphs[number] if number >= 0 else Span(0, len(self.text))

    def in_code(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to code."""
        number = bisect_right(self._code_starts, offset) - 1
        return number >= 0 and self.code[number].holds(offset)

    def line_at(self, offset: int) -> Span:
        """The line that holds ``offset``, without its end."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        found = _LINE_END.search(self.text, offset)
        return Span(start, found.start() if found else len(self.text))
