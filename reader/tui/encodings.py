"""How an article was decoded, what speaks for it, and other encodings to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.choosing import choices
from reader.tui.choosing import Choosing
from reader.tui.panes.pane import Row

if TYPE_CHECKING:
    from reader.article.choosing import Choice
    from reader.article.model import Article


class Encodings(Choosing):
    """The encodings that an article could be in; gives the name of the one that was chosen."""

    def __init__(self, article: Article) -> None:
        found = choices(article.source.data)
        names = [choice.encoding.name for choice in found]
        super().__init__(
            "ENCODING", names, [_row(choice) for choice in found], article.encoding.name
        )


def _row(choice: Choice) -> Row:
    encoding, excerpt = choice
    sure = "sure" if encoding.confident else ""
    return Row(f"{encoding.name:<13} {excerpt}", sure, about=(encoding.evidence,))
