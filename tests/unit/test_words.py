"""What a word is: each text with its words, counted by a careful person."""

from __future__ import annotations

import pytest

from reader.analysis.readability.measuring import measure
from reader.analysis.settings import Counting
from reader.analysis.words import is_address, word_spans, words_of
from reader.article.loading import from_bytes

CASES: dict[str, tuple[str, list[str]]] = {
    "plain": ("The boat, the net; the sea.", ["The", "boat", "the", "net", "the", "sea"]),
    "contractions": ("don't I’m we’ll o'clock", ["don't", "I’m", "we’ll", "o'clock"]),
    "a modifier letter as apostrophe": ("don\u02bct", ["don\u02bct"]),
    "possessives": ("boat's boats' end", ["boat's", "boats", "end"]),
    "elisions": ("'tis rock 'n' roll 'em", ["'tis", "rock", "'n", "roll", "'em"]),
    "single quotes are no part": ("‘Stop’ 'now'", ["Stop", "now"]),
    "compounds": ("state-of-the-art", ["state", "of", "the", "art"]),
    "other hyphens": ("well\u2011known well\u2010known", ["well", "known", "well", "known"]),
    "a prefix is no word": (
        "co-operate re-elect e-mail anti-war",
        ["co-operate", "re-elect", "e-mail", "anti-war"],
    ),
    "dashes": ("stopped—then ran – and fell", ["stopped", "then", "ran", "and", "fell"]),
    "slashes and ellipses": ("and/or wait...what", ["and", "or", "wait", "what"]),
    "numerals": (
        "1,000,000 3.5 $4.25 10:30 2014 50%",
        ["1,000,000", "3.5", "$4.25", "10:30", "2014", "50%"],
    ),
    "a range is two": ("10–12 pages", ["10", "12", "pages"]),
    "numerals with letters": ("20th 1990s 18kg", ["20th", "1990s", "18kg"]),
    "initials": (
        "J. R. R. Tolkien, U.S. law, e.g. fish",
        ["J", "R", "R", "Tolkien", "U.S.", "law", "e.g.", "fish"],
    ),
    "addresses": (
        "See https://a.example/b?c=1, www.example.org or me@example.org.",
        ["See", "https://a.example/b?c=1", "www.example.org", "or", "me@example.org"],
    ),
    "hashtags": ("#harbour @hale", ["#harbour", "@hale"]),
    "hidden characters": ("har\u00adbour wa\u200bll", ["har\u00adbour", "wa\u200bll"]),
    "combining marks": ("cafe\u0301 e\u0301te\u0301", ["cafe\u0301", "e\u0301te\u0301"]),
    "no words": ("... — * !? \N{GRINNING FACE} \u200b", []),
    "Cyrillic": (
        "\u0414\u043e\u043c \u0441\u0442\u0430\u0440",
        ["\u0414\u043e\u043c", "\u0441\u0442\u0430\u0440"],
    ),
    "Devanagari": (
        "\u0939\u093f\u0928\u094d\u0926\u0940",
        ["\u0939\u093f\u0928\u094d\u0926\u0940"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_words(name: str) -> None:
    text, words = CASES[name]
    assert words_of(text) == words


@pytest.mark.parametrize("name", CASES)
def test_spans_hold_the_words(name: str) -> None:
    text, words = CASES[name]
    assert [span.of(text) for span in word_spans(text)] == words


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("https://a.example", True),
        ("www.example.org", True),
        ("a@example.org", True),
        ("#tag", True),
        ("C#", False),
        ("a@b", False),
        ("example", False),
    ],
)
def test_addresses(word: str, *, answer: bool) -> None:
    assert is_address(word) is answer


def test_what_is_counted_of_a_sentence() -> None:
    text = "The well-known harbour isn't open to https://a.example on 12 May!"
    counts = measure(from_bytes(text.encode(), "a.txt"), "en", Counting.PROSE).counts
    # The, well, known, harbour, isn't, open, to, the address, on, 12, May.
    assert counts.words == 11
    assert counts.joins == 1
    assert counts.addresses == 1
    # In their order: 1 + 1 + 1 + 2 + 2 + 2 + 1 + 0 + 1 + 1 (twelve) + 1.
    assert counts.syllables == 13
    # In their order: 3 + 4 + 5 + 7 + 4 + 4 + 2 + 13 (httpsaexample) + 2 + 2 + 3.
    assert counts.letters == 49
    # "Harbour" has 7 letters; the address is not looked at.
    assert counts.long_words == 1
    assert counts.sentences == 1
    # All that is no blank.
    assert counts.characters == len(text) - text.count(" ")
