"""An HTML entity stands in text that is not HTML.

``&amp;`` or ``&eacute;`` in plain text was escaped once too often. In Markdown an entity is shown
as its character, so only one that still is an entity after that is wrong. Right in code, in
quotation marks and in a text about HTML.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted
from reader.article.model import Format
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "html-entity"
_ENTITY = re.compile(
    "&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_MARKUP = frozenset("<=")
_QUOTED = frozenset(
    {
        "``",
        "''",
        '""',
        "()",
        "[]",
        "\u2018\u2019",
        "\u201c\u201d",
        "\u201e\u201c",
        "\u00ab\u00bb",
        "\u00bb\u00ab",
    }
)
"""What stands about an entity that is spoken of."""


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every entity outside code that is not quoted."""
    del offsets
    text = draft.text
    if "&" not in text:
        return
    mark = Marker(CODE)
    markdown = draft.article.format is Format.MARKDOWN
    known: dict[str, str] = {}
    for entity in _ENTITY.finditer(text):
        start, end = entity.span()
        whole = entity[0]
        if whole not in known:
            known[whole] = unescape(unescape(unescape(whole)))
        plain = known[whole]
        if plain == whole or _is_meant(draft, start, end) or not plain.isprintable():
            continue
        if markdown and unescape(whole) == plain:
            continue
        message = f"{quoted(whole)} is an entity that was never turned into {quoted(plain)}"
        yield mark(start, end, whole, message, Severity.WARNING, plain, SUGGESTED)


def _is_meant(draft: Draft, start: int, end: int) -> bool:
    """Whether an entity is markup, code, or spoken of."""
    before, after = draft.around(Span(start, end))
    return before in _MARKUP or before + after in _QUOTED or draft.in_code(start)


RULE = Rule(
    code=CODE,
    summary="an HTML entity in text that is not HTML",
    severity=Severity.WARNING,
    stage=Stage.MOJIBAKE,
    looks_at="",
    find=find,
    flagged=(
        Example("salt &amp; pepper", "salt & pepper"),
        Example("a caf&eacute; and a caf&amp;eacute;", "a café and a café"),
        Example("the school (&eacute;cole) by the quay", "the school (école) by the quay"),
    ),
    accepted=(
        Example("AT&T; and Smith & Jones; and so on"),
        Example("write `&amp;` for an ampersand", markdown=True),
        Example("salt &amp; pepper", markdown=True),
        Example('an ampersand (&amp;) is written "&amp;" in HTML'),
    ),
)
