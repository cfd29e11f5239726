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

from reader.review.model import Quote
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

CONTEXT = 32
"""Characters kept on each side, as annotation tools do (Hypothesis keeps 32 too)."""

_REACH = 256
"""Characters kept at most, where fewer do not tell a place from others."""

_SPARE = 8
"""Characters kept beyond those that are needed."""

_SEED = 16
"""Characters, those of the place included, by which candidates are found: about three words, which
hardly recur in prose."""

_SEEDS = (_SEED, 12, 8)
"""Fewer where the paragraph begins or ends; few sizes, for each costs a walk over the text."""

_NEIGHBOUR = 12
"""Characters of a neighbour, some of which stand between it and the place."""

_STEP = 4

_TELLING = 2
"""Characters from the first one that differs in what is alike: one alone is soon an edit's."""

_CROWD = 64
"""Candidates looked at; a text that says the same more often than this is left to a person."""

_FLOOR = 24
"""Characters that must be as they were: about four words; chance repeats two or three."""

_MARGIN = 8
"""Characters by which the better of two candidates must be better, on neither side worse."""

_LONG = 8
"""Characters from which on a quote says itself what it is: more than most words have."""

_WORD = 3
"""Letters that a word has if it is not one of those that stand everywhere."""

_BESIDE = 2
"""Characters beside a shorter word or a sign; one is too often a blank."""

_WORD_BEFORE = re.compile(r"\w*\Z")
_WORD_AFTER = re.compile(r"\w*")

_FEW = 24
"""Seeds searched for one by one; more are looked up in one walk, which costs about as much."""


class Placing(NamedTuple):
    """Where a quote stands now.

    ``gap`` is where it stood, if its neighbours are there and it is not.
    """

    span: Span | None
    gap: Span | None = None


LOST = Placing(None)


def quotes(text: str, spans: Sequence[Span]) -> tuple[Quote, ...]:
    """A quote for each of ``spans`` in ``text``."""
    seeds = [_seeds(text, span) for span in spans]
    found = _positions(text, {seed for pair in seeds for seed in pair})
    made: list[Quote] = []
    for span, (left, right) in zip(spans, seeds, strict=True):
        before = _enough_before(text, span, left, found)
        after = _enough_after(text, span, right, found)
        start = span.start - min(max(CONTEXT, (before or 0) + _SPARE), _REACH, span.start)
        end = span.end + min(max(CONTEXT, (after or 0) + _SPARE), _REACH)
        made.append(
            Quote(
                exact=span.of(text),
                prefix=text[start : span.start],
                suffix=text[span.end : end],
                start=span.start,
                before=before,
                after=after,
            )
        )
    return tuple(made)


def stands_at(text: str, quote: Quote) -> Span | None:
    """The quote's own place, in the very text that it was made of; None if it is another text."""
    span = Span(quote.start, quote.end)
    start = quote.start - len(quote.prefix)
    whole = quote.prefix + quote.exact + quote.suffix
    return span if start >= 0 and text.startswith(whole, start) else None


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
    found = _positions(text, {seed for pair in seeds for seed in pair})
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
        left = _alike_before(text, start, quote.prefix)
        right = _alike_after(text, start + width, quote.suffix)
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
    is_whole = left >= min(len(quote.prefix), CONTEXT) and right >= min(len(quote.suffix), CONTEXT)
    return any(told) or (bool(told) and is_whole)


def _is_at_home(text: str, quote: Quote, start: int, left: int, right: int) -> bool:
    """Whether what is beside a short quote, at either side, is still its own.

    A part of a word needs the rest of the word; else it may be another word's.
    """
    if len(quote.exact) >= _LONG:
        return True
    end = start + len(quote.exact)
    before = _WORD_BEFORE.search(quote.prefix) if quote.exact[:1].isalnum() else None
    after = _WORD_AFTER.match(quote.suffix) if quote.exact[-1:].isalnum() else None
    head, tail = len(before[0]) if before else 0, len(after[0]) if after else 0
    least = 1 if head + len(quote.exact) + tail >= _WORD else _BESIDE
    needs_left, needs_right = max(least, head), max(least, tail)
    return left >= min(needs_left, len(quote.prefix), start) and right >= min(
        needs_right, len(quote.suffix), len(text) - end
    )


# ---- proof by its neighbours


