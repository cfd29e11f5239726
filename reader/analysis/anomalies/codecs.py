"""Encodings that UTF-8 is wrongly read in, and the way back."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MOST_TIMES = 3
"""How often a text is read wrongly one time after another."""

_ORDINARY = re.compile(
    "[\u00a0-\u00ac\u00ae-\u017e\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0370-\u03ff\u0400-\u045f\u0490\u0491\u0531-\u058a\u05d0-\u05ea\u060c-\u064a"
    "\u0660-\u0669\u067e\u0686\u06a9\u06af\u06cc\u0901-\u0963\u0e01-\u0e4e\u1e00-\u1eff\u2010-\u2015"
    "\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193"
    "\u2212\u221e\u2260\u2264\u2265\u25cf\u2600-\u26ff\u2713\u2714\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\ufb01\ufb02\ufe0f\uff01-\uff5e\U0001f300-\U0001faff\x80-\x9f]+"
)
"""Characters in ordinary use: what a wrong reading may stand for. C1 is twice misread text."""


_RUN = re.compile("[^\x00-\x7f]+")
_WITHIN = re.compile("[a-z][^\x00-\x7f]{1,3}(?:[a-z]| )")
_ASCII = re.compile("[\x00-\x7f]+")
_TELLING = re.compile("[ÃÂÅÄ√][\x80-\xbf¬®€™œŸ˜‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—›ž©∂°]|â€|\u00e2\x80|вЂ|‚Ä")


class Misread:
    """What is found of an encoding that UTF-8 was read in."""

    def __init__(self, name: str, label: str) -> None:
        self.name = name
        self.label = label

    def is_likely(self, text: str) -> bool:
        """Whether ``text`` holds what is hardly ever written on purpose: Ã or Â before a sign."""
        return _TELLING.search(text) is not None

    def mended(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and what was meant, for every run of wrongly read UTF-8."""
        raise NotImplementedError


