"""The article as repaired, to judge how hard it is, with the way back to what is read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from reader.analysis.model import Analysis


class Mended:
    """``article`` is the repaired article; as it is read, where the two have different blocks.

    A disguised letter makes a word unfamiliar to every list, so that difficulty is judged as
    repaired.
    """

    __slots__ = ("_ends", "_gains", "article", "is_repaired")

    def __init__(self, analysis: Analysis) -> None:
        repaired = analysis.repaired
        alike = len(repaired.blocks) == len(analysis.article.blocks)
        self.is_repaired = alike and repaired is not analysis.article
        self.article = repaired if alike else analysis.article
        edits = analysis.inspection.edits if self.is_repaired else ()
        gains = accumulate(len(edit.replacement) - edit.span.length for edit in edits)
        self._gains = [0, *gains]
        # Where each replacement ends in the repaired text.
        self._ends = [
            edit.span.end + gain for edit, gain in zip(edits, self._gains[1:], strict=True)
        ]

    def source(self, span: Span) -> Span:
        """Where characters ``span`` of the repaired article stand in the article that is read."""
        return Span(self._offset(span.start), self._offset(span.end))

    def _offset(self, offset: int) -> int:
        return max(offset - self._gains[bisect_right(self._ends, offset)], 0)
