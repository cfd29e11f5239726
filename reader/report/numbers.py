"""Numbers as people read them."""

from __future__ import annotations


def figure(value: float | None, digits: int = 1) -> str:
    """A score to ``digits`` places; a dash where there is no answer."""
    return "–" if value is None else f"{value:.{digits}f}"


def signed(value: float | None, digits: int = 1) -> str:
    """A difference with its sign; nothing where it rounds to none."""
    if value is None:
        return ""
    shown = f"{value:+.{digits}f}"
    return "" if float(shown) == 0 else shown


def whole(count: int) -> str:
    """A count with its thousands apart."""
    return f"{count:,}"


def counted(count: int, thing: str, things: str = "") -> str:
    """A count with its noun: ``1 place``, ``2 places``."""
    return f"{whole(count)} {thing if count == 1 else things or thing + 's'}"


def minutes(value: float) -> str:
    """A length of time: under a minute, minutes, or hours and minutes."""
    total = round(value)
    if total < 1:
        return "under 1 min"
    hours, rest = divmod(total, 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"
