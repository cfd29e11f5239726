"""A variation selector stands where it selects nothing, or many hide a message.

One selector chooses the form of the character before it: an emoji or text, a variant of a Chinese
character, a Mongolian or mathematical form. Behind any other character it does nothing but split
the word. Two and more in a row carry bytes: what they say is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted_briefly
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "variation-selector"
_RUN = regex.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f]+")
_EMOJI = regex.compile(r"[\p{Emoji}\p{Extended_Pictographic}]")
_STANDARD = regex.compile(
    r"[\p{Sm}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Myanmar}\p{sc=Phags_Pa}"
    r"\p{sc=Manichaean}\p{sc=Mongolian}\p{sc=Egyptian_Hieroglyphs}\u3001-\u303f\uff01-\uff5e0"
    r"\u2190-\u23ff\u2600-\u27ff\u2018-\u201d\p{Extended_Pictographic}]"
)
_IVS = regex.compile(r"[\p{sc=Han}]")
_MONGOLIAN = regex.compile(r"[\p{sc=Mongolian}]")
_FIRST, _LAST, _SUPPLEMENT = 0xFE00, 0xFE0F, 0xE0100

_SHOWN = 32
"""Bytes that a message shows where they are no text."""


def _is_right(base: str, selector: str) -> bool:
    if selector in "\ufe0e\ufe0f":
        return bool(_EMOJI.match(base))
    if selector <= "\u180f":
        return bool(_MONGOLIAN.match(base))
    if selector <= "\ufe0d":
        return bool(_STANDARD.match(base))
    return bool(_IVS.match(base))


def _said(run: str) -> str:
    """The bytes of a run as a message: UTF-8 where they are, else hexadecimal."""
    codes = map(ord, run)
    data = bytes(
        code - _FIRST if _FIRST <= code <= _LAST else (code - _SUPPLEMENT + 16) & 0xFF
        for code in codes
    )
    try:
        said = data.decode()
    except UnicodeDecodeError:
        said = ""
    if said and said.isprintable():
        return quoted_briefly(said)
    more = " …" if len(data) > _SHOWN else ""
    return f"the bytes {data[:_SHOWN].hex(' ')}{more}"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every selector without a base of its own, and every run of them with what it says."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        run = _RUN.match(text, offset) if offset >= done else None
        if run is None:
            continue
        done = run.end()
        base = text[max(offset - 1, 0) : offset]
        right = _is_right(base, text[offset])
        if done - offset == 1:
            if not right:
                message = f"{described(text[offset])} selects no form of the character before it"
                yield mark(offset, done, text[offset], message, Severity.WARNING, "", SAFE)
            continue
        message = f"{done - offset} variation selectors in a row say {_said(run[0])}"
        yield mark(offset, done, run[0], message, Severity.ERROR, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="variation selectors that select nothing, or hide a message",
    severity=Severity.ERROR,
    stage=Stage.MESSAGES,
    looks_at="[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f]",
    find=find,
    flagged=(
        Example("a la\ufe0fmp", "a lamp"),
        # 16 bytes fit the first row; "hi" is 0x68 0x69, in the supplement from U+E0100 + 0x58.
        Example("a lamp\U000e0158\U000e0159", "a lamp"),
    ),
    accepted=(
        Example("a heart \u2764\ufe0f and a key 1\ufe0f\u20e3"),
        Example("葛\U000e0100飾", language="ja"),
        Example("text style \u00a9\ufe0e here"),
    ),
)
