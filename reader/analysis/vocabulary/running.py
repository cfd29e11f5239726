"""The words of an article's prose in order, with what stands between them and where they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.vocabulary.folding import entry
from reader.analysis.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.analysis.vocabulary.passages import Passage
    from reader.article.model import Article, Visible
    from reader.text.span import Span

MOST = 100_000
"""Words, from the beginning, that what depends on their order is taken from: an article has fewer,
and of a book the figures would not be others."""

_LONGEST_WORD = 64
"""Characters that a word takes of a sentence at most, with what follows it, as far as a bound on
the part of an endless sentence goes that is looked at."""


class Running:
    """Words number 0, 1, 2, …: each as written, as folded, and with its place.

    ``entries`` are the folded words as a list has them, without a possessive ``'s``. ``gaps`` is
    what stands between a word and the next of the same sentence, empty behind its last word.
    ``heads`` has for each word the number of the word that begins its sentence. ``proper`` are
    entries that are names by their capital: they have one inside a sentence, and always. (None in
    German, whose nouns all have capitals.)
    """

    __slots__ = (
        "_article",
        "_blocks",
        "_ends",
        "_seen",
        "_starts",
        "entries",
        "forms",
        "gaps",
        "heads",
        "names",
        "proper",
    )

    def __init__(
        self,
        article: Article,
        sentences: Iterable[Passage],
        names: Mapping[str, str],
        language: str,
    ) -> None:
        self._article = article
        self._seen: tuple[int, Visible] | None = None
        self._blocks: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.forms: list[str] = []
        self.gaps: list[str] = []
        self.heads: list[int] = []
        for sentence in sentences:
            self._take(sentence)
        self.names = list(map(names.__getitem__, self.forms))
        listed = {name: entry(name, language) for name in set(self.names)}
        self.entries = [listed[name] for name in self.names]
        self.proper: frozenset[str] = frozenset() if language == "de" else self._proper()

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """Where words ``first`` to ``last``, the last included, stand; both of one sentence."""
        return self._visible(self._blocks[first]).span(self._starts[first], self._ends[last])

    def _take(self, sentence: Passage) -> None:
        room = MOST - len(self.forms)
        text = sentence.place.of(self._visible(sentence.block).text)
        piece = text[: room * _LONGEST_WORD]
        spans = word_spans(piece)[:room]
        if len(piece) < len(text) and spans and spans[-1].end == len(piece):
            spans.pop()  # it was cut
        offset = sentence.place.start
        head = len(self.forms)
        self.forms += (span.of(text) for span in spans)
        self.gaps += (text[one.end : two.start] for one, two in pairwise(spans))
        if spans:
            self.gaps.append("")
        self._blocks += [sentence.block] * len(spans)
        self._starts += (offset + span.start for span in spans)
        self._ends += (offset + span.end for span in spans)
        self.heads += [head] * len(spans)

    def _proper(self) -> frozenset[str]:
        words = list(zip(self.forms, self.entries, self.heads, strict=True))
        small = {entry for form, entry, _ in words if form[0].islower()}
        inside = {
            entry
            for number, (form, entry, head) in enumerate(words)
            if number != head and form[0].isupper() and entry not in small
        }
        return frozenset(inside)

    def _visible(self, block: int) -> Visible:
        if self._seen is None or self._seen[0] != block:
            self._seen = block, self._article.blocks[block].visible(self._article.text)
        return self._seen[1]
