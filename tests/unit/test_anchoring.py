"""Places found again: where they must be, and where honesty asks that they be lost."""

from __future__ import annotations

import pytest

from reader.review.anchoring import placed
from reader.review.quoting import quotes, stands_at
from reader.text.span import Span

IE = "\N{CYRILLIC SMALL LETTER IE}"
OLD = (
    "The lights go out\n\n"
    f"The last of th{IE} harbour lights was switched off on Tuesday evening.\n\n"
    "The pilots stood on the wall and said nothing that could be printed.\n\n"
    "Nobody had asked the pilots, who had opposed it, and nobody had asked the town.\n"
)


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    assert text.count(part) == 1
    return Span(start, start + len(part))


def found(old: str, new: str, part: str) -> str | None:
    """What is found of ``part``, with its place; the brackets show where."""
    [placing] = placed(new, quotes(old, [span_of(old, part)]))
    if placing.span is None:
        return None
    start, end = placing.span
    return f"{new[max(start - 5, 0) : start]}[{new[start:end]}]{new[end : end + 5]}"


FIRST, SECOND, THIRD, FOURTH = OLD.split("\n\n")


@pytest.mark.parametrize(
    ("new", "part", "expected"),
    [
        ("Some news first. " + OLD, IE, f"of th[{IE}] harb"),
        # Moved to the end, without its neighbours.
        (f"{FIRST}\n\n{THIRD}\n\n{FOURTH}\n\n{SECOND}", IE, f"of th[{IE}] harb"),
        # The words before it have gone, those after it prove it.
        (OLD.replace("The last of", "One of"), IE, f"of th[{IE}] harb"),
        (OLD.replace("harbour lights was switched off", "lamps was put out"), IE, f"of th[{IE}]"),
        # Both sides were changed close by, but its neighbours stand about it.
        (OLD.replace("on the wall", "upon the wall of stone"), "the wall", "upon [the wall] of s"),
        (OLD.replace("wall and said", "wall, and said"), "stood", "lots [stood] on t"),
        # Deleted, or repaired: it must not be found in what is alike.
        (OLD.replace(f"th{IE} harbour", "the harbour"), IE, None),
        (f"{FIRST}\n\n{THIRD}\n\n{FOURTH}", IE, None),
        (OLD.replace("nobody had asked the town", "that was all"), "town", None),
        # A copy is as likely as the model.
        (f"{FIRST}\n\n{SECOND}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}", f"last of th{IE}", None),
    ],
)
def test_places(new: str, part: str, expected: str | None) -> None:
    got = found(OLD, new, part)
    assert got is None if expected is None else (got or "").startswith(expected)


def test_twins_are_never_taken_for_each_other() -> None:
    # Two paragraphs alike: when one is deleted, only what stands about both sides can say which.
    twin = f"We saw th{IE} wall from the harbour, and it was white."
    rain, snow = "And then it rained for a week and a day.", "After that it snowed for a month."
    old = f"{twin}\n\n{rain}\n\n{twin}\n\n{snow}\n"
    first = Span(old.index(IE), old.index(IE) + 1)
    second = Span(old.rindex(IE), old.rindex(IE) + 1)

    def places(new: str) -> list[int | None]:
        found = placed(new, quotes(old, [first, second]))
        return [placing.span.start if placing.span else None for placing in found]

    assert places(f"{rain}\n\n{snow}\n\n{twin}\n") == [None, None]
    assert places("Well.\n\n" + old) == [first.start + 7, second.start + 7]


def test_two_quotes_never_come_to_one_place() -> None:
    old = f"They asked for th{IE} old lights here.\nThey asked for th{IE} old lights there.\n"
    first = Span(old.index(IE), old.index(IE) + 1)
    second = Span(old.rindex(IE), old.rindex(IE) + 1)
    new = f"They asked for th{IE} old lights"
    assert [placing.span for placing in placed(new, quotes(old, [first, second]))] == [None, None]


def test_the_gap_is_known_where_the_author_changed_it() -> None:
    new = OLD.replace(f"th{IE} harbour", "the harbour")
    [placing] = placed(new, quotes(OLD, [span_of(OLD, IE)]))
    assert placing.span is None
    assert placing.gap is not None
    assert "e" in placing.gap.of(new)


def test_the_same_text_needs_no_search() -> None:
    [quote] = quotes(OLD, [span_of(OLD, IE)])
    assert stands_at(OLD, quote) == span_of(OLD, IE)
    assert stands_at(OLD.replace("last", "lost"), quote) is None


@pytest.mark.parametrize("text", ["", "a", "a" * 5000, "ab" * 3000, "\n" * 200])
def test_texts_that_say_nothing_prove_nothing(text: str) -> None:
    spans = [Span(place, min(place + 1, len(text))) for place in range(0, len(text) + 1, 97)]
    for placing in placed(text + " and more", quotes(text, spans)):
        assert placing.span is None
