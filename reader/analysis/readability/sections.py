"""The sections of an article, from heading to heading, with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.readability.model import Counts
from reader.article.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article.model import Article


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks ``first`` to ``last``, the latter not included, and the counts of their prose.

    ``first`` is the heading, but for what stands before the first one. A heading of any level ends
    the section above it.
    """

    first: int
    last: int
    counts: Counts


def sections(article: Article, blocks: Sequence[Counts | None]) -> tuple[Section, ...]:
    """The sections of ``article`` that have prose; ``blocks`` are the counts of its blocks."""
    kinds = [block.kind for block in article.blocks]
    starts = [0, *(n for n, kind in enumerate(kinds) if kind is BlockKind.HEADING and n)]
    found: list[Section] = []
    for first, last in zip(starts, [*starts[1:], len(kinds)], strict=True):
        counts = sum((one for one in blocks[first:last] if one is not None), Counts())
        if counts.words:
            found.append(Section(first, last, counts))
    return tuple(found)
