"""Which script a character belongs to (UAX #24)."""

from __future__ import annotations

from functools import cache

import regex

SCRIPTS = (
    "Latin",
    "Cyrillic",
    "Greek",
    "Han",
    "Hiragana",
    "Katakana",
    "Hangul",
    "Arabic",
    "Hebrew",
    "Devanagari",
    "Thai",
    "Armenian",
    "Georgian",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Lao",
    "Tibetan",
    "Myanmar",
    "Ethiopic",
    "Cherokee",
    "Khmer",
    "Mongolian",
    "Syriac",
    "Coptic",
    "Common",
    "Inherited",
)
"""Those that articles are written in, and Common and Inherited; the rest are one: "Other"."""

OTHER = "Other"

_PATTERNS = [(script, regex.compile(rf"\p{{Script={script}}}")) for script in SCRIPTS]


@cache
def script(char: str) -> str:
    """The script of ``char``, by its Script property; "Other" for those not in ``SCRIPTS``."""
    for found, pattern in _PATTERNS:
        if pattern.match(char):
            return found
    return OTHER
