"""How likely a text is in a language, by its letters and their pairs.

Each language has a file in ``samples``: its name; the codecs that it is found in, the commonest
first; its letters beyond ASCII (for the scripts of East Asia, characters in ordinary use, the
commonest first); and a text of some hundred words in which they occur. A pair of letters is as
likely as the text has it, smoothed by how likely the second letter is by itself. That tells one
codec's reading of the same bytes from another's, and one language from another, within a line or
two of text; it is no grammar.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

import regex

_FOLDER = Path(__file__).parent / "samples"

_PAIR_WEIGHT = 0.6
"""How far a pair is trusted against the letter alone: the texts have some 2,000 pairs each."""

_COMMON = 150
"""An alphabet has fewer letters; more are characters of East Asia, ranked by use."""

_RANK = 20
"""Characters of East Asia: the one at rank n is as frequent as 1 in n, but for the first few
(Zipf's law with Mandelbrot's shift)."""

# Natural logarithms of what is no letter of the language. Digits and the signs of ordinary text
# come once in a hundred characters or a thousand, typographic ones less; a sign of drawing or
# mathematics in running text, a foreign letter or a control character by mistake alone.
_DIGIT, _ASCII, _TYPOGRAPHIC, _SIGN = -5.0, -7.0, -6.5, -9.0
_LATIN, _OTHER, _FOREIGN, _SYMBOL, _CONTROL = -4.5, -9.5, -13.0, -13.0, -17.0
_UNDECODED = -10.0

_BLOCK = 0x100
"""Code points side by side that mostly belong to one script."""

_BLOCKS = {
    "ja": set(range(0x30, 0xA0)),
    "ko": set(range(0xAC, 0xD8)),
    "zh": set(range(0x4E, 0xA0)),
}

_TYPOGRAPHIC_SIGNS = frozenset(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026\u00a0"
)
_SIGNS = frozenset(
    "\u2039\u203a\u2022\u00b7\u00b0\u00a7\u20ac\u00a3\u00a9\u00ae\u2122\u00b4`\u00aa\u00ba\u2116\u00d7\u00bd\u00bc\u00be\u00b2"
    "\u00b3\u00b5\u00b1\u00b6\u2020\u2030\u00a1\u00bf\u2032\u2033\u2212\u02bc\u3001\u3002\u300a\u300b\u300c\u300d\u300e\u300f\u30fb\uff01"
    "\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u060c\u061b\u061f\u200c\u200d\u200e\u200f"
)

_MISFIT = regex.compile(
    # Signs between two letters, other than apostrophes, hyphens, dashes and the like.
    r"(?<=\p{L})[^\p{L}\p{M}\p{N}\s'\u2019\u2018\u02bc\-\u2013\u2014.\u00b7\u2026/@&+*:;!?_,=()\[\]<>|\x00-\x1f\u200b-\u200f](?=\p{L})"
    # An opening mark at the end of a word, a closing one at its beginning.
    r"|(?<=\w)[\u201c\u201e\u201a\u00ab](?=\s)|(?<=\s)[\u201d\u2019\u2026](?=\p{L})|(?<=\p{L})[\u00bf\u00a1](?=\p{L})"
    r"|(?<=\p{L}\p{L})\xa0(?=\p{Ll})|(?<=\s)[^\W\x00-\x7f](?=\d)"
    # A letter of another script behind a small Latin one.
    r"|(?<=[\p{Latin}&&\p{Ll}])[\p{L}--\p{Latin}]"
    # Anything but ordinary signs between digits.
    r"|(?<=\d)[^\x00-\x7f\d\s\u2013\u2212\u00d7\u00b7](?=\d)",
    regex.V1,
)
_CASE = regex.compile(r"\p{Ll}\p{Lu}")
_MISFIT_COST = 5.0
_CASE_COST = 4.0
"""Natural logarithms: one in a hundred signs, one in fifty capitals stands so by right."""


class Tongue:
    """The letters of one language.

    ``codecs`` are Python's names, the commonest first.
    """

    __slots__ = ("_blocks", "_letters", "_pairs", "_seen", "_starts", "code", "codecs", "name")

    def __init__(self, code: str) -> None:
        name, codecs, letters, text = (_FOLDER / f"{code}.txt").read_text("utf-8").split("\n", 3)
        self.code = code
        self.name = name
        self.codecs = tuple(codecs.split())
        self._pairs: dict[tuple[str, str], float] = {}
        text = _folded(text)
        self._seen = Counter(pairwise(text))
        self._starts = Counter(text[:-1])
        counts: dict[str, float] = dict(Counter(text))
        for rank, letter in enumerate(letters):
            wide = len(letters) > _COMMON
            more = 200 / (rank + _RANK) if wide else 1.0
            counts[letter] = counts.get(letter, 0) + more
        if sum("a" <= char <= "z" for char in text) * 2 > len(text):
            for letter in "abcdefghijklmnopqrstuvwxyz":
                counts[letter] = counts.get(letter, 0) + 0.5
        self._blocks = {ord(char) // _BLOCK for char in letters} | _BLOCKS.get(code[:2], set())
        total = sum(counts.values()) * 1.05
        self._letters = {letter: count / total for letter, count in counts.items()}

    def score(self, pairs: Counter[tuple[str, str]]) -> float:
        """The logarithm of how likely the pairs of a folded text are."""
        known = self._pairs
        total = 0.0
        for pair, count in pairs.items():
            value = known.get(pair)
            if value is None:
                value = known[pair] = self._pair(*pair)
            total += count * value
        return total

    def _pair(self, before: str, char: str) -> float:
        alone = self._letters.get(char)
        if alone is None:
            return self._strange(char)
        starts = self._starts.get(before, 0)
        seen = self._seen.get((before, char), 0) / starts if starts else 0.0
        weight = _PAIR_WEIGHT * starts / (starts + 5)
        return log(weight * seen + (1 - weight) * alone)

    def _strange(self, char: str) -> float:
        common = _sign(char)
        if common is not None:
            return common
        if unicodedata.category(char)[0] not in "LM":
            return _SYMBOL
        return _OTHER if ord(char) // _BLOCK in self._blocks else _FOREIGN


def _sign(char: str) -> float | None:
    """The cost of what is the same in all languages; None for a letter or a rare sign."""
    if char == "0":
        return _DIGIT
    if char.isascii() and char.isprintable():
        return _LATIN if char.isalpha() else _ASCII
    if char in _TYPOGRAPHIC_SIGNS:
        return _TYPOGRAPHIC
    if char in _SIGNS:
        return _SIGN
    category = unicodedata.category(char)
    if category[0] == "C":
        return _UNDECODED if category == "Cs" else _CONTROL
    return None


@cache
def tongues() -> tuple[Tongue, ...]:
    """Every language that there is a sample of."""
    return tuple(Tongue(path.stem) for path in sorted(_FOLDER.glob("*.txt")))


_SPACES = re.compile(r"\s+")
_DIGITS = re.compile(r"\d")


def _folded(text: str) -> str:
    """``text`` in small letters, its blanks and digits alike; a blank before and behind."""
    text = unicodedata.normalize("NFC", text)
    return f" {_DIGITS.sub('0', _SPACES.sub(' ', text.strip().lower()))} "


def pairs_of(text: str) -> Counter[tuple[str, str]]:
    """The pairs of characters of ``text``, as ``Tongue.score`` takes them."""
    folded = _folded(text)
    return Counter(pairwise(folded))


def misfits(text: str) -> float:
    """What signs within words and capitals behind small letters cost, as a logarithm."""
    signs = sum(1 for _ in _MISFIT.finditer(text))
    return -_MISFIT_COST * signs - _CASE_COST * len(_CASE.findall(text, overlapped=True))
