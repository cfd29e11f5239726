"""Encodings whose bytes are all below 0x80, and so are valid UTF-8 as well.

ISO 2022 announces each character set by an escape sequence, HZ puts Chinese between ``~{`` and
``~}``, UTF-7 puts what is not ASCII between ``+`` and ``-`` in Base64.
"""

from __future__ import annotations

import re

from reader.article.model import Encoding

_ESCAPE = re.compile(rb"\x1b(?:\$[@AB]|\$\([CDOPQ]|\$\)[ACG]|\([BIJ]|\.[AF])")
"""What announces a character set (ECMA-35; RFC 1468, RFC 1554, RFC 1557)."""

_KOREAN = ("iso2022_kr",)
_JAPANESE = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext")

_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
"""RFC 1843."""

_UTF_7 = re.compile(rb"\+(?:-|[A-Za-z0-9+/]{3,}-?)")
"""RFC 2152: a character needs three of Base64's; "+-" is a plus."""

_SAMPLE = 65536
_ORDINARY = re.compile("[\u00a0-\u024f\u2010-\u203a\u20ac\u2122]+")
"""What a lone stretch in UTF-7 must be made of: a quotation mark, a dash, an accented letter."""


def hidden_codec(data: bytes) -> Encoding | None:
    """The encoding of ``data``, which is all ASCII, where it is one of these; else None."""
    if b"\x1b" in data and len(_ESCAPE.findall(data)) == data.count(b"\x1b"):
        names = _KOREAN if b"\x1b$)C" in data else _JAPANESE
        return _first(data, names, "its escape sequences")
    if b"~{" in data and _HZ.search(data):
        return _first(data, ("hz",), "what stands between ~{ and ~}")
    if b"+" in data and _is_utf_7(data[:_SAMPLE]):
        return _first(data, ("utf-7",), "what stands between + and -")
    return None


def _first(data: bytes, names: tuple[str, ...], evidence: str) -> Encoding | None:
    for name in names:
        try:
            if data.decode(name).encode(name) == data:
                return Encoding(name, evidence=evidence)
        except UnicodeError:
            continue
    return None


def _is_utf_7(sample: bytes) -> bool:
    """Whether every plus sign begins a stretch of Base64 that gives ordinary characters."""
    stretches = _UTF_7.findall(sample)
    if sample.count(b"+") > sum(stretch.count(b"+") for stretch in stretches):
        return False
    try:
        plain = [text for stretch in stretches if (text := stretch.decode("utf-7")) != "+"]
    except UnicodeDecodeError:
        return False
    if not plain or not all(text.isprintable() and not text.isascii() for text in plain):
        return False
    return len(plain) > 1 or _ORDINARY.fullmatch(plain[0]) is not None
