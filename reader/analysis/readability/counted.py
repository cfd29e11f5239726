"""Which of a word's features a formula counts, said in words."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from reader.analysis.readability.model import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.readability.model import Formula


class Counted:
    """The rules by which words count for ``formula`` in a text with the counts ``whole``.

    What a formula looks at is asked of the formula itself: its value changes with it.
    """

    def __init__(self, formula: Formula, whole: Counts) -> None:
        self._whole = whole
        value = formula.compute(whole)
        self._asked = frozenset(
            field.name
            for field in fields(Counts)
            if formula.compute(replace(whole, **{field.name: getattr(whole, field.name) + 1}))
            != value
        )

    def reasons(self, counts: Counts, uses: int) -> tuple[str, ...]:
        """Why a word that stands ``uses`` times counts; none where the formula has no eye for it.

        ``counts`` are those of all its uses.
        """
        return (*self._by_list(counts), *self._by_syllables(counts, uses), *self._by_length(counts))

    def _by_list(self, counts: Counts) -> Iterator[str]:
        difficult = counts.difficult_words
        if "difficult_names" in self._asked:
            difficult -= counts.difficult_names
        if "difficult_words" in self._asked and difficult:
            yield "not on the Dale\N{EN DASH}Chall list"
        if "different_unfamiliar" in self._asked and counts.different_unfamiliar:
            yield "not on Spache\N{RIGHT SINGLE QUOTATION MARK}s list"

    def _by_syllables(self, counts: Counts, uses: int) -> Iterator[str]:
        more = counts.syllables * self._whole.words > self._whole.syllables * counts.words
        counts_for = (
            ("syllables" in self._asked and more)
            or ("polysyllables" in self._asked and counts.polysyllables)
            or ("hard_words" in self._asked and counts.hard_words)
            or ("monosyllables" in self._asked and counts.monosyllables < counts.words)
        )
        if counts_for:
            number = counts.syllables // uses
            yield f"{number} syllable{'' if number == 1 else 's'}"

    def _by_length(self, counts: Counts) -> Iterator[str]:
        each = counts.letters // counts.words
        longer = counts.letters * self._whole.words > self._whole.letters * counts.words
        if ("letters" in self._asked and longer) or (
            "long_words" in self._asked and counts.long_words
        ):
            yield f"{each} letter{'' if each == 1 else 's'}"
        elif "mini_words" in self._asked and counts.mini_words:
            yield "up to 3 letters"
