"""Word statistics of an article, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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


class Reason(StrEnum):
    """Why a word is difficult."""

    UNFAMILIAR = "unfamiliar"
    """Not on the list of words that readers know (Dale & Chall), nor a regular form of one."""
    RARE = "rare"
    """Less than three times in a million words of English at large."""
    SYLLABLES = "syllables"
    """Three syllables or more."""
    LONG = "long"
    """More than six letters."""


@dataclass(frozen=True, slots=True)
class DifficultWord:
    """A word that may stop a reader, lower-cased, where it first stands, and why."""

    word: str
    count: int
    first: Span
    reasons: tuple[Reason, ...]
    syllables: int


@dataclass(frozen=True, slots=True)
class Echo:
    """A word or phrase and where it comes again ``distance`` words later, from start to start."""

    word: str
    first: Span
    again: Span
    distance: int


class Difference(StrEnum):
    """In what two spellings of the same differ."""

    SPELLING = "spelling"
    """``colour`` and ``color``."""
    ENDING = "ending"
    """Words in -ise and words in -ize."""
    HYPHEN = "hyphen"
    """``e-mail``, ``email`` and ``e mail``."""
    CAPITAL = "capital"
    """``GitHub`` and ``Github``."""
    ACCENT = "accent"
    """``caf\u00e9`` and ``cafe``."""
    POINT = "point"
    """``U.S.`` and ``US``."""
    APOSTROPHE = "apostrophe"
    """The typewriter's and the printer's."""


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways in which something is written.

    ``words`` are as written, the most frequent first; ``places`` is where they stand, in order.
    """

    words: tuple[str, ...]
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """The same written in different ways, the most frequent first."""

    difference: Difference
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of an article's prose are like.

    Counted in the language of the article by the rules of prose, whatever the scores are counted
    by; ``types`` are distinct words with look-alike letters folded. ``frequent`` are the most
    frequent words without function words, ``phrases`` the sequences of 2 to 5 words that come
    again, ``doubled`` the places where a word stands twice with only blanks between.
    ``sentence_lengths`` holds the words of each sentence, in order. Times are in minutes, at the
    speeds given in words per minute. Diversity figures are None where the text is too short:
    ``mtld`` in words, ``mattr``, ``hdd`` and ``lexical_density`` from 0 to 1.

    ``echoes`` are noticeable words that come again within ``echo_distance`` words, the closest
    first; ``inconsistencies`` what is spelt in two ways; ``difficult`` the words that may stop a
    reader, the hardest first. ``counts`` has every folded word with its number of occurrences,
    ``functional`` those of them that are function words.

    All but counts, frequencies and lengths (diversity, density, phrases, doubled words, echoes,
    inconsistencies, difficult words) is taken from the first 100,000 words.
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
    echoes: tuple[Echo, ...] = ()
    echo_distance: int = 0
    inconsistencies: tuple[Inconsistency, ...] = ()
    difficult: tuple[DifficultWord, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    functional: frozenset[str] = frozenset()
