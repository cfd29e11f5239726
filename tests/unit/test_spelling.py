"""What an article writes in two ways, by the table in ``cases/inconsistencies.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.vocabulary.spelling.english import ending, is_way_0, spellings
from reader.analysis.vocabulary.survey import survey
from reader.article.loading import from_bytes

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "inconsistencies.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_inconsistencies(case: dict[str, Any]) -> None:
    text = case["text"]
    article = from_bytes(text.encode(), "a.txt")
    found = survey(article, case.get("language", "en")).inconsistencies
    told = [[list(way.words) for way in one.ways] for one in found]
    assert told == [case["ways"], *case.get("more", ())] if "ways" in case else not told, told
    for one in found:
        assert one.difference.value == case["difference"]
        for way in one.ways:
            # Every place holds one of the words, as written there.
            spelt = {word.removesuffix(".") for word in way.words}
            assert {
                " ".join(span.of(text).split()).removesuffix(".") for span in way.places
            } == spelt


@pytest.mark.parametrize(
    ("way_0", "way_1"),
    [
        ("colour", "color"),
        ("favourites", "favorites"),
        ("neighbourhood", "neighborhood"),
        ("centre", "center"),
        ("theatres", "theaters"),
        ("kilometre", "kilometer"),
        ("modelling", "modeling"),
        ("fuelled", "fueled"),
        ("anaesthetic", "anesthetic"),
        ("oestrogen", "estrogen"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("likeable", "likable"),
        ("ageing", "aging"),
        ("defence", "defense"),
        ("analysed", "analyzed"),
        ("whilst", "while"),
    ],
)
def test_two_spellings_of_a_word(way_0: str, way_1: str) -> None:
    assert is_way_0(way_0)
    assert not is_way_0(way_1)
    keys = {one.key for one in spellings(way_0) if one.way == 0}
    assert keys & {one.key for one in spellings(way_1) if one.way == 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("flour", "flor"),
        ("scoured", "scored"),
        ("filled", "filed"),
        ("refilled", "refiled"),
        ("willing", "wiling"),
        ("controlled", "controled"),
        ("metre", "meter"),
        ("canoes", "canes"),
        ("poet", "pet"),
        ("hour", "hor"),
        ("four", "for"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    keys = {found.key for found in spellings(one) if found.way == 0}
    assert not keys & {found.key for found in spellings(other)}


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("organise", 0),
        ("organisations", 0),
        ("realising", 0),
        ("criticised", 0),
        ("organize", 1),
        ("emphasize", 1),
        ("advise", None),
        ("advertised", None),
        ("exercise", None),
        ("promise", None),
        ("rise", None),
        ("wise", None),
        ("prise", None),
        ("size", None),
        ("downsizing", None),
        ("prize", None),
        ("seize", None),
        ("maize", None),
    ],
)
def test_endings(word: str, way: int | None) -> None:
    assert ending(word) == way
