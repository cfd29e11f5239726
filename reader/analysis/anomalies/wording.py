"""Words about characters, and the search for words that hold them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.display import is_plain, shown
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def words_with(text: str, offsets: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Start and letters of each word that holds a character at one of ``offsets``.

    A word here is letters and digits without hyphen, apostrophe or mark between them: its parts
    stand for themselves (IT-компания).
    """
    if not offsets:
        return
    chars = re.escape("".join({text[offset] for offset in offsets}))
    # From the start of a word: nothing is read twice, however long the words are.
    search = re.compile(rf"(?<![^\W_])[^\W_{chars}]*+[{chars}][^\W_]*+")
    for match in search.finditer(text, offsets[0] and _word_start(text, offsets[0])):
        yield match.start(), match[0]


def _word_start(text: str, offset: int) -> int:
    while offset and text[offset - 1].isalnum():
        offset -= 1
    return offset


def quoted(letters: str) -> str:
    """Letters of the article in quotation marks, nothing in them invisible."""
    return f"“{shown(letters, reveal=True)}”"


def standing_for(char: str, letter: str) -> str:
    """``U+0435 CYRILLIC SMALL LETTER IE stands for “e”``."""
    shown_char = f"{char} " if is_plain(char, reveal=True) else ""
    return f"{shown_char}{described(char)} stands for {quoted(letter)}"
