"""What the commands about review sessions have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from reader.article.model import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

Command = TypeVar("Command", bound="Callable[..., object]")


def database(command: Command) -> Command:
    """Where sessions are kept: ``database``."""
    return click.option(
        "--session",
        "database",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Keep sessions in FILE instead of your own data folder.",
    )(command)


def put(text: str, output: str | None) -> None:
    """Write ``text`` to the file ``output``, or to stdout.

    Raises:
        ArticleError: the file cannot be written.
    """
    if output is None or output == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(output).write_text(text, "utf-8")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArticleError(f"{output}: not written: {reason}") from error
