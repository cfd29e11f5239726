"""What the person who asks may choose about an analysis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Counting(StrEnum):
    """Which rules say what a word, a sentence and a syllable is."""

    PROSE = "prose"
    """What a careful person would count; the default."""
    TEXTSTAT = "textstat"
    """textstat's own rules to the last digit, for comparing with published figures."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to analyse. ``language`` is a BCP 47 tag, or None to take the article's own."""

    language: str | None = None
    counting: Counting = Counting.PROSE
