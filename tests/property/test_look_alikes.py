"""Laws of look-alike letters: what is put in comes out again, and nothing else changes."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.anomalies.inspection import inspect
from reader.analysis.anomalies.letters import identical, impostors
from reader.analysis.anomalies.shapes import shapes
from reader.article.loading import from_bytes
from reader.fixing.edits import applied, chosen
from reader.text.unicode.confusables import look_alikes

SENTENCES = (
    "The keeper climbed the spiral stair before every sunset and trimmed the heavy lamp.",
    "From the quay nobody could see the small boat that had broken her moorings.",
    "Fourteen fishermen signed the letter, although only nine of them owned a vessel.",
    "Their grandmother remembered a winter when the whole harbour had been frozen solid.",
    "Nothing was heard of the expedition until a trader brought a torn diary home.",
)


def repaired(text: str, *, suggested: bool) -> str:
    inspection = inspect(from_bytes(text.encode(), "text.txt", encoding="utf-8"), "en")
    return applied(text, chosen(inspection, suggested=suggested))


@cache
def twins(letter: str) -> tuple[str, ...]:
    """Letters of other scripts that are drawn exactly as ``letter`` is."""
    return tuple(char for char in impostors() if identical(char, "Latin") == letter)


@cache
def likenesses(letter: str) -> tuple[str, ...]:
    """Characters out of the ordinary that nothing but ``letter`` can be meant by."""
    return tuple(char for char in look_alikes(letter) if shapes(char) == (letter,))


@st.composite
def attacked(draw: st.DrawFn, *, thorough: bool) -> tuple[str, str]:
    sentence = " ".join(draw(st.permutations(SENTENCES)))
    share = draw(st.sampled_from((1, 2, 5)))
    random = draw(st.randoms(use_true_random=False))
    letters = list(sentence)
    for place, letter in enumerate(letters):
        found = likenesses(letter) if thorough else twins(letter)
        if letter.isalpha() and found and random.randrange(share) == 0:
            letters[place] = random.choice(found)
    return sentence, "".join(letters)


@settings(max_examples=40, deadline=None)
@given(attacked(thorough=False))
def test_exact_look_alikes_are_all_put_back_without_asking(case: tuple[str, str]) -> None:
    sentence, text = case
    assert repaired(text, suggested=False) == sentence


@settings(max_examples=40, deadline=None)
@given(attacked(thorough=True))
def test_look_alikes_of_any_script_are_all_put_back_on_request(case: tuple[str, str]) -> None:
    sentence, text = case
    assert repaired(text, suggested=True) == sentence


@settings(max_examples=40, deadline=None)
@given(attacked(thorough=False) | attacked(thorough=True))
def test_fixing_twice_is_fixing_once(case: tuple[str, str]) -> None:
    for suggested in (False, True):
        once = repaired(case[1], suggested=suggested)
        assert repaired(once, suggested=suggested) == once
