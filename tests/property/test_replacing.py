"""Edits to an article leave what a whole parse of the new text would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.anomalies.finding import Edit, Safety
from reader.article.loading import from_bytes
from reader.article.model import Article, Block, Format
from reader.article.parsing import with_text
from reader.article.replacing import Replaced, replaced, with_edits
from reader.text.span import Span

PLAIN = st.lists(
    st.sampled_from(
        [
            "a",
            "\u0435",
            "Title",
            ".",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "- ",
            "1. ",
            "2) x",
            "\x85",
        ]
    ),
    max_size=24,
).map("".join)
MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "\u0435",
                "b c",
                "1",
                "l",
                ".",
                " ",
                "\n",
                "\n\n",
                "\r\n",
                "- ",
                "# ",
                "> ",
                "*",
            ),
            *("_", "**", "`", "~", "[", "](u)", "]", "[a]", "<", ">", "<a", "<h:b>", "&", "amp;"),
            *("\\", "|", "|-|-|\n", "\n---\n", "---\n", "lang: ", "\n\n[a]: u\n", "\u200b", "\xa0"),
            *("![", "```\n", "    ", "  \n", "\u2019", "word ", "~~", "=", ":"),
        ]
    ),
    max_size=24,
).map("".join)
PIECES = {Format.PLAIN: PLAIN, Format.MARKDOWN: MARKDOWN}


def article_of(text: str, form: Format) -> Article:
    return from_bytes(text.encode("utf-8", "surrogateescape"), "-", encoding="utf-8", format=form)


@st.composite
def edited(draw: st.DrawFn, form: Format) -> tuple[Article, list[Edit]]:
    article = article_of(draw(PIECES[form]), form)
    length = len(article.text)
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    spans = sorted({Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)})
    new = st.one_of(st.sampled_from(["", "a", "e", "\u0435", " ", "\n", "1", "x y"]), PIECES[form])
    return article, [Edit(span, draw(new), Safety.SAFE) for span in spans]


@st.composite
def touched_up(draw: st.DrawFn) -> tuple[Article, list[Edit]]:
    """A Markdown article with edits of the small kind that repairs are."""
    article = article_of(draw(MARKDOWN), Format.MARKDOWN)
    edits: list[Edit] = []
    for at, char in enumerate(article.text):
        if char in "a\u0435l1\u200b\xa0\u2019" and draw(st.booleans()):
            new = draw(st.sampled_from(["", "e", "a", "1", "\u0435", " ", "'", "-"]))
            edits.append(Edit(Span(at, at + 1), new, Safety.SAFE))
    return article, edits


def holds(article: Article, edits: list[Edit]) -> Replaced:
    found = replaced(article, edits)
    assert found.article == with_text(article, with_edits(article.text, edits))
    done = made = 0
    for old, new in (
        *found.swaps,
        (Span(*[len(article.blocks)] * 2), Span(*[len(found.article.blocks)] * 2)),
    ):
        before, after = article.blocks[done : old.start], found.article.blocks[made : new.start]
        assert [words(article, one) for one in before] == [
            words(found.article, one) for one in after
        ]
        done, made = old.end, new.end
    return found


def words(article: Article, block: Block) -> tuple[object, str]:
    return block.kind, block.visible(article.text).text


@given(edited(Format.PLAIN))
def test_plain_text(case: tuple[Article, list[Edit]]) -> None:
    holds(*case)


@given(edited(Format.MARKDOWN))
def test_markdown(case: tuple[Article, list[Edit]]) -> None:
    holds(*case)


@given(touched_up())
def test_small_repairs_of_markdown(case: tuple[Article, list[Edit]]) -> None:
    holds(*case)
