"""Laws of hidden characters: what was put in is taken out, and once is enough."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.anomalies.direction import as_seen
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.inspection import inspect
from reader.article.loading import from_bytes

HIDDEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0f\U000e0041\x00\b\x0b\x7f\x85"
)
"""Of each kind some."""

ABOUT = "a B1.)\n-\u0301\u00a0\u202f\u0645\u06cc\u0915\u094d\u0e01\u6f22\u30ab\U0001f468"
"""What may stand about them: letters of many scripts, marks, spaces, signs."""

SENTENCES = {
    "en": (
        "The keeper climbed the narrow stairs and looked across the water.",
        "Nobody had told the pilots that the lamp would be put out tonight.",
        "Seven boats were waiting, and the harbour master (an old man) slept.",
    ),
    "de": (
        "Der Leuchtturm steht seit hundert Jahren auf der Klippe über dem Meer.",
        "Niemand hatte den Lotsen gesagt, dass die Lampe heute gelöscht wird.",
    ),
    "ru": (
        "Смотритель поднялся по узкой лестнице и посмотрел на тёмную воду.",
        "Никто не сказал лоцманам, что лампу сегодня погасят навсегда.",
    ),
}
TEXTS = [(language, text) for language, texts in SENTENCES.items() for text in texts]


def repaired(text: str, language: str) -> str:
    article = from_bytes(text.encode("utf-8"), "text.txt", encoding="utf-8")
    return inspect(article, language).repaired


@settings(deadline=None)
@given(st.text(HIDDEN + ABOUT, max_size=30), st.sampled_from(["en", "fa", "hi", "ja", "th", "ar"]))
def test_to_repair_twice_is_to_repair_once(text: str, language: str) -> None:
    once = repaired(text, language)
    assert repaired(once, language) == once


@st.composite
def injected(draw: st.DrawFn, hidden: str) -> tuple[str, str, str]:
    language, text = draw(st.sampled_from(TEXTS))
    places = draw(st.lists(st.integers(1, len(text) - 1), min_size=1, max_size=8))
    attacked = text
    for place in sorted(places, reverse=True):
        attacked = attacked[:place] + draw(st.sampled_from(hidden)) + attacked[place:]
    return language, text, attacked


@settings(deadline=None)
@given(injected("\u200b\u200c\u200d"))
def test_injected_zero_width_characters_are_all_warned_of_and_taken_out(
    case: tuple[str, str, str],
) -> None:
    language, text, attacked = case
    article = from_bytes(attacked.encode("utf-8"), "text.txt", encoding="utf-8")
    inspection = inspect(article, language)
    assert inspection.repaired == text
    warned = {
        place
        for finding in inspection.findings
        if finding.severity > Severity.NOTE
        for place in range(*finding.span)
    }
    assert all(place in warned for place, char in enumerate(attacked) if char not in text)


@settings(deadline=None)
@given(injected("\u200e\u200f\u061c\u2061\u180e\ufeff\x00\x01"))
def test_injected_marks_and_controls_are_taken_out(case: tuple[str, str, str]) -> None:
    language, text, attacked = case
    assert repaired(attacked, language) == text


@settings(deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_a_struck_letter_is_taken_out(case: tuple[str, str], data: st.DataObject) -> None:
    language, text = case
    place = data.draw(st.integers(1, len(text) - 1))
    letter = data.draw(st.sampled_from("abcxyzжя "))
    strike = data.draw(st.sampled_from("\b\x7f"))
    assert repaired(text[:place] + letter + strike + text[place:], language) == text


@settings(deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_a_stretch_turned_round_is_turned_back(case: tuple[str, str], data: st.DataObject) -> None:
    language, text = case
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    turned = f"{text[:start]}\u202e{text[start:end][::-1]}\u202c{text[end:]}"
    assert repaired(turned, language) == text


@given(st.text("ab1\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=40))
def test_what_is_seen_is_every_letter_once(text: str) -> None:
    assert sorted(as_seen(text)) == sorted(char for char in text if char in "ab1")
