"""Findings to groups: what is wrong said once for the document, with how completely and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from reader.analysis.anomalies.columns import Findings
from reader.analysis.anomalies.finding import Group
from reader.text.unicode.names import described

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.analysis.anomalies.columns import Recurrence
    from reader.analysis.anomalies.finding import Finding
    from reader.article.model import Article

_NEARLY = 0.9
"""Share of replaced letters from which on they are nearly all of them."""

_LISTED = 4
"""Paragraphs named one by one; more become a range and a count."""

_MANY = 1000
"""Findings from which on it pays to look at what stands between them, once for all alike."""

_WORD = re.compile("[^\\W_]+(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][^\\W_]+)*")


def grouped(article: Article, recurrences: Iterable[Recurrence]) -> tuple[Group, ...]:
    """Groups of ``recurrences``: the severest first, then the largest."""
    kinds: dict[tuple[str, str, int], list[Recurrence]] = {}
    whole: Counter[tuple[str, str]] = Counter()
    for one in recurrences:
        whole.update(_within_words(one))
        diagnosis = one.diagnosis
        key = (diagnosis.rule, diagnosis.subject, int(diagnosis.severity))
        kinds.setdefault(key, []).append(one)
    groups = [_group(article, Findings(kind), whole) for kind in kinds.values()]
    groups.sort(key=lambda group: (-group.severity, -len(group.findings), group.findings[0].span))
    return tuple(groups)


def _within_words(one: Recurrence) -> dict[tuple[str, str], int]:
    """How often each letter took another's place in words replaced as a whole."""
    subject, plain = one.diagnosis.subject, one.diagnosis.replacement
    if one.diagnosis.letter or plain is None or len(plain) != len(subject):
        return {}
    pairs = Counter(pair for pair in zip(subject, plain, strict=True) if pair[0] != pair[1])
    return {pair: count * len(one.starts) for pair, count in pairs.items()}


def _group(article: Article, findings: Findings, whole: Counter[tuple[str, str]]) -> Group:
    first = findings[0].diagnosis
    letter = first.subject if len(first.subject) == 1 and first.letter else ""
    words = _words(article.text, findings) if letter else None
    blocks = list(_blocks(article, findings.starts))
    if letter and first.letter and len(findings) > 1:
        count = len(findings) + whole[letter, first.letter]
        summary = _coverage(article, count, letter, first.letter, blocks)
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


def _coverage(article: Article, count: int, char: str, letter: str, blocks: Sequence[int]) -> str:
    """How many of a letter were replaced, where, and whether it stands properly elsewhere."""
    text = article.text
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


def _words(text: str, findings: Findings) -> int:
    """Words that at least one of ``findings`` stands in."""
    subject = findings[0].diagnosis.subject
    between = text.split(subject)[1:-1] if len(findings) > _MANY else []
    if len(between) == len(findings) - 1 and subject.isalpha():
        # All that there are of it: two are of one word if what stands between them is.
        gaps = Counter(between)
        whole = {gap for gap in gaps if _WORD.fullmatch(f"{subject}{gap}{subject}")}
        return 1 + sum(count for gap, count in gaps.items() if gap not in whole)
    count = done = 0
    for start in findings.starts:
        if start >= done:
            count += 1
            # An unusual letter may not be one for the pattern; then it is a word by itself.
            word = _WORD.match(text, start)
            done = word.end() if word else start + 1
    return count


def _blocks(article: Article, starts: Sequence[int]) -> Iterator[int]:
    """The blocks that hold any of ``starts``, which are in order."""
    number = 0
    while number < len(starts):
        block = article.block_at(starts[number])
        yield block
        if block + 1 >= len(article.blocks):
            return
        number = bisect_left(starts, article.blocks[block + 1].span.start, number + 1)


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
