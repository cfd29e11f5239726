"""Bytes to articles: decoding, and the blocks of plain text and Markdown."""
