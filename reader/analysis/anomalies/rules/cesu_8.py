"""A character stands in the file in a form that only looks like UTF-8.

Some databases and Java encode a character beyond U+FFFF as its two surrogates, three bytes each
(CESU-8), and a NUL in two bytes (modified UTF-8). Other programs cannot read either. Which
character it is leaves no doubt.

Right only in files that are read by the program that wrote them; a text is not such a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.broken_utf8 import CESU, bytes_of, supplementary
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "cesu-8"


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every character in six bytes, and every NUL in two."""
    del offsets
    mark = Marker(CODE)
    for found in CESU.finditer(draft.text):
        told = bytes_of(found[0]).hex(" ").upper()
        char = supplementary(found[0])
        what = f"{quoted(char)} in surrogates (CESU-8)"
        if char == "\0":
            char, what = "", "NUL in Java's modified UTF-8"
        message = f"the bytes {told} are {what}"
        yield mark(*found.span(), told, message, Severity.ERROR, char, SAFE)


RULE = Rule(
    code=CODE,
    summary="a character encoded as two surrogates",
    severity=Severity.ERROR,
    stage=Stage.BYTES,
    looks_at=r"[\udced\udcc0]",
    find=find,
    flagged=(
        Example(
            "caf\u00e9 \udced\udca0\udcbd\udced\udcb8\udc80 and tea", "caf\u00e9 \U0001f600 and tea"
        ),
        Example("caf\u00e9\udcc0\udc80 and tea", "caf\u00e9 and tea"),
    ),
    accepted=(
        Example("caf\u00e9 \U0001f600 and tea"),
        Example("\ud55c\uad6d\uc5b4 caf\u00e9", language="ko"),
    ),
)
