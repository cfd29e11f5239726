"""Which words push a score, and by which of its rules."""

from __future__ import annotations

import pytest

from reader.analysis.readability.measuring import measure
from reader.analysis.readability.pushing import Push, Pushing
from reader.analysis.readability.registry import FORMULAS
from reader.analysis.settings import Counting
from reader.article.loading import from_bytes

TEXT = (
    "The *administration* sat by the sea. The administration ran to the tree, and I saw Wilmington "
    "go by.\n\nThe lighthouse is a big one.\n"
)


def words(key: str) -> dict[str, Push]:
    article = from_bytes(TEXT.encode(), "a.md")
    whole = measure(article, "en", Counting.PROSE).counts
    return {push.text: push for push in Pushing(article, "en", whole).hardest_words(FORMULAS[key])}


@pytest.mark.parametrize(
    ("key", "word", "reasons"),
    [
        # ad-min-is-tra-tion: 5 syllables, 14 letters; Wil-ming-ton: 3, 10.
        ("flesch_reading_ease", "administration", ("5 syllables",)),
        ("smog_index", "wilmington", ("3 syllables",)),
        ("gunning_fog", "administration", ("5 syllables",)),
        ("forcast", "administration", ("5 syllables",)),
        ("lix", "administration", ("14 letters",)),
        ("coleman_liau_index", "wilmington", ("10 letters",)),
        ("new_dale_chall", "administration", ("not on the Dale–Chall list",)),
        ("new_dale_chall", "wilmington", ("not on the Dale–Chall list",)),
        ("spache_readability", "administration", ("not on Spache’s list",)),
        ("mcalpine_eflaw", "the", ("up to 3 letters",)),
        ("bormuth", "administration", ("not on the Dale–Chall list", "14 letters")),
    ],
)
def test_words_count_by_the_rules_of_the_formula(
    key: str, word: str, reasons: tuple[str, ...]
) -> None:
    assert words(key)[word].reasons == reasons


def test_a_word_is_thought_away_wherever_it_stands_and_shown_where_it_first_does() -> None:
    push = words("lix")["administration"]
    assert push.count == 2
    assert push.span.of(TEXT) == "administration"
    assert push.span.start == TEXT.index("administration")


def test_words_that_a_formula_has_no_eye_for_are_not_named() -> None:
    # 1948 takes names for familiar, fog takes them out, and "sea" is on every list.
    assert "wilmington" not in words("dale_chall_readability_score")
    assert "wilmington" not in words("gunning_fog")
    assert all("sea" not in words(key) for key in ("new_dale_chall", "smog_index", "lix"))
