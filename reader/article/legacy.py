"""Which codec bytes are in, when nothing says so: every codec's reading, judged by its letters.

A reading is the likelier the better its letters and their pairs are those of a language that is
written in this codec, with no control characters, no signs within words and no capitals behind
small letters. Of codecs that read the bytes alike, the commoner is named: Windows' before its ISO
twin.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import NamedTuple

from reader.article.likelihood import Tongue, misfits, pairs_of, tongues
from reader.article.model import Encoding

_SAMPLE = 6000
"""Bytes that are judged, lines beyond ASCII first: some hundred letters tell for certain."""

_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")

_NEXT = 1.0
"""What it costs to be the next in a language's list of codecs: some three times as rare."""

_UNUSUAL = 8.0
"""What it costs a codec not to be one of the language's: a Polish name in an English text."""

_RARE = {"cp500": 12.0, "cp037": 12.0, "hz": 6.0}
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_UNICODE = {"utf-8": 0.0} | dict.fromkeys(_WIDE, 6.0)
"""Encodings of all languages."""

_FEW = 4
"""Languages whose every codec is tried, after the commonest codecs have told which they may be."""

_SURE = 12.0
"""Lead, as a logarithm, over the next reading that leaves no doubt."""


class Reading(NamedTuple):
    """One way to read the bytes: ``score`` is a logarithm, ``text`` a sample of the outcome."""

    score: float
    codec: str
    language: str
    text: str


def told(found: list[Reading]) -> list[Encoding]:
    """``found`` as encodings, with what speaks for each."""
    named: list[Encoding] = []
    for number, (score, codec, language, _) in enumerate(found):
        lead = score - found[1].score if number == 0 and len(found) > 1 else 0.0
        sure = len(found) == 1 or lead > _SURE
        evidence = f"its letters are those of {language}"
        if number == 0 and not sure:
            evidence += f"; {found[1].codec} is possible"
        named.append(
            Encoding(codecs.lookup(codec).name, confident=number == 0 and sure, evidence=evidence)
        )
    return named


def readings(data: bytes, *, defective_utf8: bool = False) -> list[Reading]:
    """Every reading of ``data`` that differs from the others, the likeliest first.

    With ``defective_utf8`` one of them is UTF-8, what cannot be decoded left out of it.
    """
    sample = _sampled(data)
    known = {codec: text for codec in _all_codecs() if (text := _read(sample, codec)) is not None}
    known |= {
        codec: text
        for codec in _WIDE
        if len(data) % 2 == 0 and (text := _read(data[:_SAMPLE], codec)) is not None
    }
    if defective_utf8:
        known["utf-8"] = sample.decode(errors="surrogateescape")
    counted = [(codec, text, pairs_of(text), misfits(text)) for codec, text in known.items()]
    usual = {
        (codec, tongue): tongue.score(pairs) + cost - _unlikely(codec, tongue)
        for codec, _, pairs, cost in counted
        for tongue in tongues()
        if codec in tongue.codecs or codec in _UNICODE
    }
    likely = {tongue for _, tongue in sorted(usual, key=usual.__getitem__)[-_FEW:]}
    best: dict[str, Reading] = {}
    for codec, text, pairs, cost in counted:
        for tongue in likely:
            score = tongue.score(pairs) + cost - _unlikely(codec, tongue)
            if text not in best or score > best[text].score:
                best[text] = Reading(score, codec, tongue.name, text)
    return sorted(best.values(), reverse=True)


def _unlikely(codec: str, tongue: Tongue) -> float:
    if codec in _UNICODE:
        return _UNICODE[codec]
    rare = _RARE.get(codec, 0.0)
    if codec in tongue.codecs:
        return rare + _NEXT * tongue.codecs.index(codec)
    return rare + _UNUSUAL + _NEXT * len(tongue.codecs)


@cache
def _all_codecs() -> tuple[str, ...]:
    return tuple(dict.fromkeys(codec for tongue in tongues() for codec in tongue.codecs))


def _read(sample: bytes, codec: str) -> str | None:
    """``sample`` in ``codec``, its last character perhaps cut off; None if it cannot be so."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample, final=False)
    except UnicodeDecodeError:
        return None


def _sampled(data: bytes) -> bytes:
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    length = 0
    for line in _LINE.finditer(data):
        lines.append(line[0][: _SAMPLE - length])
        length += len(lines[-1]) + 1
        if length >= _SAMPLE:
            break
    return b"\n".join(lines) or data[:_SAMPLE]
