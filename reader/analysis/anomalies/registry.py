"""All rules, found in the folder ``rules``: a rule exists because its file does."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.anomalies import rules as _package
from reader.analysis.anomalies.rule import Stage

if TYPE_CHECKING:
    from reader.analysis.anomalies.rule import Rule


def _found() -> tuple[Rule, ...]:
    folder = Path(_package.__path__[0])
    names = sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
    rules: list[Rule] = [import_module(f"{_package.__name__}.{name}").RULE for name in names]
    order = list(Stage)
    return tuple(sorted(rules, key=lambda rule: (order.index(rule.stage), rule.code)))


RULES = _found()
"""Every rule, in the order of stages, then of codes."""

COPY_RULES = frozenset(rule.code for rule in RULES if rule.stage is Stage.COPY)
"""Codes of the rules about copy: what they would change is the writer's choice."""

_BY_CODE = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """The rule called ``code``.

    Raises:
        KeyError: there is none.
    """
    return _BY_CODE[code]


def documentation(rule: Rule) -> str:
    """The rule's page: the docstring of its file."""
    module = sys.modules[f"{_package.__name__}.{rule.code.replace('-', '_')}"]
    return (module.__doc__ or "").strip()
