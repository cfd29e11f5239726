"""The engine: one walk for all rules, stage by stage, and another look at what it mended."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.columns import Edits, Findings, Recurrence, gathered, safe_edits
from reader.analysis.anomalies.composing import Mending
from reader.analysis.anomalies.draft import Draft
from reader.analysis.anomalies.finding import Edit, Finding, Inspection
from reader.analysis.anomalies.groups import grouped
from reader.analysis.anomalies.registry import RULES
from reader.analysis.anomalies.rule import Stage
from reader.text.searching import places

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from reader.analysis.anomalies.rule import Rule
    from reader.article.model import Article

_ROUNDS = 4
"""Hidden damage lies two or three deep; what is still not at rest then is left to a person."""

_LIMIT = 512
"""Characters whose patterns are asked one at a time; a text with more is rare, and still right."""

_FEW = 6
"""Characters that are sooner searched for one by one than by a pattern."""

Place = tuple[str, int, int]
"""Code of a rule, where a finding of it begins, and its width."""


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
        draft = Draft(article, mending.text, language, found.recurrences)
        for number in range(_ROUNDS):
            before = mending
            for stage in stages:
                mending = _stage(mending, draft, stage, found, again=number > 0)
                if mending.text is not draft.text:
                    draft = Draft(article, mending.text, language, found.recurrences)
            if mending is before:
                break
        findings = Findings(found.recurrences)
        groups = grouped(article, found.recurrences)
        return Inspection(findings, groups, mending.edits, mending.text)


class _Found:
    """What was found so far, in positions of the article's text."""

    def __init__(self) -> None:
        self.recurrences: list[Recurrence] = []
        self._known: set[Place] = set()
        self._counted = 0

    def add(self, recurrences: Sequence[Recurrence], *, again: bool) -> None:
        """Add ``recurrences``; places seen before, where a round comes ``again``, are left out."""
        if again:
            self._note()
            recurrences = list(filter(None, map(self._unknown, recurrences)))
        self.recurrences += recurrences

    def _note(self) -> None:
        """Know the places found since the last time."""
        for diagnosis, starts, width in self.recurrences[self._counted :]:
            self._known.update((diagnosis.rule, start, width) for start in starts)
        self._counted = len(self.recurrences)

    def _unknown(self, one: Recurrence) -> Recurrence | None:
        rule, width = one.diagnosis.rule, one.width
        starts = [start for start in one.starts if (rule, start, width) not in self._known]
        return one._replace(starts=starts) if starts else None


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
    new: list[Recurrence] = []
    for rule, offsets in _offsets(draft.text, rules):
        new += gathered(rule.find(draft, offsets))
    if not new:
        return mending
    found.add(_at_source(new, mending), again=again)
    edits = Edits() if stage is Stage.COPY else safe_edits(new)
    return mending.then(edits) if edits else mending


def _at_source(recurrences: list[Recurrence], mending: Mending) -> list[Recurrence]:
    """``recurrences`` in the mended text as places of the source."""
    if mending.is_letterwise:
        return recurrences
    carried = [_carried(finding, mending) for one in recurrences for finding in one.findings()]
    return gathered(carried)


def _carried(finding: Finding, mending: Mending) -> Finding:
    diagnosis, span = finding
    source, wide = mending.origin(span)
    if wide == span or diagnosis.replacement is None:
        return Finding(diagnosis, source)
    edit = mending.carried(Edit(span, diagnosis.replacement, diagnosis.safety))
    return Finding(replace(diagnosis, replacement=edit.replacement), source)


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
            known[awake] = _places(text, awake)
        yield rule, known[awake]


def _places(text: str, chars: frozenset[str]) -> Sequence[int]:
    """Where any of ``chars`` stands, in order."""
    if len(chars) <= _FEW:
        return sorted(chain.from_iterable(places(text, char) for char in chars))
    search = re.compile(f"[{''.join(map(re.escape, sorted(chars)))}]")
    return [match.start() for match in search.finditer(text)]
