"""Dashes are written in several ways in one text.

A hyphen between blanks, two hyphens, an en dash between blanks and an em dash all stand for one
thing; a text should use one of them. A note: at each place where a way is the exception, once where
none rules. The edit takes the way that rules; `fix` makes it only if this rule is named. Hyphens of
words, ranges of numbers, lists, options such as --help and code are no dashes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.styles import exceptions
from reader.text.searching import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mixed-dashes"
_SIGNS = (" - ", "--", "\N{EN DASH}", "\N{EM DASH}")
_DASH = re.compile(
    # Behind a word or its punctuation and before a word: neither a bullet nor an option.
    r"(?<=[\w.,;:!?)\]”’»\"'])"
    r"(?: - | -- |(?<=[^\W\d])--(?=[^\W\d])| – | — |—)"
    r"(?=[\w(\[“‘«„\"'])"
)
_NAMES = {
    " - ": "a hyphen between blanks",
    " -- ": "two hyphens between blanks",
    "--": "two hyphens",
    " – ": "an en dash between blanks",
    " — ": "an em dash between blanks",
    "—": "an em dash",
}


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """The places of the rarer ways."""
    del offsets
    text = draft.text
    signs = [sign for sign in _SIGNS if (sign in draft.odd if len(sign) == 1 else sign in text)]
    if len(signs) < 2 and "\N{EM DASH}" not in signs:  # noqa: PLR2004 - two make a mixture
        return  # only an em dash has two ways of its own
    ways: dict[str, list[int]] = {}
    for sign in signs:
        for offset in places(text, sign):
            dash = _DASH.match(text, offset) or _DASH.match(text, max(offset - 1, 0))
            if dash and _is_dash(text, *dash.span()) and draft.in_prose(dash.start()):
                ways.setdefault(dash[0], []).append(dash.start())
    mark = Marker(CODE)
    rule, found = exceptions(ways)
    for way, offset in found:
        message = f"{_NAMES[way]} for a dash, where this text has {_NAMES[rule]}"
        yield mark(offset, offset + len(way), way, message, Severity.NOTE, rule)


def _is_dash(text: str, start: int, end: int) -> bool:
    """Whether no numbers stand on both sides: those are ranges, scores and sums."""
    return not (text[start - 1].isdigit() and text[end : end + 1].isdigit())


RULE = Rule(
    code=CODE,
    summary="dashes of several kinds",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(
        Example(
            "The lamp – the old one – is out. The ships – all three – wait - and wait.",
            "The lamp – the old one – is out. The ships – all three – wait – and wait.",
        ),
        Example(
            "The lamp—the old one—is out. The ships—all—wait -- and wait.",
            "The lamp—the old one—is out. The ships—all—wait—and wait.",
        ),
    ),
    accepted=(
        Example("The lamp – the old one – was well-known in 1914–18."),
        Example("The lamp - the old one - is out.\n\n- one\n- two"),
        Example("The lamp—lit—goes on. Score: 3 - 2."),
        Example("The lamp — the old one — is out; see `a -- b`.", markdown=True),
    ),
)
