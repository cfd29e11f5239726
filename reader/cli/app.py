"""The front door: which command is meant, and nothing imported for the others."""

from __future__ import annotations

from importlib import import_module

import click

from reader.cli.exits import guarded

COMMANDS = {
    "check": "Find what is wrong with articles; exit 1 if anything is.",
    "scores": "Show the readability scores; two articles are compared.",
    "words": "Show word statistics.",
    "fix": "Repair articles: show the difference, print, or write.",
    "review": "Go through a queue of articles with the keyboard.",
    "rules": "Say what is checked, and why.",
}
"""Each is ``command`` in the module of its name; the help is here so that listing imports none."""

_DEFAULT = "read"
_OWN_FLAGS = frozenset({"-h", "--help", "-V", "--version"})


class FrontDoor(click.Group):
    """A group whose commands are imported when they are called; a path opens it in the reader."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what is no command for something to read."""
        if not args or (args[0] not in COMMANDS and args[0] not in _OWN_FLAGS):
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
        found: click.Command = import_module(f"reader.cli.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click itself would make 1 of Ctrl-C and of a broken pipe."""
        with guarded():
            result: object = super().invoke(ctx)
        return result


def _print_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's callback
    if not wanted:
        return
    from reader import __version__  # noqa: PLC0415 - importlib.metadata is slow to import
    from reader.text.unicode import CONFUSABLES_VERSION, UNICODE_VERSION  # noqa: PLC0415

    click.echo(
        f"reader {__version__} (Unicode {UNICODE_VERSION}, look-alikes {CONFUSABLES_VERSION})"
    )
    ctx.exit()


_HELP = """Read articles in the terminal, and see what is wrong with them.

\b
reader FILE…          open in the terminal; a folder opens as a queue, - is stdin
reader COMMAND FILE…  the same analysis without a screen
reader COMMAND -h     what a command takes
"""
# A backspace before a paragraph keeps its lines, says click.


@click.group(
    cls=FrontDoor,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 nothing found, 1 findings, 2 trouble, 130 interrupted.",
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and the Unicode data's, and exit.",
)
def command() -> None:
    """Read articles, and what is wrong with them."""
