"""Files and stdin to articles; the only door through which article files are read."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from reader.article.decoding import decode
from reader.article.model import Article, ArticleError, Format, Source, Stamp
from reader.article.parsing import format_of, parse

LIMIT = 256 * 2**20
"""Bytes that an article may have; two hundred long novels."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"RIFF", "sound, a picture or a film"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
)
_NEEDS_CONTROLS = frozenset({b"BM", b"RIFF", b"ID3"})
"""Signatures that a text could begin with: control characters must speak for them."""

_SAMPLE = 8192
_TEXT_CONTROLS = b"\t\n\x0b\x0c\r\x08\x1b\x1a"
_CONTROLS = bytes(set(range(0x20)) - set(_TEXT_CONTROLS))
_CONTROL_SHARE = 0.06
"""Share of control characters above which a file is no text: bytes at random have 24 in 256, which
is 9 %, damaged text 1 or 2 %."""

_FEW_CONTROLS = 8
"""Control characters that are damage even in a text of one line."""


def load(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    format: Format | None = None,  # noqa: A002 - the field's word
) -> Article:
    """Read the article in the file ``path``.

    Raises:
        ArticleError: there is no such file, it cannot be read, is too large, or holds no text.
    """
    name = os.fspath(path)
    data, stamp = _read(name)
    article = from_bytes(data, name, path=Path(name), stamp=stamp, encoding=encoding, format=format)
    _refuse_binary(article)
    return article


def load_stdin(
    name: str = "-",
    *,
    encoding: str | None = None,
    format: Format | None = None,  # noqa: A002 - the field's word
) -> Article:
    """Read the article that is piped in.

    Raises:
        ArticleError: it is too large, or no text.
    """
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise ArticleError(_too_large(name))
    article = from_bytes(data, name, encoding=encoding, format=format)
    _refuse_binary(article)
    return article


def from_bytes(
    data: bytes,
    name: str,
    *,
    path: Path | None = None,
    stamp: Stamp | None = None,
    encoding: str | None = None,
    format: Format | None = None,  # noqa: A002 - the field's word
) -> Article:
    """The article of ``data``, any bytes at all.

    Raises:
        ArticleError: ``encoding`` is unknown.
    """
    text, chosen = decode(data, encoding)
    return parse(Source(name, data, path, stamp), chosen, text, format or format_of(name))


def stamp_of(status: os.stat_result) -> Stamp:
    """What tells a file's present content from an earlier one."""
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _read(name: str) -> tuple[bytes, Stamp | None]:
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - Path would change "./a" to "a" in messages
            status = os.fstat(file.fileno())
            data = file.read(LIMIT + 1)
    except IsADirectoryError:
        raise ArticleError(f"{name}: a folder; name its files, or open it alone") from None
    except ValueError:
        raise ArticleError(f"{name}: no file can have this name") from None
    except OSError as error:
        raise ArticleError(f"{name}: {_reason(error)}") from error
    if len(data) > LIMIT:
        raise ArticleError(_too_large(name))
    return data, stamp_of(status) if stat.S_ISREG(status.st_mode) else None


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or type(error).__name__).lower()


def _too_large(name: str) -> str:
    return f"{name}: larger than {LIMIT // 2**20} MB; split it"


def _refuse_binary(article: Article) -> None:
    """Raise where the bytes are no text.

    Raises:
        ArticleError: a known signature, or more control characters than any text has.
    """
    data, name = article.source.data, article.name
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    is_wide = article.encoding.name.startswith(("utf-16", "utf-32"))
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and (controls or signature not in _NEEDS_CONTROLS):
            raise ArticleError(f"{name}: not text but {what}")
    if not is_wide and controls > max(_CONTROL_SHARE * len(sample), _FEW_CONTROLS):
        raise ArticleError(f"{name}: not text (too many control characters)")
