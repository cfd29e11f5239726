"""The function words of each language, from its file of data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_APOSTROPHE = "'"

BY_SCRIPT = {
    "Latin": ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "cs"),
    "Cyrillic": ("ru", "uk", "bg"),
    "Greek": ("el",),
    "Arabic": ("ar", "fa"),
}
"""Languages with a file of data, by the script they are written in; the commonest first."""

_SCRIPT_OF = {language: script for script, found in BY_SCRIPT.items() for language in found}


def script_of(language: str) -> str:
    """The script that ``language`` is written in; Latin for one without a file of data."""
    return _SCRIPT_OF.get(language, "Latin")


@cache
def function_words(language: str) -> frozenset[str]:
    """Function words of ``language`` (a primary subtag) in lower case; empty if we have none.

    Apostrophes are straight. Words that are only written together with the next one (``l'``) are
    not among them: see ``proclitics``.
    """
    return frozenset(word for word in _entries(language) if not word.endswith(_APOSTROPHE))


@cache
def proclitics(language: str) -> frozenset[str]:
    """What is joined to the next word by an apostrophe, with the apostrophe: ``l'``, ``dell'``."""
    return frozenset(word for word in _entries(language) if word.endswith(_APOSTROPHE))


@cache
def _entries(language: str) -> tuple[str, ...]:
    if language not in _SCRIPT_OF:
        return ()
    heading, _, words = (_FOLDER / f"{language}.txt").read_text("utf-8").partition("\n")
    del heading  # the language's name, for people
    return tuple(words.split())
