"""Lines as they are shown: safe to print, with the way back to the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article.model import Style
    from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class StyledRange:
    """Characters ``start`` to ``end`` of a line's text have ``style``."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block.

    ``text`` holds nothing that a terminal would act on. ``offsets`` has the source offset of each
    character of ``text``, or -1 for what typesetting added (indent, marker, hyphen); a character
    shown by several (``<U+200B>``) has its offset at each of them. ``width`` is in terminal cells.
    ``span`` is the source shown, blanks swallowed at the line's end included, so that the spans of
    a block's lines join.
    """

    text: str
    offsets: tuple[int, ...]
    styles: tuple[StyledRange, ...]
    span: Span
    width: int
    block: int
