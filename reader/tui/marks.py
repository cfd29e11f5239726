"""What is to be marked in the text, found by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.span import Span


class Placed(Protocol):
    """Anything that has a place in the text."""

    @property
    def span(self) -> Span:
        """Its characters."""
        ...


Thing = TypeVar("Thing", bound=Placed)


class Places(Generic[Thing]):
    """Things in order of place; they may overlap."""

    __slots__ = ("_reach", "_starts", "things")

    def __init__(self, things: Sequence[Thing] = ()) -> None:
        self.things = things
        self._starts = [thing.span.start for thing in things]
        self._reach = list(accumulate((thing.span.end for thing in things), max))

    def within(self, span: Span) -> list[Thing]:
        """Those that share a character with ``span``, in order; empty ones where they stand."""
        found: list[Thing] = []
        index = bisect_left(self._starts, span.end)
        while index and self._reach[index - 1] >= span.start:
            index -= 1
            here = self.things[index].span
            if here.end > span.start or here.start == span.start:
                found.append(self.things[index])
        found.reverse()
        return found

    def after(self, offset: int) -> Thing | None:
        """The first that begins behind ``offset``."""
        index = bisect_right(self._starts, offset)
        return self.things[index] if index < len(self.things) else None

    def before(self, offset: int) -> Thing | None:
        """The last that begins before ``offset``."""
        index = bisect_left(self._starts, offset)
        return self.things[index - 1] if index else None
