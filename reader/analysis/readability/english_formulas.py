"""The formulas made for English, the usual ones first. The facts stand beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.readability import bands, values
from reader.analysis.readability.model import Direction, Formula

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.readability.model import Counts

_ENGLISH = frozenset({"en"})
_UP, _DOWN = Direction.HARDER, Direction.EASIER


def _grade(
    key: str, name: str, expression: str, source: str, compute: Callable[[Counts], float | None]
) -> Formula:
    return Formula(
        key,
        name,
        expression,
        source,
        _UP,
        _ENGLISH,
        compute,
        bands.school,
        bands.itself,
    )


ENGLISH_FORMULAS = (
    Formula(
        "flesch_reading_ease",
        "Flesch reading ease",
        "206.835 − 1.015 words/sentence − 84.6 syllables/word",
        "Flesch 1948, J. Appl. Psych. 32:221",
        _DOWN,
        _ENGLISH,
        values.linear(206.835, length=-1.015, syllables=-84.6),
        bands.FLESCH,
        bands.FLESCH_GRADE,
    ),
    _grade(
        "flesch_kincaid_grade",
        "Flesch–Kincaid grade",
        "0.39 words/sentence + 11.8 syllables/word − 15.59",
        "Kincaid, Fishburne, Rogers, Chissom 1975, Navy RBR 8-75",
        values.linear(-15.59, length=0.39, syllables=11.8),
    ),
    Formula(
        "new_dale_chall",
        "New Dale–Chall",
        "64 − 0.95 unfamiliar words/100 − 0.69 words/sentence (names counted as unfamiliar)",
        "Chall & Dale 1995, Readability Revisited",
        _DOWN,
        _ENGLISH,
        values.new_dale_chall,
        bands.NEW_DALE_CHALL,
        bands.NEW_DALE_CHALL_GRADE,
    ),
    _grade(
        "gunning_fog",
        "Gunning fog",
        "0.4 (words/sentence + hard words/100)",
        "Gunning 1952, The Technique of Clear Writing",
        values.gunning_fog,
    ),
    Formula(
        "smog_index",
        "SMOG",
        "1.0430 √(30 polysyllables/sentences) + 3.1291",
        "McLaughlin 1969, J. Reading 12:639",
        _UP,
        _ENGLISH,
        values.smog_index,
        bands.school,
        bands.itself,
        needs_sentences=30,
    ),
    _grade(
        "automated_readability_index",
        "Automated readability index",
        "4.71 letters/word + 0.5 words/sentence − 21.43",
        "Senter & Smith 1967, AMRL-TR-66-220",
        values.linear(-21.43, letters=4.71, length=0.5),
    ),
    _grade(
        "coleman_liau_index",
        "Coleman–Liau",
        "0.0588 letters/100 words − 0.296 sentences/100 words − 15.8",
        "Coleman & Liau 1975, J. Appl. Psych. 60:283",
        values.linear(-15.8, letters=5.88, sentences=-29.6),
    ),
    Formula(
        "dale_chall_readability_score",
        "Dale–Chall (1948)",
        "0.1579 unfamiliar words/100 + 0.0496 words/sentence + 3.6365",
        "Dale & Chall 1948, Educ. Res. Bull. 27:11-20, 37-54",
        _UP,
        _ENGLISH,
        values.dale_chall,
        bands.DALE_CHALL,
        bands.DALE_CHALL_GRADE,
    ),
    _grade(
        "spache_readability",
        "Spache (1974)",
        "0.121 words/sentence + 0.082 different unfamiliar words/100 + 0.659",
        "Spache 1974, Good Reading for Poor Readers",
        values.spache,
    ),
    _grade(
        "linsear_write_formula",
        "Linsear Write",
        "x/2 if x > 20, else (x − 2)/2; x = (easy + 3 hard words)/sentences",
        "McElroy 1953 (US Air Force), in Klare 1974-75, p. 85",
        values.linsear_write,
    ),
    Formula(
        "forcast",
        "FORCAST",
        "20 − one-syllable words in 150/10",
        "Caylor, Sticht, Fox, Ford 1973, HumRRO 73-5",
        _UP,
        _ENGLISH,
        values.forcast,
        bands.school,
        bands.itself,
        needs_words=150,
    ),
    Formula(
        "mcalpine_eflaw",
        "McAlpine EFLAW",
        "(words + words of up to 3 letters)/sentences",
        "McAlpine 2006",
        _UP,
        _ENGLISH,
        values.mcalpine_eflaw,
        bands.EFLAW,
        needs_words=1,
    ),
    _grade(
        "powers_sumner_kearl",
        "Powers–Sumner–Kearl (Flesch)",
        "0.0778 words/sentence + 4.55 syllables/word − 2.2029",
        "Powers, Sumner, Kearl 1958, J. Educ. Psych. 49:99",
        values.linear(-2.2029, length=0.0778, syllables=4.55),
    ),
    _grade(
        "powers_sumner_kearl_dale_chall",
        "Powers–Sumner–Kearl (Dale–Chall)",
        "0.1155 unfamiliar words/100 + 0.0596 words/sentence + 3.2672",
        "Powers, Sumner, Kearl 1958, J. Educ. Psych. 49:99",
        values.powers_sumner_kearl_dale_chall,
    ),
    _grade(
        "powers_sumner_kearl_fog",
        "Powers–Sumner–Kearl (fog)",
        "0.0877 words/sentence + 9.84 polysyllables/word + 3.0680",
        "Powers, Sumner, Kearl 1958, J. Educ. Psych. 49:99",
        values.powers_sumner_kearl_fog,
    ),
    Formula(
        "bormuth",
        "Bormuth",
        "0.886593 − 0.083640 letters/word + 0.161911 (familiar words/word)³"
        " − 0.021401 x + 0.000577 x² − 0.000005 x³; x = words/sentence",
        "Bormuth 1969, ED 029 166; scale of DuBay 2004, p. 44",
        _DOWN,
        _ENGLISH,
        values.bormuth,
        bands.degrees_of_reading_power,
    ),
    Formula(
        "text_standard",
        "textstat's standard",
        "the most frequent of 22 or 23 rounded grades",
        "textstat's own",
        _UP,
        _ENGLISH,
        values.nothing,
        bands.school,
        bands.itself,
    ),
)
"""In the order in which they are shown."""
