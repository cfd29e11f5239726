"""A word stands twice.

“The the” is read over by its writer, most of all where the line ends between the two. A note, for
some words are rightly doubled (had had, that that, very very, names of places and people), and in
many languages doubling is grammar; there the rule is silent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted
from reader.analysis.languages.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "repeated-word"
_TWICE = re.compile(r" ([^ ]++) \1(?!\w)")
_TWICE_APART = re.compile(r" ([^ ]++) ++\1(?!\w)")
_ONCE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GOES_ON = re.compile(r"[-'’@/_\\]|[.:]\w")
"""What makes the second word the beginning of a longer one."""

_ALLOWED = {
    "de": "die der das den dem was wie so ja nein sehr lange viel na",
    "en": (
        "had that is do does did her you it in on very so no yes really many much more far long"
        " now now well there here ha he oh ah hey bye blah knock hear tut night day again over"
        " years too never please quite wow big little old good same out up one two mama papa"
    ),
    "es": "no sí muy más tan ya que bien casi",
    "fr": "nous vous très si non oui bien trop plus tout",
    "it": "no sì si così molto piano via man quasi ci vi",
    "nl": "die dat heel ja nee zo zijn had was is",
    "pt": "não sim muito mais que já nos",
    "ru": "да нет очень еле чуть что так",
}
"""Words that are rightly doubled in a language, for grammar's sake or for emphasis."""

_LISTED = frozenset({"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "ru", "uk", "bg"})
"""Languages in which a function word twice is hardly ever grammar."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every word that is followed by itself, at most one line end between the two."""
    del offsets
    language = draft.language
    if language not in _LISTED:
        return
    mark = Marker(CODE)
    text = draft.text
    allowed = frozenset(_ALLOWED.get(language, "").split())
    lower = text.lower()
    flat = f" {lower if len(lower) == len(text) else text}"
    for blank in "\t\r\n":
        flat = flat.replace(blank, " ")
    apart = "\r" in text or "\n " in text
    for match in (_TWICE_APART if apart else _TWICE).finditer(flat):
        # The blank that was put before the text, and the one that the match begins with, are even.
        first, word = match.start(), match[1]
        second, end = match.end() - 1 - len(word), match.end() - 1
        if not _is_word(word) or word in allowed or not _is_slip(text, first, second, end):
            continue
        if not _is_of(language, word) or not (draft.in_prose(first) and draft.in_prose(second)):
            continue
        if draft.paragraph_at(first) == draft.paragraph_at(second):
            gap = first + len(word)
            message = f"{quoted(word)} stands twice"
            yield mark(gap, end, word, message, Severity.NOTE, "")


def _is_word(word: str) -> bool:
    """Whether ``word`` is one, and no variable or initial."""
    return (len(word) > 1 or word == "a") and _ONCE.fullmatch(word) is not None


def _is_of(language: str, word: str) -> bool:
    """Whether a slip is likely: any word in English, elsewhere a function word."""
    return language == "en" or word.replace("’", "'") in function_words(language)


def _is_slip(text: str, first: int, second: int, end: int) -> bool:
    """Whether two equal words are neither a name (Walla Walla) nor parted by more than a line."""
    gap = text[first + end - second : second]
    if gap.count("\n") > 1 or gap.count("\r") > 1 or _GOES_ON.match(text, end):
        return False
    return not text[second].isupper()


RULE = Rule(
    code=CODE,
    summary="a word that stands twice",
    severity=Severity.NOTE,
    stage=Stage.COPY,
    looks_at="",
    find=find,
    flagged=(
        Example("they lit the the lamp", "they lit the lamp"),
        Example("The the lamp is lit.", "The lamp is lit."),
        Example("a lamp of\nof the harbour", "a lamp of the harbour"),
        Example("das Licht und und der Hafen", "das Licht und der Hafen", language="de"),
    ),
    accepted=(
        Example("The lamps that they had had were lit."),
        Example("He said that that lamp was out."),
        Example("A very very long way from Walla Walla."),
        Example("The end of the\n\nthe other"),
        Example("Les lampes que nous nous donnons.", language="fr"),
        Example("pelan pelan saja", language="id"),
        Example("Use `the the` here.", markdown=True),
        Example("in in-house lamps, a lamp, lamps"),
    ),
)
