"""Bytes to text and back, exactly.

In this order: what the person says; a byte-order mark; strict UTF-8, unless it is UTF-16 or a
seven-bit encoding in disguise; UTF-16 or UTF-32 by their pattern of NULs; UTF-8 with a defect,
where nearly all that is not ASCII is sound UTF-8; else the likeliest reading by its letters.
Nothing is normalised: bytes that cannot be decoded are lone surrogates in the text
(``surrogateescape``), so that encoding gives them back.
"""

from __future__ import annotations

import codecs
import re

from reader.article.model import ArticleError, Encoding

_BOMS = (
    # UTF-32's little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNITS = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_SAMPLE = 4096
_NUL_SHARE = 0.2
"""Least share of NULs in a sample of UTF-16: ASCII has every second byte NUL, Cyrillic its blanks,
line ends and digits."""

_HIGH_BYTES = bytes(set(range(0x20)) - set(b"\t\n\r"))
_HIGH_SHARE = 0.25
"""Least share of control characters in UTF-16 of the scripts below U+2000 that is valid UTF-8:
nearly half of its bytes are the script's number."""

_UNICODE_NAMES = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xf1-\xf3][\x80-\xbf]{3}|\xf0[\x90-\xbf][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A sound UTF-8 sequence of two bytes or more (RFC 3629, section 4), a few ill ones let through."""

_HIGH = re.compile(rb"[\x80-\xff]")
_SEVEN_BIT = re.compile(rb"\x1b|~\{|\+[A-Za-z0-9+/]{3}")
_SOUND = 0.9
"""Share of sound sequences above which a text is UTF-8 with a defect, whatever else it could be."""

_TRIES = 4
"""Readings of which one must give the bytes back: each costs a pass over them."""

_DEFECTIVE = Encoding("utf-8", evidence="UTF-8 but for bytes that cannot be decoded")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, Encoding]:
    """The text of ``data``, without a byte-order mark, and how it was decoded.

    Raises:
        ArticleError: ``encoding`` is no text codec that Python knows.
    """
    mark, marked = _mark(data)
    if encoding is not None:
        return _as_said(data, encoding, mark, marked)
    if mark:
        return _decoded(data[len(mark) :], Encoding(marked, mark, evidence="its byte-order mark"))
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _without_mark(data)
    hidden = _hidden(data, text)
    return _decoded(data, hidden) if hidden else (text, Encoding("utf-8", evidence="valid UTF-8"))


def encode(text: str, encoding: Encoding) -> bytes:
    """The bytes of ``text``, the byte-order mark before them.

    Raises:
        UnicodeEncodeError: the codec lacks a character.
    """
    return encoding.bom + text.encode(encoding.name, _errors(encoding.name))


def _errors(name: str) -> str:
    # surrogateescape cannot stand for a lone unit of 16 bits, which is what goes wrong there.
    return "surrogatepass" if name in _UNITS else "surrogateescape"


def _mark(data: bytes) -> tuple[bytes, str]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return mark, name
    return b"", ""


def _as_said(data: bytes, encoding: str, mark: bytes, marked: str) -> tuple[str, Encoding]:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, ValueError):
        raise ArticleError(f"{encoding}: no such text encoding (try utf-8 or cp1252)") from None
    if marked and name.replace("-sig", "") in marked:
        name = marked
    else:
        mark, name = b"", _UNICODE_NAMES.get(name, name)
    return _decoded(data[len(mark) :], Encoding(name, mark, evidence="as asked for"))


def _decoded(data: bytes, encoding: Encoding) -> tuple[str, Encoding]:
    errors = _errors(encoding.name)
    try:
        return data.decode(encoding.name, errors), encoding
    except UnicodeDecodeError as error:
        # Half a unit at the end, or a value beyond Unicode: the rest byte by byte.
        good = data[: error.start].decode(encoding.name, errors)
        rest = data[error.start :].decode("ascii", "surrogateescape")
        return good + rest, encoding
    except UnicodeError:
        # Codecs without error handlers (idna, punycode) are not for articles.
        raise ArticleError(f"{encoding.name}: these bytes cannot be read so") from None


def _hidden(data: bytes, text: str) -> Encoding | None:
    """What ``data`` is, valid UTF-8 though it is; None where that is all."""
    if b"\0" in data:
        return _wide(data) or _wide_by_letters(data)
    if text.isascii() and _SEVEN_BIT.search(data):
        # Slower to load than most articles to decode.
        from reader.article.seven_bit import hidden_codec  # noqa: PLC0415

        return hidden_codec(data)
    return None


def _without_mark(data: bytes) -> tuple[str, Encoding]:
    wide = _wide(data)
    if wide:
        return _decoded(data, wide)
    share = _sound_share(data)
    if share > _SOUND:
        return _decoded(data, _DEFECTIVE)
    # Imported only here: the languages' letters take time to load, and are hardly ever needed.
    from reader.article.legacy import readings, told  # noqa: PLC0415

    for likely in told(readings(data, defective_utf8=share > 1 - _SOUND))[:_TRIES]:
        text, encoding = _decoded(data, _DEFECTIVE if likely.name == "utf-8" else likely)
        if _comes_back(text, encoding, data):
            return text, encoding
    # Some codecs have two byte sequences for one character: they would not give the file back.
    evidence = "bytes that no other encoding would give back unchanged"
    return _decoded(data, Encoding("cp1252", confident=False, evidence=evidence))


def _comes_back(text: str, encoding: Encoding, data: bytes) -> bool:
    try:
        return encode(text, encoding) == data
    except UnicodeEncodeError:
        return False


def _wide(data: bytes) -> Encoding | None:
    """UTF-16 or UTF-32 without a mark, by where the zero bytes stand; or nothing."""
    sample = data[:_SAMPLE]
    if b"\0" in sample and sample.count(0) >= _NUL_SHARE * len(sample):
        for name, unit in sorted(_UNITS.items(), key=lambda pair: -pair[1]):
            if len(data) % unit == 0 and _fits(data, name, unit):
                return Encoding(name, evidence="the pattern of its zero bytes")
    return None


def _wide_by_letters(data: bytes) -> Encoding | None:
    """UTF-16 of a script whose high bytes are control characters, as Cyrillic's 04; or nothing."""
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _HIGH_BYTES)) < _HIGH_SHARE * len(sample):
        return None
    from reader.article.legacy import readings, told  # noqa: PLC0415 - see below

    best = told(readings(data, defective_utf8=True))[0]
    return best if best.name in _UNITS else None


def _fits(data: bytes, name: str, unit: int) -> bool:
    """Whether the high bytes are those that are zero, and all decodes strictly."""
    sample = data[: _SAMPLE // unit * unit]
    high = unit - 1 if name.endswith("le") else 0
    low = 0 if name.endswith("le") else unit - 1
    if sample[high::unit].count(0) <= sample[low::unit].count(0):
        return False
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _sound_share(data: bytes) -> float:
    """The share of bytes beyond ASCII that stand in sound sequences of UTF-8."""
    sound = sum(len(match[0]) for match in _SEQUENCE.finditer(data))
    return sound / len(_HIGH.findall(data))
