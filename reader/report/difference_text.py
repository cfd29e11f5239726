"""A difference as people see it: what changed is pointed at, invisible characters too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.display import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.report.paint import Paint


def painted(lines: Iterable[str], paint: Paint) -> Iterator[str]:
    """Lines of a unified difference, safe to print, in the colours of their marks."""
    for line in lines:
        mark, shown = line[:1], plain_line(line.rstrip("\n"), reveal=True)
        if line.startswith(("---", "+++")):
            yield paint.strong(shown)
        elif mark == "-":
            yield paint.removed(shown)
        elif mark == "+":
            yield paint.added(shown)
        elif mark == "@":
            yield paint.dim(shown)
        else:
            yield shown
