"""Words twice in a row, echoes, difficult words; dispersion and keyness with their workings."""

from __future__ import annotations

from math import log, log2

import pytest

from reader.analysis.settings import WordSettings
from reader.analysis.vocabulary.concordance import concordance
from reader.analysis.vocabulary.dispersion import along, dispersion, evenness
from reader.analysis.vocabulary.frequency import common_words
from reader.analysis.vocabulary.keyness import keyness, log_likelihood, log_ratio
from reader.analysis.vocabulary.model import Reason, Vocabulary
from reader.analysis.vocabulary.survey import survey
from reader.article.loading import from_bytes

FILLER = "the old man went to the sea and saw that it was good to be there with us " * 8
"""144 words (18 eight times) with nothing noticeable among them."""


def surveyed(text: str, within: int = 30, language: str = "en") -> Vocabulary:
    article = from_bytes(text.encode(), "a.txt")
    return survey(article, language, WordSettings(echo_distance=within))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He saw the the wall.", ["the the"]),
        ("The the wall fell.", ["The the"]),
        ("He saw the\nthe wall.", ["the\nthe"]),
        ("It was the the the end.", ["the the the"]),
        ("They went to Bora Bora and left.", []),
        ("A long, long way.", []),
        ("Room 7 7 is shut.", []),
        ("He went in. In the end it rained.", []),
        ("It was well-well done.", []),
        ("He said no. The end.\n\nThe end.", []),
        ("Th\u0435 the wall.", ["Th\u0435 the"]),
    ],
)
def test_twice_in_a_row(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in surveyed(text).doubled] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # "philanthropic" is the first and the fourth word of its part.
        ("A philanthropic man gave philanthropic gifts. ", [("philanthropic", 3)]),
        # "old man" comes again eight times, as often as it must: no echo.
        ("", []),
        ("Thought stood shoulder to shoulder. ", []),
        ("It cost five million, or 6 million euros. ", []),
        ("We met Ferguson, and Ferguson spoke. ", []),
        ("It was a strange red door beside a strange red wall. ", [("strange red", 5)]),
        ("The cat is here. A cat is there. ", []),
    ],
)
def test_echoes(text: str, found: list[tuple[str, int]]) -> None:
    words = surveyed(text + FILLER)
    assert [(echo.word, echo.distance) for echo in words.echoes] == found
    for echo in words.echoes:
        assert echo.first.of(text).lower() == echo.again.of(text).lower() == echo.word


def test_the_distance_of_echoes_is_settable() -> None:
    text = f"A philanthropic man. {FILLER}"
    text = f"{text[:200]} philanthropic {text[200:]}"
    # "A philanthropic man." and the filler's words in 179 characters lie between.
    apart = len(text[: text.rindex("philanthropic")].split()) - 1
    assert surveyed(text + FILLER * 3, within=apart - 1).echoes == ()
    [echo] = surveyed(text + FILLER * 3, within=apart).echoes
    assert echo.distance == apart


def test_difficult_words_have_reasons() -> None:
    text = "The notwithstanding quay. A picture of Philadelphia, and information."
    found = {one.word: one for one in surveyed(text).difficult}
    # "picture" is on the list, Philadelphia a name.
    assert list(found) == ["notwithstanding", "quay", "information"]
    assert found["notwithstanding"].reasons == tuple(Reason)
    assert found["notwithstanding"].syllables == 4
    assert found["quay"].reasons == (Reason.UNFAMILIAR, Reason.RARE)
    assert Reason.RARE not in found["information"].reasons
    assert found["quay"].first.of(text) == "quay"


def test_elsewhere_difficult_is_long_and_of_many_syllables() -> None:
    text = "Die Geschwindigkeitsbegrenzung gilt, sagte der Mann."
    [found] = surveyed(text, language="de").difficult
    assert found.word == "geschwindigkeitsbegrenzung"
    assert found.reasons == (Reason.SYLLABLES, Reason.LONG)


def test_the_list_of_common_words() -> None:
    words = common_words("en")
    assert {"the", "colour", "color", "government"} <= words
    assert not {"quay", "notwithstanding", "philanthropic"} & words
    assert common_words("tlh") == frozenset()


@pytest.mark.parametrize(
    ("counts", "sizes", "dp"),
    [
        # Gries 2008, p. 415 f.: evenly spread as the parts are large is 0.
        ([2, 2], [1, 1], 0.0),
        ([3, 1], [3, 1], 0.0),
        # All in one of ten: (|1 - .1| + 9 * |0 - .1|) / 2 = .9.
        ([5, *[0] * 9], [1] * 10, 0.9),
        # Shares .75 and .25 of parts .5 and .5: (.25 + .25) / 2.
        ([3, 1], [1, 1], 0.25),
        ([0, 0], [1, 1], None),
        ([], [], None),
    ],
)
def test_dispersion(counts: list[int], sizes: list[float], dp: float | None) -> None:
    assert dispersion(counts, sizes) == (None if dp is None else pytest.approx(dp))


def test_places_along_a_text() -> None:
    assert along([0.0, 0.05, 0.5, 0.999, 1.0], 10) == [2, 0, 0, 0, 0, 1, 0, 0, 0, 2]
    assert evenness([(number + 0.5) / 10 for number in range(10)]) == pytest.approx(0)


def test_keyness_by_hand() -> None:
    # 10 of 100 words against 1 of 100: 11 of 200 are .055, so 5.5 are expected of each.
    likelihood = 2 * (10 * log(10 / 5.5) + 1 * log(1 / 5.5))
    assert log_likelihood(10, 1, 100, 100) == pytest.approx(likelihood)
    assert likelihood == pytest.approx(8.55, abs=0.005)
    # A tenth as often: log2 .1 = -3.32; twice as often in a text twice as long is no difference.
    assert log_ratio(10, 1, 100, 100) == pytest.approx(log2(0.1))
    assert log_ratio(10, 20, 100, 200) == pytest.approx(0)
    # None counts as half a word.
    assert log_ratio(0, 4, 100, 100) == pytest.approx(3)


def test_keyness_names_what_is_no_chance() -> None:
    first = {"the": 40, "harbour": 10, "old": 50}
    second = {"the": 40, "harbour": 1, "old": 50, "train": 9}
    found = keyness(first, second, ignoring={"the"})
    # "train": 9 of 100 against 0: 2 * 9 * ln 2 = 12.5. "harbour": above. "old" is as frequent.
    assert [(key.word, key.first, key.second) for key in found] == [
        ("train", 0, 9),
        ("harbour", 10, 1),
    ]
    assert [key.ratio > 0 for key in found] == [True, False]
    assert keyness(first, {}) == ()


def test_a_concordance_of_a_long_line() -> None:
    text = "lamp " * 5000
    found = concordance(from_bytes(text.encode(), "a.txt"), "lamp", "en", width=5)
    assert len(found) == 5000
    # Cut into pieces, no word is lost, divided or out of its place.
    assert [one.span.start for one in found] == list(range(0, 25_000, 5))
    assert {(one.before, one.after) for one in found[1:-1]} == {("lamp ", " lamp")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # No blank in seven million characters: the part that is looked at ends within the word.
        ("a" * 7_000_000, 1),
        # A sentence that never ends, of one word and of words that differ.
        ("word " * 150_000, 150_000),
        (" ".join(f"w{number}x" for number in range(150_000)), 150_000),
        ("co-" * 120_000 + "op", 60_001),
    ],
    ids=["one word", "one word again", "one sentence", "one compound"],
)
def test_endless_words_and_sentences(text: str, words: int) -> None:
    assert surveyed(text).words == words
