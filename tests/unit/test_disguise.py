"""Texts disguised throughout: what proves it, and how they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.draft import Draft
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.inspection import inspect
from reader.analysis.anomalies.shapes import shapes
from reader.analysis.anomalies.spelling import spelled
from reader.analysis.anomalies.unmasking import Style, unmasked
from reader.article.loading import from_bytes
from reader.fixing.edits import applied, chosen

if TYPE_CHECKING:
    from reader.article.model import Article

PROOF = "l\U0001d41amp harb\u0585ur w\u237atch "
"""Three words of Latin letters and far ones: bold a, Armenian oh, the alpha of APL."""


def article(text: str) -> Article:
    return from_bytes(text.encode(), "text.txt", encoding="utf-8")


def repaired(text: str, language: str = "en") -> str:
    return applied(text, chosen(inspect(article(text), language), suggested=True))


@pytest.mark.parametrize(
    ("char", "stands_for"),
    [
        ("\N{CYRILLIC SMALL LETTER IE}", "e"),
        ("\N{MATHEMATICAL ITALIC CAPITAL I}", "I"),  # its form, not the name of its class, l
        ("\N{LATIN SMALL LETTER LONG S}", "f"),
        ("\N{ARABIC-INDIC DIGIT ZERO}", "."),  # it is drawn as a dot
        ("\N{KANNADA DIGIT ZERO}", "o"),
        ("\N{FULLWIDTH DIGIT SEVEN}", "7"),
        ("\N{LISU LETTER TONE NA PO}", ","),
        ("\N{FULLWIDTH QUOTATION MARK}", '"'),
        ("\N{LINE SEPARATOR}", " "),
    ],
)
def test_a_shape_s_first_reading(char: str, stands_for: str) -> None:
    assert shapes(char)[0] == stands_for


@pytest.mark.parametrize("char", "aI1.-’“—é×ßжл\N{MODIFIER LETTER SMALL H}")
def test_what_is_ordinary_stands_for_itself(char: str) -> None:
    assert shapes(char) == ()


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("l", "ao", "m", "p"), "lamp"),
        (("Il", "a", "m", "p"), "lamp"),  # lamp is a word in one case only
        (("lI", "t"), "It"),
        (("o", "sf"), "of"),
        (("c", "0oO", "l", "o", "u", "r", "f", "u", "l"), "colourful"),
        (("q", "x", "z", "v"), ""),
    ],
)
def test_a_word_is_spelled_as_the_list_has_it(options: tuple[str, ...], word: str) -> None:
    assert spelled(tuple(map(tuple, options)), "en") == word


PLAIN = Style(
    "en",
    frozenset({"Wexcombe"}),
    is_typographic=False,
    opens_single=False,
    are_signs_disguised=True,
)
TYPOGRAPHIC = PLAIN._replace(is_typographic=True)


@pytest.mark.parametrize(
    ("chunk", "style", "reading"),
    [
        ("l\U0001d7d7O5", PLAIN, "1905"),
        ("\U0001d7ce\U0001d7d5th", PLAIN, "07th"),
        ("€l\uff16bn", PLAIN, "€16bn"),
        ("I,\U0001d7d1\U0001d7d45", PLAIN, "1,365"),
        ("lO%", PLAIN, "10%"),
        ("we’", PLAIN, "we,"),
        ("boats’", TYPOGRAPHIC, "boats’"),
        ("boat’", TYPOGRAPHIC, "boat,"),
        ("don\N{LISU LETTER TONE NA PO}t", PLAIN, "don't"),
        ("don\N{LISU LETTER TONE NA PO}t", TYPOGRAPHIC, "don’t"),
        ("gate\N{KATAKANA MIDDLE DOT}", PLAIN, "gate."),
        ("well–made", PLAIN, "well-made"),
        ("1839–41", PLAIN, "1839–41"),
        ("sh°re", PLAIN, "shore"),
        ("20°C", PLAIN, "20°C"),
        ("Wexc\U0001d428mbe", PLAIN, "Wexcombe"),
        ("GlFs", PLAIN, "GIFs"),
        ("boat", PLAIN, "boat"),
    ],
)
def test_a_stretch_reads(chunk: str, style: Style, reading: str) -> None:
    assert unmasked(chunk, style) == reading


@pytest.mark.parametrize(
    ("chunk", "reading"),
    [
        ("sailors\N{RIGHT SINGLE QUOTATION MARK}", "sailors\N{RIGHT SINGLE QUOTATION MARK}"),
        ("_", "_"),
        ("Indiebo\U0001d41a", "Indieboa"),  # a capital I, though i would be no less likely
        ("\U0001d425ndiebo\U0001d41a", "Indieboa"),  # no word begins with l and n
        ("\U0001d7cf\N{RIGHT SINGLE QUOTATION MARK}ve", "I\N{RIGHT SINGLE QUOTATION MARK}ve"),
        ("(,\N{ARMENIAN SMALL LETTER OH}r", "(,or"),
    ],
)
def test_ordinary_signs_stay_where_only_letters_were_exchanged(chunk: str, reading: str) -> None:
    assert unmasked(chunk, PLAIN._replace(are_signs_disguised=False)) == reading


def test_a_sentence_begins_with_a_capital_where_the_letter_may_be_one() -> None:
    chunk = "\N{LEFT DOUBLE QUOTATION MARK}\U0001d425t"
    assert unmasked(chunk, PLAIN, begins=True) == "\N{LEFT DOUBLE QUOTATION MARK}It"


def test_a_lone_stroke_before_a_verb_is_a_person() -> None:
    assert unmasked("\U0001d7cf", PLAIN, follows="th\U0001d422nk") == "I"
    assert unmasked("\U0001d7cf", PLAIN, follows="boat") == "1"


def test_three_words_and_characters_prove_a_disguise() -> None:
    text = article(PROOF)
    assert disguise(Draft(text, text.text, "en")).is_thorough


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("l\U0001d41emp and h\u13a5rbour", "en"),  # two words
        ("l\U0001d41emp, w\U0001d41et, r\U0001d41ed", "en"),  # one character
        ("The \u0430nchor, th\u0435 b\u043eat", "en"),  # drawn exactly alike: replaced one by one
        ("/b\u026at/ /k\u026at/ /\u03b8\u026an/ /\u0283\u026ap/", "en"),  # phonetics
        ("Δt, kΩ, πr² and 20 °C on \u211d", "en"),
        ("Tシャツ, Aさん, 卡拉OK", "ja"),
        ("Цэ \u0456 ёсць гэта", "be"),
    ],
)
def test_what_proves_none(text: str, language: str) -> None:
    whole = article(text)
    assert not disguise(Draft(whole, whole.text, language)).is_thorough


def test_every_kind_is_read_once_one_is_proven() -> None:
    attacked = f"{PROOF}at\N{LINE SEPARATOR}I\uff15\N{FULLWIDTH COMMA} lt sh\U0001d428ne\u06f0"
    assert repaired(attacked) == "lamp harbour watch at 15, It shone."


def test_each_place_is_one_rule_s_business() -> None:
    attacked = f"{PROOF}and\N{EN QUAD}lt sh\U0001d428ne\u06f0"
    found = [f for f in inspect(article(attacked), "en").findings if f.severity > Severity.NOTE]
    rules = {f.span.of(attacked): f.rule for f in found}
    assert rules["\U0001d41a"] == "styled-letters"
    assert rules["\u0585"] == "mixed-script-word"
    assert rules["\u237a"] == "look-alike-sign"
    assert rules["l"] == "same-script-look-alike"
    assert rules["\u06f0"] == "look-alike-sign"


def test_other_languages_have_no_word_list_and_are_read_by_shape() -> None:
    attacked = "Das Licht d\u212er H\u237afenm\U0001d41auer \u0585hne Sch\U0001d422ff"
    assert repaired(attacked, "de") == "Das Licht der Hafenmauer ohne Schiff"
