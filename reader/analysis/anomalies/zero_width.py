"""Zero-width characters: whether one is at home where it stands, and what the others say of it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.analysis.anomalies.finding import Safety

UNSEEN = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""What may stand beside a zero-width character and is no neighbour that says anything."""

_LOOKED_PAST = 8
"""Unseen characters that are looked past; longer runs are a message, and the cost stays linear."""


class Standing(Enum):
    """Whether an invisible character belongs where it is."""

    RIGHT = auto()
    DOUBTFUL = auto()
    """It may be meant; where others of the text are wrong, it is hardly so."""
    WRONG = auto()


class Judgement(NamedTuple):
    """How a character stands, and what to say of it; without a message, nothing is said."""

    standing: Standing
    message: str = ""
    severity: Severity = Severity.WARNING
    safety: Safety = SAFE


RIGHT = Judgement(Standing.RIGHT)


def wrong(message: str, severity: Severity = Severity.WARNING) -> Judgement:
    """What may be deleted unseen."""
    return Judgement(Standing.WRONG, message, severity)


def doubtful(message: str = "", severity: Severity = Severity.NOTE) -> Judgement:
    """What a person should decide about, if it is worth a word at all."""
    return Judgement(Standing.DOUBTFUL, message, severity, SUGGESTED)


def neighbours(text: str, offset: int) -> tuple[str, str]:
    """The nearest visible characters on either side of ``offset``; "" where there is none."""
    before = offset - 1
    while before >= 0 and text[before] in UNSEEN and offset - before <= _LOOKED_PAST:
        before -= 1
    after = offset + 1
    while after < len(text) and text[after] in UNSEEN and after - offset <= _LOOKED_PAST:
        after += 1
    return text[max(before, 0) : before + 1], text[after : after + 1]


def letters_beside(text: str, offset: int, step: int, most: int) -> str:
    """Up to ``most`` letters from ``offset`` on in the direction of ``step``, the nearest first."""
    found: list[str] = []
    while 0 <= offset < len(text) and text[offset].isalpha() and len(found) < most:
        found.append(text[offset])
        offset += step
    return "".join(found)


def settled(
    judged: Sequence[tuple[int, Judgement]], others: Iterable[Judgement], message: str
) -> Iterator[tuple[int, Judgement]]:
    """``judged`` with what was doubtful made wrong where the text's other characters tell.

    A text in which zero-width characters stand where no writer puts them had them put in by a
    machine; of those the doubtful ones are part, unless they are more than twice as many.
    ``others`` are the judgements of such characters that the caller's rule is not about; they are
    asked for only where it matters. ``message`` is for those that had none of their own.
    """
    if any(judgement.standing is Standing.DOUBTFUL for _, judgement in judged):
        tally = [judgement.standing for judgement in others]
        tally += [judgement.standing for _, judgement in judged]
        bad = tally.count(Standing.WRONG)
        if bad and 2 * bad >= tally.count(Standing.DOUBTFUL):
            for offset, judgement in judged:
                worse = judgement.standing is Standing.DOUBTFUL
                yield offset, wrong(judgement.message or message) if worse else judgement
            return
    yield from judged
