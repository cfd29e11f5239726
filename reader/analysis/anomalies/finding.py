"""Findings: what is wrong, where, how sure we are, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.span import Span


class Severity(IntEnum):
    """How bad a finding is; a greater number is worse."""

    NOTE = 1
    """Worth knowing; never a gate."""
    WARNING = 2
    """Very likely wrong; a person should look."""
    ERROR = 3
    """The text is damaged, or deceives a machine."""

    @property
    def label(self) -> str:
        """The word for it, in lower case."""
        return self.name.lower()


class Safety(StrEnum):
    """Whether an edit may be made without asking."""

    SAFE = "safe"
    """A reader sees no change, there is one candidate, and the meaning is kept."""
    SUGGESTED = "suggested"
    """A visible change, a choice, or the loss of something that could be meant."""


class Edit(NamedTuple):
    """A replacement of some characters of the text."""

    span: Span
    replacement: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong in one or many places alike.

    Places with an equal rule and ``subject`` form a group. ``replacement`` is what should stand
    there ("" deletes), or None where nothing better is known; ``alternatives`` are further
    candidates, best first. ``message`` is one sentence without article text other than visible
    characters; it names the character, its code point and why it matters. ``letter`` is given where
    the subject is a character that took this letter's place: then coverage can be told.
    """

    rule: str
    subject: str
    message: str
    severity: Severity
    replacement: str | None = None
    safety: Safety = Safety.SUGGESTED
    alternatives: tuple[str, ...] = ()
    letter: str = ""


class Finding(NamedTuple):
    """A diagnosis at one place. Many places share one diagnosis, so a finding costs three words."""

    diagnosis: Diagnosis
    span: Span

    @property
    def rule(self) -> str:
        """Code of the rule that found it."""
        return self.diagnosis.rule

    @property
    def message(self) -> str:
        """What is wrong, in one sentence."""
        return self.diagnosis.message

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.diagnosis.severity

    @property
    def edit(self) -> Edit | None:
        """The replacement that mends it, if one is known."""
        diagnosis = self.diagnosis
        if diagnosis.replacement is None:
            return None
        return Edit(self.span, diagnosis.replacement, diagnosis.safety)


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one rule about one subject, in order of place.

    ``summary`` says it once for the document: what, how many, where, how completely ("every e in
    ¶2–10 is U+0435 CYRILLIC SMALL LETTER IE: 301 of 301"). ``words`` is the number of words
    touched, where the rule speaks of letters in words; else None.
    """

    rule: str
    subject: str
    summary: str
    severity: Severity
    findings: Sequence[Finding]
    words: int | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """All findings of an article, in order of place, and the text as safe edits leave it.

    ``edits`` are the safe edits of the encoding rules: disjoint, in order, positions in the
    article's text. ``repaired`` is the text with them applied.
    """

    findings: Sequence[Finding]
    groups: tuple[Group, ...]
    edits: Sequence[Edit]
    repaired: str

    def worst(self) -> Severity | None:
        """The severest of the findings, or None where there are none."""
        return max((group.severity for group in self.groups), default=None)
