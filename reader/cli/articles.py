"""From the paths of the command line to articles."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article.loading import load, load_stdin
from reader.article.model import Article, ArticleError, Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.cli.exits import Outcome

SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""Files that a folder is searched for."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """What the command line says about how bytes become an article."""

    encoding: str | None = None
    markup: str | None = None
    stdin_filename: str | None = None

    @property
    def form(self) -> Format | None:
        """The article format asked for, if any."""
        return Format(self.markup) if self.markup else None


def articles(paths: Iterable[str], decoding: Decoding, outcome: Outcome) -> Iterator[Article]:
    """Every article that ``paths`` stand for; one that cannot be had is told, and passed over."""
    for path in paths:
        with outcome.each():
            for name in expanded(path):
                had: list[Article] = []
                with outcome.each():
                    had.append(opened(name, decoding))
                yield from had


def expanded(path: str) -> Iterator[str]:
    """The files that ``path`` stands for: itself, or a folder's articles in the order of names.

    Hidden files and folders are passed over.

    Raises:
        ArticleError: the folder cannot be read, or holds nothing to read.
    """
    if path == "-" or not os.path.isdir(path):  # noqa: PTH112 - names are kept as they were given
        yield path
        return
    found = list(_articles_in(path))
    if not found:
        endings = ", ".join(SUFFIXES)
        raise ArticleError(f"{path}: no articles in this folder (looked for {endings})")
    yield from found


def opened(path: str, decoding: Decoding) -> Article:
    """The article at ``path``; ``-`` is stdin.

    Raises:
        ArticleError: it cannot be had.
    """
    if path != "-":
        return load(path, encoding=decoding.encoding, format=decoding.form)
    return load_stdin(
        decoding.stdin_filename or "-", encoding=decoding.encoding, format=decoding.form
    )


def _articles_in(folder: str) -> Iterator[str]:
    def stop(error: OSError) -> None:
        raise ArticleError(f"{error.filename}: {error.strerror}") from error

    for here, folders, names in os.walk(folder, onerror=stop):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from _files(here, names)


def _files(folder: str, names: Sequence[str]) -> Iterator[str]:
    for name in sorted(names):
        if name.lower().endswith(SUFFIXES) and not name.startswith("."):
            yield os.path.join(folder, name)  # noqa: PTH118 - "./a.txt" stays "./a.txt"
