"""Laws of edits: made one after the other or at once, there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.anomalies.composing import Mending
from reader.analysis.anomalies.finding import Edit, Safety
from reader.fixing.edits import applied, inverse
from reader.text.span import Span

LETTERS = st.text("abcX\N{ZERO WIDTH SPACE}", max_size=14)


def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Some disjoint edits of ``text``, in order, none an insertion."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return [Edit(span, draw(st.text("yz", max_size=3)), Safety.SAFE) for span in spans]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit], list[Edit], list[Edit]]:
    text = draw(LETTERS)
    first = edits_of(draw, text)
    second = edits_of(draw, applied(text, first))
    third = edits_of(draw, applied(applied(text, first), second))
    return text, first, second, third


@given(edited())
def test_edits_upon_edits_are_edits_of_the_source(
    case: tuple[str, list[Edit], list[Edit], list[Edit]],
) -> None:
    text, first, second, third = case
    mending = Mending(text, first)
    assert mending.text == applied(text, first)
    for later in (second, third):
        wanted = applied(mending.text, later)
        mending = mending.then(later)
        assert mending.text == wanted
        assert applied(text, mending.edits) == wanted
        ends = [0, *(edit.span.end for edit in mending.edits)]
        assert all(end <= edit.span.start for end, edit in zip(ends, mending.edits, strict=False))


@given(edited())
def test_an_edit_carried_back_does_the_same(
    case: tuple[str, list[Edit], list[Edit], list[Edit]],
) -> None:
    text, first, second, _ = case
    mending = Mending(text, first)
    for edit in second:
        wanted = applied(mending.text, [edit])
        assert mending.then([edit]).text == wanted


@given(edited())
def test_undoing_gives_the_original(case: tuple[str, list[Edit], list[Edit], list[Edit]]) -> None:
    text, first, _, _ = case
    assert applied(applied(text, first), inverse(text, first)) == text
