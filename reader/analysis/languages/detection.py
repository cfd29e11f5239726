"""Which language an article is in, by its script and its function words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING
from unicodedata import normalize

from reader.analysis.languages.function_words import BY_SCRIPT, function_words, proclitics
from reader.article.model import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Article

UNCLEAR = "en"
"""What an article is taken for whose words do not say: too short, or disguised."""

UNKNOWN = "und"
"""BCP 47's undetermined: long enough to be told, and none of the languages that we know."""

_SAMPLE = 20_000
"""Characters that are looked at: some 3,000 words, of which every second is a function word."""

_WORD = re.compile(r"[^\W\d_]+")

_LEAST = 0.12
"""Least share of function words that speaks for a language, shared ones counted in part.

Measured on treebanks and the Declaration of Human Rights: 0.20 to 0.40 in the languages that we
have files for, 0.16 in an English article whose every e is Cyrillic; under 0.12 in 35 others, but
for near relatives (Belarusian, Serbian).
"""

_MORE_WHERE_SHORT = 0.3
"""By this, divided by the root of the number of words, the share must be greater in a short text:
about one standard deviation of a share of an eighth."""

_ENOUGH = 60
"""Words from which a text of a known language has its function words: fewer than one in eight of
sixty has a chance of less than one in a hundred where a fifth is expected."""

_DIFFERENT = 4
"""So many different function words at least are met in a text of that length; one frequent word of
another language may be written like one of these."""

_FOREIGN = 0.02
"""Share of letters that a language does not have; names and quotations stay under it."""

_ALPHABETS = {
    "ru": "\u0430-\u044f\u0451",
    "uk": "\u0430-\u0449\u044c\u044e\u044f\u0454\u0456\u0457\u0491",
    "bg": "\u0430-\u044a\u044c\u044e\u044f",
}
"""Small letters of the languages that share their script with many others."""

_ASCII = re.compile("[A-Za-z]")
_HIDDEN = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Marks and invisible characters, by which words may be disguised."""

_BLOCKS = (
    (0x0041, "Latin"),
    (0x0250, "Other"),
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0700, "Other"),
    (0x0750, "Arabic"),
    (0x0780, "Other"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"),
    (0x0A80, "Gujarati"),
    (0x0B00, "Oriya"),
    (0x0B80, "Tamil"),
    (0x0C00, "Telugu"),
    (0x0C80, "Kannada"),
    (0x0D00, "Malayalam"),
    (0x0D80, "Sinhala"),
    (0x0E00, "Thai"),
    (0x0E80, "Lao"),
    (0x0F00, "Tibetan"),
    (0x1000, "Myanmar"),
    (0x10A0, "Georgian"),
    (0x1100, "Hangul"),
    (0x1200, "Ethiopic"),
    (0x13A0, "Other"),
    (0x1780, "Khmer"),
    (0x1800, "Other"),
    (0x1E00, "Latin"),
    (0x1F00, "Greek"),
    (0x2000, "Other"),
    (0x3040, "Kana"),
    (0x3100, "Other"),
    (0x3400, "Han"),
    (0xA000, "Other"),
    (0xAC00, "Hangul"),
    (0xD7B0, "Other"),
    (0xF900, "Han"),
    (0xFB00, "Other"),
    (0xFB50, "Arabic"),
    (0xFE00, "Other"),
    (0x20000, "Han"),
    (0x33480, "Other"),
)
"""Where Unicode's blocks of a script begin; asked of letters alone.

