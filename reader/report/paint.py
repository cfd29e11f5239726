"""Colour for text reports: one meaning each, or none at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Severity

_RESET = "\x1b[0m"
_BY_SEVERITY = {"error": "31", "warning": "33", "note": "36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text in the sixteen colours that every terminal has, or leaves it as it is."""

    colour: bool = False

    def severity(self, severity: Severity) -> str:
        """The severity's word, in its colour."""
        return self._wrap(severity.label, _BY_SEVERITY[severity.label])

    def strong(self, text: str) -> str:
        """What the eye should find first."""
        return self._wrap(text, "1")

    def dim(self, text: str) -> str:
        """What is there for those who look for it."""
        return self._wrap(text, "2")

    def removed(self, text: str) -> str:
        """A line that goes."""
        return self._wrap(text, "31")

    def added(self, text: str) -> str:
        """A line that comes."""
        return self._wrap(text, "32")

    def _wrap(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}{_RESET}" if self.colour else text


PLAIN = Paint()
