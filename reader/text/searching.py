"""Where a string stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def places(text: str, sign: str) -> Iterator[int]:
    """Offsets of ``sign`` in ``text``: many times as fast as a pattern where it is rare."""
    offset = text.find(sign)
    while offset >= 0:
        yield offset
        offset = text.find(sign, offset + len(sign))
