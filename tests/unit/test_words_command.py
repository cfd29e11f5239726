"""``reader words``: what a table of cases cannot say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from reader.cli.app import command

if TYPE_CHECKING:
    from pathlib import Path


def test_words_as_json(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A title\n\nThe lamp fell. The lamp lamp broke.\n", "utf-8")
    done = CliRunner().invoke(command, ["words", "--format", "json", str(path)])
    printed = json.loads(done.stdout)
    assert (done.exit_code, printed["schema"]) == (0, 1)
    [found] = printed["articles"]
    assert (found["path"], found["language"]) == (str(path), "en")
    # The lamp fell (3), The lamp lamp broke (4).
    assert (found["words"], found["types"], found["sentence_lengths"]) == (7, 4, [3, 4])
    # "A title\n\n" is 9 characters, "The " 4: the first lamp is the 14th of the text.
    first = {"start": 13, "end": 17, "line": 3, "column": 5}
    assert found["frequent"] == [{"word": "lamp", "count": 3, "first": first}]
    # "The lamp fell. The " is 19 characters more than the 9.
    assert found["doubled"] == [{"start": 28, "end": 37, "line": 3, "column": 20}]
    assert found["longest_sentences"][0] == {
        "words": 4,
        "paragraph": 2,
        "start": 24,
        "end": 44,
        "line": 3,
        "column": 16,
    }
    assert found["diversity"]["mtld"] is None


def test_the_histogram_holds_every_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Yes. " * 3 + "Word" + " word" * 59 + ".\n", "utf-8")
    printed = CliRunner().invoke(command, ["words", str(path)]).stdout
    bars = {line.split()[0]: line.split()[-1] for line in printed.splitlines() if "█" in line}
    assert bars == {"1–5": "3", "51+": "1"}


def test_a_concordance_fits_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("All over the town the lamps of the old quay went out at once. " * 3, "utf-8")
    done = CliRunner().invoke(
        command, ["words", "--find", "lamps", str(path)], env={"COLUMNS": "50"}
    )
    head, marks, *lines = done.stdout.splitlines()
    # 3 places in 3 of 10 parts: (7 * .1 + 3 * (1/3 - .1)) / 2.
    assert head.endswith("lamps: 3 places, dispersion 0.70")
    assert (marks.count("│"), len(marks)) == (3, 50)
    assert len(lines) == 3
    assert max(map(len, lines)) <= 50
    assert len({line.index("lamps") for line in lines}) == 1
