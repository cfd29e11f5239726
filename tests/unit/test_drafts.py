"""What is known of a draft goes when the draft goes: an inspection leaves no texts behind."""

from __future__ import annotations

from weakref import ref

import pytest

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.draft import Draft
from reader.analysis.anomalies.letters import contexts_of
from reader.article.loading import from_bytes


@pytest.mark.parametrize("known_of", [contexts_of, disguise])
def test_nothing_keeps_a_draft(known_of: object) -> None:
    article = from_bytes("Tea and \N{CYRILLIC SMALL LETTER A} cup.".encode(), "-")
    draft = Draft(article, article.text, "en")
    assert callable(known_of)
    assert known_of(draft) is known_of(draft)
    alive = ref(draft)
    del draft
    assert alive() is None
