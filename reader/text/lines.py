"""Characters to lines and columns, and columns to UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text, found once; they end at LF, CR LF or CR."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _END.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at ``offset``, from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The character at ``line`` and ``column`` (from 1), or the nearest there is."""
        line = min(max(line, 1), len(self._starts))
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        return min(start + max(column, 1) - 1, end)

    def utf16_column(self, offset: int) -> int:
        """Column of the character at ``offset`` in UTF-16 units, from 1, as editors count it."""
        line, column = self.position(offset)
        start = self._starts[line - 1]
        before = self._text[start:offset]
        return column + sum(char > "\uffff" for char in before)
