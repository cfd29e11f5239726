"""Which words readers know: Dale and Chall's rules of 1948, each with words for and against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.analysis.analyse import measures
from reader.analysis.readability.familiar import dale_chall, spache
from reader.analysis.settings import Settings
from reader.article.loading import from_bytes

if TYPE_CHECKING:
    from reader.analysis.readability.model import Measures

WORKED = (
    Path(__file__).parents[2] / ".." / "shared" / "data" / "readability" / "worked_examples.json"
)

FAMILIAR = {
    "on the list": "boat harbor the water",
    "added to it": "baby mr mrs ms ma",
    "-s, -es, -ies, possessives": "boats boxes babies boat's boats'",
    "-ed, -d, -ied": "washed baked carried",
    "-n": "grown shaken",
    "-ing": "washing baking running",
    "-er, -est, -ier, -iest": "taller tallest bigger biggest happier happiest baker",
    "-ly, -ily": "slowly happily",
    "compounds": "henhouse boathouse",
}
UNFAMILIAR = {
    "not on the list": "diphtheria tuberculosis phenomenon",
    "-tion, -ment, -ness, un-": "formation amazement shyness unbaked",
    "-able, -less, -ship are no halves of compounds": "comfortable boatless ownership",
    "irregular forms that are not listed": "oxen",
    "two letters and an ending": "amd ann id",
}


def flat(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(rule, word) for rule, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("rule", "word"), flat(FAMILIAR))
def test_familiar(rule: str, word: str) -> None:
    assert word in dale_chall(), rule


@pytest.mark.parametrize(("rule", "word"), flat(UNFAMILIAR))
def test_unfamiliar(rule: str, word: str) -> None:
    assert word not in dale_chall(), rule


def test_spache_has_a_list_of_its_own() -> None:
    # "across" is on both lists, "harbor" on Dale and Chall's alone.
    assert "across" in spache()
    assert "harbor" in dale_chall()
    assert "harbor" not in spache()


def measured(text: str) -> Measures:
    return measures(from_bytes(text.encode(), "a.txt"), Settings("en"))


def test_names_and_numerals() -> None:
    # Brzezinski is a name and unfamiliar; inside the sentence it is told by its capital.
    counts = measured("The boat of Brzezinski had 1,200 boxes.").counts
    assert (counts.difficult_words, counts.difficult_names) == (1, 1)
    # Where it opens a sentence its capital says nothing.
    counts = measured("Brzezinski had 1,200 boxes.").counts
    assert (counts.difficult_words, counts.difficult_names) == (1, 0)


@pytest.mark.skipif(not WORKED.exists(), reason="the shared test data is not here")
@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_authors_passages(number: int) -> None:
    one = json.loads(WORKED.read_text("utf-8"))["dale_chall_1948"][number]
    found = measured(one["text"])
    counts = found.counts
    assert counts.words - counts.joins == one["words"]
    assert counts.sentences == one["sentences"]
    assert counts.difficult_words - counts.difficult_names == one["unfamiliar"]
    # The authors round both terms, halves up, before they weigh them.
    pdw = int(100 * one["unfamiliar"] / one["words"] + 0.5)
    asl = int(one["words"] / one["sentences"] + 0.5)
    assert (pdw, asl) == (one["pdw_rounded"], one["asl_rounded"])
    assert 0.1579 * pdw + 0.0496 * asl + 3.6365 == pytest.approx(one["raw"], abs=0.00006)
    value = found.scores["dale_chall_readability_score"].value
    assert value == pytest.approx(one["raw"], abs=0.1)


@pytest.mark.skipif(not WORKED.exists(), reason="the shared test data is not here")
def test_the_abstract_of_coleman_and_liau() -> None:
    one = json.loads(WORKED.read_text("utf-8"))["coleman_liau_1975"]
    found = measured(one["text"])
    assert found.counts.words == one["words"]
    assert found.counts.sentences == one["sentences"]
    assert found.counts.letters == one["letters"]
    value = found.scores["coleman_liau_index"].value
    assert value is not None
    assert round(value, 1) == one["expected_grade"]
