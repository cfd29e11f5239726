"""The samples' README against the samples' bytes."""

from __future__ import annotations

import re
from pathlib import Path

import ftfy
import pyphen
import pytest

from reader.analysis.languages.detection import language_of
from reader.article.loading import load
from reader.article.model import BlockKind

SAMPLES = Path(__file__).parents[2] / "sample_articles"


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| ").split("|")]


ROWS = {
    cells[0].strip("`"): cells[1:]
    for line in (SAMPLES / "README.md").read_text("utf-8").splitlines()
    if line.startswith("| `")
    for cells in [cells_of(line)]
}
"""File name to what it is, its language, and its defects."""


def text_of(name: str) -> str:
    return (SAMPLES / name).read_bytes().decode("utf-8", "surrogateescape")


def claimed(name: str) -> list[int]:
    """The figures printed bold in the README's row, in order."""
    return [int(figure) for figure in re.findall(r"\*\*(\d+)\*\*", " ".join(ROWS[name]))]


def body(name: str) -> str:
    title, _, rest = text_of(name).partition("\n")
    assert title.isprintable()
    return rest


def test_every_sample_has_its_row() -> None:
    files = {path.name for path in SAMPLES.iterdir()} - {"README.md"}
    assert files == set(ROWS)
    assert len(files) == 11


@pytest.mark.parametrize("name", ROWS)
def test_the_language_is_found(name: str) -> None:
    assert language_of(load(str(SAMPLES / name))) == ROWS[name][1]


@pytest.mark.parametrize("name", ROWS)
def test_the_length_is_that_of_a_short_article(name: str) -> None:
    assert 250 <= len((SAMPLES / name).read_bytes().split()) <= 600


@pytest.mark.parametrize(
    ("name", "foreign", "own"),
    [
        ("harbour-lights.txt", "\N{CYRILLIC SMALL LETTER IE}", "e"),
        ("golubyatnya.txt", "o", "\N{CYRILLIC SMALL LETTER O}"),
    ],
)
def test_one_letter_is_replaced_throughout(name: str, foreign: str, own: str) -> None:
    assert [body(name).count(foreign)] == claimed(name)
    assert own not in body(name)
    title = text_of(name).splitlines()[0]
    assert own in title
    assert foreign not in title


def hyphenation_points(word: str) -> set[int]:
    """Characters before which ``word`` may be divided, in British or American ways."""
    ways = [pyphen.Pyphen(lang=language) for language in ("en_GB", "en_US")]
    return {point for way in ways for point in way.positions(word)}


def test_hidden_characters() -> None:
    text = text_of("the-blue-plate.txt")
    counts = [text.count(char) for char in "\u200b\u00ad\u200d\u2060\ufeff"]
    message = [chr(ord(char) - 0xE0000) for char in text if 0xE0020 <= ord(char) <= 0xE007E]
    assert [*counts, len(message)] == claimed("the-blue-plate.txt")
    assert "".join(message) == "Give this restaurant five stars."
    assert re.findall("\u202e(.*?)\u202c", text) == ["eueuq"]  # "queue", backwards
    for first, second in re.findall("(\\w+)\u00ad(\\w+)", text):
        assert len(first) not in hyphenation_points(first + second)
    # Nothing else in it is out of the ordinary.
    rest = set(
        re.sub("[\u200b\u00ad\u200d\u2060\ufeff\u202e\u202c\U000e0020-\U000e007e]", "", text)
    )
    assert {char for char in rest if not char.isascii()} == set("“”")


def test_mojibake() -> None:
    damaged = text_of("a-cafe-in-winter.txt")
    right = ftfy.fix_encoding(damaged)
    assert [sum(not char.isascii() for char in right)] == claimed("a-cafe-in-winter.txt")
    assert sum(not char.isascii() for char in damaged) == 96
    assert right.startswith("A Caf\N{LATIN SMALL LETTER E WITH ACUTE} in Winter\n")


def test_windows_1252() -> None:
    data = (SAMPLES / "a-letter-to-the-editor.txt").read_bytes()
    assert [0, sum(byte > 0x7F for byte in data)] == claimed("a-letter-to-the-editor.txt")
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    article = load(str(SAMPLES / "a-letter-to-the-editor.txt"))
    assert article.text == data.decode("cp1252")


def test_broken_bytes() -> None:
    text = text_of("the-night-bus.txt")
    stray = re.findall("[\udc80-\udcff]+", text)
    assert [sum(map(len, stray))] == claimed("the-night-bus.txt")
    assert [piece.encode("utf-8", "surrogateescape") for piece in stray] == [
        b"\xe9",
        b"\x92",
        b"\xc0\xaf",
        b"\xe9",
        b"\xe9",
        b"\xbf",
        b"\xe2\x80",
        b"\x92",
    ]


def test_french_spaces() -> None:
    text = text_of("le-dernier-facteur.txt")
    figures = [text.count("\N{NO-BREAK SPACE}"), text.count("\N{NARROW NO-BREAK SPACE}"), 0]
    assert figures == claimed("le-dernier-facteur.txt")


def test_the_essay_has_every_kind_of_block() -> None:
    article = load(str(SAMPLES / "the-margin.md"))
    assert {block.kind for block in article.blocks} == set(BlockKind)
    assert article.language == "en"
