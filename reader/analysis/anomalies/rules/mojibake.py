"""UTF-8 was read in an older encoding, once or more.

``cafÃ©`` and ``itâ€™s`` are what comes of it: each character became two or three. The bytes are all
there, so the way back is exact: encode in that encoding, decode as UTF-8. The rule looks for runs
whose bytes are valid UTF-8 and give characters in ordinary use; a lone Ã, Â or â is never enough,
and words such as São, MÃE and ĐÃ are right.

Where the same encoding explains every run, one edit for each gives back what stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.codecs import CODECS, Codec, codec_of, is_suspect
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mojibake"
_LINE = re.compile("[^\r\n]+")
_SHOWN = 20


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run that is UTF-8 read in the codec that explains most of the text, or of a line."""
    del offsets
    if not is_suspect(draft.runs):
        return
    mark = Marker(CODE)
    codec = codec_of(draft.text)
    if codec is not None:
        yield from _findings(draft.text, 0, codec, mark)
    elif CODECS[0].is_likely("\n".join(draft.runs)):
        for line in _LINE.finditer(draft.text):
            codec = None if line[0].isascii() else codec_of(line[0])
            if codec is not None:
                yield from _findings(line[0], line.start(), codec, mark)


def _findings(text: str, offset: int, codec: Codec, mark: Marker) -> Iterator[Finding]:
    for start, end, plain in codec.mended(text, loose=True):
        run = text[start:end]
        message = f"{quoted(run[:_SHOWN])} is {quoted(plain[:_SHOWN])}: UTF-8 read as {codec.label}"
        yield mark(offset + start, offset + end, run, message, Severity.ERROR, plain, SAFE)


RULE = Rule(
    code=CODE,
    summary="text that was decoded in the wrong encoding",
    severity=Severity.ERROR,
    stage=Stage.MOJIBAKE,
    looks_at="",
    find=find,
    flagged=(
        Example("the caf\u00c3\u00a9 by the quay", "the café by the quay"),
        Example("it\u00e2\u20ac\u2122s late", "it’s late"),
        Example("it\u0432\u0402\u2122s late", "it’s late"),
        Example("the caf\u221a\u00a9 here", "the café here"),
    ),
    accepted=(
        Example("São Tomé, AÇÃO, MÃE and ĐÃ CÓ Â"),
        Example("Ångström and “fun”… by the “Æther”"),
        Example("Її дім, Ні, не тут", language="uk"),
        Example("Η ¨ανατροφή¨ και το «Ω»", language="el"),
    ),
)
