"""Every language with a list of function words has a name."""

from __future__ import annotations

from reader.analysis.languages.function_words import BY_SCRIPT
from reader.analysis.languages.names import NAMES


def test_the_lists_agree() -> None:
    assert sorted(NAMES) == sorted(tag for tags in BY_SCRIPT.values() for tag in tags)
