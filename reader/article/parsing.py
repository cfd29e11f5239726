"""Decoded text to an article: which marks it uses, and its blocks."""

from __future__ import annotations

from pathlib import PurePath

from reader.article.model import Article, Encoding, Format, Source
from reader.article.plain import plain_blocks

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def format_of(name: str) -> Format:
    """The format that a file's name speaks of; plain text where it speaks of none."""
    return Format.MARKDOWN if PurePath(name).suffix.lower() in _MARKDOWN else Format.PLAIN


def parse(source: Source, encoding: Encoding, text: str, form: Format) -> Article:
    """The article of ``text``, its blocks found."""
    if form is Format.MARKDOWN:
        # Markdown's parser is imported for Markdown alone.
        from reader.article.markdown import markdown_document  # noqa: PLC0415

        blocks, language = markdown_document(text)
        return Article(source, encoding, text, form, blocks, language)
    return Article(source, encoding, text, form, plain_blocks(text))


def with_text(article: Article, text: str) -> Article:
    """``article`` with another text, its blocks found anew."""
    if text == article.text:
        return article
    return parse(article.source, article.encoding, text, article.format)
