"""What a score means in words, and as a school grade where the formula's author gave one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_KINDERGARTEN = 1
_SCHOOL = 13
_COLLEGE = 17


def steps(first: str, *edges: tuple[float, str]) -> Callable[[float], str]:
    """Words for values: ``first`` below the lowest edge, then each from its edge on."""
    limits = [edge for edge, _ in edges]
    words = [first, *(word for _, word in edges)]
    return lambda value: words[bisect_right(limits, value)]


def grades(first: float, *edges: tuple[float, float]) -> Callable[[float], float]:
    """School grades for values, in the same way."""
    limits = [edge for edge, _ in edges]
    values = [first, *(grade for _, grade in edges)]
    return lambda value: values[bisect_right(limits, value)]


def school(value: float) -> str:
    """A US school grade in words; grade 1 is at age 6."""
    grade = round(value)
    if grade < _KINDERGARTEN:
        return "before grade 1"
    if grade < _SCHOOL:
        return f"grade {grade}, age {grade + 5}–{grade + 6}"
    return "college" if grade < _COLLEGE else "graduate"


def itself(value: float) -> float:
    """The grade of a formula whose value is one."""
    return value


FLESCH = steps(
    "very difficult, graduate",
    (30, "difficult, college"),
    (50, "fairly difficult, grades 10–12"),
    (60, "plain, grades 8–9"),
    (70, "fairly easy, grade 7"),
    (80, "easy, grade 6"),
    (90, "very easy, grade 5"),
)
"""Flesch 1948, J. Appl. Psych. 32:221."""

FLESCH_GRADE = grades(17, (30, 14), (50, 11), (60, 8.5), (70, 7), (80, 6), (90, 5))

DALE_CHALL = steps(
    "grade 4 and below",
    (5, "grades 5–6"),
    (6, "grades 7–8"),
    (7, "grades 9–10"),
    (8, "grades 11–12"),
    (9, "grades 13–15, college"),
    (10, "grade 16 and above, graduate"),
)
"""Dale & Chall 1948, Educ. Res. Bull. 27:37-54."""

DALE_CHALL_GRADE = grades(4, (5, 5.5), (6, 7.5), (7, 9.5), (8, 11.5), (9, 14), (10, 16))

NEW_DALE_CHALL = steps(
    "grade 16 and above, graduate",
    (15, "grades 13–15, college"),
    (21, "grades 11–12"),
    (27, "grades 9–10"),
    (33, "grades 7–8"),
    (39, "grades 5–6"),
    (44, "grade 4"),
    (49, "grade 3"),
    (53, "grade 2"),
    (57, "grade 1"),
)
"""Chall & Dale 1995, Readability Revisited."""

NEW_DALE_CHALL_GRADE = grades(
    16, (15, 14), (21, 11.5), (27, 9.5), (33, 7.5), (39, 5.5), (44, 4), (49, 3), (53, 2), (57, 1)
)

LIX = steps("very easy", (25, "easy"), (35, "standard"), (45, "difficult"), (55, "very difficult"))
"""Bjornsson 1968."""

LIX_GRADE = grades(4, (34, 5), (38, 6), (41, 7), (44, 8), (48, 9), (51, 10), (54, 11), (57, 12))

_RIX = (0.2, 0.5, 0.8, 1.3, 1.8, 2.4, 3.0, 3.7, 4.5, 5.3, 6.2, 7.2)
RIX_GRADE = grades(1, *((edge, number + 2.0) for number, edge in enumerate(_RIX)))
"""Anderson 1983, J. Reading 26:490: lower edges from grade 2 up, the last college."""

EFLAW = steps("very easy", (20.5, "easy"), (25.5, "a little difficult"), (29.5, "confusing"))
"""McAlpine 2006: up to 20, 21-25, 26-29, 30 and more, for learners of English."""

INFLESZ = steps(
    "very difficult",
    (40, "somewhat difficult"),
    (55, "normal"),
    (65, "fairly easy"),
    (80, "very easy"),
)
"""Barrio 2007."""

GULPEASE = steps(
    "hard for upper secondary school",
    (40, "hard for lower secondary school"),
    (60, "hard for primary school"),
    (80, "easy for primary school"),
)
"""Lucisano & Piemontese 1988."""


def rix(value: float) -> str:
    """Anderson's grades in words."""
    return school(RIX_GRADE(value))


def years(value: float) -> str:
    """Years of school in words."""
    return f"{max(round(value), 0)} years of school"


def degrees_of_reading_power(value: float) -> str:
    """Bormuth's share as the scale of DuBay 2004: 30 is very easy, 100 very hard."""
    return f"DRP {100 * (1 - value):.0f} (30 very easy, 100 very hard)"
