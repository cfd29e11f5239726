"""Characters to bytes of the source."""

from __future__ import annotations

import codecs
from bisect import bisect_right

_STEP = 1024
"""Characters between two places whose byte is remembered: a look-up encodes at most so many."""

_UNITS = {"utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "utf-32": 4, "utf-32-le": 4, "utf-32-be": 4}


class ByteMap:
    """Where each character of a decoded text begins in the bytes that it came from.

    ``encoding`` is Python's name of the codec, ``bom`` the length of the byte-order mark before the
    text. Built in time linear in the text; a look-up takes constant time. For codecs that shift
    between states (ISO 2022, UTF-7) bytes are those of a new encoding of the text.
    """

    __slots__ = ("_bom", "_bytes", "_encoding", "_errors", "_text")

    def __init__(self, text: str, encoding: str, bom: int = 0) -> None:
        self._text = text
        self._encoding = encoding
        self._errors = "surrogatepass" if encoding in _UNITS else "surrogateescape"
        self._bom = bom
        self._bytes = [0]
        encoder = codecs.getincrementalencoder(encoding)(self._errors)
        done = 0
        for start in range(0, len(text) - _STEP, _STEP):
            done += len(encoder.encode(text[start : start + _STEP]))
            self._bytes.append(done)

    def byte(self, offset: int) -> int:
        """Offset of the first byte of the character at ``offset``."""
        mark = min(offset // _STEP, len(self._bytes) - 1)
        between = self._text[mark * _STEP : offset]
        if between.isascii() and self._encoding not in _UNITS:
            return self._bom + self._bytes[mark] + len(between)
        return self._bom + self._bytes[mark] + len(between.encode(self._encoding, self._errors))

    def character(self, byte: int) -> int:
        """The character that the byte at offset ``byte`` belongs to."""
        wanted = byte - self._bom
        mark = max(bisect_right(self._bytes, wanted) - 1, 0)
        place = mark * _STEP
        low, high = place, min(place + _STEP, len(self._text))
        while low < high:
            middle = (low + high + 1) // 2
            if self.byte(middle) <= byte:
                low = middle
            else:
                high = middle - 1
        return low
