"""Every formula, once: whose it is, what it says, what it takes. The facts stand beside each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.analysis.readability import bands, values
from reader.analysis.readability.model import Direction, Formula

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.analysis.readability.model import Counts

_ENGLISH = frozenset({"en"})
_SPANISH = frozenset({"es"})
_ITALIAN = frozenset({"it"})
_GERMAN = frozenset({"de"})
_DUTCH = frozenset({"nl"})
_ANY: frozenset[str] = frozenset()
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


def _flesch(
    key: str,
    name: str,
    source: str,
    language: frozenset[str],
    weights: tuple[float, float, float],
) -> Formula:
    base, length, syllables = weights
    compute = values.linear(base, length=-length, syllables=-syllables)
    expression = f"{base} − {length} words/sentence − {syllables} syllables/word"
    return Formula(key, name, expression, source, _DOWN, language, compute, bands.FLESCH)


_FORMULAS = (
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
    Formula(
        "lix",
        "LIX",
        "words/sentence + words of more than 6 letters/100",
        "Björnsson 1968, Läsbarhet",
        _UP,
        _ANY,
        values.lix,
        bands.LIX,
        bands.LIX_GRADE,
    ),
    Formula(
        "rix",
        "RIX",
        "words of more than 6 letters/sentences",
        "Anderson 1983, J. Reading 26:490",
        _UP,
        _ANY,
        values.rix,
        bands.rix,
        bands.RIX_GRADE,
    ),
    _flesch("flesch_amstad", "Flesch–Amstad", "Amstad 1978", _GERMAN, (180, 1, 58.5)),
    *(
        Formula(
            f"wiener_sachtextformel{suffix}",
            f"Wiener Sachtextformel {number}",
            expression,
            "Bamberger & Vanecek 1984",
            _UP,
            _GERMAN,
            values.wiener(*weights),
            bands.years,
            bands.itself,
        )
        for number, suffix, expression, weights in (
            (
                1,
                "",
                "0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875",
                (0.1935, 0.1672, 0.1297, 0.0327, 0.875),
            ),
            (
                2,
                "_2",
                "0.2007 MS + 0.1682 SL + 0.1373 IW − 2.779",
                (0.2007, 0.1682, 0.1373, 0, 2.779),
            ),
            (3, "_3", "0.2963 MS + 0.1905 SL − 1.1144", (0.2963, 0.1905, 0, 0, 1.1144)),
            (4, "_4", "0.2744 MS + 0.2656 SL − 1.693", (0.2744, 0.2656, 0, 0, 1.693)),
        )
    ),
    _flesch(
        "fernandez_huerta",
        "Fernández Huerta",
        "Fernández Huerta 1959, as corrected by legible.es",
        _SPANISH,
        (206.84, 1.02, 60),
    ),
    Formula(
        "szigriszt_pazos",
        "Szigriszt-Pazos",
        "206.835 − 62.3 syllables/word − words/sentence",
        "Szigriszt-Pazos 1993; scale of INFLESZ, Barrio 2007",
        _DOWN,
        _SPANISH,
        values.linear(206.835, syllables=-62.3, length=-1),
        bands.INFLESZ,
    ),
    Formula(
        "gutierrez_polini",
        "Gutiérrez de Polini",
        "95.2 − 9.7 letters/word − 0.35 words/sentence",
        "Gutiérrez de Polini 1972",
        _DOWN,
        _SPANISH,
        values.linear(95.2, letters=-9.7, length=-0.35),
        lambda _: "made for the sixth year of school",
    ),
    Formula(
        "crawford",
        "Crawford",
        "−0.205 sentences/100 words + 0.049 syllables/100 words − 3.407",
        "Crawford 1989",
        _UP,
        _SPANISH,
        values.linear(-3.407, sentences=-20.5, syllables=4.9),
        bands.years,
        bands.itself,
    ),
    Formula(
        "gulpease_index",
        "Gulpease",
        "89 + (300 sentences − 10 letters)/words",
        "Lucisano & Piemontese 1988",
        _DOWN,
        _ITALIAN,
        values.linear(89, sentences=300, letters=-10),
        bands.GULPEASE,
    ),
    _flesch("flesch_vacca", "Flesch–Vacca", "Franchina & Vacca 1986", _ITALIAN, (217, 1.3, 60)),
    _flesch(
        "kandel_moles",
        "Kandel–Moles",
        "Kandel & Moles 1958, as koRpus gives it",
        frozenset({"fr"}),
        (209, 1.15, 68),
    ),
    _flesch("flesch_douma", "Flesch–Douma", "Douma 1960", _DUTCH, (206.835, 0.93, 77)),
    _flesch("brouwer", "Brouwer", "Brouwer 1963", _DUTCH, (195, 2, 67)),
    Formula(
        "osman",
        "OSMAN",
        "200.791 − 1.015 words/sentence − 24.181 (complex + syllables + faseeh + long)/words",
        "El-Haj & Rayson 2016, L16-1038",
        _DOWN,
        frozenset({"ar"}),
        values.nothing,
        bands.FLESCH,
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

FORMULAS: Mapping[str, Formula] = MappingProxyType({one.key: one for one in _FORMULAS})
"""Every formula by its key, in the order in which they are shown."""
