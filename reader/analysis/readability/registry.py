"""Every formula, once: whose it is, what it says, what it takes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.analysis.readability.english_formulas import ENGLISH_FORMULAS
from reader.analysis.readability.other_formulas import OTHER_FORMULAS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.readability.model import Formula

FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {one.key: one for one in (*ENGLISH_FORMULAS, *OTHER_FORMULAS)}
)
"""Every formula by its key, in the order in which they are shown."""
