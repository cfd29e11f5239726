"""In which language an article is analysed, and others to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.analyse import language
from reader.analysis.languages.detection import language_of
from reader.analysis.languages.names import NAMES, called
from reader.tui.choosing import Choosing
from reader.tui.panes.pane import Row

if TYPE_CHECKING:
    from reader.article.model import Article


class Languages(Choosing):
    """The languages that are known, the article's own first; gives the tag that was chosen."""

    def __init__(self, article: Article, present: str) -> None:
        own = language(article) if article.language else ""
        detected = language_of(article)
        others = sorted(NAMES, key=called)
        names = list(dict.fromkeys([*filter(None, (own, detected)), *others]))
        rows = [
            Row(
                f"{tag:<4} {called(tag)}",
                _speaks_for(is_own=tag == own, is_detected=tag == detected),
            )
            for tag in names
        ]
        super().__init__("LANGUAGE", names, rows, present)


def _speaks_for(*, is_own: bool, is_detected: bool) -> str:
    said = ["as the article says"] * is_own + ["by its words"] * is_detected
    return ", ".join(said)
