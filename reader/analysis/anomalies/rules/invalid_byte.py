"""Bytes cannot be decoded in the file's encoding.

Most often a stretch of an older encoding was pasted into a UTF-8 file, or a character was cut in
two. The bytes are kept exactly as they are until somebody chooses: the edit suggests what they are
in Windows-1252. A pair of surrogates in six bytes (CESU-8) is one character, without doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "invalid-byte"
_RUN = re.compile("[\udc80-\udcff]+")
_FIRST = 0xDC00
_SHOWN = 8


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of undecodable bytes."""
    mark = Marker(CODE)
    text = draft.text
    done = 0
    for offset in offsets:
        run = _RUN.match(text, offset)
        if offset < done or run is None:
            continue
        done = run.end()
        data = bytes(ord(char) - _FIRST for char in run[0])
        told = data[:_SHOWN].hex(" ").upper() + (" …" if len(data) > _SHOWN else "")
        pair = _surrogates(data)
        if pair:
            message = f"the bytes {told} are {pair} encoded twice over (CESU-8)"
            yield mark(offset, done, told, message, Severity.ERROR, pair, SAFE)
            continue
        byte = "byte" if len(data) == 1 else "bytes"
        message = f"undecodable {byte} {told}"
        plain = _neighbour(data)
        if plain:
            message += f": {plain[:_SHOWN]} in Windows-1252"
        yield mark(offset, done, told, message, Severity.ERROR, plain, SUGGESTED)


def _surrogates(data: bytes) -> str:
    try:
        pair = data.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass")
        found = pair.decode("utf-16")
    except UnicodeError:
        return ""
    return found if found.isprintable() else ""


def _neighbour(data: bytes) -> str | None:
    try:
        found = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return found if found.isprintable() else None


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
    accepted=(Example("the café here"),),
)
