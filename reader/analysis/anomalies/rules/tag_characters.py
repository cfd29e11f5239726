"""A message is hidden in tag characters.

Tags (U+E0020 to U+E007E) repeat ASCII and are never drawn; a language model or a filter reads them
all the same. What they say is shown. Right only in the flags of England, Scotland and Wales: a
black flag, two to six tags, and the end tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted_briefly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "tag-characters"
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_FLAG = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")
_FIRST = 0xE0000


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of tags that is no flag's, with what it says."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        if offset < done:
            continue
        tags = _TAGS.match(text, offset)
        done = tags.end() if tags else offset + 1
        start = offset
        if text[max(offset - 1, 0) : offset] == "\N{WAVING BLACK FLAG}":
            flag = _FLAG.match(text, offset)
            start = flag.end() if flag else offset
        if start == done:
            continue
        said = "".join(chr(ord(char) - _FIRST) for char in text[start:done])
        said = "".join(char for char in said if char.isprintable())
        message = f"{done - start} invisible tag characters say {quoted_briefly(said)}"
        yield mark(start, done, text[start:done], message, Severity.ERROR, "", SAFE)


RULE = Rule(
    code=CODE,
    summary="a message in invisible tag characters",
    severity=Severity.ERROR,
    stage=Stage.MESSAGES,
    looks_at="[\U000e0000-\U000e007f]",
    find=find,
    flagged=(Example("a lamp\U000e0068\U000e0069\U000e007f", "a lamp"),),
    accepted=(
        Example("a black flag \U0001f3f4 flies"),
        Example("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f flies"),
    ),
)
