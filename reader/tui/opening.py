"""From a name of the queue to an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article.loading import from_bytes, load

if TYPE_CHECKING:
    from reader.article.model import Article, Format


@dataclass(frozen=True, slots=True)
class Opener:
    """How articles are opened. ``stdin`` is what was piped in, known as ``stdin_name``."""

    stdin: bytes | None = None
    stdin_name: str = "-"
    encoding: str | None = None
    form: Format | None = None

    def __call__(self, name: str) -> Article:
        """The article called ``name``.

        Raises:
            ArticleError: it cannot be had.
        """
        if name == "-" and self.stdin is not None:
            return from_bytes(self.stdin, self.stdin_name, encoding=self.encoding, format=self.form)
        return load(name, encoding=self.encoding, format=self.form)
