"""What readability yields: counts that add up, scores with their meaning, and what causes them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.analysis.readability.tally import Tally
    from reader.analysis.settings import Counting
    from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Counts:
    """Tallies that can be added: counts(a) + counts(b) = counts(a and b).

    ``characters`` is everything but blanks, ``letters`` letters and digits; ``polysyllables`` words
    of 3 and more syllables, ``monosyllables`` of 1; ``long_words`` words of more than 6 letters;
    ``difficult_words`` occurrences of words that are not familiar (Dale-Chall). ``joins`` is how
    often a hyphen joins two of the words, for formulas whose authors counted such a compound once.
    ``mini_words`` have up to 3 letters, ``hard_words`` are Fog's, without the ``hard_names``;
    ``difficult_names`` are the names among the difficult words; ``addresses`` are web and e-mail
    addresses and hashtags, which have no syllables. ``different_unfamiliar`` are the different
    words that Spache's list lacks: known for a whole article only, and 0 for its parts.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    characters: int = 0
    polysyllables: int = 0
    monosyllables: int = 0
    long_words: int = 0
    difficult_words: int = 0
    joins: int = 0
    mini_words: int = 0
    hard_words: int = 0
    difficult_names: int = 0
    hard_names: int = 0
    addresses: int = 0
    different_unfamiliar: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def __sub__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) - getattr(other, f.name) for f in fields(self)))


class Direction(Enum):
    """What a greater value means."""

    HARDER = "higher is harder"
    EASIER = "higher is easier"


@dataclass(frozen=True, slots=True)
class Formula:
    """A readability formula: what it computes, whose it is, and how far it can be trusted.

    ``key`` is its name in JSON, ``name`` for people. ``expression`` is the formula with the
    constants used; ``source`` author, year and place. ``languages`` are the primary subtags that it
    was made for; empty means any European language. ``needs_words`` and ``needs_sentences`` say how
    much text it takes to mean anything. ``compute`` returns None where there is no answer.
    """

    key: str
    name: str
    expression: str
    source: str
    direction: Direction
    languages: frozenset[str]
    compute: Callable[[Counts], float | None]
    band: Callable[[float], str]
    grade: Callable[[float], float] | None = None
    needs_words: int = 100
    needs_sentences: int = 1


@dataclass(frozen=True, slots=True)
class Score:
    """A formula's value for one text.

    ``value`` is None where there is no answer, and ``reason`` then says why. ``grade`` is the
    value as a US school grade where the formula's author gave one. ``enough`` is False where the
    text is too short for the number to mean much; ``reason`` then says what it would take.
    """

    key: str
    value: float | None
    grade: float | None = None
    band: str = ""
    enough: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the hardest sentences: where it stands, and what makes it hard.

    ``block`` is the index of its block. ``difficult`` are the spans of its unfamiliar words.
    """

    span: Span
    block: int
    words: int
    difficult: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts and scores of one text, counted one way.

    ``types`` is the number of distinct words, lower-cased. ``scores`` holds every formula of the
    contract by key, those for the article's language first. ``blocks`` are the counts of each block
    of the article, None where a block is not prose; ``left_out`` is the number of words in those.
    ``hardest`` are the hardest sentences, hardest first. ``tally`` is what counting goes on from
    after an edit; None where it has to begin anew.
    """

    language: str
    counting: Counting
    counts: Counts
    types: int
    scores: Mapping[str, Score]
    blocks: Sequence[Counts | None]
    left_out: int
    hardest: tuple[HardSentence, ...]
    tally: Tally | None = field(default=None, repr=False, compare=False)
