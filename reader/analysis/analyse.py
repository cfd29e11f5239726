"""Article to analysis: the one way in for everything that shows, gates or mends."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.anomalies.inspection import inspect
from reader.analysis.languages.detection import language_of
from reader.analysis.model import Analysis
from reader.analysis.settings import Settings
from reader.article.parsing import with_text
from reader.article.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.anomalies.finding import Edit, Inspection
    from reader.analysis.readability.model import Measures
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.article.model import Article

DEFAULT = Settings()

_MANY = 0.4
"""Share of a text from which counting it whole again is quicker: a block that changes is counted
twice, before and after."""


def language(article: Article, settings: Settings = DEFAULT) -> str:
    """Primary subtag, in lower case, of the language to analyse ``article`` in.

    What the person says goes before what the article says of itself, and that before what its words
    suggest.
    """
    tag = settings.language or article.language
    return tag.replace("_", "-").split("-")[0].lower() if tag else language_of(article)


def findings(article: Article, settings: Settings = DEFAULT, *, copy: bool = True) -> Inspection:
    """What is wrong with the characters of ``article``, and its text as repaired.

    Without ``copy`` the rules about copy quality, which repair nothing, are left out.
    """
    return inspect(article, language(article, settings), copy=copy)


def measures(article: Article, settings: Settings = DEFAULT) -> Measures:
    """Counts and scores of ``article`` as it stands."""
    # Imported here so that what only looks for anomalies does not load the word lists.
    from reader.analysis.readability.measuring import measure  # noqa: PLC0415

    return measure(article, language(article, settings), settings.counting)


def both_measures(
    article: Article, inspection: Inspection, settings: Settings = DEFAULT
) -> tuple[Measures, Measures]:
    """Counts and scores as read and as repaired; the same object twice if repairs change nothing.

    Both are taken in one language: the one that the article is read in.
    """
    return _with_repaired(article, inspection, settings)[1:]


def _with_repaired(
    article: Article, inspection: Inspection, settings: Settings
) -> tuple[Article, Measures, Measures]:
    """The article as repaired, and both measures: of few blocks mended, those are counted alone."""
    from reader.analysis.readability import measuring  # noqa: PLC0415 - as above

    tag = language(article, settings)
    edits = inspection.edits
    if not edits:
        as_read = measuring.measure(article, tag, settings.counting)
        return article, as_read, as_read
    if _share(article, edits) > _MANY:
        mended = with_text(article, inspection.repaired)
        as_read = measuring.measure(article, tag, settings.counting)
        return mended, as_read, measuring.measure(mended, tag, settings.counting)
    made = replaced(article, edits, inspection.repaired)
    as_read = measuring.measure(article, tag, settings.counting, to_revise=True)
    return made.article, as_read, measuring.remeasured(as_read, article, made)


def _share(article: Article, edits: Sequence[Edit]) -> float:
    """Share of the text that stands in blocks which ``edits`` begin in."""
    if not article.blocks:
        return 0
    touched = number = 0
    while number < len(edits):
        block = article.block_at(edits[number].span.start)
        touched += article.blocks[block].span.length
        if block + 1 == len(article.blocks):
            break
        following = article.blocks[block + 1].span.start
        number = bisect_left(edits, following, number + 1, key=lambda edit: edit.span.start)
    return touched / len(article.text)


def vocabulary(article: Article, settings: Settings = DEFAULT) -> Vocabulary:
    """Word statistics of ``article`` as it stands."""
    from reader.analysis.vocabulary.survey import survey  # noqa: PLC0415

    return survey(article, language(article, settings), settings.words)


def analyse(article: Article, settings: Settings = DEFAULT) -> Analysis:
    """All of it."""
    settings = replace(settings, language=language(article, settings))
    inspection = findings(article, settings)
    mended, as_read, as_repaired = _with_repaired(article, inspection, settings)
    return Analysis(
        article=article,
        repaired=mended,
        language=as_read.language,
        inspection=inspection,
        as_read=as_read,
        as_repaired=as_repaired,
        vocabulary=vocabulary(article, settings),
    )
