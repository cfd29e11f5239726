"""What a character looks like to a reader of Latin text: which ordinary ones it may stand for."""

from __future__ import annotations

from functools import cache

import unicodedata2

from reader.analysis.anomalies.letters import identical
from reader.text.unicode.confusables import prototype

ORDINARY = frozenset(map(chr, range(0x7F))) | frozenset("–—’‘“”«»‹›…•·×°§©®™€£µ±½¼¾¿¡ªº¹³″′†")
"""What prose in Latin letters is made of, beside the letters with marks."""

_BROADER = {
    "\N{CYRILLIC SMALL LETTER PALOCHKA}": "li",
    "\N{CYRILLIC LETTER PALOCHKA}": "Il",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "\N{LATIN SMALL LETTER DOTLESS J}": "j",
    "\N{CJK RADICAL C-SIMPLIFIED SPEECH}": "i",
    "\u8ba0": "i",  # the speech radical once more, as an ideograph
    "\N{IDEOGRAPHIC FULL STOP}": "o",
    "\N{KATAKANA MIDDLE DOT}": ".",
    "\N{HANGUL LETTER ARAEA}": ".",
    "\N{HYPHENATION POINT}": ".",
    "\N{MODIFIER LETTER MACRON}": "-",
    "\N{LATIN SMALL LETTER LONG S}": "fs",
    "\N{SMALL EM DASH}": "—-",
    "\N{FULLWIDTH LEFT SQUARE BRACKET}": "([",
    "\N{FULLWIDTH RIGHT SQUARE BRACKET}": ")]",
}
"""Likenesses that the table has otherwise or lacks: it compares capitals, and full forms."""

_RATHER = frozenset("［］・ㆍ‧ſ\N{SMALL EM DASH}\N{MODIFIER LETTER MACRON}")
"""Those of them that stand for nothing else."""

_SUPERSCRIPT = ("<super>", "<sub>")


@cache
def shapes(char: str) -> tuple[str, ...]:
    """The ordinary characters (ORDINARY) that ``char`` may stand for, best first; () for itself.

    Drawn exactly alike; its compatibility form; its class of look-alikes (UTS #39), the same case
    first; what is ordinary stands for nothing else.
    """
    if char in ORDINARY:
        return ()
    if char.isspace():
        return (" ",)
    if char in _RATHER:
        return tuple(_BROADER[char])
    exact = [identical(char, "Latin") or _compatible(char)]
    found = [
        *exact,
        *_class(char),
        *(_class(exact[0]) if exact[0] else ""),
        *_BROADER.get(char, ""),
    ]
    if unicodedata2.decimal(char, 1) == 0 and "." not in found:
        if exact == ["0"]:
            return ("0", "O", "o")
        found += "oO0"  # the zeros of most scripts are rings
    upper = char.isupper()
    found.sort(
        key=lambda shape: (shape not in exact, not shape.isalpha(), shape.isupper() != upper)
    )
    return tuple(shape for shape in dict.fromkeys(found) if shape)


def _compatible(char: str) -> str:
    """The one ordinary character of which ``char`` is another form; "" where there is none."""
    plain = unicodedata2.normalize("NFKC", char)
    if plain == char or len(plain) != 1:
        return ""
    if unicodedata2.decomposition(char).startswith(_SUPERSCRIPT) and not plain.isdigit():
        return ""  # a modifier letter of phonetics
    return plain if plain in ORDINARY else next(iter(_class(plain)), "")


def _class(char: str) -> str:
    return _classes().get(prototype(char), "")


@cache
def _classes() -> dict[str, str]:
    """Ordinary characters by the name of their class; ASCII before the rest."""
    classes: dict[str, str] = {}
    for char in sorted(ORDINARY):
        name = prototype(char)
        classes[name] = classes.get(name, "") + char
    return classes
