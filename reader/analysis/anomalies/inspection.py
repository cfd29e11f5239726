"""The engine: one walk for all rules, stage by stage, and another look at what it mended."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import regex

from reader.analysis.anomalies.composing import Mending
from reader.analysis.anomalies.draft import Draft
from reader.analysis.anomalies.finding import Diagnosis, Edit, Finding, Inspection, Safety
from reader.analysis.anomalies.groups import grouped
from reader.analysis.anomalies.registry import RULES
from reader.analysis.anomalies.rule import Stage
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from reader.analysis.anomalies.rule import Rule
    from reader.article.model import Article

_ROUNDS = 4
"""Hidden damage lies two or three deep; what is still not at rest then is left to a person."""

_LIMIT = 512
"""Characters whose patterns are asked one at a time; a text with more is rare, and still right."""

Place = tuple[str, Span]


def inspect(article: Article, language: str, *, copy: bool = True) -> Inspection:
    """Every finding of ``article``, whose language has the primary subtag ``language``.

    After each stage its safe edits are made and the next stage sees the mended text; rounds go on
    until nothing changes. Positions are always those of the article's own text. Without ``copy``
    the rules about copy quality, which never change the repaired text, are left out.
    """
    stages = [stage for stage in Stage if copy or stage is not Stage.COPY]
    with _without_collection():
        mending = Mending(article.text)
        found = _Found()
        draft = Draft(article, mending.text, language, found.findings)
        for number in range(_ROUNDS):
            before = mending
            for stage in stages:
                mending = _stage(mending, draft, stage, found, again=number > 0)
                if mending.text is not draft.text:
                    draft = Draft(article, mending.text, language, found.findings)
            if mending is before:
                break
        findings = tuple(sorted(found.findings, key=itemgetter(1)))
        return Inspection(findings, grouped(article, findings), mending.edits, mending.text)


class _Found:
    """Findings so far, in positions of the article's text."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._known: set[Place] = set()
        self._counted = 0

    def add(self, findings: Sequence[Finding], *, again: bool) -> None:
        """Add ``findings``; those seen before, where a round comes ``again``, are left out."""
        if not again:
            self.findings += findings
            return
        for finding in self.findings[self._counted :]:
            self._known.add((finding.diagnosis.rule, finding.span))
        self._counted = len(self.findings)
        self.findings += [
            finding
            for finding in findings
            if (finding.diagnosis.rule, finding.span) not in self._known
        ]


@contextmanager
def _without_collection() -> Generator[None]:
    """Millions of small values live to the end: looking for garbage among them triples the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _stage(mending: Mending, draft: Draft, stage: Stage, found: _Found, *, again: bool) -> Mending:
    """What one stage finds; the mending with its safe edits made."""
    rules = [(rule, _awake(rule, draft.odd)) for rule in RULES if rule.stage is stage]
    rules = [(rule, awake) for rule, awake in rules if awake or not rule.looks_at]
    safe: list[Edit] = []
    new = tuple[Any, ...].__new__
    for rule, offsets in _offsets(draft.text, rules):
        findings = list(rule.find(draft, offsets))
        safe += [
            new(Edit, (span, diagnosis.replacement, Safety.SAFE))
            for diagnosis, span in findings
            if diagnosis.safety is Safety.SAFE and diagnosis.replacement is not None
        ]
        if mending.edits:
            findings = [_at_source(finding, mending) for finding in findings]
        if findings:
            found.add(findings, again=again)
    if stage is Stage.COPY or not safe:
        return mending
    return mending.then(_disjoint(safe))


def _at_source(finding: Finding, mending: Mending) -> Finding:
    diagnosis, span = finding
    source, wide = mending.origin(span)
    if wide == span or diagnosis.replacement is None:
        return Finding(diagnosis, source)
    carried = mending.carried(Edit(span, diagnosis.replacement, diagnosis.safety))
    return Finding(
        Diagnosis(
            diagnosis.rule,
            diagnosis.subject,
            diagnosis.message,
            diagnosis.severity,
            carried.replacement,
            diagnosis.safety,
        ),
        source,
    )


def _disjoint(edits: list[Edit]) -> list[Edit]:
    """In order of place; of two that meet, the first."""
    edits.sort(key=itemgetter(0))
    kept: list[Edit] = []
    done = 0
    for edit in edits:
        if edit.span.start >= done:
            kept.append(edit)
            done = edit.span.end
    return kept


def _awake(rule: Rule, present: frozenset[str]) -> frozenset[str]:
    """Those of ``present`` that concern ``rule``."""
    if not rule.looks_at or not present:
        return frozenset()
    return frozenset(_pattern(rule.looks_at).findall("".join(sorted(present))))


@lru_cache(maxsize=_LIMIT)
def _pattern(charset: str) -> regex.Pattern[str]:
    return regex.compile(charset, regex.V1)


def _offsets(
    text: str, rules: Sequence[tuple[Rule, frozenset[str]]]
) -> Iterator[tuple[Rule, Sequence[int]]]:
    """Each rule with the places of the characters that concern it; rules alike share a search."""
    known: dict[frozenset[str], Sequence[int]] = {frozenset(): ()}
    for rule, awake in rules:
        if awake not in known:
            search = re.compile(f"[{''.join(map(re.escape, sorted(awake)))}]")
            known[awake] = [match.start() for match in search.finditer(text)]
        yield rule, known[awake]
