"""Findings to groups: what is wrong said once for the document, with how completely and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Group
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.finding import Finding
    from reader.article.model import Article

_NEARLY = 0.9
"""Share of replaced letters from which on they are nearly all of them."""

_LISTED = 4
"""Paragraphs named one by one; more become a range and a count."""

_WORD = re.compile("[^\\W_]+(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][^\\W_]+)*")


def grouped(article: Article, findings: Sequence[Finding]) -> tuple[Group, ...]:
    """Groups of ``findings`` (in order of place): the severest first, then the largest."""
    lists: dict[tuple[str, str, int], list[Finding]] = {}
    keys: dict[int, list[Finding]] = {}
    for finding in findings:
        diagnosis = finding.diagnosis
        places = keys.get(id(diagnosis))
        if places is None:
            key = (diagnosis.rule, diagnosis.subject, int(diagnosis.severity))
            places = keys[id(diagnosis)] = lists.setdefault(key, [])
        places.append(finding)
    groups = [_group(article, tuple(places)) for places in lists.values()]
    groups.sort(key=lambda group: (-group.severity, -len(group.findings), group.findings[0].span))
    return tuple(groups)


def _group(article: Article, findings: tuple[Finding, ...]) -> Group:
    first = findings[0].diagnosis
    letter = first.subject if len(first.subject) == 1 and first.letter else ""
    words = _words(article.text, findings) if letter else None
    blocks = list(_blocks(article, findings))
    if letter and first.letter and len(findings) > 1:
        summary = _coverage(article, findings, letter, first.letter, blocks)
    else:
        summary = _plain(findings, blocks)
    if words is not None and len(findings) > 1:
        summary += f" ({words:,} word{'' if words == 1 else 's'})"
    return Group(first.rule, first.subject, summary, first.severity, findings, words)


def _plain(findings: Sequence[Finding], blocks: Sequence[int]) -> str:
    message = findings[0].message
    if len(findings) == 1:
        return message
    return f"{message} · {len(findings):,} places in {_paragraphs(blocks)}"


def _coverage(
    article: Article, findings: Sequence[Finding], char: str, letter: str, blocks: Sequence[int]
) -> str:
    """How many of a letter were replaced, where, and whether it stands properly elsewhere."""
    text, count = article.text, len(findings)
    start = article.blocks[blocks[0]].span.start
    end = article.blocks[blocks[-1]].span.end
    proper = text.count(letter, start, end)
    total = count + proper
    places = _paragraphs(blocks)
    what = f"{letter} in {places} is {described(char)}: {count:,} of {total:,}"
    elsewhere = text.count(letter) - proper
    if not proper:
        kept = f", {elsewhere:,} proper elsewhere" if elsewhere else ""
        return f"every {what}{kept}"
    if count >= _NEARLY * total:
        return f"nearly every {what}"
    return f"{count:,} of {total:,} {letter} in {places} are {described(char)}"


def _words(text: str, findings: Sequence[Finding]) -> int:
    """Words that at least one of ``findings`` stands in."""
    count = done = 0
    for _, (start, end) in findings:  # diagnosis, span
        if start >= done:
            count += 1
            word = _WORD.match(text, start)
            done = word.end() if word else end
    return count


def _blocks(article: Article, findings: Sequence[Finding]) -> Iterator[int]:
    """The blocks that hold any of ``findings``, in order."""
    number = 0
    while number < len(findings):
        block = article.block_at(findings[number].span.start)
        yield block
        if block + 1 >= len(article.blocks):
            return
        following = article.blocks[block + 1].span.start
        number = bisect_left(findings, following, number + 1, key=lambda found: found.span.start)


def _paragraphs(blocks: Sequence[int]) -> str:
    """``¶4``, ``¶2–10``, ``¶3, ¶7`` or ``¶3–90 (31 paragraphs)``."""
    numbers = [block + 1 for block in blocks]
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return f"¶{first}"
    if last - first + 1 == len(numbers):
        return f"¶{first}–{last}"
    if len(numbers) <= _LISTED:
        return ", ".join(f"¶{number}" for number in numbers)
    return f"¶{first}–{last} ({len(numbers)} paragraphs)"
