"""From one state of a working text to another: the edits between lead there exactly."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.anomalies.finding import Edit, Safety
from reader.fixing.edits import applied
from reader.fixing.rewriting import edits_between
from reader.review.overlay import Overlay
from reader.text.span import Span

SOURCE = "abcdefghijklmnop"


@st.composite
def overlays(draw: st.DrawFn) -> Overlay:
    """An overlay of disjoint edits, insertions and deletions among them."""
    cuts = sorted(draw(st.lists(st.integers(0, len(SOURCE)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits: list[Edit] = []
    for start, end in pairs:
        # Two that touch would be one.
        if not edits or start > edits[-1].span.end:
            put = draw(st.text("XYZ", max_size=3))
            edits.append(Edit(Span(start, end), put, Safety.SUGGESTED))
    return Overlay(SOURCE, edits)


@given(overlays(), overlays())
def test_the_changes_lead_from_one_text_to_the_other(old: Overlay, new: Overlay) -> None:
    changes = old.changes_to(new)
    assert applied(old.text, changes) == new.text
    assert all(one.span.end <= two.span.start for one, two in pairwise(changes))


@given(overlays())
def test_nothing_changes_from_a_text_to_itself(overlay: Overlay) -> None:
    assert overlay.changes_to(overlay) == ()


@given(st.text("ab\n", max_size=40), st.text("ab\n", max_size=40))
def test_what_an_editor_left_is_told_in_disjoint_edits(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert applied(old, edits) == new
    assert all(one.span.end <= two.span.start for one, two in pairwise(edits))
    assert bool(edits) is (old != new)
