"""A zero-width space stands where no line may break.

It cannot be seen, yet it splits the word: search, spelling and word counts take it for two. It
comes from web pages, chat programs and texts that were marked on purpose.

Right between letters of scripts that write no spaces (Thai, Lao, Khmer, Burmese, Tibetan,
Javanese …), where it says that a line may break, but not between a letter and its sign. Chinese and
Japanese lines break nearly everywhere without it: there it is a note where the text marks its
phrases with many, and a warning where only a few stand. A note, too, behind a slash or an
underscore of a long address, and in a character's name in brackets.
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

CODE = "zero-width-space"
_STRAY = "U+200B ZERO WIDTH SPACE, in a text where others stand at random"
_JOINERS = re.compile("[\u200c\u200d]")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every zero-width space that is not a word break of its script."""
    mark = Marker(CODE)
    others = (
        joiners.judge(draft.text, joiner.start(), draft.language)
        for joiner in _JOINERS.finditer(draft.text)
    )
    for offset, judgement in settled(break_places.judged(draft, offsets), others, _STRAY):
        _, message, severity, safety = judgement
        if message:
            yield mark(offset, offset + 1, "\u200b", message, severity, "", safety)


RULE = Rule(
    code=CODE,
    summary="an invisible space within or beside words",
    severity=Severity.ERROR,
    stage=Stage.HIDDEN,
    looks_at="[\u200b]",
    find=find,
    flagged=(
        Example("the light\u200bhouse", "the lighthouse"),
        Example("the lamp\u200b went out", "the lamp went out"),
        Example("(the lamp\u200b) went out", "(the lamp) went out"),
        Example("\u0e40\u200b\u0e1b\u0e47\u0e19", "\u0e40\u0e1b\u0e47\u0e19", language="th"),
        Example(
            "灯台の明かりが消\u200bえた。港は暗く、船は帰らない。",
            "灯台の明かりが消えた。港は暗く、船は帰らない。",
            "ja",
        ),
        Example("フィ\u200bッシング", "フィッシング", language="ja"),
    ),
    accepted=(
        Example("ภาษา\u200bไทย", language="th"),
        Example("\ua9a5\ua9a4\ua9c0\u200b\ua9a0\ua98f", language="jv"),
        Example("港の\u200b灯台の\u200b明かりが\u200b消えた。", language="ja"),
        Example("漢字\u200bかな", language="ja"),
        Example("see docs/\u200bharbour for more"),
        Example("the sign [U+0BCD TAMIL SIGN VIRAMA\u200b] for a pure consonant"),
    ),
)
