"""English sentences that end where sentencex sees no end.

It takes whatever stands between quotation marks or brackets for a part of one sentence, so that a
speech of ten sentences counts as one, and a stray mark (12", the '90s) glues together all that
stands before the next. Here it is asked again about each full stop inside, with the marks taken
away. Besides, some words are abbreviations in its list and ordinary words before a full stop.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.languages.function_words import function_words
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKS = ".?!"
_INNER = re.compile(
    r"(?P<marks>[.?!\u2026]+)(?P<closed>[)\"'\u201d\u2019]*)(?P<blanks>\s+)"
    r"(?=[\"\u201c\u2018'(\[]?[A-Z]|(?P<small>[a-z]))"
)
"""A stop with what closes behind it, and what may be a sentence after it."""

_ENCLOSING = re.compile("[\"'\u201c\u201d\u2018\u2019()\\[\\]\u00ab\u00bb]")
_BEFORE, _AFTER = 60, 40
"""Characters about a stop that decide: the words on its two sides, and no more."""

_ORDINARY = re.compile(
    r"(?<![\w.'-])(?:a(?:[mnst]|r[ckt])|b[ey]|con|do|etc|go|he|i(?:[dfnst]|ll)|m(?:ay|e|iss|y)|no"
    r"|o(?:[fnr]|re)|pop|s(?:at|o|un)|to|u[ps]|we)$"
)
"""Small words that end sentences, abbreviations at most before a number (no. 5, art. 12)."""

_TITLES = tuple(
    f" {title}."
    for title in ("Lieut", "Cdr", "Amb", "Atty", "Assoc", "Pte", "Ven", "Ald", "Sra", "Srta", "Mx")
)
_NUMBERED = tuple(
    f" {word}."
    for word in ("vol", "Vol", "vols", "Vols", "ch", "Ch", "chap", "Chap", "figs", "Figs", "approx")
)
"""Abbreviations that sentencex does not know: before a name, before a number."""

_ABBREVIATIONS = _TITLES + _NUMBERED
_FIRST_WORD = re.compile("[A-Za-z]+")


def with_titles_joined(text: str, spans: list[Span]) -> list[Span]:
    """``spans`` without the ends after an abbreviation that goes on with a name or a number."""
    joined: list[Span] = []
    abbreviated = False
    for span in spans:
        start, end = span
        if abbreviated and _goes_on(text, joined[-1].end, start):
            joined[-1] = Span(joined[-1].start, end)
        else:
            joined.append(span)
        abbreviated = text.endswith(_ABBREVIATIONS, start, end)
    return joined


def _goes_on(text: str, end: int, place: int) -> bool:
    if text[place].isdecimal():
        return True
    word = _FIRST_WORD.match(text, place)
    is_title = text.endswith(_TITLES, 0, end)
    return is_title and word is not None and word[0].lower() not in function_words("en")


def with_inner_ends(
    text: str, spans: list[Span], ends_of: Callable[[str], list[int]]
) -> list[Span]:
    """``spans``, divided where a sentence ends inside one.

    ``ends_of`` gives the ends of the sentences of a short piece of text.
    """
    if not spans or not _may_hold_more(text, spans):
        return spans
    parts: list[Span] = []
    for span in spans:
        if _INNER.search(text, span.start, span.end):
            parts += _divided(text, span, ends_of)
        else:
            parts.append(span)
    return parts


def _may_hold_more(text: str, spans: list[Span]) -> bool:
    """Whether there are more marks than sentences: said quickly, as in most paragraphs not."""
    marked = len(spans) - (text[spans[-1].end - 1] not in _MARKS)
    return sum(map(text.count, _MARKS)) > marked


def _divided(text: str, span: Span, ends_of: Callable[[str], list[int]]) -> Iterator[Span]:
    start, end = span
    enclosing = None
    for match in _INNER.finditer(text, start, end):
        if match["small"]:
            ends = _ends_before_small(text, match)
        elif not (ends := _ends_by_itself(text, match)):
            if enclosing is None:
                enclosing = _ENCLOSING.search(text, span.start, end) is not None
            ends = enclosing and _ends_without_marks(text, match, span, ends_of)
        if ends:
            yield Span(start, match.end("closed"))
            start = match.end()
    yield Span(start, end)


def _ends_by_itself(text: str, match: re.Match[str]) -> bool:
    marks, closed = match["marks"], match["closed"]
    if closed and (closed[-1] == ")" or "\n" in match["blanks"]):
        return True
    if len(marks) > 1:
        # An ellipsis may go on with a name; shouting does not.
        return marks[-1] in "?!"
    if marks != ".":
        return False
    begin = max(match.start() - _BEFORE, 0)
    return _ORDINARY.search(text, begin, match.start()) is not None


def _ends_before_small(text: str, match: re.Match[str]) -> bool:
    """Careless writing: "so good!! we will", "is it far ? we can"."""
    marks = match["marks"]
    if match["closed"]:
        return False
    if len(marks) > 1:
        return set(marks) <= {"?", "!"}
    return marks == "?" and text[match.start() - 1 : match.start()].isspace()


def _ends_without_marks(
    text: str, match: re.Match[str], span: Span, ends_of: Callable[[str], list[int]]
) -> bool:
    begin = max(match.start() - _BEFORE, span.start)
    piece = text[begin : min(match.end() + _AFTER, span.end)]
    return match.end("marks") - begin in ends_of(_ENCLOSING.sub(_neutral, piece))


def _neutral(found: re.Match[str]) -> str:
    # An apostrophe inside a word stays a letter of it; any other mark is no more than a blank.
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "\u02bc" if before.isalpha() and after.isalpha() else " "
