"""Several whole numbers side by side in one, so that one addition adds them all."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BITS = 32
LOW = (1 << _BITS) - 1
"""Mask of the first number: each may grow to four thousand million, as may the sum of a text."""


class Packing:
    """Numbers by name, each in 32 bits of one integer; the first stands lowest."""

    __slots__ = ("_form", "_places", "names")

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        self._form = Struct(f"<{len(self.names)}I")
        self._places = {name: number * _BITS for number, name in enumerate(self.names)}

    def pack(self, **values: int) -> int:
        """The numbers given, the others 0."""
        return sum(value << self._places[name] for name, value in values.items())

    def unpack(self, packed: int) -> tuple[int, ...]:
        """All numbers, in the order of the names."""
        return self._form.unpack(packed.to_bytes(self._form.size, "little"))

    def get(self, packed: int, name: str) -> int:
        """One number."""
        return packed >> self._places[name] & LOW

    def place(self, name: str) -> int:
        """How many bits the number stands from the lowest one."""
        return self._places[name]