class Codec(Misread):
    """One single-byte encoding that UTF-8 was read in.

    Bytes without a character are kept as the control character of their value, as browsers do.
    """

    @cached_property
    def _bytes(self) -> dict[int, int]:
        """The byte of each character beyond ASCII."""
        found: dict[int, int] = {}
        for byte in range(0x80, 0x100):
            try:
                char = bytes([byte]).decode(self.name)
            except UnicodeDecodeError:
                char = chr(byte)
            found.setdefault(ord(char), byte)
        return found

    @cached_property
    def _shape(self) -> re.Pattern[str]:
        """Runs of what UTF-8 sequences look like in this encoding."""
        chars = {byte: chr(char) for char, byte in self._bytes.items()}

        def some(first: int, last: int) -> str:
            return (
                "[" + "".join(re.escape(chars[b]) for b in range(first, last) if b in chars) + "]"
            )

        more = some(0x80, 0xC0)
        two, three, four = some(0xC2, 0xE0), some(0xE0, 0xF0), some(0xF0, 0xF5)
        return re.compile(f"(?:{two}{more}|{three}{more}{{2}}|{four}{more}{{3}})+")

    def mended(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and what was meant, for every run of wrongly read UTF-8."""
        for run in self._shape.finditer(text):
            plain = self._plain(run[0])
            if plain:
                yield run.start(), run.end(), plain

    def _plain(self, run: str) -> str:
        """What ``run`` is after as many ways back as there are; "" where it is nothing ordinary."""
        plain = run
        for _ in range(_MOST_TIMES):
            try:
                data = bytes(byte if (byte := self._bytes.get(ord(c))) else ord(c) for c in plain)
                plain = data.decode()
            except (UnicodeDecodeError, ValueError):
                break
        ordinary = plain != run and _ORDINARY.fullmatch(plain) is not None
        return plain if ordinary and not any("\x80" <= char <= "\x9f" for char in plain) else ""


class WideCodec(Misread):
    """One encoding of East Asia that UTF-8 was read in, two bytes to a character.

    It may have swallowed the letter behind a character; so what is mended is whole runs.
    """

    def is_likely(self, text: str) -> bool:
        """Whether a run has letters on both sides, as a word's character or apostrophe has."""
        return _WITHIN.search(text) is not None

    def mended(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and what was meant, for every run that is UTF-8 from end to end."""
        for run in _RUN.finditer(text):
            try:
                plain = run[0].encode(self.name).decode()
            except UnicodeError:
                continue
            if plain != run[0] and _ORDINARY.fullmatch(_ASCII.sub("", plain)):
                yield run.start(), run.end(), plain


CODECS: tuple[Misread, ...] = (
    Codec("cp1252", "Windows-1252"),
    Codec("latin-1", "Latin-1"),
    Codec("cp1251", "Windows-1251"),
    Codec("cp1250", "Windows-1250"),
    Codec("cp1253", "Windows-1253"),
    Codec("cp1254", "Windows-1254"),
    Codec("cp1257", "Windows-1257"),
    Codec("iso-8859-2", "Latin-2"),
    Codec("mac_roman", "Mac Roman"),
    Codec("cp437", "the IBM PC's code page 437"),
    Codec("cp850", "code page 850"),
    Codec("koi8-r", "KOI8-R"),
    Codec("cp866", "code page 866"),
    Codec("mac_cyrillic", "Mac Cyrillic"),
    WideCodec("gb18030", "GB 18030"),
    WideCodec("cp932", "Shift JIS"),
)
"""Those that texts are found in, the commonest first (ftfy's list, and the Cyrillic ones)."""

_MOST = 4_000
"""Distinct runs that are tried: a text in another script has as many as words, and no mojibake."""

_COVERAGE = 0.6
"""Share of the characters beyond ASCII that a codec must explain: by chance it is a tenth."""

_LETTERED = frozenset({"cp1251", "cp1253", "koi8-r", "cp866", "mac_cyrillic", "gb18030", "cp932"})
_LETTERS_COVERAGE = 0.9
"""The same for encodings of letters, in which a part of a word may well be UTF-8 by chance."""

_SURE = 3
"""Characters of a run, or runs in a text, that are hardly UTF-8 by chance."""


_LOSSY = frozenset("\u00c2\u00c3\u0102\u0413\u0393")
"""First bytes of UTF-8 that are left alone where the second, a no-break space, became a blank."""


_EAST = "\u2e80"
"""From here on characters are East Asia's: one of them may be all that became of a letter."""


def is_suspect(runs: Collection[str]) -> bool:
    """Whether ``runs``, a text's distinct runs beyond ASCII, can be misread at all."""
    return any(len(run) > 1 or run in _LOSSY or run > _EAST for run in runs)


def is_telling(runs: Collection[str]) -> bool:
    """Whether one of ``runs`` holds what is hardly ever written on purpose."""
    return _TELLING.search("\n".join(runs)) is not None


def codecs_of(text: str, distinct: Collection[str] | None = None) -> list[Misread]:
    """The codecs that explain most of what is beyond ASCII, the best first; at most three.

    ``distinct`` are the distinct runs of ``text`` beyond ASCII, where they are known.
    """
    tried = set(_RUN.findall(text)) if distinct is None else distinct
    if not any(_is_mended(run) for run in islice(tried, _MOST)):
        return []
    runs = Counter(_RUN.findall(text)).most_common(_MOST)
    total = sum(len(run) * count for run, count in runs)
    ranked: list[tuple[int, Misread]] = []
    for codec in CODECS:
        found = [(end - start, count) for run, count in runs for start, end, _ in codec.mended(run)]
        explained = sum(length * count for length, count in found)
        if found and _is_enough(codec, text, found, explained / total):
            ranked.append((explained, codec))
    ranked.sort(key=itemgetter(0), reverse=True)
    return [codec for explained, codec in ranked if explained >= _AS_GOOD * ranked[0][0]][:_FEW]


def _is_mended(run: str) -> bool:
    """Whether any codec makes something of ``run``."""
    return any(True for codec in CODECS for _ in codec.mended(run))


def _is_enough(codec: Misread, text: str, found: list[tuple[int, int]], share: float) -> bool:
    longest = max(length for length, _ in found)
    if longest >= _SURE or sum(count for _, count in found) >= _SURE:
        likely = codec.is_likely(text)
        return share >= (_LETTERS_COVERAGE if codec.name in _LETTERED and not likely else _COVERAGE)
    return share == 1.0 and codec.is_likely(text)


_AS_GOOD, _FEW = 0.95, 3
"""Codecs that explain nearly as much as the best: the likelier text decides among them."""
