"""An article that stays in sight while others are looked at: what theirs is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.readability.model import Score
    from reader.analysis.settings import Counting
    from reader.analysis.vocabulary.model import Vocabulary
    from reader.tui.facts import Facts


@dataclass(frozen=True, slots=True)
class Pinned:
    """The scores and word statistics of an article, kept for comparison.

    ``scores`` are as repaired, by key; ``counting`` says by which rules they were counted.
    """

    name: str
    counting: Counting
    scores: Mapping[str, Score]
    vocabulary: Vocabulary

    def scores_in(self, counting: Counting) -> Mapping[str, Score]:
        """Scores by key; none if they were counted by other rules than ``counting``."""
        return self.scores if counting is self.counting else {}


def kept(name: str, facts: Facts) -> Pinned:
    """What is kept of an article."""
    measures = facts.analysis.as_repaired
    return Pinned(name, measures.counting, measures.scores, facts.analysis.vocabulary)
