"""``reader review``: a group whose commands are imported when they are called.

A path is no command: it opens a session, as does ``reader review`` alone.
"""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "list": "List the sessions.",
    "show": "Show what was decided in a session, or about an article.",
    "export": "Write a session as JSON, CSV or Markdown.",
    "import": "Take in an exported session.",
}
"""Each is ``command`` in the module ``review_`` and its name."""

_DEFAULT = "open"
_HELP = frozenset({"-h", "--help"})


class Review(click.Group):
    """Takes what is no command for something to review."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in its place."""
        if not args or (args[0] not in COMMANDS and args[0] not in _HELP):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order of their help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's own module, imported now."""
        del ctx
        if cmd_name not in COMMANDS and cmd_name != _DEFAULT:
            return None
        found: click.Command = import_module(f"reader.cli.review_{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        if COMMANDS:
            with formatter.section("Commands"):
                formatter.write_dl(list(COMMANDS.items()))


_HELP_TEXT = """Go through a queue of articles with the keyboard; every decision is kept.

\b
reader review PATH…      begin a session of these articles, or resume it
reader review            resume the last one
reader review open -h    what that takes
"""


@click.group("review", cls=Review, help=_HELP_TEXT)
def command() -> None:
    """Review articles."""
