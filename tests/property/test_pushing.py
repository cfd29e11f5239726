"""What a score would be without a sentence is what the text without it scores."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.readability.measuring import measure
from reader.analysis.readability.pushing import Pushing, change_without
from reader.analysis.readability.registry import FORMULAS
from reader.analysis.settings import Counting
from reader.article.loading import from_bytes

WORDS = st.sampled_from(
    [
        "the",
        "cat",
        "sat",
        "on",
        "administration",
        "extraordinarily",
        "Wilmington",
        "don't",
        "state-of-the-art",
        "1,250",
        "*loud*",
        "[harbour](http://example.org)",
        "re-read",
        "sea,",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: f"{' '.join(words)} end.")


@pytest.mark.parametrize(("language", "name"), [("en", "a.md"), ("de", "a.txt")])
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(SENTENCES, min_size=2, max_size=6), data=st.data())
def test_the_change_is_that_of_leaving_the_sentence_out(
    texts: list[str], data: st.DataObject, language: str, name: str
) -> None:
    def measured(chosen: list[str]) -> dict[str, float | None]:
        article = from_bytes("\n\n".join(chosen).encode(), name)
        scores = measure(article, language, Counting.PROSE).scores
        return {key: score.value for key, score in scores.items()}

    article = from_bytes("\n\n".join(texts).encode(), name)
    # A paragraph that plain text takes for a title is no prose.
    prose = [number for number, block in enumerate(article.blocks) if block.is_prose]
    number = data.draw(st.sampled_from(prose))
    whole = measure(article, language, Counting.PROSE).counts
    (part,) = Pushing(article, language, whole, [number]).sentences()
    without = measured(texts[:number] + texts[number + 1 :])
    for key, value in measured(texts).items():
        change = change_without(FORMULAS[key], whole, part.counts)
        if change is not None and value is not None:
            assert value - change == pytest.approx(without[key], abs=1e-9), key
