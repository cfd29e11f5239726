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


READING_SPEED = 238
"""Words per minute, read silently: the mean for English non-fiction in 190 studies (Brysbaert 2019,
J. Memory and Language 109:104047); most adults read 175 to 300."""

SPEAKING_SPEED = 183
"""Words per minute, read aloud: the mean for English in 77 studies (the same)."""

ECHO_DISTANCE = 30
"""Words within which a reader still has a word in the ear: a sentence and a half, at the 15 to 20
words that Cutts (Oxford Guide to Plain English) takes for the mean of a good one."""


@dataclass(frozen=True, slots=True)
class WordSettings:
    """How to reckon word statistics: speeds in words per minute, echoes within so many words."""

    reading_speed: int = READING_SPEED
    speaking_speed: int = SPEAKING_SPEED
    echo_distance: int = ECHO_DISTANCE


LONG_SENTENCE = 25
"""Words from which a sentence is long: the limit of GOV.UK's guide to content design."""

VERY_LONG_SENTENCE = 40
"""Words from which a sentence is very long: twice the mean that Cutts (Oxford Guide to Plain
English) allows."""

LONG_PARAGRAPH = 150
"""Words from which a paragraph is long: where Yoast's check of paragraph length begins to warn."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """From how many words on a sentence or paragraph is marked as long, on request."""

    sentence: int = LONG_SENTENCE
    very_long_sentence: int = VERY_LONG_SENTENCE
    paragraph: int = LONG_PARAGRAPH


@dataclass(frozen=True, slots=True)
class Settings:
    """How to analyse. ``language`` is a BCP 47 tag, or None to take the article's own."""

    language: str | None = None
    counting: Counting = Counting.PROSE
    words: WordSettings = WordSettings()
    lengths: Lengths = Lengths()
