"""Laws of sentences: spans hold all that is visible, and the size of a window changes nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis import sentences
from reader.analysis.sentences import sentence_spans

if TYPE_CHECKING:
    import pytest

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "nl", "ru", "el", "ja", "hy"])
MESSY = st.text(max_size=200) | st.text("aBc .!?…\"'“”()\n\u00a0:;)D1-@/w\udc80", max_size=200)
WORDS = st.sampled_from(
    ["the", "boat", "Dr.", "Hale", "e.g.", "harbour", "No.", "5", "3.5", "U.S.", "art", "Maria"]
)
ENDS = st.sampled_from([".", "!", "?", ".”", ".)", "…"])


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Ordinary sentences, some of them quoted, others in brackets."""
    made: list[str] = []
    for body in draw(st.lists(st.lists(WORDS, min_size=1, max_size=9), min_size=1, max_size=60)):
        end = draw(ENDS)
        opening = {"”": "“", ")": "("}.get(end[-1], "")
        made.append(f"{opening}Then {' '.join(body)} came home{end}")
    return " ".join(made)


@settings(deadline=None, max_examples=300)
@given(MESSY, LANGUAGES)
def test_spans_are_in_order_apart_and_hold_all_that_is_visible(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert all(start < end for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=prose(), language=LANGUAGES)
def test_a_long_paragraph_has_the_same_sentences_window_by_window(
    text: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sentence_spans(text, language)
    with monkeypatch.context() as patched:
        patched.setattr(sentences, "_AT_ONCE", 400)
        patched.setattr(sentences, "_OVERLAP", 150)
        assert sentence_spans(text, language) == whole


def test_a_sentence_longer_than_any_window_is_one() -> None:
    text = "We rowed, " * 10_000 + "and slept. Then it rained."
    first, second = sentence_spans(text)
    assert (first.start, first.end) == (0, 10 * 10_000 + len("and slept."))
    assert text[second.start : second.end] == "Then it rained."
