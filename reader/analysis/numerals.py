"""How many syllables a numeral has when an English speaker reads it aloud."""

from __future__ import annotations

import re

_UNITS = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Zero to nineteen."""

_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
"""Twenty to ninety."""

_TEN = 10
_HUNDRED = 2
"""Its syllables."""

_SCALES = (0, 2, 2, 2, 2)
"""Thousand, million, billion, trillion."""

_SIGNS = {
    "$": 2,
    "\N{EURO SIGN}": 2,
    "\N{POUND SIGN}": 1,
    "%": 2,
    "\N{PER MILLE SIGN}": 2,
    "\N{DEGREE SIGN}": 2,
}
"""Dollars, euros, pounds, per cent, per mille, degrees."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_PARTS = re.compile(r"\d+")
_LONGEST = 3 * len(_SCALES)
_YEARS = range(1100, 2100)
_PLAIN_YEARS = range(2000, 2010)


def numeral_syllables(numeral: str) -> int:
    """Syllables of a numeral with its signs: $4.50, 1,000,000, 10:30, 1984, 50%.

    A number of four digits from 1100 to 2099 is read as a year, in pairs. What is longer than
    trillions, or begins with a zero, is read digit by digit.
    """
    count = sum(_SIGNS.get(sign, 0) for sign in numeral)
    is_bare = numeral.isdecimal()
    numeral = _GROUPED.sub(lambda found: found[0].replace(",", ""), numeral)
    whole, *others = _PARTS.findall(numeral)
    count += _year(int(whole)) if is_bare and _is_year(whole) else _read(whole)
    if "." in numeral:
        return count + sum(1 + _one_by_one(digits) for digits in others)
    return count + sum(map(_read, others))


def _is_year(digits: str) -> bool:
    return len(digits) == len("1984") and int(digits) in _YEARS


def _year(number: int) -> int:
    if number in _PLAIN_YEARS:
        return _cardinal(number)
    century, rest = divmod(number, 100)
    if not rest:
        return _cardinal(century) + _HUNDRED
    # "Nineteen oh five".
    return _cardinal(century) + (rest < _TEN) + _cardinal(rest)


def _read(digits: str) -> int:
    if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
        return _one_by_one(digits)
    return _cardinal(int(digits))


def _one_by_one(digits: str) -> int:
    return sum(_UNITS[int(digit)] for digit in digits)


def _cardinal(number: int) -> int:
    if not number:
        return _UNITS[0]
    count = 0
    for scale in _SCALES:
        number, group = divmod(number, 1000)
        if group:
            count += scale + _below_thousand(group)
    return count


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    count = _UNITS[hundreds] + _HUNDRED if hundreds else 0
    if rest >= len(_UNITS):
        tens, units = divmod(rest, 10)
        return count + _TENS[tens] + (_UNITS[units] if units else 0)
    return count + (_UNITS[rest] if rest else 0)
