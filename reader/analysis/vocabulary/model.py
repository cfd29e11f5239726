"""Word statistics of an article, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word or phrase, lower-cased, with how often it occurs and where it first stands.

    Look-alike letters, apostrophes and case are folded: ``word`` may be spelt with other characters
    in the article.
    """

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
class Occurrence:
    """A word in its context: where it stands, and what a reader sees before and after it.

    ``share`` is how much of the article's text lies before it, from 0 to 1.
    """

    span: Span
    block: int
    before: str
    word: str
    after: str
    share: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of an article's prose are like.

    Counted in the language of the article by the rules of prose, whatever the scores are counted
    by; ``types`` are distinct words with look-alike letters folded. ``frequent`` are the most
    frequent words without function words, ``phrases`` the sequences of 2 to 5 words that come
    again, ``doubled`` the places where a word stands twice with only blanks between.
    ``sentence_lengths`` holds the words of each sentence, in order. Times are in minutes, at the
    speeds given in words per minute. Diversity figures are None where the text is too short:
    ``mtld`` in words, ``mattr``, ``hdd`` and ``lexical_density`` from 0 to 1. They and the phrases
    are taken from the first 100,000 words.
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
    hdd: float | None = None
    phrases: tuple[WordCount, ...] = ()
    doubled: tuple[Span, ...] = ()
