"""The formulas for any European language, and those made for one. The facts stand beside each."""

from __future__ import annotations

from reader.analysis.readability import bands, values
from reader.analysis.readability.model import Direction, Formula

_SPANISH = frozenset({"es"})
_ITALIAN = frozenset({"it"})
_GERMAN = frozenset({"de"})
_DUTCH = frozenset({"nl"})
_ANY: frozenset[str] = frozenset()
_UP, _DOWN = Direction.HARDER, Direction.EASIER


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


OTHER_FORMULAS = (
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
    _flesch(
        "flesch_oborneva",
        "Flesch–Oborneva",
        "Oborneva 2006",
        frozenset({"ru"}),
        (206.835, 1.3, 60.1),
    ),
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
)
"""In the order in which they are shown."""