The exact property needs tables that take longer to load than everything else here; which script
prevails in a text does not turn on the handful of letters that stand outside their script's blocks.
"""

_STARTS = [start for start, _ in _BLOCKS]

_ONLY = {
    "Armenian": "hy",
    "Hebrew": "he",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Oriya": "or",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Thai": "th",
    "Lao": "lo",
    "Tibetan": "bo",
    "Myanmar": "my",
    "Georgian": "ka",
    "Hangul": "ko",
    "Ethiopic": "am",
    "Khmer": "km",
    "Kana": "ja",
    "Han": "zh",
}
"""The language that a script is mostly written for, where no word list tells them apart."""

_DISTINCTIVE = re.compile("[\u0431-\u0434\u0436-\u0439\u043b\u043d\u043f\u0442\u0444\u0446-\u044f]")
"""Small Cyrillic letters that no Latin letter looks like."""


def language_of(article: Article) -> str:
    """Primary subtag of the language that the words of ``article`` are in, as below.

    Only the beginning is looked at, and only prose. Nothing is folded: a text with look-alike
    letters is known by the words that are left whole.
    """
    return language_of_text(" ".join(_pieces(article)))


def language_of_text(text: str) -> str:
    """Primary subtag of the language of running text.

    "en" where the text is too short or too much disguised to say, "und" where it does say, and is
    in none of the languages that have a script of their own or a file of function words.
    """
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    letters: Counter[str] = Counter()
    for word, count in words.items():
        for letter in word:
            letters[letter] += count
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[block_script(letter)] += count
    return _by_script(scripts, words, text)


def block_script(letter: str) -> str:
    """The script whose block ``letter`` stands in, or "Other"; good for letters alone."""
    place = bisect_right(_STARTS, ord(letter))
    return _BLOCKS[place - 1][1] if place else "Other"


def _by_script(scripts: Counter[str], words: Counter[str], text: str) -> str:
    # Japanese is written in Han characters as well: a twentieth of kana is proof of it.
    if scripts["Kana"] * 20 > scripts["Han"] + scripts["Kana"] and scripts["Kana"]:
        scripts["Kana"] += scripts["Han"]
        scripts["Han"] = 0
    if not scripts:
        return UNCLEAR
    # Among Latin and look-alikes the prevailing script says nothing: words of both are tried.
    [(prevailing, _)] = scripts.most_common(1)
    if prevailing in _ONLY:
        return _ONLY[prevailing]
    tried = BY_SCRIPT.get(prevailing, ()) + (BY_SCRIPT["Latin"] if prevailing != "Latin" else ())
    if prevailing == "Cyrillic" and _is_truly_cyrillic(text):
        return _among_cyrillic(words)
    return _by_words(tried, words) or _without_words(scripts, words, text)


def _without_words(scripts: Counter[str], words: Counter[str], text: str) -> str:
    """What a text is taken for that has no function words known to us."""
    [(prevailing, number)] = scripts.most_common(1)
    if words.total() < _ENOUGH:
        return UNCLEAR
    if prevailing == "Latin":
        return UNCLEAR if _is_disguised(scripts, number, text) else UNKNOWN
    return UNKNOWN if prevailing == "Arabic" or _is_no_style(prevailing, text) else UNCLEAR


def _among_cyrillic(words: Counter[str]) -> str:
    """Unknown where the letters deny each language that we know, Russian where no words tell."""
    fitting = tuple(one for one in BY_SCRIPT["Cyrillic"] if _has_the_letters_of(one, words))
    return (_by_words(fitting, words) or "ru") if fitting else UNKNOWN


def _has_the_letters_of(language: str, words: Counter[str]) -> bool:
    foreign = re.compile(f"[\u0400-\u052f](?<![{_ALPHABETS[language]}])").findall
    letters = sum(len(word) * count for word, count in words.items())
    return sum(len(foreign(word)) * count for word, count in words.items()) <= _FOREIGN * letters


def _is_disguised(scripts: Counter[str], latin: int, text: str) -> bool:
    """Whether more than names are in other scripts, or much stands between the letters."""
    others = scripts.total() - latin + len(_HIDDEN.findall(text[:_SAMPLE]))
    return others > _FOREIGN * latin


def _is_no_style(prevailing: str, text: str) -> bool:
    """Whether the letters of a rare script are what they are, not Latin in bold or full width."""
    plain = normalize("NFKC", text[:_SAMPLE])
    return prevailing == "Other" and len(_ASCII.findall(plain)) * 2 < len(plain)


def _is_truly_cyrillic(text: str) -> bool:
    """Whether it is Cyrillic that is read here, not Latin in disguise."""
    sample = text[:_SAMPLE].lower()
    # Every second letter of Cyrillic text is one that Latin lacks; a disguise has none at all.
    return len(_DISTINCTIVE.findall(sample)) * 10 > len(sample)


def _by_words(languages: tuple[str, ...], words: Counter[str]) -> str:
    """The language most of whose function words are met, or nothing where too few are."""
    owners: Counter[str] = Counter()
    known = {language: _letters_only(language) for language in languages}
    for found in known.values():
        owners.update(found)
    weights: dict[str, float] = {}
    for language, found in known.items():
        # A word of several languages speaks for each of them in part.
        weights[language] = sum(
            count / owners[word] for word, count in words.items() if word in found
        )
    best = max(weights, key=weights.__getitem__)
    number = words.total()
    least = _LEAST + _MORE_WHERE_SHORT / sqrt(number)
    is_varied = number < _ENOUGH or len(words.keys() & known[best]) >= _DIFFERENT
    return best if weights[best] > least * number and is_varied else ""


def _letters_only(language: str) -> set[str]:
    found = {word for word in function_words(language) if "'" not in word}
    found.update(word[:-1] for word in proclitics(language))
    return found


def _pieces(article: Article) -> Iterator[str]:
    left = _SAMPLE
    for block in article.blocks:
        if not block.is_prose:
            continue
        for run in block.runs:
            if Style.CODE in run.style:
                continue
            piece = article.text[run.span.start : min(run.span.end, run.span.start + left)]
            yield piece
            left -= len(piece)
            if left <= 0:
                return
