"""Two ways of writing one thing in one text: which is the exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_EXCEPTION = 0.2
"""Share up to which one way is an exception from the other; above, the text has no rule."""


def exceptions(ways: Mapping[str, Sequence[int]]) -> tuple[str, list[tuple[str, int]]]:
    """The way that rules a text, and the places of the others with the name of each.

    Of others that are no exceptions, only the first place is told: where a text has no rule, a
    person has to choose one, and every place of either would be noise.
    """
    used = sorted(((len(places), way) for way, places in ways.items() if places), reverse=True)
    if len(used) < 2:  # noqa: PLR2004 - two make a mixture
        return (used[0][1] if used else ""), []
    (most, rule), *others = used
    found: list[tuple[str, int]] = []
    for count, way in others:
        few = count <= _EXCEPTION * (most + count)
        found += [(way, place) for place in (ways[way] if few else ways[way][:1])]
    return rule, sorted(found, key=lambda one: one[1])
