"""Encodings that UTF-8 is wrongly read in, and the way back."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MOST_TIMES = 3
"""How often a text is read wrongly one time after another."""

_ORDINARY = re.compile(
    "[\u00a0-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u045f\u0490\u0491\u0531-\u058a\u05d0-\u05ea\u060c-\u064a"
    "\u0660-\u0669\u067e\u0686\u06a9\u06af\u06cc\u0901-\u0963\u0e01-\u0e4e\u1e00-\u1eff\u2010-\u2015"
    "\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193"
    "\u2212\u221e\u2260\u2264\u2265\u25cf\u2600-\u26ff\u2713\u2714\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\ufb01\ufb02\ufe0f\uff01-\uff5e\U0001f300-\U0001faff\x80-\x9f]+"
)
"""Characters in ordinary use: what a wrong reading may stand for. C1 is twice misread text."""


_TELLING = re.compile("[ÃÂÅÄ√][\x80-\xbf¬®€™œŸ˜‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—›ž©∂°]|â€|\u00e2\x80|вЂ|‚Ä")


class Codec:
    """One single-byte encoding that UTF-8 was read in.

    Bytes without a character are kept as the control character of their value, as browsers do.
    """

    def __init__(self, name: str, label: str) -> None:
        self.name = name
        self.label = label

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

    def is_likely(self, text: str) -> bool:
        """Whether ``text`` holds what is hardly ever written on purpose: Ã or Â before a sign."""
        return _TELLING.search(text) is not None

    def mended(self, text: str, *, loose: bool = False) -> Iterator[tuple[int, int, str]]:
        """Start, end and what was meant, for every run of wrongly read UTF-8.

        With ``loose``, for a text that is known to be misread, single letters of any script.
        """
        for run in self._shape.finditer(text):
            plain = self._plain(run[0])
            if plain and (loose or _is_plausible(plain)):
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


_SINGLE = re.compile(
    "[\u00a0-\u017f\u0218-\u021b\u1ea0-\u1ef9\u2010-\u203a\u20ac\u2116\u2122\u2212\u2026]"
)
"""What one misread character is likely to have been: in longer runs the script decides."""


def _is_plausible(plain: str) -> bool:
    """Whether ``plain`` is what somebody would write: one script, or one common character."""
    if len(plain) == 1:
        return _SINGLE.match(plain) is not None or ord(plain) > _SIGNS
    return len({script(char) for char in plain if char.isalpha()}) <= 1 + (len(plain) > _LONG)


_SIGNS = 0x2FFF
"""Three and four misread characters are not by chance one of East Asia or an emoji."""

_LONG = 8


CODECS = (
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
)
"""Those that texts are found in, the commonest first (ftfy's list, and the Cyrillic ones)."""

_RUN = re.compile("[^\x00-\x7f]+")
_MOST = 4_000
"""Distinct runs that are tried: a text in another script has as many as words, and no mojibake."""

_COVERAGE = 0.6
"""Share of the characters beyond ASCII that a codec must explain: by chance it is a tenth."""

_LETTERED = frozenset({"cp1251", "cp1253", "koi8-r", "cp866"})
_LETTERS_COVERAGE = 0.9
"""The same for encodings of letters, in which a part of a word may well be UTF-8 by chance."""

_SURE = 3
"""Characters of a run, or runs in a text, that are hardly UTF-8 by chance."""


def is_suspect(runs: Collection[str]) -> bool:
    """Whether ``runs``, a text's distinct runs beyond ASCII, can be misread at all."""
    return any(len(run) > 1 for run in runs)


def codec_of(text: str) -> Codec | None:
    """The codec that explains most of what is beyond ASCII; None where none explains enough."""
    runs = Counter(_RUN.findall(text)).most_common(_MOST)
    total = sum(len(run) * count for run, count in runs)
    best, explained, sure = None, 0, False
    for codec in CODECS:
        found = [
            (end - start, count)
            for run, count in runs
            for start, end, _ in codec.mended(run, loose=True)
        ]
        share = sum(length * count for length, count in found)
        if share > explained:
            best, explained = codec, share
            longest = max(length for length, _ in found)
            sure = longest >= _SURE or sum(count for _, count in found) >= _SURE
    if best is None:
        return None
    likely = best.is_likely(text)
    needed = _LETTERS_COVERAGE if best.name in _LETTERED and not likely else _COVERAGE
    return best if (sure or likely) and explained >= needed * total else None
