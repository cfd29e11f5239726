"""The command line: one command, one file."""

from __future__ import annotations


def main() -> None:
    """Run the program with the arguments of the process."""
    from reader.cli.app import command  # noqa: PLC0415 - python -m reader must not pay for click twice

    command()
