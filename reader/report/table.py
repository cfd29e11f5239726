"""Columns of text that line up, however wide their characters are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.width import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def aligned(rows: Sequence[Sequence[str]], columns: str, gap: str = "  ") -> Iterator[str]:
    """Rows as lines; ``columns`` has ``<`` or ``>`` for each column's side. No trailing blanks.

    A row may be shorter than ``columns``; what its last cell lacks is not filled.
    """
    widths = [
        max((cells(row[place]) for row in rows if place < len(row)), default=0)
        for place in range(len(columns))
    ]
    for row in rows:
        parts = [
            _padded(cell, width, side)
            for cell, width, side in zip(row, widths, columns, strict=False)
        ]
        yield gap.join(parts).rstrip()


def _padded(cell: str, width: int, side: str) -> str:
    blanks = " " * (width - cells(cell))
    return blanks + cell if side == ">" else cell + blanks
