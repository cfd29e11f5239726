"""Word lists: how many syllables English words have, and which words readers know.

``syllables.txt`` is made from the CMU Pronouncing Dictionary by ``rebuild.py``; its licence is in
``NOTICE.txt``. The familiar words of Dale and Chall are read from the textstat distribution, where
it was installed; textstat itself is never imported (it loads NLTK and asks for a download).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_HERE = Path(__file__).parent

_WORTH_A_TABLE = 8000
"""Questions, each of which takes some 2 microseconds, after which 20 milliseconds are well spent on
a table."""


class Syllables:
    """Syllables of English words in the CMU Pronouncing Dictionary (first pronunciation).

    The words stand in one sorted list, their counts beside them: quicker to open than a dictionary
    of them is to build, which is done for whoever asks for very many.
    """

    __slots__ = ("_asked", "_counts", "_table", "_text", "_words")

    def __init__(self) -> None:
        counts, _, words = (_HERE / "syllables.txt").read_bytes().partition(b"\n")
        self._counts = counts
        self._text = words.decode("ascii")
        self._words = self._text.split("\n")
        self._table: dict[str, int] | None = None
        self._asked = 0

    def count(self, word: str) -> int | None:
        """Number of syllables of ``word``, lower-cased, or None if the dictionary lacks it.

        It can be 0 ("hmm", "shh").
        """
        if self._table is None:
            return self._sought(word)
        count = self._table.get(word)
        return None if count is None else count - ord("0")

    def _sought(self, word: str) -> int | None:
        self._asked += 1
        if self._asked == _WORTH_A_TABLE:
            self._table = dict(zip(self._words, self._counts, strict=True))
        place = bisect_left(self._words, word)
        if place == len(self._words) or self._words[place] != word:
            return None
        return self._counts[place] - ord("0")

    def __contains__(self, word: str) -> bool:
        return self.count(word) is not None

    def has_prefix(self, letters: str) -> bool:
        """Whether any word begins with ``letters``, lower-cased."""
        place = bisect_left(self._words, letters)
        return place < len(self._words) and self._words[place].startswith(letters)

    def holding(self, letters: str) -> int:
        """How often ``letters``, lower-cased, stand in the words; looks at all of them."""
        return self._text.count(letters)


@cache
def syllables() -> Syllables:
    """The table of syllables, opened once."""
    return Syllables()


@cache
def easy_words(language: str) -> frozenset[str]:
    """The easy words of textstat for a primary subtag; the English one where it has none.

    English: the list of Dale and Chall (1948). Spanish: the commonest forms.
    """
    folder = _textstat() / "resources"
    path = folder / language / "easy_words.txt"
    if not language.isalpha() or not path.is_file():
        path = folder / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in path.read_text("utf-8").split("\n"))


@cache
def spache_words() -> frozenset[str]:
    """The words of Spache's revised list (1974)."""
    return frozenset((_HERE / "spache.txt").read_text("ascii").split())


def _textstat() -> Path:
    spec = find_spec("textstat")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("textstat is not installed: its word lists are needed")
    return Path(spec.origin).parent
