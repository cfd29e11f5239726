"""Places told by what stands there and around it, and found again in a changed text.

One side of a place proves it when, as far as it still is as it was, it stood nowhere else in the
old text (that is what a quote's ``before`` and ``after`` keep), and when enough of its
surroundings is left that chance does not explain it. What is beyond the paragraph proves nothing
alone, for paragraphs move. If two places of the new text are proven, or none, there is a second
way: between neighbours that each stand there once, what is sought may stand once as well. Else the
place is lost: none is better than a wrong one.

All places are sought in one walk over the text, and each has a bounded number of candidates, so
that the cost is linear in the text and in the number of quotes.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reader.review.likeness import alike_after, alike_before, positions
from reader.review.quoting import CONTEXT, SEED, left_seed, right_seed
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from reader.review.model import Quote

_NEIGHBOUR = 12
"""Characters of a neighbour, some of which stand between it and the place."""

_STEP = 4

_FLOOR = 24
"""Characters that must be as they were: about four words; chance repeats two or three."""

_MARGIN = 8
"""Characters by which the better of two candidates must be better, on neither side worse."""

_LONG = 8
"""Characters from which on a quote says itself what it is: more than most words have."""

_WORD = 4
"""Letters of a word that an author hardly puts there again for another: most that stand
everywhere have up to three."""

_ABOUT = 2048
"""Characters to either side among which a word is rare that stands there once: about a page."""

_BESIDE = 2
"""Characters beside a word or a sign; one is too often a blank."""

_WORD_BEFORE = re.compile(r"\w*\Z")
_WORD_AFTER = re.compile(r"\w*")


class Placing(NamedTuple):
    """Where a quote stands now.

    ``gap`` is where it stood, if its neighbours are there and it is not.
    """

    span: Span | None
    gap: Span | None = None


LOST = Placing(None)


def placed(text: str, sought: Sequence[Quote]) -> tuple[Placing, ...]:
    """Where each of the quotes ``sought``, all made of one text, stands in another.

    Two places that were not one are never made one: both are lost then.
    """
    found = list(_proven(text, sought))
    doubtful = [number for number, span in enumerate(found) if span is None]
    placings = [Placing(span) for span in found]
    between = _between(text, [sought[number] for number in doubtful])
    for number, placing in zip(doubtful, between, strict=True):
        placings[number] = placing
    return tuple(_apart(placings, sought))


def _apart(placings: Sequence[Placing], sought: Sequence[Quote]) -> Iterator[Placing]:
    claims = Counter(
        span
        for span, _ in {
            (placing.span, (quote.start, quote.exact))
            for placing, quote in zip(placings, sought, strict=True)
        }
        if span is not None
    )
    for placing in placings:
        yield LOST if placing.span is not None and claims[placing.span] > 1 else placing


# ---- proof by what stands right beside it


def _proven(text: str, sought: Sequence[Quote]) -> Iterator[Span | None]:
    seeds = [_quoted_seeds(quote) for quote in sought]
    found = positions(text, {seed for pair in seeds for seed in pair})
    for quote, (left, right) in zip(sought, seeds, strict=True):
        ends = found.get(left) or ()
        starts = found.get(right) or ()
        candidates = {end + len(left) - len(quote.exact) for end in ends} | set(starts)
        yield _best(text, quote, candidates)


def _best(text: str, quote: Quote, candidates: Collection[int]) -> Span | None:
    """The candidate that is proven, and clearly better than any other that is."""
    width = len(quote.exact)
    floor = min(_FLOOR, len(quote.prefix) + width + len(quote.suffix))
    proven: list[tuple[int, int, int]] = []
    for start in candidates:
        if start < 0 or not text.startswith(quote.exact, start):
            continue
        left = alike_before(text, start, quote.prefix)
        right = alike_after(text, start + width, quote.suffix)
        is_enough = left + width + right >= floor and _is_told(quote, left, right)
        if is_enough and _is_at_home(text, quote, start, left, right):
            # Neighbouring paragraphs do not tell a copy from its model.
            proven.append((min(left, _line_before(quote)), min(right, _line_after(quote)), start))
    proven.sort(key=lambda one: (-one[0] - one[1], one))
    if not proven or any(not _is_better(proven[0], other) for other in proven[1:]):
        return None
    return Span(proven[0][2], proven[0][2] + width)


def _is_better(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    is_no_worse = one[0] >= other[0] and one[1] >= other[1]
    return is_no_worse and one[0] + one[1] >= other[0] + other[1] + _MARGIN


def _line_before(quote: Quote) -> int:
    """Characters of the same line before it, as far as they were kept."""
    return len(quote.prefix) - 1 - quote.prefix.rfind("\n")


def _line_after(quote: Quote) -> int:
    return len(quote.suffix.partition("\n")[0])


def _is_told(quote: Quote, left: int, right: int) -> bool:
    """Whether one side, as far as it is the same, stood nowhere else in the old text.

    Where that takes more than the paragraph, all that was kept of both sides must be as it was.
    """
    sides = (quote.before, left, _line_before(quote)), (quote.after, right, _line_after(quote))
    told = [
        needed <= line for needed, found, line in sides if needed is not None and needed <= found
    ]
    if any(told):
        return True
    # As far as tells it, where that is further than was asked for.
    whole_left = max(min(len(quote.prefix), CONTEXT), quote.before or 0)
    whole_right = max(min(len(quote.suffix), CONTEXT), quote.after or 0)
    return bool(told) and left >= whole_left and right >= whole_right


def _is_at_home(text: str, quote: Quote, start: int, left: int, right: int) -> bool:
    """Whether what is beside a short quote, at either side, is still its own.

    A part of a word needs the rest of the word; else it may be another word's.
    """
    if len(quote.exact) >= _LONG:
        return True
    end = start + len(quote.exact)
    before = _WORD_BEFORE.search(quote.prefix) if quote.exact[:1].isalnum() else None
    after = _WORD_AFTER.match(quote.suffix) if quote.exact[-1:].isalnum() else None
    if before or after:
        word = (before[0] if before else "") + quote.exact + (after[0] if after else "")
        is_sure = len(word) >= _WORD or _stands_alone(text, word, start)
    else:
        is_sure = _is_told(quote, left - _MARGIN, right) or _is_told(quote, left, right - _MARGIN)
    least = 1 if is_sure else _BESIDE
    # With what bounds the word: a part of one is easily a part of a longer one.
    needs_left = max(least, len(before[0]) + 1 if before else 0)
    needs_right = max(least, len(after[0]) + 1 if after else 0)
    return left >= min(needs_left, len(quote.prefix), start) and right >= min(
        needs_right, len(quote.suffix), len(text) - end
    )


def _stands_alone(text: str, word: str, place: int) -> bool:
    """Whether a short word is rare about ``place``, so that hardly another was put there."""
    return text.count(word, max(place - _ABOUT, 0), place + _ABOUT) == 1


# ---- proof by its neighbours


def _between(text: str, sought: Sequence[Quote]) -> Iterator[Placing]:
    lefts = [list(_neighbours_before(quote)) for quote in sought]
    rights = [list(_neighbours_after(quote)) for quote in sought]
    seeds = {seed for lists in (*lefts, *rights) for seed, _ in lists}
    found = positions(text, seeds)
    for quote, before, after in zip(sought, lefts, rights, strict=True):
        yield _inside(text, quote, _first(before, found), _first(after, found))


Neighbour = tuple[int, int]
"""Where a neighbour stands in the text, and how far from the place it stood."""


def _first(neighbours: Iterable[tuple[str, int]], found: dict[str, list[int]]) -> Neighbour | None:
    """The nearest neighbour that stands in the text once."""
    for seed, distance in neighbours:
        places = found.get(seed) or ()
        if len(places) == 1:
            return places[0], distance
    return None


def _inside(text: str, quote: Quote, before: Neighbour | None, after: Neighbour | None) -> Placing:
    """The place between two neighbours, where it is the only one."""
    if before is None or after is None:
        return LOST
    start, end = before[0] + _NEIGHBOUR, after[0]
    width = len(quote.exact)
    if not 0 <= end - start <= before[1] + width + after[1] + CONTEXT:
        return LOST
    gap = Span(start, end)
    was = quote.prefix[len(quote.prefix) - before[1] :] + quote.exact + quote.suffix[: after[1]]
    if not width or was.count(quote.exact) > 1:
        return LOST
    at = text.find(quote.exact, start, end)
    if at < 0:
        return Placing(None, gap)
    if text.find(quote.exact, at + 1, end) >= 0:
        return LOST
    left = alike_before(text, at, quote.prefix)
    right = alike_after(text, at + width, quote.suffix)
    is_known = _is_between(quote, before[1], after[1], left, right)
    is_known = is_known and _is_at_home(text, quote, at, left, right)
    return Placing(Span(at, at + width)) if is_known else LOST


def _is_between(quote: Quote, before: int, after: int, left: int, right: int) -> bool:
    """Whether neighbours at such distances prove a place with so much alike beside it.

    They must be of its paragraph. If nothing was changed up to the far end of either, a twin of all
    three may be what stands here.
    """
    reach_before, reach_after = before + _NEIGHBOUR, after + _NEIGHBOUR
    is_near = reach_before <= _line_before(quote) and reach_after <= _line_after(quote)
    is_changed = left < reach_before or right < reach_after
    return is_near and is_changed and left + len(quote.exact) + right >= _NEIGHBOUR


def _neighbours_before(quote: Quote) -> Iterator[tuple[str, int]]:
    """Nearest first, each with the characters between it and the place."""
    if _is_told_near(quote):
        for end in range(len(quote.prefix), _NEIGHBOUR - 1, -_STEP):
            yield quote.prefix[end - _NEIGHBOUR : end], len(quote.prefix) - end


def _neighbours_after(quote: Quote) -> Iterator[tuple[str, int]]:
    if _is_told_near(quote):
        for start in range(0, len(quote.suffix) - _NEIGHBOUR + 1, _STEP):
            yield quote.suffix[start : start + _NEIGHBOUR], start


def _is_told_near(quote: Quote) -> bool:
    """Whether nothing in the old text was like it on either side, so that no twin can be meant."""
    sides = (quote.before, quote.after)
    return all(side is not None and side <= SEED for side in sides)


def _quoted_seeds(quote: Quote) -> tuple[str, str]:
    return left_seed(quote.prefix + quote.exact), right_seed(quote.exact + quote.suffix)
