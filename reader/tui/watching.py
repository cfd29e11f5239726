"""Whether a file is still the one that was read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.article.loading import stamp_of

if TYPE_CHECKING:
    from reader.article.model import Article


def change(article: Article) -> str:
    """What happened to the file of ``article`` since it was read, in words; empty if nothing."""
    source = article.source
    if source.path is None or source.stamp is None:
        return ""
    try:
        now = os.stat(source.path)  # noqa: PTH116 - one call each second, without a new path
    except FileNotFoundError:
        return "the file is no longer there"
    except OSError as error:
        return f"the file cannot be looked at: {error.strerror}"
    return "" if stamp_of(now) == source.stamp else "changed on disk: r reads it again"
