"""Numbers whose running sums stay cheap while single numbers change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sums:
    """A Fenwick tree (Fenwick 1994): changing a number and summing up to one take log n steps."""

    __slots__ = ("_tree", "_values", "total")

    def __init__(self, values: Sequence[int]) -> None:
        self._values = list(values)
        self.total = sum(values)
        self._tree = [0, *values]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]

    def set(self, index: int, value: int) -> None:
        """Make the number at ``index`` ``value``."""
        difference = value - self._values[index]
        if not difference:
            return
        self._values[index] = value
        self.total += difference
        index += 1
        while index < len(self._tree):
            self._tree[index] += difference
            index += index & -index

    def before(self, index: int) -> int:
        """Sum of the numbers before ``index``."""
        found = 0
        while index:
            found += self._tree[index]
            index -= index & -index
        return found

    def find(self, amount: int) -> tuple[int, int]:
        """The number within which the sum passes ``amount``, and how far into it.

        The numbers are positive. What lies outside all of them gives the first or the last.
        """
        amount = max(amount, 0)
        if amount >= self.total:
            return len(self._values) - 1, self._values[-1] - 1
        index = 0
        for step in reversed([1 << bit for bit in range(len(self._tree).bit_length())]):
            if index + step < len(self._tree) and self._tree[index + step] <= amount:
                index += step
                amount -= self._tree[index]
        return index, amount
