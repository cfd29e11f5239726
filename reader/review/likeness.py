"""Where short texts stand in a long one, and how far surroundings are alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_CROWD = 64
"""Candidates looked at; a text that says the same more often than this is left to a person."""

_FEW = 24
"""Seeds searched for one by one; more are looked up in one walk, which costs about as much."""


def positions(text: str, seeds: Collection[str]) -> dict[str, list[int]]:
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


def alike_before(text: str, place: int, context: str) -> int:
    """How many characters before ``place`` are the last ones of ``context``."""
    low, high = 0, min(place, len(context))
    while low < high:
        middle = (low + high + 1) // 2
        if text.startswith(context[len(context) - middle :], place - middle):
            low = middle
        else:
            high = middle - 1
    return low


def alike_after(text: str, place: int, context: str) -> int:
    """How many characters from ``place`` on are the first ones of ``context``."""
    low, high = 0, min(len(text) - place, len(context))
    while low < high:
        middle = (low + high + 1) // 2
        if text.startswith(context[:middle], place):
            low = middle
        else:
            high = middle - 1
    return low


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
