"""A place in an article's bytes, which stays the same in whatever encoding they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.bytemap import ByteMap

if TYPE_CHECKING:
    from reader.article.model import Article


def byte_at(article: Article, offset: int) -> int:
    """The byte of the file at which the character at ``offset`` begins."""
    return _map(article).byte(offset)


def character_at(article: Article, byte: int) -> int:
    """The character that holds the file's ``byte``."""
    return _map(article).character(byte)


def _map(article: Article) -> ByteMap:
    return ByteMap(article.text, article.encoding.name, len(article.encoding.bom))
