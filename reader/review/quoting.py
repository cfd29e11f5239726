"""Quotes of places: as much of what stands around them as tells them from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.review.likeness import alike_after, alike_before, positions
from reader.review.model import Quote
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTEXT = 32
"""Characters kept on each side, as annotation tools do (Hypothesis keeps 32 too)."""

_REACH = 256
"""Characters kept at most, where fewer do not tell a place from others."""

_SPARE = 8
"""Characters kept beyond those that are needed."""

SEED = 16
"""Characters, those of the place included, by which candidates are found: about three words, which
hardly recur in prose."""

_SEEDS = (SEED, 12, 8)
"""Fewer where the paragraph begins or ends; few sizes, for each costs a walk over the text."""

_TELLING = 2
"""Characters from the first one that differs in what is alike: one alone is soon an edit's."""


def quotes(text: str, spans: Sequence[Span]) -> tuple[Quote, ...]:
    """A quote for each of ``spans`` in ``text``."""
    seeds = [_seeds(text, span) for span in spans]
    found = positions(text, {seed for pair in seeds for seed in pair})
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


def left_seed(context: str) -> str:
    """The last characters of ``context``, those of the last line if they are enough."""
    line = context[context.rfind("\n") + 1 :]
    return context[-_size(len(line)) :]


def right_seed(context: str) -> str:
    """The first characters of ``context``, those of the first line if they are enough."""
    line, _, _ = context.partition("\n")
    return context[: _size(len(line))]


def _size(room: int) -> int:
    return next((size for size in _SEEDS if size <= room), SEED)


def _seeds(text: str, span: Span) -> tuple[str, str]:
    """The characters that end with the place, and those that begin with it."""
    begin, end = max(span.end - SEED, 0), span.start + SEED
    return left_seed(text[min(begin, span.start) : span.end]), right_seed(
        text[span.start : max(end, span.end)]
    )


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
            needed = max(needed, alike_before(text, start, context) + _TELLING)
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
            needed = max(needed, alike_after(text, end, context) + _TELLING)
    return needed if needed <= len(context) else None
