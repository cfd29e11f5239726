"""Findings of one rule, places alike sharing one diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Diagnosis, Finding, Safety
from reader.analysis.anomalies.wording import standing_for
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.anomalies.finding import Severity

SAFE, SUGGESTED = Safety.SAFE, Safety.SUGGESTED


class Marker:
    """Makes the findings of one rule for one text."""

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._known: dict[tuple[object, ...], Diagnosis] = {}

    def __call__(  # noqa: PLR0913, PLR0917 - a finding is that many facts
        self,
        start: int,
        end: int,
        subject: str,
        message: str,
        severity: Severity,
        replacement: str | None = None,
        safety: Safety = SUGGESTED,
        letter: str = "",
    ) -> Finding:
        """A finding at ``start`` to ``end``; ``replacement`` None offers no edit."""
        key = (subject, message, severity, replacement, safety, letter)
        diagnosis = self._known.get(key)
        if diagnosis is None:
            diagnosis = self._known[key] = Diagnosis(
                self._rule, subject, message, severity, replacement, safety, (), letter
            )
        return Finding(diagnosis, Span(start, end))

    def letters(self, start: int, word: str, plain: str, severity: Severity) -> Iterator[Finding]:
        """A finding, its edit suggested, for each letter in which ``plain`` is not ``word``."""
        for place, (char, letter) in enumerate(zip(word, plain, strict=True), start):
            if char != letter:
                message = f"{standing_for(char, letter)}: with it the word is one"
                yield self(place, place + 1, char, message, severity, letter, SUGGESTED, letter)
