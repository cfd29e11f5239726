"""Never a wrong place: characters carry their identity through an author's edits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.review.anchoring import placed, quotes
from reader.text.span import Span

Letter = tuple[str, int]

WORDS = "harbour lights town wall pilots rain week asked nothing evening letter window old the of"
paragraphs = st.lists(st.sampled_from(WORDS.split()), min_size=4, max_size=24).map(" ".join)


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


@settings(max_examples=200, deadline=None)
@given(st.lists(paragraphs, min_size=2, max_size=8), st.data())
def test_nothing_is_placed_on_other_characters(parts: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(parts) + "\n"
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
            stands = [number for _, number in letters[slice(*placing.span)]]
            # Typed letters are of another alphabet: what is placed was all there before.
            assert stands == list(range(*span)), (span, placing)


@settings(max_examples=50, deadline=None)
@given(st.lists(paragraphs, min_size=2, max_size=8), st.data())
def test_an_insertion_far_away_loses_nothing(parts: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(parts) + "\n"
    start = data.draw(st.integers(0, len(text) - 1))
    [placing] = placed("Q: " + text, quotes(text, [Span(start, start + 1)]))
    # Lost is allowed where the text repeats itself, elsewhere never.
    assert placing.span in {Span(start + 3, start + 4), None}
    if text.count(text[max(start - 8, 0) : start + 9]) == 1 and start > 8:
        assert placing.span is not None
