"""What a headless command loads: neither the screen nor textstat."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("textual", "rich", "textstat", "nltk", "sqlite3", "asyncio")
"""Slow to import (Textual 165 ms, textstat 940 ms), or none of a headless command's business."""

PROBE = """
import json, sys
sys.argv = ["reader", *json.loads(sys.argv[1])]
from reader.cli import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(arguments)],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "FILE"),
        ("check", "--format", "json", "FILE"),
        ("scores", "FILE"),
        ("scores", "--counting", "textstat", "FILE"),
        ("words", "FILE"),
        ("fix", "FILE"),
        ("rules",),
        ("FILE",),
        ("--help",),
        ("--version",),
    ],
    ids=" ".join,
)
def test_headless_commands_load_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("One plain sentence, and th\N{CYRILLIC SMALL LETTER IE} other.\n", "utf-8")
    given = [str(article) if argument == "FILE" else argument for argument in arguments]
    assert loaded(*given).isdisjoint(HEAVY)


def test_the_public_api_loads_on_demand() -> None:
    script = (
        "import sys, reader; before = set(sys.modules); reader.load; "
        "print('reader.article.loading' in before, 'reader.article.loading' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
