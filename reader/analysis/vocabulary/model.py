"""Word statistics of an article, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word, lower-cased, with how often it occurs and where it first stands."""

    word: str
    count: int
    first: Span


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence with its number of words."""

    span: Span
    block: int
    words: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of an article are like.

    ``frequent`` are the most frequent words without function words. Times are in minutes, at the
    speeds given in words per minute. Diversity figures are None where the text is too short.
    """

    words: int
    types: int
    reading_minutes: float
    speaking_minutes: float
    reading_speed: int
    speaking_speed: int
    frequent: tuple[WordCount, ...]
    longest_sentences: tuple[LongSentence, ...]
    sentence_lengths: tuple[int, ...]
    mtld: float | None
    mattr: float | None
    lexical_density: float | None
