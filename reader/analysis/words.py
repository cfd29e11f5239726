"""What a word is to a careful person, and where words stand.

A contraction or possessive is one word, whichever apostrophe it is written with. A hyphenated
compound is the words that it is made of, but a prefix that is no word (``co-``, ``re-``, ``e-``) or
a single letter belongs to what it stands before. Numerals are words, with their signs and points;
an address on the web, of e-mail, or a hashtag is one word. Dashes, slashes and ellipses end a word.
Soft hyphens and zero-width characters inside a word are not seen, combining marks are part of it.
"""

from __future__ import annotations

import re

from reader.text.span import Span

APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
IGNORED = "\N{SOFT HYPHEN}\u200b-\u200d\u2060\ufeff"
"""Characters that nobody sees, for use in a set of a regular expression."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7"
    "\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u135d-\u135f"
    "\u17b4-\u17d3\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)
"""Combining marks (general category M) of the scripts in daily use."""

_LETTER = r"[^\W\d_]"
_INNER = rf"(?:[^\W_]|[{_MARKS}{IGNORED}])"
_PREFIXES = (
    "anti|co|counter|de|e|extra|hyper|inter|intra|macro|meta|micro|mid|mini|multi|neo|non|poly|post"
    "|pre|proto|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|uni|vice"
)
_LINK = r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]\u2019\u201d']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TAG = r"(?<!\w)[#@][^\W\d]\w+"
_NUMERAL = r"[$\u20ac\xa3]?\d+(?:[.,:/]\d+)*(?![^\W_])(?:%|\u2030|\xb0)?"
_INITIALS = rf"{_LETTER}(?:\.{_LETTER})+(?![^\W_])\.?"
_ELISION = (
    rf"(?<![^\W_])[{APOSTROPHES}](?i:tis|twas|twere|twill|em|til|cause|bout|round|n)(?![^\W_])"
)
_WORD = rf"[^\W_]{_INNER}*+(?:[{APOSTROPHES}][^\W_]{_INNER}*+)*+"
_COMPOUND = rf"(?:(?i:{_PREFIXES}|{_LETTER})[{HYPHENS}](?=[^\W_]))?{_WORD}"

WORD = re.compile(f"{_NUMERAL}|{_INITIALS}|{_ELISION}|{_COMPOUND}")
"""One word of ordinary text."""

_ADDRESS = re.compile(f"{_LINK}|{_TAG}")
_ADDRESS_SIGN = re.compile(r"://|www\.|[@#]")
_ANY = re.compile(f"{_LINK}|{_TAG}|{WORD.pattern}")

_PLAIN = re.compile(r"[A-Za-z]++(?:['\u2019][A-Za-z]++)*+")


def word_spans(text: str) -> list[Span]:
    """Where the words of ``text`` stand, in order: half-open ranges of characters."""
    pattern = _ANY if _ADDRESS_SIGN.search(text) else WORD
    return [Span(*match.span()) for match in pattern.finditer(text)]


def words_of(text: str) -> list[str]:
    """The words themselves."""
    if _PLAIN.fullmatch(text):
        return [text]
    pattern = _ANY if _ADDRESS_SIGN.search(text) else WORD
    return [match[0] for match in pattern.finditer(text)]


def is_address(word: str) -> bool:
    """Whether ``word`` is an address on the web, of e-mail, or a hashtag."""
    return _ADDRESS_SIGN.search(word) is not None and _ADDRESS.fullmatch(word) is not None
