"""Edits over edits, where it is told by a hair what comes before what."""

from __future__ import annotations

import pytest

from reader.analysis.anomalies.finding import Edit, Safety
from reader.review.overlay import Overlay, laid
from reader.text.span import Span

SOURCE = "abcdef"


def edits(*made: tuple[int, int, str]) -> tuple[Edit, ...]:
    return tuple(Edit(Span(start, end), text, Safety.SUGGESTED) for start, end, text in made)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        # An insertion right behind a deletion, and then what stands before both is deleted.
        (edits((2, 3, ""), (3, 3, "X")), edits((1, 2, "")), "aXdef"),
        # An insertion right before a deletion, and then what stands behind both is deleted.
        (edits((2, 2, "X"), (2, 4, "")), edits((3, 4, "")), "abXf"),
        # Part of a replacement is replaced: the rest of it comes along.
        (edits((1, 3, "XYZ")), edits((2, 3, "-")), "aX-Zdef"),
        # Two edits that divide one replacement between them.
        (edits((1, 3, "XYZ")), edits((1, 2, ""), (3, 4, "!")), "aY!def"),
        # An insertion beside an insertion.
        (edits((2, 2, "X")), edits((3, 3, "Y")), "abXYcdef"),
    ],
)
def test_a_later_layer(first: tuple[Edit, ...], second: tuple[Edit, ...], text: str) -> None:
    below = Overlay(SOURCE, first)
    above = Overlay(SOURCE, laid(len(SOURCE), [first, below.sunk(second)]))
    assert above.text == text
    # Taking the later layer away gives the earlier one back.
    assert Overlay(SOURCE, laid(len(SOURCE), [first])).text == below.text
