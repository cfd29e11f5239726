"""Laws of word statistics."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.vocabulary.concordance import concordance
from reader.analysis.vocabulary.dispersion import along, dispersion
from reader.analysis.vocabulary.folding import entry, folded
from reader.analysis.vocabulary.keyness import log_likelihood, log_ratio
from reader.analysis.vocabulary.survey import survey
from reader.article.loading import from_bytes

WORDS = st.sampled_from(
    [
        "the",
        "The",
        "th\u0435",
        "colour",
        "color",
        "e-mail",
        "email",
        "e",
        "mail",
        "harbour",
        "harbour’s",
        "don't",
        "don’t",
        "GitHub",
        "github",
        "Github",
        "U.S.",
        "US",
        "organise",
        "realize",
        "of",
        "and",
        "café",
        "cafe",
        "12",
        "philanthropic",
        "Mr.",
        "Smith",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", " ", "-", ", ", ". ", "\n", "\n\n"]))).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
COUNTS = st.lists(
    st.tuples(st.integers(0, 1000), st.integers(1, 1000)), min_size=1, max_size=30
).filter(lambda pairs: any(count for count, _ in pairs))


@given(TEXTS)
def test_counts_add_up_and_every_place_is_in_the_text(text: str) -> None:
    words = survey(from_bytes(text.encode(), "a.txt"), "en")
    assert words.words == sum(words.sentence_lengths) == sum(words.counts.values())
    assert words.types == len(words.counts)
    assert words.functional <= words.counts.keys()
    spans = [*words.doubled, *(one.first for one in words.difficult)]
    spans += (span for echo in words.echoes for span in (echo.first, echo.again))
    for one in words.inconsistencies:
        assert len(one.ways) > 1
        places = [span for way in one.ways for span in way.places]
        # A place is written in one way.
        assert len(set(places)) == len(places)
        spans += places
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for echo in words.echoes:
        assert 1 < echo.distance <= words.echo_distance
        assert echo.first.end <= echo.again.start


@given(st.text(), st.sampled_from(["en", "ru", "fr"]))
def test_folding_twice_is_folding_once(word: str, language: str) -> None:
    once = folded(word, language)
    assert folded(once, language) == once
    assert entry(entry(once, language), language) != "" or not entry(once, language)


@given(TEXTS, WORDS)
def test_a_word_is_found_where_it_was_counted(text: str, word: str) -> None:
    article = from_bytes(text.encode(), "a.txt")
    for one in concordance(article, word, "en"):
        assert one.span.of(text) == one.word
        assert 0 <= one.share < 1


@given(COUNTS)
def test_dispersion_is_a_share(pairs: list[tuple[int, int]]) -> None:
    counts, sizes = zip(*pairs, strict=True)
    found = dispersion(counts, sizes)
    assert found is not None
    assert -1e-9 <= found < 1
    # Spread as the parts are large: no deviation.
    even = dispersion(sizes, sizes)
    assert even is not None
    assert abs(even) < 1e-9


@given(st.lists(st.floats(0, 1)), st.integers(1, 200))
def test_every_place_has_its_part(shares: list[float], parts: int) -> None:
    found = along(shares, parts)
    assert (len(found), sum(found)) == (parts, len(shares))


@given(st.integers(1, 100), st.integers(1, 100), st.integers(100, 999), st.integers(100, 999))
def test_keyness_has_two_sides(one: int, two: int, total_1: int, total_2: int) -> None:
    there = log_likelihood(one, two, total_1, total_2)
    back = log_likelihood(two, one, total_2, total_1)
    assert abs(there - back) < 1e-9
    assert there > -1e-9
    forth = log_ratio(one, two, total_1, total_2)
    assert abs(forth + log_ratio(two, one, total_2, total_1)) < 1e-9
