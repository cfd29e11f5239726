r"""Bytes or characters were written out as escapes and never turned back.

``=E2=80=99`` is quoted-printable, from e-mail; ``%C3%A9`` comes from addresses, ``\u00e9`` from
data. Only sequences that are UTF-8 and stand for a printable character beyond ASCII are reported.
Right in code and within addresses.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "leftover-escape"
_ESCAPES = (
    # Each begins with its sign, and by that it is searched for.
    re.compile(r"=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}"),
    re.compile(r"\\u[0-9a-fA-F]{4}"),
)
_QUOTES = frozenset("`'\"‘“«„[(-")


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every escape of a printable character beyond ASCII."""
    del offsets
    text = draft.text
    mark = Marker(CODE)
    for escape in chain.from_iterable(escapes.finditer(text) for escapes in _ESCAPES):
        start, end = escape.span()
        plain = _decoded(escape[0])
        if not plain or draft.in_code(start) or text[max(start - 1, 0) : start] in _QUOTES:
            continue
        message = f"{quoted(escape[0])} was never turned back into {quoted(plain)}"
        yield mark(start, end, escape[0], message, Severity.WARNING, plain, SUGGESTED)


def _decoded(escape: str) -> str:
    if escape[0] == "\\":
        found = chr(int(escape[2:], 16))  # noqa: FURB166 - no prefix that int knows
    else:
        try:
            found = bytes.fromhex(escape.replace("=", "")).decode()
        except UnicodeDecodeError:
            return ""
    return found if found.isprintable() and not found.isascii() else ""


RULE = Rule(
    code=CODE,
    summary="an escape that was never turned back",
    severity=Severity.WARNING,
    stage=Stage.MOJIBAKE,
    looks_at="",
    find=find,
    flagged=(
        Example("the lamp=E2=80=99s light", "the lamp’s light"),
        Example(r"a caf\u00e9 by the quay", "a café by the quay"),
    ),
    accepted=(
        Example("a=b and c = 4 = D"),
        Example(r"the class `[\u0400-\u04ff]`", markdown=True),
    ),
)
