"""Every rule against its own examples, and the laws that hold for all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.inspection import inspect
from reader.analysis.anomalies.registry import RULES, documentation, rule
from reader.article.loading import from_bytes
from reader.article.model import Format
from reader.fixing.edits import applied, chosen

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Inspection
    from reader.analysis.anomalies.rule import Example, Rule

FLAGGED = [(rule, example) for rule in RULES for example in rule.flagged]
ACCEPTED = [(rule, example) for rule in RULES for example in rule.accepted]


def name(value: object) -> str:
    return getattr(value, "code", "") or ascii(getattr(value, "text", ""))[:40]


def inspected(example: Example, text: str | None = None) -> Inspection:
    data = (example.text if text is None else text).encode("utf-8", "surrogateescape")
    form = Format.MARKDOWN if example.markdown else Format.PLAIN
    return inspect(from_bytes(data, "example", format=form), example.language)


@pytest.mark.parametrize(("rule", "example"), FLAGGED, ids=name)
def test_flagged(rule: Rule, example: Example) -> None:
    inspection = inspected(example)
    mine = [finding for finding in inspection.findings if finding.rule == rule.code]
    assert mine, "not found"
    assert all(finding.severity <= rule.severity for finding in mine)
    if example.repaired is None:
        assert not any(finding.edit for finding in mine)
        return
    edits = chosen(inspection, suggested=True, rules={rule.code})
    repaired = applied(example.text, edits)
    assert repaired == example.repaired
    again = [
        finding
        for finding in inspected(example, repaired).findings
        if finding.rule == rule.code and finding.severity > Severity.NOTE
    ]
    assert not again, "still found in the repaired text"


@pytest.mark.parametrize(("rule", "example"), ACCEPTED, ids=name)
def test_accepted(rule: Rule, example: Example) -> None:
    found = [f for f in inspected(example).findings if f.severity > Severity.NOTE]
    assert not [finding for finding in found if finding.rule == rule.code]
    assert not found, "another rule objects to what this one accepts"


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_explains_itself(rule: Rule) -> None:
    page = documentation(rule)
    assert len(page.split("\n\n")) >= 2
    assert re.fullmatch(r"[a-z0-9-]+", rule.code)
    assert len(rule.accepted) >= len(rule.flagged) > 0


def test_a_rule_is_found_by_its_code() -> None:
    assert all(rule(known.code) is known for known in RULES)
    with pytest.raises(KeyError):
        rule("no-such-rule")
