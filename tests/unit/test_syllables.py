"""Syllables as they are spoken: counted by ear, clap by clap, beside each word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicon import syllables
from reader.analysis.numerals import numeral_syllables
from reader.analysis.syllables import derived, english_syllables, syllable_counter

KNOWN = {"the": 1, "harbour": 2, "readability": 5, "o'clock": 2, "don't": 1, "Wednesday": 2}
"""In the dictionary."""

UNKNOWN = {
    # regular forms: base, ending
    "ageing": 2,  # age-ing
    "crowdfunding": 3,  # crowd-fun-ding
    "millennials": 4,  # mil-len-ni-als
    "programmes": 2,  # pro-grammes
    "wastage": 2,  # was-tage
    "quizzes": 2,  # quiz-zes
    "unplanned": 2,  # un-planned
    # contractions and possessives
    "mustn't": 2,  # mus-tn't
    "there'd": 1,  # there'd
    "it'd": 2,  # it-'d
    "bush's": 2,  # bush-es
    "she's": 1,
    # compounds
    "cyberspace": 3,  # cy-ber-space
    "metadata": 4,  # me-ta-da-ta
    "astrotourism": 5,  # as-tro-tour-is-m
    # vowels said apart
    "biohazard": 4,  # bi-o-ha-zard
    "ultraviolet": 5,  # ul-tra-vi-o-let
    "playability": 5,  # play-a-bi-li-ty
    "theological": 5,  # the-o-lo-gi-cal
    # a silent e inside, -gue and -que
    "lifelessness": 3,  # life-less-ness
    "catalogue": 3,  # cat-a-logue
    # abbreviations, and what has no vowel
    "html": 4,  # aitch tee em el
    "ltd": 3,  # li-mi-ted
}

CAPITALS = {"NSA": 3, "MEPs": 3, "BBM's": 3, "UK": 2, "WWF": 7}
"""Letter by letter; double-u has three syllables."""

NUMERALS = {
    "0": 2,  # ze-ro
    "7": 2,  # se-ven
    "11": 3,  # e-le-ven
    "42": 3,  # for-ty two
    "110": 4,  # one hun-dred ten
    "1,000": 3,  # one thou-sand
    "1,000,000": 3,  # one mil-lion
    "1918": 4,  # nine-teen eigh-teen: Flesch's own example, 1948
    "1905": 4,  # nine-teen oh five
    "1900": 4,  # nine-teen hun-dred
    "2005": 4,  # two thou-sand five
    "2024": 5,  # twen-ty twen-ty four
    "3.5": 3,  # three point five
    "3.14": 4,  # three point one four
    "10:30": 3,  # ten thir-ty
    "$4.50": 7,  # four point five ze-ro, dol-lars: 1 + 1 + 1 + 2 + 2
    "50%": 4,  # fif-ty per cent
    "\N{POUND SIGN}500": 4,  # five hun-dred pounds
    "007": 6,  # ze-ro ze-ro se-ven
}

WITH_LETTERS = {
    "1st": 1,  # first
    "20th": 3,  # twen-ti-eth
    "21st": 3,  # twen-ty first
    "100th": 3,  # one hun-dredth
    "1990s": 4,  # nine-teen nine-ties
    "3D": 2,  # three dee
}

OTHERS = [
    ("de", "Straße", 2),  # Stra-ße
    ("de", "Auseinandersetzung", 6),  # Aus-ein-an-der-set-zung
    ("es", "guerra", 2),  # gue-rra
    ("es", "ciudad", 2),  # ciu-dad
    ("es", "país", 2),  # pa-ís
    ("it", "famiglia", 3),  # fa-mi-glia
    ("it", "casa", 2),  # ca-sa
    ("fr", "beaucoup", 2),  # beau-coup
    ("fr", "table", 1),  # tabl(e)
    ("nl", "mooie", 2),  # mooi-e
    ("ru", "\u043c\u043e\u043b\u043e\u043a\u043e", 3),  # mo-lo-ko
    ("pl", "ziemia", 2),  # zie-mia
    ("hu", "magyarorsz\u00e1g", 4),  # ma-gyar-or-szag
]


@pytest.mark.parametrize(("word", "number"), (KNOWN | CAPITALS).items())
def test_english_words(word: str, number: int) -> None:
    assert english_syllables(word) == number


@pytest.mark.parametrize(("word", "number"), UNKNOWN.items())
def test_words_that_the_dictionary_lacks(word: str, number: int) -> None:
    known = syllables()
    assert derived(word, lambda one: None if one == word else known.count(one)) == number


@pytest.mark.parametrize(("numeral", "number"), NUMERALS.items())
def test_numerals_as_they_are_read(numeral: str, number: int) -> None:
    assert numeral_syllables(numeral) == number
    assert english_syllables(numeral) == number


@pytest.mark.parametrize(("word", "number"), WITH_LETTERS.items())
def test_numerals_with_letters(word: str, number: int) -> None:
    assert english_syllables(word) == number


@pytest.mark.parametrize(("language", "word", "number"), OTHERS)
def test_other_languages(language: str, word: str, number: int) -> None:
    assert syllable_counter(language)(word) == number


def test_a_regular_form_of_a_hidden_word_is_found_by_its_letters() -> None:
    # With no dictionary at all: an-nounce-ment, safe-ty, pro-duc-tion, hap-pi-est.
    words = ("announcement", "safety", "production", "happiest")
    assert [derived(word, lambda _: None) for word in words] == [3, 2, 3, 3]


@given(st.text(min_size=1, max_size=40))
def test_any_word_has_a_syllable(word: str) -> None:
    assert english_syllables(word) >= 1


def test_a_very_long_number_is_read_digit_by_digit() -> None:
    # Each 1 has one syllable.
    assert numeral_syllables("1" * 10_000) == 10_000


def test_a_very_long_word_is_cut_at_few_places() -> None:
    asked: list[str] = []

    def look_up(word: str) -> None:
        asked.append(word)

    # One letter, one group of vowels; a part of more than 40 letters is no word of the dictionary.
    assert derived("a" * 10_000, look_up) == 1
    assert len(asked) < 100
