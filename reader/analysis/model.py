"""Everything that is known about one article, in one frozen bundle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Inspection
    from reader.analysis.readability.model import Measures
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.article.model import Article


@dataclass(frozen=True, slots=True)
class Analysis:
    """Findings, scores as read and as repaired, and word statistics of one article.

    ``repaired`` is the article with every safe edit of the encoding rules applied: the same object
    as ``article`` where there are none, as ``as_repaired`` then is the same as ``as_read``.
    """

    article: Article
    repaired: Article
    language: str
    inspection: Inspection
    as_read: Measures
    as_repaired: Measures
    vocabulary: Vocabulary
