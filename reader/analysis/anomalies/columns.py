"""Findings and edits by the million: kept as columns, and made into values when asked for.

An article in which every *e* was replaced has as many findings as letters. They share one diagnosis
and one width, so that where they begin is all that has to be kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from operator import eq, le, lt
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, overload

from reader.analysis.anomalies.finding import Diagnosis, Edit, Finding, Safety
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Value = TypeVar("_Value")
_Columns = tuple[list[int], list[int], list[Diagnosis]]


class Recurrence(NamedTuple):
    """One diagnosis at many places, in order, each ``width`` characters wide."""

    diagnosis: Diagnosis
    starts: list[int]
    width: int

    def findings(self) -> Iterator[Finding]:
        """Each place as a finding."""
        for start in self.starts:
            yield Finding(self.diagnosis, Span(start, start + self.width))


def gathered(found: Iterable[Finding | Recurrence]) -> list[Recurrence]:
    """What rules yield, places of one diagnosis and width together."""
    places: dict[tuple[int, int], Recurrence] = {}
    recurrences: list[Recurrence] = []
    for one in found:
        if isinstance(one, Recurrence):
            recurrences.append(one)
            continue
        diagnosis, (start, end) = one
        key = id(diagnosis), end - start
        known = places.get(key)
        if known is None:
            known = places[key] = Recurrence(diagnosis, [], end - start)
            recurrences.append(known)
        known.starts.append(start)
    return recurrences


class _Column(Sequence[_Value]):
    """Values in order of place, each made when asked for."""

    __slots__ = ("_make", "_rows", "starts")

    def __init__(
        self, starts: list[int], rows: tuple[list[Any], ...], make: Callable[..., _Value]
    ) -> None:
        self.starts = starts
        self._rows = rows
        self._make = make

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[_Value]:
        return map(self._make, self.starts, *self._rows)

    @overload
    def __getitem__(self, index: int) -> _Value: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Value, ...]: ...
    def __getitem__(self, index: int | slice) -> _Value | tuple[_Value, ...]:
        if isinstance(index, slice):
            rows = (row[index] for row in self._rows)
            return tuple(map(self._make, self.starts[index], *rows))
        return self._make(self.starts[index], *(row[index] for row in self._rows))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return tuple(self) == tuple(cast("Sequence[object]", other))

    def __hash__(self) -> int:
        return hash(tuple(self))


class Findings(_Column[Finding]):
    """Findings in order of place; where two are at one place, in the order of ``recurrences``."""

    __slots__ = ("diagnoses", "ends")

    def __init__(
        self, recurrences: Iterable[Recurrence] = (), columns: _Columns | None = None
    ) -> None:
        """Of ``recurrences``, or of ``columns``: starts, ends and diagnoses, in order."""
        starts, self.ends, self.diagnoses = columns or _columns(recurrences)
        super().__init__(starts, (self.ends, self.diagnoses), _finding)


class Edits(_Column[Edit]):
    """Safe edits: disjoint, in order of place, none of them an insertion."""

    __slots__ = ("ends", "replacements")

    def __init__(
        self, starts: Iterable[int] = (), ends: Iterable[int] = (), replacements: Iterable[str] = ()
    ) -> None:
        self.ends = list(ends)
        self.replacements = list(replacements)
        super().__init__(list(starts), (self.ends, self.replacements), _safe_edit)

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> Edits:
        """``edits`` as columns."""
        kept = list(edits)
        return cls(
            [edit.span.start for edit in kept],
            [edit.span.end for edit in kept],
            [edit.replacement for edit in kept],
        )

    @property
    def is_letterwise(self) -> bool:
        """Whether each puts one character in the place of one: no other one's place changes."""
        one_wide = all(map(eq, self.ends, map((1).__add__, self.starts)))
        return one_wide and all(map((1).__eq__, map(len, self.replacements)))

    def with_later(self, later: Edits) -> Edits:
        """Both of two that are letterwise; of two at one place the ``later`` one."""
        places = dict(zip(self.starts, self.replacements, strict=True))
        places.update(zip(later.starts, later.replacements, strict=True))
        starts = sorted(places)
        return Edits(starts, [start + 1 for start in starts], [places[start] for start in starts])


def safe_edits(recurrences: Iterable[Recurrence]) -> Edits:
    """The safe edits of ``recurrences``; of two that meet, the one that begins first."""
    starts: list[int] = []
    ends: list[int] = []
    replacements: list[str] = []
    for diagnosis, places, width in recurrences:
        if diagnosis.safety is Safety.SAFE and diagnosis.replacement is not None and width:
            starts += places
            ends += [start + width for start in places]
            replacements += [diagnosis.replacement] * len(places)
    if _in_order(starts) and all(map(le, ends, islice(starts, 1, None))):
        return Edits(starts, ends, replacements)
    order = sorted(range(len(starts)), key=starts.__getitem__)
    kept: list[int] = []
    done = 0
    for number in order:
        if starts[number] >= done:
            kept.append(number)
            done = ends[number]
    return Edits(
        [starts[number] for number in kept],
        [ends[number] for number in kept],
        [replacements[number] for number in kept],
    )


def _columns(recurrences: Iterable[Recurrence]) -> _Columns:
    starts: list[int] = []
    ends: list[int] = []
    diagnoses: list[Diagnosis] = []
    for diagnosis, places, width in recurrences:
        starts += places
        ends += [start + width for start in places] if width else places
        diagnoses += [diagnosis] * len(places)
    if not _in_order(starts):
        spans = list(zip(starts, ends, strict=True))
        order = sorted(range(len(spans)), key=spans.__getitem__)
        starts = list(map(starts.__getitem__, order))
        ends = list(map(ends.__getitem__, order))
        diagnoses = list(map(diagnoses.__getitem__, order))
    return starts, ends, diagnoses


def _finding(start: int, end: int, diagnosis: Diagnosis) -> Finding:
    return Finding(diagnosis, Span(start, end))


def _safe_edit(start: int, end: int, replacement: str) -> Edit:
    return Edit(Span(start, end), replacement, Safety.SAFE)


def _in_order(numbers: Sequence[int]) -> bool:
    return all(map(lt, numbers, islice(numbers, 1, None)))
