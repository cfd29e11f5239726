"""What is kept of a count, so that an edit counts its blocks alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.readability.prose_counts import is_unfamiliar, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable


class Words:
    """How often each word stands in a text, lower-cased; frozen.

    ``types`` is the number of different words, ``unfamiliar`` of those that Spache's list lacks.
    """

    __slots__ = ("_counts", "types", "unfamiliar")

    def __init__(self, counts: dict[str, int], unfamiliar: int) -> None:
        self._counts = counts
        self.types = len(counts)
        self.unfamiliar = unfamiliar

    @classmethod
    def of(cls, tokens: Counter[str]) -> Words:
        """The words of ``tokens``."""
        counts = _words(tokens)
        return cls(counts, sum(map(is_unfamiliar, counts)))

    def changed(self, removed: Iterable[str], added: Iterable[str]) -> Words:
        """These words without those of the tokens ``removed``, and with those of ``added``."""
        tokens = Counter(added)
        tokens.subtract(Counter(removed))
        changes = _words(tokens)
        counts = self._counts.copy()
        unfamiliar = self.unfamiliar
        for word, change in changes.items():
            before = counts.get(word, 0)
            after = before + change
            if after:
                counts[word] = after
            elif before:
                del counts[word]
            if bool(before) != bool(after) and is_unfamiliar(word):
                unfamiliar += 1 if after else -1
        return Words(counts, unfamiliar)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of an article's blocks, packed; None where a block is not prose.

    ``peaks`` are how hard the hardest sentence of each block is, 0 where there is none. ``words``
    is made for the first edit, or before: most articles are never edited.
    """

    blocks: tuple[int | None, ...]
    peaks: tuple[int, ...]
    words: Words | None = None


def _words(tokens: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for token, count in tokens.items():
        for word in words_in(token):
            found[word] += count
    return found
