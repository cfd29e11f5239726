"""Which language an article is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.languages.detection import UNKNOWN, language_of, language_of_text
from reader.analysis.languages.function_words import (
    BY_SCRIPT,
    function_words,
    proclitics,
    script_of,
)
from reader.article.loading import load

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = {
    "en": "The boat was late, and nobody on the pier could say when it would come.",
    "de": "Das Boot war zu spät, und niemand auf dem Steg konnte sagen, wann es kommen würde.",
    "fr": "Le bateau était en retard, et personne sur le quai ne pouvait dire quand il arriverait.",
    "es": "El barco llegaba tarde, y nadie en el muelle podía decir cuándo iba a llegar.",
    "it": "La barca era in ritardo, e nessuno sul molo poteva dire quando sarebbe arrivata.",
    "nl": "De boot was te laat, en niemand op de steiger kon zeggen wanneer hij zou komen.",
    "pt": "O barco estava atrasado, e ninguém no cais podia dizer quando ele ia chegar.",
    "sv": "Båten var sen, och ingen på bryggan kunde säga när den skulle komma.",
    "pl": "Statek był spóźniony i nikt na nabrzeżu nie mógł powiedzieć, kiedy on będzie.",
    "el": "Το πλοίο είχε αργήσει και κανείς στην προβλήτα δεν ήξερε πότε θα έρθει.",  # noqa: RUF001
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items(), ids=list(SENTENCES))
def test_a_sentence_is_enough(language: str, sentence: str) -> None:
    assert language_of_text(sentence) == language


def test_russian_and_ukrainian_are_told_apart_by_their_words() -> None:
    # "My ne znali, chto on tam byl" and "My ne znaly, shcho vin tam buv".
    russian = "\u043c\u044b \u043d\u0435 \u0437\u043d\u0430\u043b\u0438 \u0447\u0442\u043e \u043e\u043d \u0442\u0430\u043c \u0431\u044b\u043b"  # noqa: E501
    ukrainian = "\u043c\u0438 \u043d\u0435 \u0437\u043d\u0430\u043b\u0438 \u0449\u043e \u0432\u0456\u043d \u0442\u0430\u043c \u0431\u0443\u0432"  # noqa: E501
    assert language_of_text(russian) == "ru"
    assert language_of_text(ukrainian) == "uk"


@pytest.mark.parametrize("text", ["", "...", "1984", "Xyzzy plugh", "\N{GRINNING FACE}"])
def test_what_does_not_say_is_taken_for_english(text: str) -> None:
    assert language_of_text(text) == "en"


def test_english_stays_english_when_every_look_alike_is_cyrillic() -> None:
    disguise = str.maketrans("aceopxyi", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456")
    assert language_of_text(SENTENCES["en"].translate(disguise)) == "en"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("HIRAGANA LETTER A", "ja"),
        ("CJK UNIFIED IDEOGRAPH-6587", "zh"),
        ("HANGUL SYLLABLE HAN", "ko"),
        ("THAI CHARACTER KO KAI", "th"),
        ("HEBREW LETTER ALEF", "he"),
        ("DEVANAGARI LETTER A", "hi"),
    ],
)
def test_a_script_of_its_own_says_enough(name: str, language: str) -> None:
    import unicodedata  # noqa: PLC0415 - only here

    assert language_of_text(unicodedata.lookup(name) * 5) == language


def test_only_prose_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"```\n{SENTENCES['en'] * 5}\n```\n\n{SENTENCES['de']}\n", "utf-8")
    assert language_of(load(path)) == "de"


@pytest.mark.parametrize("language", [one for found in BY_SCRIPT.values() for one in found])
def test_every_language_has_its_data(language: str) -> None:
    words = function_words(language)
    assert len(words) > 30
    assert all(word == word.lower() and word.strip("'") for word in words | proclitics(language))
    assert not words & proclitics(language)


def test_what_is_unknown_has_no_words() -> None:
    assert function_words("tlh") == frozenset()
    assert script_of("tlh") == "Latin"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "Hungarian",
            "A hajó késett, és a mólón senki sem tudta megmondani, mikor jön meg. ",
        ),
        ("Finnish", "Laiva oli myöhässä, eikä kukaan laiturilla osannut sanoa, milloin se tulee. "),
        ("Turkish", "Gemi gecikmişti ve iskelede kimse onun ne zaman geleceğini söyleyemiyordu. "),
        ("Swahili", "Meli ilichelewa na hakuna mtu gatini aliyeweza kusema ingefika lini. "),
        # "The boat was late": Kazakh, with letters that Russian lacks.
        ("Kazakh", "\u049a\u0430\u0439\u044b\u049b \u043a\u0435\u0448\u0456\u043a\u0442\u0456 "),
        # Serbian, with its j.
        ("Serbian", "\u0411\u0440\u043e\u0434 \u0458\u0435 \u043a\u0430\u0441\u043d\u0438\u043e "),
        # Vai, a script without data here.
        ("Vai", "\ua500\ua501\ua502 \ua503\ua504 \ua505\ua506 "),
    ],
)
def test_a_long_text_of_an_unknown_language_is_taken_for_none(language: str, text: str) -> None:
    assert language_of_text(text * 30) == UNKNOWN, language


def test_styled_english_is_not_unknown() -> None:
    # Full-width letters stand 0xFEE0 above those of ASCII.
    wide = {code: code + 0xFEE0 for code in range(ord("A"), ord("z") + 1) if chr(code).isalpha()}
    assert language_of_text((SENTENCES["en"] * 9).translate(wide)) == "en"


def test_english_broken_by_hidden_characters_is_not_unknown() -> None:
    assert language_of_text((SENTENCES["en"] * 9).replace("e", "e\u200b")) == "en"
