"""What a worker finds out about an article, as one value for those who show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.analysis.model import Analysis
    from reader.analysis.readability.model import Counts, Formula
    from reader.analysis.readability.sections import Section
    from reader.analysis.settings import Settings
    from reader.article.model import Article


@dataclass(frozen=True, slots=True)
class Facts:
    """An analysis with what the formulas are.

    ``main`` is the formula that speaks for the article in one number, ``curve`` its values over the
    course of the article: the first block of each part with the part's value. ``blocks`` are the
    counts of each block, ``sections`` the article's sections if it has several. All of these are
    as repaired.
    """

    analysis: Analysis
    formulas: Mapping[str, Formula]
    main: Formula | None
    curve: tuple[tuple[int, float | None], ...]
    blocks: Sequence[Counts | None]
    sections: tuple[Section, ...] = ()


def find_out(article: Article, settings: Settings) -> Facts:
    """All there is to know; takes long, so call it in a worker."""
    # Slow to import, and wanted in the worker alone.
    from reader.analysis.analyse import analyse  # noqa: PLC0415
    from reader.analysis.readability.registry import FORMULAS  # noqa: PLC0415

    return told(analyse(article, settings), FORMULAS)


def told(analysis: Analysis, formulas: Mapping[str, Formula]) -> Facts:
    """``analysis`` with what follows from it."""
    from reader.analysis.readability.sections import sections  # noqa: PLC0415 - the same
    from reader.tui.why import as_repaired, curve, main_formula  # noqa: PLC0415 - the same

    main = main_formula(analysis, formulas)
    course = curve(analysis, main) if main else ()
    blocks = as_repaired(analysis).blocks
    several = sections(analysis.article, blocks) if _has_sections(analysis.article) else ()
    return Facts(analysis, formulas, main, course, blocks, several)


def _has_sections(article: Article) -> bool:
    """Whether a heading stands below the first block: a title alone divides nothing."""
    return any(block.kind is BlockKind.HEADING for block in article.blocks[1:])
