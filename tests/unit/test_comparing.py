"""Two articles side by side: differences, directions, and what has no value."""

from __future__ import annotations

import pytest

from reader.analysis.readability.model import Score
from reader.analysis.readability.registry import FORMULAS
from reader.report.comparing import Pair, pairs

EN = frozenset({"en"})


@pytest.mark.parametrize(
    ("key", "first", "second", "difference", "verdict"),
    [
        # Flesch falls as a text gets harder, every grade rises.
        ("flesch_reading_ease", 60.0, 70.0, 10.0, "easier"),
        ("flesch_reading_ease", 60.0, -5.0, -65.0, "harder"),
        ("flesch_kincaid_grade", 8.0, 12.5, 4.5, "harder"),
        ("new_dale_chall", 30.0, 40.0, 10.0, "easier"),
        # Differences show one digit: .04 is none.
        ("lix", 40.0, 40.04, 0.04, ""),
        ("lix", 40.0, None, None, ""),
    ],
)
def test_a_pair(
    key: str, first: float, second: float | None, difference: float | None, verdict: str
) -> None:
    pair = Pair(FORMULAS[key], first, second)
    assert pair.difference == (None if difference is None else pytest.approx(difference))
    assert pair.verdict == verdict


def test_pairs_are_those_of_the_languages_that_have_a_value() -> None:
    one = {"lix": Score("lix", 40.0), "flesch_amstad": Score("flesch_amstad", 50.0)}
    two = {"lix": Score("lix", 50.0, enough=False), "smog_index": Score("smog_index", None)}
    [found] = pairs(FORMULAS, one, two, EN)
    assert (found.formula.key, found.difference, found.enough) == ("lix", 10.0, False)
    both = {pair.formula.key: pair.second for pair in pairs(FORMULAS, one, two, EN | {"de"})}
    assert both == {"lix": 50.0, "flesch_amstad": None}
