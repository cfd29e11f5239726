"""Word statistics."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.analysis.vocabulary.concordance import by_neighbour, concordance
from reader.analysis.vocabulary.diversity import hdd, mattr, mtld
from reader.analysis.vocabulary.folding import entry, folded, is_function_word, resolved
from reader.analysis.vocabulary.phrases import repeated_phrases
from reader.analysis.vocabulary.survey import survey
from reader.article.model import Encoding, Format, Source
from reader.article.parsing import parse

if TYPE_CHECKING:
    from reader.article.model import Article

PUBLISHED = (
    Path(__file__).parents[2] / ".." / "shared" / "data" / "readability"
) / "korpus_lexdiv_tokens.json"

IE = "\N{CYRILLIC SMALL LETTER IE}"


def article(text: str, form: Format = Format.PLAIN) -> Article:
    return parse(Source("a", text.encode()), Encoding("utf-8"), text, form)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published token list is not at hand")
def test_diversity_of_a_published_list() -> None:
    tokens = [token.lower() for token in json.loads(PUBLISHED.read_text("utf-8"))["tokens"]]
    # koRpus 0.13-9 prints MTLD 97.27; HD-D as the sum 35.52 = 42 * .8458; MATTR .7348.
    assert mtld(tokens) == pytest.approx(97.271, abs=0.0005)
    assert mattr(tokens) == pytest.approx(0.7348, abs=0.00005)
    assert hdd(Counter(tokens).values()) == pytest.approx(35.52 / 42, abs=0.0005)


def test_mtld_by_hand() -> None:
    # a b a b …: the ratio is 1, 1, 2/3 < .72 after 3 words, forwards and backwards alike.
    # 102 words are 34 full runs of 3: 102 / 34 = 3.
    assert mtld(["a", "b"] * 51) == pytest.approx(3)
    # 100 words: 33 runs and one word left, whose ratio of 1 adds nothing: 100 / 33.
    assert mtld(["a", "b"] * 50) == pytest.approx(100 / 33)


def test_mattr_by_hand() -> None:
    # Windows of 3: a b a, b a c, a c d have 2, 3, 3 types: (2 + 3 + 3) / 3 / 3.
    assert mattr(list("abacd"), window=3) == pytest.approx(8 / 9)


def test_hdd_by_hand() -> None:
    # 84 words of 2 types, 42 each: missed by a draw of 42 only if all 42 are of the other type,
    # with probability 1 / C(84, 42) < 1e-24. So 2 types are expected: 2 / 42.
    assert hdd([42, 42]) == pytest.approx(2 / 42)
    # 43 words, all different: any 42 of them are 42 types.
    assert hdd([1] * 43) == pytest.approx(1)


def test_diversity_has_no_answer_where_there_is_too_little() -> None:
    assert mtld(["a", "b"] * 49) is None
    assert mattr(["a"] * 99) is None
    assert hdd([20, 21]) is None
    assert mtld([str(number) for number in range(100)]) is None


@pytest.mark.parametrize(
    ("word", "as_folded"),
    [
        (f"th{IE}", "the"),
        (f"Th{IE}", "the"),
        ("\N{CYRILLIC CAPITAL LETTER TE}he", "the"),
        ("don\N{RIGHT SINGLE QUOTATION MARK}t", "don't"),
        ("har\N{SOFT HYPHEN}bour", "harbour"),
        ("har\N{ZERO WIDTH SPACE}bour", "harbour"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("modern", "modern"),
        ("modem", "modem"),
    ],
)
def test_folding(word: str, as_folded: str) -> None:
    assert folded(word) == as_folded


def test_folding_goes_into_the_language_of_the_article() -> None:
    # "set'" (net): a Latin c before three Cyrillic letters.
    assert folded("c\u0435\u0442\u044c", "ru") == "\u0441\u0435\u0442\u044c"
    assert folded("GitHub", "ru") == "github"


def test_a_word_wholly_of_look_alikes_needs_a_witness() -> None:
    axe = "\u0430\u0445\u0435"
    assert resolved(axe, "en", {"axe"}) == "axe"
    assert resolved(axe, "en", ()) == axe
    assert resolved("\u0430", "en", ()) == "a"  # a function word is its own witness
    assert resolved("\u0421\u0421\u0421\u0420", "en", ()) == "\u0441\u0441\u0441\u0440"


@pytest.mark.parametrize(
    ("word", "language", "head"),
    [
        ("harbour's", "en", "harbour"),
        ("pilots'", "en", "pilots"),
        ("l'article", "fr", "article"),
        ("dell'arte", "it", "arte"),
        ("aujourd'hui", "fr", "aujourd'hui"),
        ("o'clock", "en", "o'clock"),
    ],
)
def test_entries(word: str, language: str, head: str) -> None:
    assert entry(word, language) == head


def test_contractions_of_function_words_are_function_words() -> None:
    assert is_function_word("it's", "en")
    assert is_function_word("we'll", "en")
    assert is_function_word("qu'il", "fr")
    assert not is_function_word("harbour's", "en")


def test_survey() -> None:
    text = f"Title\n\nThe pilot saw th{IE} lights. The pilot’s lights were were green.\n"
    words = survey(article(text), "en")
    # The pilot saw the lights (5), The pilot's lights were were green (6); the title is no prose.
    assert words.words == 11
    assert words.sentence_lengths == (5, 6)
    # the, pilot, saw, lights, pilot's, were, green.
    assert words.types == 7
    found = {one.word: (one.count, one.first.of(text)) for one in words.frequent}
    assert found == {"pilot": (2, "pilot"), "lights": (2, "lights")}
    assert [span.of(text) for span in words.doubled] == ["were were"]
    [longest, other] = words.longest_sentences
    assert longest.span.of(text) == "The pilot’s lights were were green."
    assert (longest.words, longest.block, other.words) == (6, 1, 5)
    # Content: pilot, saw, lights; pilot's, lights, green: 6 of 11.
    assert words.lexical_density == pytest.approx(6 / 11)
    assert words.reading_minutes == pytest.approx(11 / 238)
    assert words.speaking_minutes == pytest.approx(11 / 183)
    assert words.mtld is words.mattr is words.hdd is None


def test_survey_of_nothing() -> None:
    words = survey(article(""), "en")
    assert (words.words, words.types, words.sentence_lengths) == (0, 0, ())
    assert words.lexical_density is None


def test_two_words_with_a_comma_between_are_no_slip() -> None:
    text = "It was a long, long way, and that that was."
    assert [span.of(text) for span in survey(article(text), "en").doubled] == ["that that"]


def test_phrases() -> None:
    sentences = [
        ["the", "harbour", "master", "of", "the", "old", "port", "spoke"],
        ["the", "harbour", "master", "of", "the", "old", "port", "left"],
        ["a", "harbour", "master", "slept"],
        ["the", "old", "town"],
    ]
    found = repeated_phrases(sentences, {"the", "of", "a"})
    # "harbour master" is said three times; "harbour master of the old" is as long as phrases get.
    assert found == [
        (("harbour", "master"), 3),
        (("harbour", "master", "of", "the", "old"), 2),
        (("master", "of", "the", "old", "port"), 2),
    ]


def test_concordance_finds_disguises_titles_and_possessives() -> None:
    text = f"The Harbour\n\nA harbour’s wall, and a harbour that w{IE}nt.\n"
    found = concordance(article(text), "harbour", "en", width=7)
    assert [one.span.of(text) for one in found] == ["Harbour", "harbour’s", "harbour"]
    assert [one.block for one in found] == [0, 1, 1]
    assert (found[1].before, found[1].after) == ("A ", " wall, ")
    assert concordance(article(text), "went", "en")[0].word == f"w{IE}nt"
    assert concordance(article(text), f"w{IE}nt", "en") == concordance(article(text), "went", "en")
    assert concordance(article(text), "lamp", "en") == ()


def test_concordance_places_in_markdown() -> None:
    text = "A **lamp** and a [lamp](http://lamp.example) and `lamp`.\n"
    found = concordance(article(text, Format.MARKDOWN), "lamp", "en")
    assert [one.span.of(text) for one in found] == ["lamp"] * 3
    assert found[1].before == "A lamp and a "


def test_concordance_by_neighbours() -> None:
    found = concordance(article("Red cat sat. Blue cat ran. Grey cat ate."), "cat", "en")
    assert [one.after.split()[0] for one in by_neighbour(found)] == ["ate.", "ran.", "sat."]
    before = by_neighbour(found, left=True)
    assert [one.before.split()[-1] for one in before] == ["Blue", "Grey", "Red"]
