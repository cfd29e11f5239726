"""The text as the rules see it: an article's, or what the stages before have made of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from reader.article.model import BlockKind, Format, Style
from reader.article.parsing import with_text
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.columns import Recurrence
    from reader.article.model import Article

_ORDINARY = frozenset(b"\t\n\r") | frozenset(range(0x20, 0x7F))
_SPLITTING = b"\v\f"
"""Odd characters that bytes are split at; two bytes that UTF-8 never has stand for them."""

_BLANKED = bytes(0x20 if byte in _ORDINARY else byte for byte in range(0x100)).translate(
    bytes.maketrans(_SPLITTING, b"\xfe\xff")
)
_RESTORED = bytes.maketrans(b"\xfe\xff", _SPLITTING)
_LINE_END = re.compile(r"\r\n?|\n")
_CODE = frozenset({BlockKind.CODE, BlockKind.HTML, BlockKind.FRONT_MATTER})


class Draft:
    """Text under inspection with what rules ask of its surroundings.

    ``language`` is the primary subtag in lower case. What is costly to know is found when a rule
    first asks.
    """

    def __init__(
        self, article: Article, text: str, language: str, earlier: Sequence[Recurrence] = ()
    ) -> None:
        self._article = article
        self._earlier = earlier
        self.text = text
        self.language = language

    @cached_property
    def replaced(self) -> Counter[tuple[str, str]]:
        """How often the stages before found one character (first) in another's place (second)."""
        pairs: Counter[tuple[str, str]] = Counter()
        for diagnosis, starts, _ in self._earlier:
            if diagnosis.letter:
                pairs[diagnosis.subject, diagnosis.letter] += len(starts)
        return pairs

    def has_been_found(self, rule: str) -> bool:
        """Whether ``rule`` found anything in the stages and rounds before."""
        return any(diagnosis.rule == rule for diagnosis, _, _ in self._earlier)

    @cached_property
    def runs(self) -> frozenset[str]:
        """The distinct runs of characters that are not ordinary ASCII."""
        # By bytes, ordinary ones made blank: several times as fast as a pattern.
        data = self.text.encode("utf-8", "surrogatepass").translate(_BLANKED)
        runs = (run.translate(_RESTORED) for run in set(data.split()))
        return frozenset(run.decode("utf-8", "surrogatepass") for run in runs)

    @cached_property
    def odd(self) -> frozenset[str]:
        """The distinct characters that are not ordinary ASCII."""
        return frozenset[str]().union(*self.runs)

    @cached_property
    def article(self) -> Article:
        """The article of this text, its blocks found."""
        return with_text(self._article, self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of the blocks, in order."""
        return tuple(block.span for block in self.article.blocks)

    @cached_property
    def code(self) -> tuple[Span, ...]:
        """Where characters are not prose: code blocks and spans, raw HTML, front matter."""
        if self._article.format is Format.PLAIN:
            return ()  # nothing marks it there: the blocks need not be found
        spans: list[Span] = []
        for block in self.article.blocks:
            if block.kind in _CODE:
                spans.append(block.span)
            else:
                spans += (run.span for run in block.runs if Style.CODE in run.style)
        return tuple(spans)

    @cached_property
    def prose(self) -> tuple[Span, ...]:
        """What a reader sees of paragraphs, items and quotations, code left out, in order."""
        return tuple(
            run.span
            for block in self.article.blocks
            if block.is_prose
            for run in block.runs
            if Style.CODE not in run.style
        )

    @cached_property
    def _prose_starts(self) -> list[int]:
        return [span.start for span in self.prose]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    @cached_property
    def _code_starts(self) -> list[int]:
        return [span.start for span in self.code]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds ``offset``, or the nearest one before it, or all of the text."""
        number = bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[number] if number >= 0 else Span(0, len(self.text))

    def in_code(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to code."""
        number = bisect_right(self._code_starts, offset) - 1
        return number >= 0 and self.code[number].holds(offset)

    def in_prose(self, offset: int) -> bool:
        """Whether the character at ``offset`` is prose that a reader sees."""
        number = bisect_right(self._prose_starts, offset) - 1
        return number >= 0 and self.prose[number].holds(offset)

    def line_at(self, offset: int) -> Span:
        """The line that holds ``offset``, without its end."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        found = _LINE_END.search(self.text, offset)
        return Span(start, found.start() if found else len(self.text))

    def around(self, span: Span) -> tuple[str, str]:
        """The characters just before and behind ``span``; empty at the text's ends."""
        return self.text[max(span.start - 1, 0) : span.start], self.text[span.end : span.end + 1]
