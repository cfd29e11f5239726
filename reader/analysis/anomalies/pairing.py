"""Signs that come in pairs: which of them lack the other one."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

REACH = 5
"""Paragraphs over which an aside or a quotation may go on."""


class Left(NamedTuple):
    """A sign without its other one: where, in which paragraph, and whether it opens."""

    offset: int
    paragraph: int
    opens: bool


def unpaired(
    signs: Iterable[tuple[int, str]], closers: Mapping[str, str], paragraph: int
) -> Iterator[Left]:
    """Signs (offset, sign) of a paragraph that lack the other one; ``closers`` by openers.

    Where a closer passes an opener of another kind by, the latter is left. Linear: what is passed
    by is never looked at again.
    """
    stack: list[tuple[int, str]] = []
    open_now = dict.fromkeys(closers.values(), 0)
    for offset, sign in signs:
        if sign in closers:
            stack.append((offset, sign))
            open_now[closers[sign]] += 1
        elif not open_now[sign]:
            yield Left(offset, paragraph, opens=False)
        else:
            while True:
                opened, opener = stack.pop()
                open_now[closers[opener]] -= 1
                if closers[opener] == sign:
                    break
                yield Left(opened, paragraph, opens=True)
    for offset, _ in stack:
        yield Left(offset, paragraph, opens=True)


def beyond(left: Iterable[Left]) -> Iterator[Left]:
    """``left``, in order of paragraph, without those that a later paragraph gives the other one."""
    waiting: deque[Left] = deque()
    for one in left:
        while waiting and one.paragraph - waiting[0].paragraph > REACH:
            yield waiting.popleft()
        if one.opens:
            waiting.append(one)
        elif waiting and waiting[-1].paragraph < one.paragraph:
            waiting.pop()
        else:
            yield one
    yield from waiting
