"""Repaired articles to bytes and files; the only door through which article files are written."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.article.decoding import encode
from reader.article.loading import stamp_of
from reader.article.model import ArticleError
from reader.fixing.edits import applied

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.analysis.anomalies.finding import Edit
    from reader.article.model import Article, Stamp


def repaired_bytes(article: Article, edits: Sequence[Edit]) -> bytes:
    """The article's bytes with ``edits`` made and not one other byte changed.

    Raises:
        ArticleError: its codec lacks a character of an edit, or would not give back the bytes that
            are to stay.
    """
    data = article.source.data
    if not edits:
        return data
    encoding = article.encoding
    # A codec that gives the untouched text's bytes back leaves what stands beside an edit alone.
    try:
        is_exact = encode(article.text, encoding) == data
        edited = encode(applied(article.text, edits), encoding)
    except UnicodeEncodeError as error:
        missing = f"U+{ord(error.object[error.start]):04X}"
        raise ArticleError(
            f"{article.name}: {encoding.name} has no {missing}; convert the article to UTF-8 first"
        ) from error
    if not is_exact:
        raise ArticleError(
            f"{article.name}: {encoding.name} would change more bytes than the repairs; "
            "convert the article to UTF-8 first"
        )
    return edited


def write(path: Path, data: bytes, stamp: Stamp | None) -> None:
    """Replace the file ``path`` by ``data`` in one step, keeping its mode and owner.

    A link is followed: the file that it leads to is replaced. With ``stamp``, only the file that
    was read is replaced.

    Raises:
        ArticleError: the file changed or vanished since it was read, or cannot be written.
    """
    try:
        target = path.resolve(strict=True)
        _require_unchanged(target, path, stamp)
        _replace(target, path, data, stamp)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArticleError(f"{path}: not written: {reason}") from error


def create(path: Path, data: bytes) -> None:
    """Write ``data`` to a new file ``path``; what is there already is left alone.

    Raises:
        ArticleError: there is something already, or it cannot be written.
    """
    try:
        with path.open("xb") as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                path.unlink()  # nothing half-written stays behind
                raise
    except FileExistsError:
        raise ArticleError(f"{path}: not written: it is there already") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArticleError(f"{path}: not written: {reason}") from error


def _replace(target: Path, path: Path, data: bytes, stamp: Stamp | None) -> None:
    status = target.stat()
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with open(number, "wb") as file:  # noqa: PTH123 - an open descriptor
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, stat.S_IMODE(status.st_mode))  # noqa: PTH101 - beside chown
        with suppress(PermissionError):
            os.chown(name, status.st_uid, status.st_gid)
        _require_unchanged(target, path, stamp)
        os.replace(name, target)  # noqa: PTH105 - beside unlink
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - nothing half-written stays behind, whatever happened
        raise


def _require_unchanged(target: Path, path: Path, stamp: Stamp | None) -> None:
    if stamp is not None and stamp_of(target.stat()) != stamp:
        raise ArticleError(f"{path}: changed since it was read; nothing written, run it again")
