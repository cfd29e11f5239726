"""How much room stands between two blocks."""

from __future__ import annotations

from reader.article.model import Block, BlockKind

_TIGHT = frozenset({BlockKind.ITEM, BlockKind.TABLE_ROW})


def gap(before: Block, block: Block) -> int:
    """Empty lines between ``before`` and ``block``: none within lists and tables, else one."""
    if before.kind is block.kind and block.kind in _TIGHT:
        continues = block.kind is BlockKind.ITEM and not block.marker
        return int(continues)
    return 1
