"""Letters that pass for one another: which scripts, which pairs, and which script a text is in.

A script is told by its *distinctive* letters, those that nothing in the other scripts looks like:
counting all letters would fail as soon as half of them are replaced.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, proxy

import unicodedata2

from reader.text.unicode.confusables import prototype
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.anomalies.draft import Draft

ALPHABETS = {
    "Latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "Cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґјѕћђљњџўё"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЈЅЋЂЉЊЏЎЁ",
    "Greek": "αβγδεζηθικλμνξοπρςστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "Armenian": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ",
}
"""Letters in ordinary use: what a look-alike may stand for."""

_IDENTICAL = (
    # Latin, Cyrillic, Greek; a dot where a script has none. After Unicode's intentional.txt
    # (UTS #39), with y and the Greek capitals that any upright typeface draws as the Latin ones.
    *("aа.", "cсϲ", "dԁ.", "eе.", "hһ.", "iі.", "jјϳ", "oоο", "pр.", "qԛ.", "sѕ.", "v.ν"),
    *("wԝ.", "xх.", "yу.", "AАΑ", "BВΒ", "CСϹ", "EЕΕ", "GԌ.", "HНΗ", "IІΙ", "JЈͿ", "KКΚ"),
    *("MМΜ", "N.Ν", "OОΟ", "PРΡ", "QԚ.", "SЅ.", "TТΤ", "WԜ.", "XХΧ", "YУΥ", "Z.Ζ"),
    *("YҮ.", "yү.", "IӀ.", "v\N{CYRILLIC SMALL LETTER IZHITSA}."),
)
_COLUMNS = ("Latin", "Cyrillic", "Greek")

_DISTINCTIVE = {
    "Latin": "[dfgkmnqtzDFGLNQRSUVWZß-öø-ÿĀ-žșț]",
    "Cyrillic": "[бвгджзийклмнптфцчшщъыьэюяБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯїєґЇЄҐћђљњЉЊ]",
    "Greek": "[βδεζηθλμξπςτφψωΓΔΘΛΞΠΣΦΨΩάέήίόύώ]",
    "Armenian": "[\u0531-\u0556\u0561-\u0587]",
    "Hebrew": "[\u05d0-\u05ea]",
    "Arabic": "[\u0620-\u064a\u066e-\u06d3]",
    "Han": "[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]",
    "Devanagari": "[\u0904-\u0939]",
}
_DISTINCTIVE_PATTERNS = {name: re.compile(letters) for name, letters in _DISTINCTIVE.items()}


@cache
def _identical() -> dict[tuple[str, str], str]:
    pairs: dict[tuple[str, str], str] = {}
    for row in _IDENTICAL:
        for source in row:
            for target, letter in zip(_COLUMNS, row, strict=True):
                if source != "." and letter not in {source, "."}:
                    pairs.setdefault((source, target), letter)
    return pairs


@cache
def impostors() -> str:
    """Every letter that some other script has an identical one for."""
    return "".join(sorted({source for source, _ in _identical()}))


def identical(char: str, target: str) -> str:
    """The letter of script ``target`` that looks exactly like ``char``; "" where there is none."""
    return _identical().get((char, target), "")


def is_used(letter: str, language: str) -> bool:
    """Whether texts in ``language`` have ``letter``: Russian has no Cyrillic i, j or s."""
    if script(letter) != "Cyrillic":
        return True
    return letter in ALPHABETS["Cyrillic"] and letter not in _UNUSED.get(language, "")


_OTHERS = "іїєґјѕћђљњџўІЇЄҐЈЅЋЂЉЊЏЎ"
_UNUSED = {"ru": _OTHERS, "bg": _OTHERS, "uk": "јѕћђљњџўёЈЅЋЂЉЊЏЎЁ", "be": "їєґјѕћђљњџЇЄҐЈЅЋЂЉЊЏ"}
"""Cyrillic letters in use elsewhere, by the languages that do without them."""


@cache
def candidates(char: str, target: str) -> tuple[str, ...]:
    """Letters of script ``target`` that ``char`` may stand for, best first.

    The identical one; else that of which it is a compatibility form; else those of its class of
    look-alikes (UTS #39), same case first.
    """
    exact = identical(char, target)
    if exact:
        return (exact,)
    alphabet = ALPHABETS.get(target, "")
    plain = unicodedata2.normalize("NFKC", char)
    if len(plain) == 1 and plain != char and plain in alphabet:
        return (plain,)
    name = prototype(char)
    found = [letter for letter in _members(target).get(name, "") if letter != char]
    found += [letter for letter in _EXTRA.get(char, "") if letter in alphabet]
    upper = char.isupper()
    return tuple(sorted(dict.fromkeys(found), key=lambda letter: letter.isupper() != upper))


_EXTRA = {
    "\N{CYRILLIC SMALL LETTER PALOCHKA}": "li",
    "\N{CYRILLIC LETTER PALOCHKA}": "Il",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
"""Likenesses of small letters that the table, which sees capitals, tells otherwise."""


@cache
def _members(target: str) -> dict[str, str]:
    classes: dict[str, str] = {}
    for letter in ALPHABETS.get(target, ""):
        name = prototype(letter)
        classes[name] = classes.get(name, "") + letter
    return classes


@cache
def is_distinctive(char: str) -> bool:
    """Whether ``char`` tells its script, even in a word that holds letters of another."""
    name = script(char)
    pattern = _DISTINCTIVE_PATTERNS.get(name)
    if pattern is None or pattern.match(char) is None:
        return False
    return name == "Latin" or not candidates(char, "Latin")


def document_tally(draft: Draft) -> dict[str, int]:
    """How many distinctive letters of each script a draft has; scripts without any left out.

    Latin ones, which cost most to count, only until they outnumber every other script's.
    """
    odd = "".join(draft.odd)
    found: dict[str, int] = {}
    for name, search in _DISTINCTIVE_PATTERNS.items():
        letters = search.findall(odd)
        if len(letters) > _FEW:
            found[name] = sum(1 for _ in search.finditer(draft.text))
        else:
            found[name] = sum(map(draft.text.count, letters))
    most = max(found.values())
    for letter in _DISTINCTIVE_ASCII:
        if found["Latin"] > most:
            break
        found["Latin"] += draft.text.count(letter)
    return {name: count for name, count in found.items() if count}


_DISTINCTIVE_ASCII = "ntdmgfkqzSWDRFLGNUVQZ"
"""The commonest first."""

_FEW = 128
"""Letters that are counted sooner one by one than all together."""


class Contexts:
    """Which script is written about a place: its paragraph's, else the whole text's."""

    def __init__(self, draft: Draft) -> None:
        # Kept for as long as the draft is, it must not keep the draft, whose text may be long.
        self._draft: Draft = proxy(draft)
        self._found: dict[int, str] = {}
        self.tally = whole = document_tally(draft)
        self.document = max(whole, key=lambda name: whole[name]) if whole else ""
        self.is_uniform = len(whole) < 2  # noqa: PLR2004 - no second script anywhere

    def _dominant(self, text: str) -> str:
        """The script that most distinctive letters of ``text`` belong to, else the whole text's."""
        counts = {name: len(_DISTINCTIVE_PATTERNS[name].findall(text)) for name in self.tally}
        name = max(counts, key=lambda name: counts[name])
        return name if counts[name] else self.document

    def at(self, offset: int) -> str:
        """The dominant script about ``offset``; "" in a text without distinctive letters."""
        if self.is_uniform:
            return self.document
        paragraph = self._draft.paragraph_at(offset)
        found = self._found.get(paragraph.start)
        if found is None:
            found = self._dominant(paragraph.of(self._draft.text))
            self._found[paragraph.start] = found
        return found


_contexts: WeakKeyDictionary[Draft, Contexts] = WeakKeyDictionary()


def contexts_of(draft: Draft) -> Contexts:
    """The contexts of ``draft``, found once."""
    found = _contexts.get(draft)
    if found is None:
        found = _contexts[draft] = Contexts(draft)
    return found


def scripts(letters: Iterable[str]) -> set[str]:
    """The scripts of ``letters``, without Common and Inherited."""
    return {script(letter) for letter in letters} - {"Common", "Inherited"}
