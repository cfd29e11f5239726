"""Which of two versions of a text is likelier to be what somebody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.likelihood import misfits, pairs_of, tongues

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.article.likelihood import Tongue

_SAMPLE = 4000
"""Characters that are weighed: a few lines tell."""

# https://en.wikipedia.org/wiki/Bayes_factor gives names to such ratios; here they are logarithms.
CLEAR = 8.0
"""Three thousand to one: what a repair must gain over what stands there."""


def likelihood(text: str) -> float:
    """The logarithm of how likely ``text`` is, in the language that suits it best."""
    return weighed(text, tongues())[0]


def weighed(text: str, among: Iterable[Tongue]) -> tuple[float, Tongue]:
    """The same in the best of some languages, and which that is."""
    # What is lost is no worse in one version than in another.
    sample = text[:_SAMPLE].replace("\ufffd", "?")
    pairs = pairs_of(sample)
    score, _, best = max((tongue.score(pairs), tongue.code, tongue) for tongue in among)
    return score + misfits(sample), best
