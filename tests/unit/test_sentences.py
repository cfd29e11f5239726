"""Where sentences stand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.sentences import sentence_spans

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "sentences.toml").read_text("utf-8"))[
    "case"
]


def sentences(text: str, language: str = "en") -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_sentences(case: dict[str, Any]) -> None:
    assert sentences(case["text"], case.get("language", "en")) == case["sentences"]


@pytest.mark.parametrize("language", ["en-GB", "EN", "en-Latn-US"])
def test_any_tag_of_a_language_will_do(language: str) -> None:
    text = "He said no. Maria asked Dr. Hale."
    assert sentences(text, language) == ["He said no.", "Maria asked Dr. Hale."]


@pytest.mark.parametrize("language", ["", "tlh", "xx-unknown"])
def test_an_unknown_language_has_sentences_too(language: str) -> None:
    assert sentences("One came. Two left.", language) == ["One came.", "Two left."]


@pytest.mark.parametrize("text", ["", " ", "\n\u00a0\t", "\u200b"])
def test_nothing_visible_is_no_sentence_or_one(text: str) -> None:
    assert len(sentence_spans(text)) == bool(text.strip())


def test_what_sentencex_cannot_take_is_kept_from_it() -> None:
    # A lone surrogate stands for an undecodable byte; a no-break space before a full stop panics.
    text = "Plan B\u00a0. Then the caf\udce9 closed. \udc80 Nobody came."
    assert sentences(text) == ["Plan B .", "Then the caf\udce9 closed.", "\udc80 Nobody came."]
