"""Bytes cannot be decoded in the file's encoding.

Most often a stretch of an older encoding was pasted into a UTF-8 file, or a character was cut in
two. The bytes are kept exactly as they are until somebody chooses: the edit suggests what they are
in Windows-1252, where that is likely.

There is no text in which they are right; a file in another encoding is read in it with
``--encoding``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.broken_utf8 import CESU, bytes_of, fault
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "invalid-byte"
_RUN = re.compile(rf"(?P<known>{CESU.pattern})|(?:(?!{CESU.pattern})[\udc80-\udcff])+")
_SHOWN = 8
_LIKELY = re.compile(
    "[\u00bf-\u00ff\u0160\u0161\u0178\u017d\u017e\u0152\u0153\u00a1\u00ab\u00bb\u20ac\u00a3\u00a7\u00b0\u2018-\u201e\u2026\u2013\u2014\u00a0]+"
)
"""What is likely in Windows-1252: letters, quotation marks, dashes."""

_BYTES_OF_UTF8 = re.compile(rb"[\xc0-\xfd][\x80-\x84\x86-\x90\x98-\xbf]")
"""The beginning of a character in UTF-8; what could as well be a letter and a quotation mark or
a dash is left out."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of undecodable bytes, but for what the rule cesu-8 knows."""
    mark = Marker(CODE)
    text = draft.text
    is_utf8 = draft.article.encoding.name == "utf-8"
    for run in _RUN.finditer(text, offsets[0] if offsets else len(text)):
        if run["known"]:
            continue
        data = bytes_of(run[0])
        told = data[:_SHOWN].hex(" ").upper() + (" \u2026" if len(data) > _SHOWN else "")
        message = f"undecodable byte{'s' * (len(data) > 1)} {told}"
        plain = _neighbour(data)
        if plain:
            message += f": {plain[:_SHOWN]} in Windows-1252"
        elif is_utf8 and fault(data):
            message += f": {fault(data)}"
        yield mark(*run.span(), told, message, Severity.ERROR, plain, SUGGESTED)


def _neighbour(data: bytes) -> str | None:
    """What ``data`` is in Windows-1252, if that is likely to be meant."""
    try:
        found = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return found if _LIKELY.fullmatch(found) and not _BYTES_OF_UTF8.search(data) else None


RULE = Rule(
    code=CODE,
    summary="bytes that cannot be decoded",
    severity=Severity.ERROR,
    stage=Stage.BYTES,
    looks_at=r"[\p{Cs}]",
    find=find,
    flagged=(
        Example("the caf\udce9 here, in a file of \u00e9", "the café here, in a file of \u00e9"),
    ),
    accepted=(Example("the café here"), Example("a file of \u00e9 and \ufffc")),
)
