"""Laws of words: spans in order and apart, nothing seen twice, counts that add up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.readability.measuring import measure
from reader.analysis.readability.model import Counts
from reader.analysis.settings import Counting
from reader.analysis.words import word_spans, words_of
from reader.article.loading import from_bytes

ANY = st.text(max_size=200) | st.text(
    "aBc .-\u2011'\u2019@#:/0519%$\n\u00ad\u200b\u0301\N{EM DASH}\u0435", max_size=200
)
SENTENCES = st.lists(
    st.sampled_from(
        [
            "The boat left at 10:30.",
            "Nobody, not even Hale, saw it go!",
            "“Why not?” he asked.",
            "It was a well-known harbour, wasn't it?",
            "Unbelievable administrative complications followed.",
        ]
    ),
    min_size=1,
    max_size=12,
)


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = word_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert [text[start:end] for start, end in spans] == words_of(text)


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_every_letter_and_digit_stands_in_a_word(text: str) -> None:
    inside = {place for span in word_spans(text) for place in range(*span)}
    assert all(place in inside for place, char in enumerate(text) if char.isalnum())


def counts(text: str) -> Counts:
    measures = measure(from_bytes(text.encode(), "a.txt"), "en", Counting.PROSE)
    # The number of different words is no sum.
    return Counts(**{name: getattr(measures.counts, name) for name in ADDING})


ADDING = tuple(name for name in Counts.__slots__ if name != "different_unfamiliar")


@settings(deadline=None, max_examples=60)
@given(SENTENCES, SENTENCES)
def test_counts_of_two_paragraphs_are_those_of_each(one: list[str], two: list[str]) -> None:
    first, second = " ".join(one), " ".join(two)
    assert counts(f"{first}\n\n{second}") == counts(first) + counts(second)


@settings(deadline=None, max_examples=60)
@given(SENTENCES)
def test_counts_of_a_paragraph_are_those_of_its_sentences(sentences: list[str]) -> None:
    total = Counts()
    for sentence in sentences:
        total = total + counts(sentence)
    assert counts(" ".join(sentences)) == total
