"""What is said of a letter replaced throughout: which, by what, how completely, and where."""

from __future__ import annotations

import pytest

from reader.analysis.anomalies.inspection import inspect
from reader.article.loading import from_bytes

TITLE = "A Hundred Years of Harbour Lamps"
BODY = (
    "The last of the harbour lamps was a tall one, and a small crowd came to see it go dark.",
    "Nobody had asked the pilots, although all of them had an opinion about it.",
    "At seven the lamp was put out; a boat rang its bell, and that was that.",
)


@pytest.mark.parametrize(
    ("letter", "twin", "name"),
    [
        ("e", "\N{CYRILLIC SMALL LETTER IE}", "U+0435 CYRILLIC SMALL LETTER IE"),
        ("a", "\N{CYRILLIC SMALL LETTER A}", "U+0430 CYRILLIC SMALL LETTER A"),  # a word, too
        ("o", "\N{GREEK SMALL LETTER OMICRON}", "U+03BF GREEK SMALL LETTER OMICRON"),
    ],
)
def test_every_letter_replaced_is_counted(letter: str, twin: str, name: str) -> None:
    body = [paragraph.replace(letter, twin) for paragraph in BODY]
    text = "\n\n".join((TITLE, *body))
    groups = inspect(from_bytes(text.encode(), "text.txt", encoding="utf-8"), "en").groups
    count = sum(paragraph.count(letter) for paragraph in BODY)
    kept = TITLE.count(letter)
    summary = next(group.summary for group in groups if group.subject == twin)
    assert summary.startswith(
        f"every {letter} in ¶2–4 is {name}: {count} of {count}, {kept} proper elsewhere"
    )
