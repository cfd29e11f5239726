"""Text of one older encoding that was read in another: which two, and what it was."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.letters import identical
from reader.analysis.anomalies.weighing import CLEAR, weighed
from reader.article.likelihood import Tongue, tongues

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# The encodings of old files, and those that programs take files for.
_WRITTEN = (
    *("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874"),
    *("koi8-r", "koi8-u", "cp866", "mac_cyrillic", "iso8859-5", "iso8859-2", "iso8859-7"),
    *("mac_roman", "cp437", "cp850", "cp852", "mac_latin2"),
)
_READ = ("latin-1", "cp1252", "cp1251", "cp1250", "cp1253", "koi8-r", "cp866", "mac_roman", "cp437")

_CONTROL = "\x80-\x84\x86-\x9f"
_BOX = "\u2320\u2321\u2500-\u25a0"
_SIGN = (
    "\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6\u00b8\u00bb-\u00bf\u00d7\u00f7\u20ac\u0192"
    "\u2020\u2021\u02c6\u2030\u2039\u203a\u2022\u02dc\u2122"
)
_ACCENTED = "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"
_TONOS = "\u00b4\u00b7\u0386-\u03ce"
_CAPITAL = "\u0410-\u042f\u0401"
_SUSPECT = re.compile(
    # Its first character alone is searched for, so that text without any costs next to nothing.
    f"[{_CONTROL}{_BOX}{_SIGN}{_ACCENTED}{_TONOS}{_CAPITAL}](?:"
    # What no text has: C1 controls within a word, lines and blocks beside letters.
    f"(?P<never>(?<=[^\\W\\d_][{_CONTROL}])(?=[^\\W\\d_])|(?<=[{_BOX}])(?=\\w)|(?<=\\w[{_BOX}]))"
    # C1 controls elsewhere; signs that no word has within.
    f"|(?<=[{_CONTROL}])|(?<=[^\\W\\d_][{_SIGN}])(?=[^\\W\\d_])"
    # Words of accented letters alone; small letters before capitals; signs of
    # Windows-1251 where the older Russian encodings have letters.
    f"|(?<=[{_ACCENTED}])[{_ACCENTED}]{{3}}|(?<=[\u0430-\u044f\u0451][{_CAPITAL}])"
    "|(?<=[\u00a4\u00ac\u00ae])(?=[\u0400-\u0491])|(?<=[\u0400-\u0491][\u00a4\u00ac\u00ae])"
    f"|(?<=[{_TONOS}])[\u0391-\u03a9]{{2}})"
)
_WAKES = re.compile(
    "[\x80-\x84\x86-\x9f\u00a1-\u00a6\u00a8\u00aa\u00ac\u00ae\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u00d7\u00f7\u0192"
    "\u2020\u2021\u02c6\u2030\u02dc\u2320\u2321\u2500-\u25a0\u0410-\u042f\u0401\u0391-\u03a9]"
    "|[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4}"
)
"""What a text's runs beyond ASCII hold where any of these is possible: few right ones do."""

_ENOUGH = 3
"""Places, where each may be what somebody wrote; what no text has counts for two."""

_LEFT = 0.25
"""Share of those places that what was meant may have: a wrong guess makes others of them."""

_SAMPLE = 2500
"""Characters that are tried in every pair of encodings: a paragraph or two."""

_GAIN = 1.0
"""What each replaced character must gain, as a logarithm: half as much as a right letter does."""

_PROOF = 60.0
"""Gain that leaves no doubt, whatever the number of languages and encodings that were tried."""

_LEAST = -5.0
"""Logarithm of the mean likelihood of a character above which a text is in one of the languages;
running text has -3, a text in the wrong encoding -7 or less."""

_READABLE = 0.9
"""Share of the characters beyond ASCII that must belong to the encoding."""


class Recoding(NamedTuple):
    """A text was written in ``written`` and read as ``read``.

    ``table`` maps each character to what was meant. ``proved`` says that there is no doubt: control
    characters, which are no text, became text by it, or it is beyond comparison likelier.
    """

    written: str
    read: str
    table: Mapping[int, str]
    proved: bool


def recoding(text: str, runs: Collection[str]) -> Recoding | None:
    """How ``text`` is to be read, if that is clear; None where it is right as it stands.

    ``runs`` are its distinct runs beyond ASCII.
    """
    if _WAKES.search("\n".join(runs)) is None:
        return None
    places = list(islice(_SUSPECT.finditer(text), _SAMPLE))
    if not _are_telling(places):
        return None
    sample = _around(text, [place.start() for place in places])
    odd = {char for char in sample if char > "\x7f"}
    before, tongue = weighed(sample, tongues())
    best, most = None, 0.0
    for read in _READ:
        if sum(_bytes(read).get(char) is not None for char in odd) < _READABLE * len(odd):
            continue
        for written in _WRITTEN:
            table = _table(written, read)
            plain = sample.translate(table)
            replaced = sum(one != other for one, other in zip(sample, plain, strict=True))
            after, _ = weighed(plain, {tongue, *_written_in(written)})
            gain = after - before
            if gain > max(most, CLEAR, _GAIN * replaced) and after > _LEAST * len(plain):
                best, most = (written, read), gain
    if best is None or not _is_clean(text.translate(_table(*best)), len(places)):
        return None
    proved = most > _PROOF or any("\x80" <= char <= "\x9f" for char in odd)
    return Recoding(*best, _table(*best), proved)


def _are_telling(places: list[re.Match[str]]) -> bool:
    """Whether ``places`` are too many for chance, and no person's habit or deception."""
    never = sum(place["never"] is not None for place in places)
    if len(places) + never < _ENOUGH:
        return False
    # One sign again and again is a habit (I´m, rock´n´roll); letters put for Latin ones by their
    # looks are no encoding.
    chars = {char for place in places for char in place[0]}
    return never > 0 or not (len(chars) == 1 or all(identical(char, "Latin") for char in chars))


def _is_clean(plain: str, before: int) -> bool:
    """Whether hardly any of the places that spoke against a text, ``before`` of them, are left."""
    left = sum(1 for _ in islice(_SUSPECT.finditer(plain), before))
    return left <= _LEFT * before


def _around(text: str, places: list[int]) -> str:
    """The lines of ``places``, or as much of them as is enough."""
    pieces: list[str] = []
    done = total = 0
    for place in places:
        if place < done:
            continue
        start = max(text.rfind("\n", done, place) + 1, done, place - _SAMPLE // 2)
        end = text.find("\n", place, place + _SAMPLE // 2)
        done = end if end >= 0 else min(place + _SAMPLE // 2, len(text))
        pieces.append(text[start:done])
        total += done - start
        if total > _SAMPLE:
            break
    return "\n".join(pieces)


@cache
def _written_in(codec: str) -> frozenset[Tongue]:
    """The languages that are written in ``codec``."""
    names = {codec, codec.replace("-", "_"), codec.replace("-", "").replace("iso8859", "iso8859_")}
    return frozenset(tongue for tongue in tongues() if names.intersection(tongue.codecs))


@cache
def _bytes(codec: str) -> dict[str, int]:
    """The byte of each character of ``codec`` beyond ASCII."""
    found: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        try:
            found[bytes([byte]).decode(codec)] = byte
        except UnicodeDecodeError:
            found[chr(byte)] = byte
    return found


@cache
def _table(written: str, read: str) -> dict[int, str]:
    meant = {byte: char for char, byte in _bytes(written).items()}
    return {ord(char): meant[byte] for char, byte in _bytes(read).items() if char != meant[byte]}
