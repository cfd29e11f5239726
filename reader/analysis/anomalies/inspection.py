"""The engine: walks the text once for all rules, stage by stage, and looks again at what it mended."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from reader.analysis.anomalies.composing import Mending
from reader.analysis.anomalies.draft import Draft
from reader.analysis.anomalies.finding import Diagnosis, Edit, Finding, Inspection, Safety
from reader.analysis.anomalies.groups import grouped
from reader.analysis.anomalies.registry import RULES
from reader.analysis.anomalies.rule import Stage
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.analysis.anomalies.rule import Rule
    from reader.article.model import Article

_ODD = re.compile("[^\t\n\r -~]+")
_ROUNDS = 4
"""Hidden damage lies two or three deep; what is still not at rest then is left to a person."""

_LIMIT = 512
"""Characters whose patterns are asked one at a time; a text with more is rare, and still right."""

Place = tuple[str, Span]


def inspect(article: Article, language: str) -> Inspection:
    """Every finding of ``article``, whose language has the primary subtag ``language``.

    After each stage its safe edits are made and the next stage sees the mended text; rounds go on
    until nothing changes. Positions are always those of the article's own text.
    """
    with _without_collection():
        mending = Mending(article.text)
        found: dict[Place, Finding] = {}
        view = _View(Draft(article, mending.text, language, found.values()))
        for _ in range(_ROUNDS):
            before = mending
            for stage in Stage:
                after = _stage(mending, view, stage, found)
                if after is not mending:
                    mending = after
                    view = _View(Draft(article, mending.text, language, found.values()))
            if mending is before:
                break
        findings = tuple(sorted(found.values(), key=_by_place))
        return Inspection(findings, grouped(article, findings), mending.edits, mending.text)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Millions of small values live to the end: looking for garbage among them triples the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _by_place(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.diagnosis.rule


class _View:
    """A draft with its distinct characters that are not ordinary ASCII."""

    __slots__ = ("draft", "present")

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.present = _present(draft.text)


def _stage(mending: Mending, view: _View, stage: Stage, found: dict[Place, Finding]) -> Mending:
    """What one stage finds; the mending with its safe edits made."""
    rules = [(rule, _awake(rule, view.present)) for rule in RULES if rule.stage is stage]
    rules = [(rule, awake) for rule, awake in rules if awake or not rule.looks_at]
    safe: list[Edit] = []
    for rule, offsets in _offsets(view.draft.text, rules):
        for finding in rule.find(view.draft, offsets):
            safe += _kept(finding, mending, found)
    if stage is Stage.COPY or not safe:
        return mending
    return mending.then(_disjoint(safe))


def _kept(finding: Finding, mending: Mending, found: dict[Place, Finding]) -> Iterator[Edit]:
    """Note ``finding`` at its place in the source; its edit in the mended text, if safe."""
    diagnosis, span = finding
    if mending.edits:
        finding = _at_source(finding, mending)
    found.setdefault((diagnosis.rule, finding.span), finding)
    if diagnosis.replacement is not None and diagnosis.safety is Safety.SAFE:
        yield Edit(span, diagnosis.replacement, Safety.SAFE)


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
    edits.sort(key=lambda edit: edit.span)
    kept: list[Edit] = []
    done = 0
    for edit in edits:
        if edit.span.start >= done:
            kept.append(edit)
            done = edit.span.end
    return kept


def _present(text: str) -> frozenset[str]:
    """The distinct characters of ``text`` that are not ordinary ASCII."""
    return frozenset().union(*_ODD.findall(text))


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
) -> Iterable[tuple[Rule, Sequence[int]]]:
    """Each rule with the places of the characters that concern it; one search serves them all."""
    places: dict[str, list[int]] = {}
    everything = frozenset().union(*(awake for _, awake in rules))
    shared = {awake for _, awake in rules if awake}
    if not everything:
        return [(rule, ()) for rule, _ in rules]
    search = re.compile(f"[{''.join(map(re.escape, sorted(everything)))}]")
    if len(shared) == 1:
        offsets = [match.start() for match in search.finditer(text)]
        return [(rule, offsets if awake else ()) for rule, awake in rules]
    for match in search.finditer(text):
        places.setdefault(match[0], []).append(match.start())
    return [(rule, _merged([places.get(c, []) for c in awake])) for rule, awake in rules]


def _merged(lists: Sequence[list[int]]) -> Sequence[int]:
    if len(lists) == 1:
        return lists[0]
    return sorted(offset for places in lists for offset in places)
