"""The person's own editor, at a place."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

from reader.text.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reader.article.model import Article


def command(article: Article, offset: int, environment: Mapping[str, str]) -> list[str]:
    """The command that opens ``article`` at the line of ``offset``; empty for what is no file."""
    if article.source.path is None:
        return []
    line, _ = Lines(article.text).position(offset)
    return at(article.source.path, line, environment)


def at(path: Path, line: int, environment: Mapping[str, str]) -> list[str]:
    """The command that opens the file ``path`` at ``line``."""
    editor = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    # A name that begins with a hyphen must not be taken for an option.
    name = os.path.abspath(path)  # noqa: PTH100 - links stay as they are
    return [*shlex.split(editor), f"+{line}", name]


def run(arguments: list[str]) -> str:
    """Run the editor and wait for it; what went wrong in words, or nothing."""
    try:
        done = subprocess.run(arguments, check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        return f"{arguments[0]}: {error.strerror}"
    return f"{arguments[0]} ended with code {done.returncode}" if done.returncode else ""
