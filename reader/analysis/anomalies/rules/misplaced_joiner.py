"""A zero-width joiner or non-joiner stands where nothing joins.

U+200C and U+200D shape the letters beside them in Arabic, Persian and the scripts of India, and
join emoji. Between Latin, Cyrillic or Greek letters they do nothing that can be seen, and split the
word for search and counting.

In scripts that join, most are right: the non-joiner within Persian, Urdu and Kurdish words and
behind a Latin word with a Persian ending, both beside the virama of an Indian letter, between the
vowels of Bengali, within emoji sequences, and beside letters that are shown for themselves. There,
too, some cannot be meant, and are a warning: a joiner between Arabic letters, which join without it
or never do; either between a letter and its sign; either far from any virama in Devanagari; a
non-joiner in Arabic, which, other than Persian, has no use for it. A German typesetter keeps f and
l of two parts apart: a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies import break_places, joiners
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.zero_width import settled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "misplaced-joiner"
_STRAY = "a joiner that shapes nothing, in a text where others stand at random"
_SPACES = re.compile("\u200b")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every joiner that joins nothing."""
    mark = Marker(CODE)
    text = draft.text
    judged = [(offset, joiners.judge(text, offset, draft.language)) for offset in offsets]
    others = (break_places.judge(draft, space.start()) for space in _SPACES.finditer(text))
    for offset, (_, message, severity, safety) in settled(judged, others, _STRAY):
        if message:
            yield mark(offset, offset + 1, text[offset], message, severity, "", safety)


RULE = Rule(
    code=CODE,
    summary="a joiner where nothing joins",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u200c\u200d]",
    find=find,
    flagged=(
        Example("the light\u200dhouse", "the lighthouse"),
        Example("a la\u200cmp", "a lamp"),
        Example("ارتف\u200dاع", "ارتفاع", language="ar"),
        Example("حي\u200cة جديدة", "حية جديدة", language="ar"),
        Example("जा\u200dता है", "जाता है", language="hi"),
        Example("अभ\u200cी", "अभी", language="hi"),
        Example("तस\u200c्वीर", "तस्वीर", language="hi"),
        Example("カレ\u200dー", "カレー", language="ja"),
    ),
    accepted=(
        Example("می\u200cخواهم", language="fa"),
        Example("تو\u200cدر\u200cتو", language="fa"),
        Example("API\u200cها", language="fa"),
        Example("عام 1445 ه\u200d.", language="ar"),
        Example("क्\u200dष", language="hi"),
        Example("আ\u200cইন", language="bn"),
        Example("a family \U0001f468\u200d\U0001f469\u200d\U0001f467 of three"),
        Example("Auf\u200clage", language="de"),
        Example("র\u200d্যাব", language="bn"),
        Example("അവന്\u200d", language="ml"),
    ),
)
