"""Where words may be divided, by pyphen's dictionaries."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Hyphenate = Callable[[str], tuple[int, ...]]

_SHORTEST = 6
"""Letters of the shortest word that is divided; shorter ones cost the eye more than they save."""

_WORDS = 1 << 16


@lru_cache(maxsize=8)
def hyphenator(language: str) -> Hyphenate | None:
    """A function from a word to the indices at which it may be divided, in order.

    None where there is no dictionary for ``language`` (a BCP 47 tag). Importing pyphen and reading
    a dictionary takes 80 ms, so the first page is better set before this is called.
    """
    import pyphen  # noqa: PLC0415 - see above

    name = pyphen.language_fallback(language.replace("-", "_"))
    if not name:
        return None
    dictionary = pyphen.Pyphen(lang=name, left=2, right=3)

    @lru_cache(maxsize=_WORDS)
    def points(word: str) -> tuple[int, ...]:
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        # Points at which the spelling changes would need letters that are not in the source.
        found = dictionary.positions(word)
        return tuple(int(point) for point in found if not point.data)

    return points
