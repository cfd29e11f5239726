"""Text in an older encoding was read in another one of the same age.

``Ïðèâåò`` is Russian Привет in Windows-1251 read as Latin-1. Nothing in the bytes tells the two
apart; the letters do. Where signs stand within words, capitals behind small letters, lines and
blocks beside letters, the text is read in every other pair of encodings; the reading whose letters
and their pairs are clearly likelier in some language is suggested. Control characters among them,
which no text has, are proof.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.codecs import codecs_of
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.recoding import recoding
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "legacy-mojibake"
_TYPOGRAPHIC = frozenset(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2013\u2014\u2022\u00a0\u00ab\u00bb\u2122"
)
_CONTROLS = frozenset(map(chr, range(0x80, 0xA0)))
_RUN = re.compile("(?<![A-Za-z])[A-Za-z]*+[^\x00-\x7f]+(?:[A-Za-z]++[^\x00-\x7f]+)*+[A-Za-z]*+")
_SHOWN = 20


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every word beyond ASCII, where another pair of encodings makes words of them."""
    del offsets
    if draft.odd <= _TYPOGRAPHIC:
        return
    if draft.has_been_found("mojibake") and _CONTROLS.isdisjoint(draft.odd):
        return
    text = draft.text
    found = recoding(text, draft.runs)
    if found is None or codecs_of(text, draft.runs):
        return
    mark = Marker(CODE)
    safety = SAFE if found.proved else SUGGESTED
    for run in _RUN.finditer(text):
        plain = run[0].translate(found.table)
        if plain != run[0]:
            message = (
                f"{quoted(run[0][:_SHOWN])} is {quoted(plain[:_SHOWN])}: "
                f"{found.written} read as {found.read}"
            )
            yield mark(*run.span(), run[0], message, Severity.ERROR, plain, safety)


RULE = Rule(
    code=CODE,
    summary="text of an older encoding that was read in another",
    severity=Severity.ERROR,
    stage=Stage.RECODING,
    looks_at="",
    find=find,
    flagged=(
        Example(
            "\u00ce\u00ed \u00e1\u00fb\u00eb \u00ed\u00e5 \u00e2 \u00e3\u00ee\u00f0\u00ee\u00e4\u00e5, \u00e8 \u00ff \u00ed\u00e5 \u00e7\u00ed\u00e0\u00eb \u00ee\u00e1 \u00fd\u00f2\u00ee\u00ec.",  # noqa: E501 - one pattern, one text
            "Он был не в городе, и я не знал об этом.",
            language="ru",
        ),
        Example(
            "\u0431\u041e\u041e\u0411 \u0412\u0429\u041c\u0411 \u0427 \u043d\u041f\u0423"
            "\u041b\u0427\u0415, \u043b\u0419\u0415\u0427\u0415 \u0419 \u043f\u0414\u0415"
            "\u0423\u0423\u0415, \u0411 \u0421 \u041e\u0415\u0424.",
            "Анна была в Москве, Киеве и Одессе, а я нет.",
            language="ru",
        ),
        Example(
            "\u040b\u00ad \u040e\u043b\u00ab \u00ad\u0490 \u045e \u0408\u00ae\u0430\u00ae"
            "\u00a4\u0490, \u0401 \u043f \u00ad\u0490 \u00a7\u00ad\u00a0\u00ab \u00ae\u040e "
            "\u043d\u0432\u00ae\u00ac.",
            "Он был не в городе, и я не знал об этом.",
            language="ru",
        ),
        Example(
            "\u00c4\u00e5\u00ed \u00ee\u00dd\u00f1\u00f9 \u00e1\u00ed \u00e8\u00e1 \u00dd"
            "\u00f1\u00e8\u00e5\u00e9 \u00e1\u00fd\u00f1\u00e9\u00ef \u00de \u00f4\u00e7"
            "\u00ed \u00ca\u00f5\u00f1\u00e9\u00e1\u00ea\u00de.",
            "Δεν ξέρω αν θα έρθει αύριο ή την Κυριακή.",
            language="el",
        ),
        Example(
            "Je\u009cli mo\u00bfesz, przyjd\u009f p\u00f3\u009fniej; ju\u00bf \u00f3sma.",
            "Jeśli możesz, przyjdź później; już ósma.",
            language="pl",
        ),
        Example(
            "\u2320Don\u2593t,\u25a0 she said \u2248 \u2320it isn\u2593t yours.\u25a0",
            "\u201cDon\u2019t,\u201d she said \u2014 \u201cit isn\u2019t yours.\u201d",
            language="en",
        ),
    ),
    accepted=(
        Example("Он был не в городе, и я не знал об этом.", language="ru"),
        Example("À l’été, où êtes-vous allé ?", language="fr"),
        Example("Jeśli możesz, przyjdź później; już ósma.", language="pl"),
        Example("Δεν ξέρω αν θα έρθει αύριο ή την Κυριακή.", language="el"),
        Example("Я слышал, что КамАЗ и ВАЗ, МВД и МЧС, НИИЖТ и ГУМ там.", language="ru"),
        Example("I\u00b4m late, you\u00b4re late and he\u00b4s later: rock\u00b4n\u00b4roll."),
        Example("Wie geht\u00b4s? Das war\u00b4s, wie\u00b4s so ist.", language="de"),
        Example("a frame \u2554\u2550\u2557 of \u2591\u2592\u2593 blocks and \u25a0 bullets"),
        Example(
            "3\u00d75, \u00a35, 20\u00b0C, \u00bd, 5\u00b5m, caf\u00e9\u00ae, \u00c6\u00d8\u00c5"
        ),
    ),
)
