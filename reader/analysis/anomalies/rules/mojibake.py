"""UTF-8 was read in an older encoding, once or more.

``cafÃ©`` and ``itâ€™s`` are what comes of it: each character became two or three. The bytes are all
there, so the way back is exact: encode in that encoding, decode as UTF-8. The rule looks for runs
whose bytes are valid UTF-8 and give characters in ordinary use; a lone Ã, Â or â is never enough,
and words such as São, MÃE and ĐÃ are right.

Where the same encoding explains every run, one edit for each gives back what stood there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.codecs import is_suspect
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.repairing import best_repairs
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mojibake"
_SHOWN = 20


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run that is UTF-8 read in another encoding, by the likeliest way to repair the text."""
    del offsets
    if not is_suspect(draft.runs):
        return
    mark = Marker(CODE)
    # Where bytes had been lost the first look saw most of what speaks for them.
    again = draft.has_been_found(CODE)
    for (start, end), plain, label, exact in best_repairs(draft.text, draft.runs):
        if again and not exact:
            continue
        run = draft.text[start:end]
        message = f"{quoted(run[:_SHOWN])} is {quoted(plain[:_SHOWN])}: {label}"
        safety = SAFE if exact else SUGGESTED
        yield mark(start, end, run, message, Severity.ERROR, plain, safety)


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
        Example(
            "the Wang\u9225\u6a9a house, Li\u9225\u6a9a house, their caf\u8305",
            "the Wang’s house, Li’s house, their café",
        ),
        Example("voil\u00c3  le travail", "voil\u00e0 le travail", language="fr"),
        Example(
            "\u00e2\u20ac\u0153one\u00e2\u20ac\ufffd and caf\u00c3\u00a9",
            "\u201cone\ufffd and caf\u00e9",
        ),
    ),
    accepted=(
        Example("São Tomé, AÇÃO, MÃE and ĐÃ CÓ Â"),
        Example("Ångström and “fun”… by the “Æther”"),
        Example("Її дім, Ні, не тут", language="uk"),
        Example("Η ¨ανατροφή¨ και το «Ω»", language="el"),
        Example("the caf\u00e9\u2026\u201d and \u201cthe na\u00efve\u2026\u201d"),
        Example("the tea of \u8305\u53f0, the poem of \u9225"),
        Example("C O N C L U S \u00c3 O", language="pt"),
        Example("NESTL\u00c9\u00ae, VOC\u00ca\u2026 and L\u2019\u00e9pisode", language="fr"),
    ),
)