def _between(text: str, sought: Sequence[Quote]) -> Iterator[Placing]:
    lefts = [list(_neighbours_before(quote)) for quote in sought]
    rights = [list(_neighbours_after(quote)) for quote in sought]
    seeds = {seed for lists in (*lefts, *rights) for seed, _ in lists}
    found = _positions(text, seeds)
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
    left = _alike_before(text, at, quote.prefix)
    right = _alike_after(text, at + width, quote.suffix)
    is_known = left + width + right >= _NEIGHBOUR and _is_at_home(text, quote, at, left, right)
    return Placing(Span(at, at + width)) if is_known else LOST


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
    return all(side is not None and side <= _SEED for side in sides)


# ---- what is common


def _seeds(text: str, span: Span) -> tuple[str, str]:
    """The characters that end with the place, and those that begin with it."""
    begin, end = max(span.end - _SEED, 0), span.start + _SEED
    return _left_seed(text[min(begin, span.start) : span.end]), _right_seed(
        text[span.start : max(end, span.end)]
    )


def _quoted_seeds(quote: Quote) -> tuple[str, str]:
    return _left_seed(quote.prefix + quote.exact), _right_seed(quote.exact + quote.suffix)


def _left_seed(context: str) -> str:
    """The last characters of ``context``, those of the last line if they are enough."""
    line = context[context.rfind("\n") + 1 :]
    return context[-_size(len(line)) :]


def _right_seed(context: str) -> str:
    line, _, _ = context.partition("\n")
    return context[: _size(len(line))]


def _size(room: int) -> int:
    return next((size for size in _SEEDS if size <= room), _SEED)


def _enough_before(text: str, span: Span, seed: str, found: dict[str, list[int]]) -> int | None:
    """Characters before the place that tell it from every other; None if none do."""
    places = found.get(seed)
    if places is None or len(seed) < min(_SEEDS[-1], len(text)):
        return None
    own = span.end - len(seed)
    needed = max(len(seed) - span.length, 0)
    context = text[max(span.start - _REACH, 0) : span.start]
    for place in places:
        start = place + len(seed) - span.length
        if place != own and start >= 0 and text.startswith(span.of(text), start):
            needed = max(needed, _alike_before(text, start, context) + _TELLING)
    return needed if needed <= len(context) else None


def _enough_after(text: str, span: Span, seed: str, found: dict[str, list[int]]) -> int | None:
    places = found.get(seed)
    if places is None or len(seed) < min(_SEEDS[-1], len(text)):
        return None
    needed = max(len(seed) - span.length, 0)
    context = text[span.end : span.end + _REACH]
    for place in places:
        if place != span.start and text.startswith(span.of(text), place):
            end = place + span.length
            needed = max(needed, _alike_after(text, end, context) + _TELLING)
    return needed if needed <= len(context) else None


def _alike_before(text: str, place: int, context: str) -> int:
    """How many characters before ``place`` are the last ones of ``context``."""
    low, high = 0, min(place, len(context))
    while low < high:
        middle = (low + high + 1) // 2
        if text.startswith(context[len(context) - middle :], place - middle):
            low = middle
        else:
            high = middle - 1
    return low


def _alike_after(text: str, place: int, context: str) -> int:
    """How many characters from ``place`` on are the first ones of ``context``."""
    low, high = 0, min(len(text) - place, len(context))
    while low < high:
        middle = (low + high + 1) // 2
        if text.startswith(context[:middle], place):
            low = middle
        else:
            high = middle - 1
    return low


def _positions(text: str, seeds: Collection[str]) -> dict[str, list[int]]:
    """Where each of ``seeds`` stands; those with too many places are left out."""
    found: dict[str, list[int]] = {seed: [] for seed in seeds if seed}
    lengths = Counter(map(len, found))
    for width, count in lengths.items():
        group = [seed for seed in found if len(seed) == width]
        if count <= _FEW:
            for seed in group:
                found[seed] = _all(text, seed)
        else:
            _walk(text, width, found)
    return {seed: places for seed, places in found.items() if len(places) <= _CROWD}


def _all(text: str, seed: str) -> list[int]:
    places: list[int] = []
    place = text.find(seed)
    while place >= 0 and len(places) <= _CROWD:
        places.append(place)
        place = text.find(seed, place + 1)
    return places


def _walk(text: str, width: int, found: dict[str, list[int]]) -> None:
    for start in range(len(text) - width + 1):
        places = found.get(text[start : start + width])
        if places is not None and len(places) <= _CROWD:
            places.append(start)
