"""Words about characters, and the search for words that hold them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from reader.text.display import is_plain, shown
from reader.text.unicode.names import described
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_QUOTED = 1000
"""Characters that a message quotes at most: hidden messages of a few hundred are shown whole."""

_REST = re.compile(r"[^\W_]+")
_SPARSE = 200
"""Characters of text to each place from which on a look at every place beats a search: a search
reads ten times as fast as a look does, and words are some six letters long."""
_BRIEF = 400
"""Letters of a hidden message that a finding quotes: ten lines of the narrowest pane."""


def words_with(text: str, chars: Collection[str]) -> Iterator[tuple[int, str]]:
    """Start and letters of each word that holds one of ``chars``, which are letters or digits.

    A word here is letters and digits without hyphen, apostrophe or mark between them: its parts
    stand for themselves (IT-компания).
    """
    some = _escaped(chars)
    if sum(map(text.count, chars)) * _SPARSE < len(text):
        return _words_at(text, re.compile(f"[{some}]"))
    # From the start of a word: nothing is read twice, however long the words are.
    search = re.compile(rf"((?<![^\W_])[^\W_{some}]*+[{some}][^\W_]*+)")
    # What stands between words, a word, what stands between words …
    pieces = search.split(text)
    starts = accumulate(map(len, pieces))
    return zip(islice(starts, 0, None, 2), pieces[1::2], strict=False)


def mixed_words(text: str, chars: Collection[str]) -> Iterator[tuple[int, str]]:
    """Those of them in which one of ``chars`` meets a letter of another script.

    For texts that are written in ``chars``: there most words hold some of them.
    """
    return _words_at(text, re.compile(_meetings(chars)))


def _words_at(text: str, search: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The words about what ``search`` finds, by a look at each place: there are few."""
    done = 0
    for match in search.finditer(text):
        place = match.start()
        if place >= done:
            start = place
            while start > done and text[start - 1].isalnum():
                start -= 1
            word = _REST.match(text, place)
            done = word.end() if word else place + 1
            yield start, text[start:done]


def _meetings(chars: Collection[str]) -> str:
    """A pattern for the places where letters of two scripts meet, digits between them or not."""
    by_script: defaultdict[str, list[str]] = defaultdict(list)
    for char in chars:
        by_script[script(char)].append(char)
    parts = [
        rf"[{_escaped(some)}](?=[0-9]*+[^\W\d_{_escaped(some)}])" for some in by_script.values()
    ]
    some = _escaped(chars)
    return "|".join((rf"[^\W\d_{some}](?=[0-9]*+[{some}])", *parts))


def _escaped(chars: Collection[str]) -> str:
    return re.escape("".join(sorted(chars)))


def quoted(letters: str) -> str:
    """Letters of the article in quotation marks, nothing in them invisible; very long ones cut."""
    cut = "\N{HORIZONTAL ELLIPSIS}" if len(letters) > _QUOTED else ""
    return f"“{shown(letters[:_QUOTED], reveal=True)}{cut}”"


def quoted_briefly(letters: str) -> str:
    """The same of what can be of any length: its beginning, and how long it is."""
    if len(letters) <= _BRIEF:
        return quoted(letters)
    return f"{quoted(letters[:_BRIEF])}… ({len(letters):,} characters)"


def standing_for(char: str, letter: str) -> str:
    """``U+0435 CYRILLIC SMALL LETTER IE stands for “e”``."""
    shown_char = f"{char} " if is_plain(char, reveal=True) else ""
    return f"{shown_char}{described(char)} stands for {quoted(letter)}"
