"""Counting on after edits gives what counting the new text whole would."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.analyse import analyse, measures
from reader.analysis.anomalies.finding import Diagnosis, Edit, Finding, Safety, Severity
from reader.analysis.readability.model import Measures
from reader.analysis.revising import counted_with, moved, ready, revised
from reader.analysis.settings import Counting, Settings
from reader.article.loading import from_bytes
from reader.article.model import Article, Format
from reader.article.parsing import with_text
from reader.article.replacing import with_edits
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

PIECES = (
    *(
        "the ",
        "Th\u0435 ",
        "c\u0430t ",
        "well-known ",
        "Organisation ",
        "don\u2019t ",
        "3.5 ",
        "A. ",
    ),
    *(
        "sat. ",
        "He saw ",
        "\u200b",
        "\xa0",
        "e",
        "\u0435",
        ".",
        "\n",
        "\n\n",
        "\n\n- ",
        "# Head\n\n",
    ),
    *(
        "extraordinarily ",
        "notwithstanding, ",
        "www.a.com ",
        "*",
        "Mr. ",
        "? ",
        "\u0440",
        "end.\n\n",
    ),
)
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
UNHURRIED = settings(deadline=None)
"""The first example reads the word lists."""

LANGUAGES = st.sampled_from(["en", "de"])


def article_of(text: str, form: Format) -> Article:
    return from_bytes(text.encode(), "-", encoding="utf-8", format=form)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Article, list[Edit]]:
    article = article_of(draw(TEXT), draw(st.sampled_from(list(Format))))
    return article, draw(edits_of(len(article.text)))


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    spans = sorted({Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)})
    new = st.one_of(st.sampled_from(["", "e", " ", "\n\n", "Cat"]), TEXT)
    return [Edit(span, draw(new), Safety.SUGGESTED) for span in spans]


def alike(one: Measures, other: Measures) -> None:
    for field in fields(Measures):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name == "blocks":
            assert list(mine) == list(theirs)
        elif field.name != "tally":
            assert mine == theirs, field.name


@UNHURRIED
@given(edited(), LANGUAGES, st.sampled_from(Counting))
def test_counts_after_edits(
    case: tuple[Article, list[Edit]], language: str, counting: Counting
) -> None:
    article, edits = case
    choice = Settings(language, counting)
    after, found = counted_with(measures(article, choice), article, edits)
    whole = with_text(article, with_edits(article.text, edits))
    assert after == whole
    alike(found, measures(whole, choice))


@UNHURRIED
@given(edited(), st.data(), st.booleans())
def test_an_analysis_after_edits(
    case: tuple[Article, list[Edit]],
    data: st.DataObject,
    prepare: bool,  # noqa: FBT001 - drawn
) -> None:
    choice = Settings("en")
    article, edits = case
    analysis = analyse(article, choice)
    if prepare:
        analysis = ready(analysis)
    for _ in range(2):
        safe = analysis.inspection.edits
        after = revised(analysis, edits)
        if with_edits(analysis.article.text, edits) == analysis.article.text:
            assert after is analysis
            continue
        assert after.article == with_text(article, with_edits(analysis.article.text, edits))
        assert after.inspection.edits == tuple(kept(safe, edits))
        repaired = with_edits(after.article.text, after.inspection.edits)
        assert after.inspection.repaired == after.repaired.text == repaired
        assert after.repaired == with_text(after.article, repaired)
        alike(after.as_read, measures(after.article, choice))
        alike(after.as_repaired, measures(after.repaired, choice))
        analysis = after
        edits = data.draw(edits_of(len(after.article.text)))


def kept(safe: Sequence[Edit], edits: list[Edit]) -> list[Edit]:
    """The long way: one by one, each against each."""
    found: list[Edit] = []
    for one in safe:
        a, b = one.span
        if any((s < b and a < e) or (s, e) == (a, b) for (s, e), _, _ in edits):
            continue
        by = sum(len(new) - (e - s) for (s, e), new, _ in edits if e <= a)
        found.append(Edit(Span(a + by, b + by), one.replacement, one.safety))
    return found


KIND = Diagnosis("x", "x", "x", Severity.NOTE)


@pytest.mark.parametrize(
    ("span", "edit", "to"),
    [
        # Eight characters; "+" is inserted, "-" stands for what is deleted.
        (Span(2, 4), (Span(0, 1), ""), Span(1, 3)),
        (Span(2, 4), (Span(0, 2), "+++"), Span(3, 5)),
        (Span(2, 4), (Span(4, 6), ""), Span(2, 4)),
        (Span(2, 4), (Span(2, 2), "+"), Span(3, 5)),
        (Span(2, 4), (Span(4, 4), "+"), Span(2, 4)),
        (Span(2, 4), (Span(3, 3), "+"), None),
        (Span(2, 4), (Span(3, 5), "+"), None),
        (Span(2, 4), (Span(0, 8), "+"), None),
        (Span(3, 3), (Span(3, 3), "+"), None),
        (Span(3, 3), (Span(2, 4), "+"), None),
        (Span(0, 8), (Span(7, 8), "+"), None),
    ],
)
def test_a_finding_after_an_edit(span: Span, edit: tuple[Span, str], to: Span | None) -> None:
    found = moved([Finding(KIND, span)], [Edit(*edit, Safety.SAFE)])
    assert [finding.span for finding in found] == ([] if to is None else [to])
