"""Rules named in options: ``--only`` and ``--ignore``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.analysis.anomalies.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence


def rule_codes(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> frozenset[str]:
    """The codes given, one by one or with commas between; one that no rule has is refused."""
    del ctx, param
    codes = frozenset(code for value in values for code in value.split(",") if code)
    known = {rule.code for rule in RULES}
    for code in sorted(codes - known):
        raise click.BadParameter(f"no rule is called {code!r}; reader rules lists them")
    return codes
