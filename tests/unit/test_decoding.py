"""Bytes to text: what each text comes back as when nothing says which codec it is in."""

from __future__ import annotations

import codecs
import tomllib
from pathlib import Path

import pytest

from reader.article.decoding import decode, encode
from reader.article.legacy import readings
from reader.article.likelihood import tongues

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "decoding.toml").read_text("utf-8"))
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
EACH = [
    (language, codec)
    for language, case in CASES.items()
    for codec in (*case["codecs"].split(), *WIDE, "utf-8")
]


@pytest.mark.parametrize(("language", "codec"), EACH)
def test_a_line_in_any_codec_is_read_as_it_was_written(language: str, codec: str) -> None:
    line = CASES[language]["line"]
    data = line.encode(codec)
    text, encoding = decode(data)
    assert text == line
    assert encode(text, encoding) == data
    assert encoding.evidence


SEVEN_BIT = (
    "C++ and G++ are compilers; 1+2=3, a+b-c, +abc",
    "call +4912345678- or +44",
    "a ~{ b ~} c",
    "an escape \x1b[31mred\x1b[0m and \x1b$ alone",
    "three \0\0\0 zeros in a plain text",
)


@pytest.mark.parametrize("line", SEVEN_BIT, ids=ascii)
def test_plain_ascii_is_not_taken_for_a_seven_bit_encoding(line: str) -> None:
    text, encoding = decode(line.encode())
    assert text == line
    assert encoding.name == "utf-8"


DEFECTIVE = (
    ("a caf\u00e9 and a na\u00efve caf\u00e9, ".encode() + b"caf\xe9", 1),
    ("Die M\u00fchle \u00fcber der Stra\u00dfe, ".encode() * 3 + b"\xc3(", 1),
    ("\u041c\u0435\u043b\u044c\u043d\u0438\u043a ".encode() + b"\xff\xfe \xd0", 3),
)


@pytest.mark.parametrize(("data", "broken"), DEFECTIVE, ids=ascii)
def test_utf_8_with_a_defect_stays_utf_8(data: bytes, broken: int) -> None:
    text, encoding = decode(data)
    assert encoding.name == "utf-8"
    assert sum("\udc80" <= char <= "\udcff" for char in text) == broken
    assert encode(text, encoding) == data


def test_the_windows_codec_is_named_before_its_twin() -> None:
    data = CASES["French"]["line"].encode("latin-1")
    assert decode(data)[1].name == "cp1252"
    data = CASES["Turkish"]["line"].encode("iso8859_9")
    assert decode(data)[1].name == "cp1254"


def test_a_doubtful_choice_names_the_other() -> None:
    # A single byte beyond ASCII: \xe9 is a letter in several codecs.
    _, encoding = decode(b"a caf\xe9")
    assert not encoding.confident
    assert "is possible" in encoding.evidence


def test_readings_differ_and_are_ranked() -> None:
    found = readings(CASES["Polish"]["line"].encode("cp852"))
    assert found[0].codec == "cp852"
    assert found[0].language == "Polish"
    assert [reading.score for reading in found] == sorted(
        (reading.score for reading in found), reverse=True
    )
    assert len({reading.text for reading in found}) == len(found)


def test_every_language_has_codecs_that_python_knows_and_that_hold_its_letters() -> None:
    for tongue in tongues():
        assert tongue.codecs
        for name in tongue.codecs:
            assert codecs.lookup(name)
