"""Options that several commands take, said once."""

from __future__ import annotations

import re
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

import click

from reader.analysis.settings import (
    LONG_PARAGRAPH,
    LONG_SENTENCE,
    VERY_LONG_SENTENCE,
    Counting,
    Lengths,
)
from reader.article.model import Format

if TYPE_CHECKING:
    from collections.abc import Callable

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
"""A language of ISO 639 and what BCP 47 (RFC 5646, section 2.1) lets follow it."""

Command = TypeVar("Command", bound="Callable[..., object]")


def paths(*, required: bool = True) -> Callable[[Command], Command]:
    """Files and folders; ``-`` is stdin."""
    return click.argument("paths", nargs=-1, required=required, metavar="PATH…")


def source(command: Command) -> Command:
    """How bytes become an article: ``encoding``, ``markup``, ``stdin_filename``."""
    for option in (
        click.option(
            "--stdin-filename",
            metavar="NAME",
            help="What stdin (-) is called, and by its ending how it is marked up.",
        ),
        click.option(
            "--markup",
            type=click.Choice([form.value for form in Format]),
            help="How blocks are marked; by the file's name otherwise.",
        ),
        click.option(
            "--encoding", metavar="CODEC", help="Decode with CODEC, whatever the bytes suggest."
        ),
    ):
        command = option(command)
    return command


def settings(command: Command) -> Command:
    """How to analyse: ``language``, ``counting``."""
    return language(
        click.option(
            "--counting",
            type=click.Choice([way.value for way in Counting]),
            default=Counting.PROSE.value,
            show_default=True,
            help="What a word and a sentence is: a careful person's way, or textstat's exactly.",
        )(command)
    )


def lengths(command: Callable[..., object]) -> Callable[..., object]:
    """What is marked as long: ``lengths``."""

    @wraps(command)
    def with_lengths(
        *arguments: object,
        long_sentence: int,
        very_long_sentence: int,
        long_paragraph: int,
        **others: object,
    ) -> object:
        if very_long_sentence < long_sentence:
            message = "--very-long-sentence is less than --long-sentence"
            raise click.UsageError(message)
        chosen = Lengths(long_sentence, very_long_sentence, long_paragraph)
        return command(*arguments, lengths=chosen, **others)

    for name, default, what in (
        ("--long-paragraph", LONG_PARAGRAPH, "a paragraph is"),
        ("--very-long-sentence", VERY_LONG_SENTENCE, "a sentence is very"),
        ("--long-sentence", LONG_SENTENCE, "a sentence is"),
    ):
        with_lengths = click.option(
            name,
            metavar="WORDS",
            type=click.IntRange(min=1),
            default=default,
            show_default=True,
            help=f"Length from which {what} long; h marks it.",
        )(with_lengths)
    return with_lengths


def language(command: Command) -> Command:
    """In which language to read: ``language``."""
    return click.option(
        "--language",
        metavar="TAG",
        callback=_tag,
        help="Language of the articles (en, de, …); by their own words otherwise.",
    )(command)


def output(command: Command) -> Command:
    """In which form to print: ``form`` (text or json) and ``colour``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="text for people, json for machines.",
    )(colour(command))


def colour(command: Command) -> Command:
    """Whether to paint text: ``colour``."""
    return click.option(
        "--color",
        "colour",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour in text; auto heeds NO_COLOR, FORCE_COLOR and the terminal.",
    )(command)


def _tag(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    del ctx, param
    if value is not None and not _TAG.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no language tag, as en, de or pt-BR are")
    return value
