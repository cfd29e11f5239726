"""What a rule is: one kind of anomaly, with its documentation, its examples and its search.

One rule lives in one file of ``rules/``, named by its code. The file's docstring is the rule's page
of documentation (what it is, why it matters, when it is right), and the file defines ``RULE``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.analysis.anomalies.columns import Recurrence
    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding, Severity


class Stage(Enum):
    """When a rule looks: what hides other damage is mended first.

    After each stage the safe edits so far are applied, and the next stage sees the mended text; the
    engine carries positions back to the article's own text.
    """

    BYTES = auto()
    """Undecodable bytes, nested encodings."""
    MOJIBAKE = auto()
    """Text decoded with the wrong codec, entities."""
    RECODING = auto()
    """Text of one older encoding that was read in another."""
    CONTROLS = auto()
    """Control characters and overstrikes."""
    MESSAGES = auto()
    """Runs of invisible characters that say something."""
    HIDDEN = auto()
    """Invisible characters and directional controls."""
    LETTERS = auto()
    """Look-alike and styled letters, marks, forms."""
    WORDS = auto()
    """What only the letters found before make sure: whole words of look-alikes."""
    SPACES = auto()
    """Spaces and line ends."""
    COPY = auto()
    """Quotes, brackets, repeated words: copy quality; no part of the repaired text."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag or accept.

    ``repaired`` is the text after the rule's edits, suggested ones too (flagged examples only; None
    where the rule offers no edit).
    """

    text: str
    repaired: str | None = None
    language: str = "en"
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    r"""One kind of anomaly.

    ``severity`` is the worst that it reports. ``looks_at`` is the set of characters that wake it,
    as a ``regex`` character set (``[\u200B]``, ``[\p{Co}]``); a text without any of them costs the
    rule nothing. ``find`` is given the draft and the offsets of those characters, in order, and
    yields findings with positions in the draft's text, or recurrences where they are many. A rule
    about ASCII patterns leaves ``looks_at`` empty and is always called, with no offsets.
    """

    code: str
    summary: str
    severity: Severity
    stage: Stage
    looks_at: str
    find: Callable[[Draft, Sequence[int]], Iterable[Finding | Recurrence]]
    flagged: tuple[Example, ...]
    accepted: tuple[Example, ...]
