"""Never a wrong place: characters carry their identity through an author's edits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.review.anchoring import placed
from reader.review.quoting import quotes
from reader.text.span import Span

Letter = tuple[str, int]

NEAR = 12

# No word twice, so that no edit makes one place of the text like another.
SYLLABLES = [a + b for a in "bdfghklmnprstvw" for b in ("a", "e", "ir", "on", "u")]
WORDS = [first + second for first in SYLLABLES[::4] for second in SYLLABLES]


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=30, max_size=90, unique=True))
    ends = st.sampled_from((" ", " ", " ", " ", " ", ", ", ". ", "\n\n"))
    return "".join(word + draw(ends) for word in words)


def edited(letters: list[Letter], data: st.DataObject) -> list[Letter]:
    """One edit: characters moved, deleted, or typed anew (identities below 0)."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(letters)), min_size=3, max_size=3)))
    one, two, three = cuts
    kind = data.draw(st.sampled_from(("move", "delete", "insert", "rewrite")))
    if kind == "move":
        return letters[:one] + letters[two:three] + letters[one:two] + letters[three:]
    typed: list[Letter] = [(char, -1) for char in data.draw(st.text("qxyz .\n", max_size=60))]
    end = {"delete": two, "insert": one, "rewrite": two}[kind]
    return letters[:one] + ([] if kind == "delete" else typed) + letters[end:]


@settings(max_examples=80, deadline=None)
@given(texts(), st.data())
def test_nothing_is_placed_on_other_characters(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text) - 1)
    spans = [
        Span(start, min(start + data.draw(st.integers(1, 12)), len(text)))
        for start in data.draw(st.lists(places, min_size=1, max_size=12))
    ]
    letters: list[Letter] = [(char, number) for number, char in enumerate(text)]
    for _ in range(data.draw(st.integers(0, 4))):
        letters = edited(letters, data)
    new = "".join(char for char, _ in letters)
    for span, placing in zip(spans, placed(new, quotes(text, spans)), strict=True):
        if placing.span is not None:
            assert placing.span.of(new) == span.of(text)
            assert is_its_own(letters, placing.span, span)


def is_its_own(letters: list[Letter], now: Span, was: Span) -> bool:
    """Whether it stands among the same characters.

    A letter put in another's place, both alike, is the same to every reader.
    """
    about = [number for _, number in letters[max(now.start - NEAR, 0) : now.end + NEAR]]
    known = sum(number in range(was.start - NEAR, was.end + NEAR) for number in about)
    return known * 2 >= len(about) - NEAR


@settings(max_examples=30, deadline=None)
@given(texts(), st.data())
def test_an_insertion_far_away_loses_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    [placing] = placed("Q: " + text, quotes(text, [Span(start, start + 1)]))
    assert placing.span == Span(start + 3, start + 4)
