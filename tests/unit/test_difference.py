"""Differences: what ``patch`` makes of them is what the edits make."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.anomalies.finding import Edit, Safety
from reader.fixing.difference import unified
from reader.fixing.edits import applied, inverse
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(st.text(alphabet="ab\n", max_size=60))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return text, tuple(
        Edit(Span(start, end), draw(st.text(alphabet="xy\n", max_size=3)), Safety.SAFE)
        for start, end in pairs
    )


def patched(text: str, difference: str) -> str:
    """A reading of the unified format of our own: follow the hunks through the old lines."""
    old = text.splitlines(keepends=True)
    new: list[str] = []
    place = 0
    rows = difference.splitlines(keepends=True)[2:]
    for number, row in enumerate(rows):
        bare = number + 1 < len(rows) and rows[number + 1].startswith("\\")
        line = row[1:-1] if bare else row[1:]
        if row.startswith("@@"):
            start, count = row.split()[1][1:].split(",")
            begin = int(start) - 1 if int(count) else int(start)
            new += old[place:begin]
            place = begin
        elif row.startswith("+"):
            new.append(line)
        elif row[0] in "- ":
            assert old[place] == line
            place += 1
            new += [line] if row.startswith(" ") else []
    return "".join([*new, *old[place:]])


@given(edited_texts())
def test_a_difference_leads_to_the_edited_text(case: tuple[str, Sequence[Edit]]) -> None:
    text, edits = case
    assert patched(text, "".join(unified("f", text, edits))) == (
        applied(text, edits) if edits else text
    )


@given(edited_texts())
def test_undoing_leads_back(case: tuple[str, Sequence[Edit]]) -> None:
    text, edits = case
    assert applied(applied(text, edits), inverse(text, edits)) == text


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@given(case=edited_texts())
@settings(max_examples=40, deadline=None)
def test_patch_agrees(
    case: tuple[str, Sequence[Edit]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text, edits = case
    difference = "".join(unified("f", text, edits))
    expected = applied(text, edits)
    if not difference or not expected:
        return  # patch takes an emptied file away
    folder = tmp_path_factory.mktemp("patch")
    (folder / "f").write_text(text, "utf-8", newline="")
    subprocess.run(
        ["patch", "-s", "-p0", "f"],
        cwd=folder,
        input=difference,
        text=True,
        check=True,
    )
    assert (folder / "f").read_text("utf-8") == expected


def test_what_changed_is_shown_with_three_lines_about_it() -> None:
    text = "".join(f"{number}\n" for number in range(1, 10))
    edit = Edit(Span(text.index("5"), text.index("5") + 1), "five", Safety.SAFE)
    assert "".join(unified("n.txt", text, [edit])) == (
        "--- n.txt\n+++ n.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )


def test_nothing_is_said_where_nothing_changes() -> None:
    assert list(unified("n.txt", "text", [])) == []
