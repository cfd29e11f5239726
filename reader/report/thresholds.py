"""Limits that a score must keep to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.report.numbers import figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.analysis.readability.model import Measures


@dataclass(frozen=True, slots=True)
class Threshold:
    """A score's least or greatest allowed value."""

    key: str
    limit: float
    is_maximum: bool

    def keeps(self, value: float) -> bool:
        """Whether ``value`` is allowed."""
        return value <= self.limit if self.is_maximum else value >= self.limit


@dataclass(frozen=True, slots=True)
class Breach:
    """A score beyond its limit."""

    key: str
    value: float
    limit: float
    message: str


def breaches(measures: Measures, thresholds: Iterable[Threshold]) -> Iterator[Breach]:
    """The limits that an article does not keep; a score without a value breaks none."""
    for threshold in thresholds:
        value = measures.scores[threshold.key].value
        if value is not None and not threshold.keeps(value):
            word = "at most" if threshold.is_maximum else "at least"
            message = f"{figure(value, 2)}, but {word} {threshold.limit:g} is asked for"
            yield Breach(threshold.key, value, threshold.limit, message)
