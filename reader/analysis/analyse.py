"""Article to analysis: the one way in for everything that shows, gates or mends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.anomalies.inspection import inspect
from reader.analysis.languages.detection import language_of
from reader.analysis.model import Analysis
from reader.analysis.settings import Settings
from reader.article.parsing import with_text

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Inspection
    from reader.analysis.readability.model import Measures
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.article.model import Article

DEFAULT = Settings()


def language(article: Article, settings: Settings = DEFAULT) -> str:
    """Primary subtag, in lower case, of the language to analyse ``article`` in.

    What the person says goes before what the article says of itself, and that before what its words
    suggest.
    """
    tag = settings.language or article.language
    return tag.replace("_", "-").split("-")[0].lower() if tag else language_of(article)


def findings(article: Article, settings: Settings = DEFAULT) -> Inspection:
    """What is wrong with the characters of ``article``, and its text as repaired."""
    return inspect(article, language(article, settings))


def repaired(article: Article, inspection: Inspection) -> Article:
    """``article`` with the safe edits of ``inspection`` made; the same object if there are none."""
    return with_text(article, inspection.repaired) if inspection.edits else article


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
    settings = replace(settings, language=language(article, settings))
    as_read = measures(article, settings)
    mended = repaired(article, inspection)
    return as_read, as_read if mended is article else measures(mended, settings)


def vocabulary(article: Article, settings: Settings = DEFAULT) -> Vocabulary:
    """Word statistics of ``article`` as it stands."""
    from reader.analysis.vocabulary.survey import survey  # noqa: PLC0415

    return survey(article, language(article, settings), settings.words)


def analyse(article: Article, settings: Settings = DEFAULT) -> Analysis:
    """All of it."""
    settings = replace(settings, language=language(article, settings))
    inspection = findings(article, settings)
    as_read, as_repaired = both_measures(article, inspection, settings)
    return Analysis(
        article=article,
        repaired=repaired(article, inspection),
        language=as_read.language,
        inspection=inspection,
        as_read=as_read,
        as_repaired=as_repaired,
        vocabulary=vocabulary(article, settings),
    )
