"""Which articles of two sessions are the same, wherever each reviewer had the files."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reader.review.exchange import Record

Keys = dict[int, set[str]]
"""What each entry, by its number, is known by."""


def matched(record: Record, other: Record) -> Mapping[int, int]:
    """The article of ``record`` that each article of ``other`` is, by their entries' numbers.

    The same is what once had the same content (of copies, the one of the same name); else what has
    the same path; else, in queues that have an article in common, what has the same path below the
    paths they were opened with. Each is one other's at most.
    """
    content = _contents(record), _contents(other)
    path = _paths(record), _paths(other)
    name = _names(record), _names(other)
    found: dict[int, int] = {}
    _join(found, _both(content[0], name[0]), _both(content[1], name[1]))
    for mine, theirs in (content, path):
        _join(found, mine, theirs)
    if found:
        _join(found, *name)
    return found


def _join(found: dict[int, int], mine: Keys, theirs: Keys) -> None:
    """Add to ``found`` what has a key in common, the first of the queue first."""
    taken = set(found.values())
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, keys in reversed(mine.items()):
        for key in keys:
            by_key[key].append(number)
    for number, keys in theirs.items():
        if number not in found:
            free = (_first_free(by_key.get(key, []), taken) for key in sorted(keys))
            same = next((one for one in free if one is not None), None)
            if same is not None:
                found[number] = same
                taken.add(same)


def _first_free(numbers: list[int], taken: Collection[int]) -> int | None:
    """The last of ``numbers`` that is not taken; those behind it are dropped for good."""
    while numbers and numbers[-1] in taken:
        numbers.pop()
    return numbers[-1] if numbers else None


def _contents(record: Record) -> Keys:
    """The revisions that each article was seen in."""
    keys: Keys = {
        entry.number: {entry.revision} if entry.revision else set() for entry in record.entries
    }
    for event in record.events:
        keys[event.entry].add(event.revision)
    return keys


def _paths(record: Record) -> Keys:
    return {entry.number: {entry.path} for entry in record.entries}


def _names(record: Record) -> Keys:
    """Paths below what the session was opened with; where that is a file, its name."""
    return {entry.number: {_below(entry.path, record)} for entry in record.entries}


def _below(path: str, record: Record) -> str:
    whole = PurePath(path)
    for root in sorted(record.session.roots, key=len, reverse=True):
        if path != root and whole.is_relative_to(root):
            return str(whole.relative_to(root))
    return whole.name


def _both(one: Keys, other: Keys) -> Keys:
    """Every pair of a key of the one and a key of the other."""
    return {
        number: {f"{first}\0{second}" for first in keys for second in other[number]}
        for number, keys in one.items()
    }
