"""Where sentences stand.

The boundaries are sentencex's (Wikimedia; 31 languages with rules of their own). What it does not
do is done here: exact spans without the blanks about them, items of a list that runs on in one
line, an ellipsis of spaced points that opens a sentence, and keeping from it the characters that it
cannot take.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOREIGN_BLANK = re.compile(r"[^\S\x00-\x7f]")
"""sentencex 1.0.32 panics where one of these stands between a capital and a full stop."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKER = re.compile(
    r"(?:^|(?<=\s))(?:[\u2022\u2043\u25e6*-]\s?)?(?:(?P<number>\d{1,3})|(?P<letter>[a-z]))"
    r"(?:\.\)|[.)])\s+(?=\S)"
)
_SPACED_ELLIPSIS = re.compile(r"(?<=[^\s.]\.)\s+(?P<points>\. \. \.\s+)(?=[^\W\d_a-z])")
_STOPS = (". ", ".\n", ".) ", ".)\n", "!) ", "?) ", "?? ")
_MISSED = re.compile(
    r"(?:(?<![^\W\d_a-z])\b(?!(?:approx|appt|apt|art|assn|avg|bros|chap|cit|col|corp|dept|dist|div"
    r"|est|etc|eds|ext|fig|figs|gen|hon|ibid|inc|incl|ltd|max|mfg|min|misc|nos|par|pers|prof|ref"
    r"|rev|sec|sect|seq|tel|trans|univ|var|viz|vol|vols)\.)[a-z]{3,}\.|[.!?]\)|\?{2,})"
    r"\s+(?=[\"\u201c(]?[A-Z][a-z']|(?<=\?\s)[a-z])"
)
"""English ends that sentencex passes over: after a word that is no abbreviation, after brackets."""


def sentence_spans(text: str, language: str = "en") -> list[Span]:
    """Where the sentences of ``text`` stand: in order, apart, without blanks at their ends.

    Together they hold every character that is not blank. ``language`` is a BCP 47 tag; one that
    sentencex does not know is treated as its nearest relative, or as English. Give one block at a
    time: line ends inside ``text`` count as blanks.
    """
    if not text.isascii():
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _FOREIGN_BLANK.sub(" ", text))
    tag = language.partition("-")[0].lower()
    cuts = _list_cuts(text) if _MARKER.match(text) else []
    if "\x20.\x20.\x20." in text:
        cuts += [(match.start("points"), match.end()) for match in _SPACED_ELLIPSIS.finditer(text)]
        cuts.sort()
    if not cuts:
        return _plain_spans(text, tag)
    return list(_cut_spans(text, tag, cuts))


def _plain_spans(text: str, tag: str, shift: int = 0) -> list[Span]:
    # Imported when first needed: opening an article does not wait for it.
    from sentencex import get_sentence_boundaries  # noqa: PLC0415

    spans: list[Span] = []
    for piece in get_sentence_boundaries(tag, text):
        content: str = piece["text"]
        start: int = piece["start_index"] + shift
        bare = content.rstrip()
        if bare:
            end = start + len(bare)
            spans.append(Span(end - len(bare.lstrip()), end))
    if tag == "en" and sum(map(text.count, _STOPS)) >= len(spans):
        return list(_with_missed(text, spans, shift))
    return spans


def _with_missed(text: str, spans: list[Span], shift: int) -> Iterator[Span]:
    for start, end in spans:
        begin = start
        for match in _MISSED.finditer(text, start - shift, end - shift):
            yield Span(begin, shift + match.start() + len(match[0].rstrip()))
            begin = shift + match.end()
        yield Span(begin, end)


def _cut_spans(text: str, tag: str, cuts: list[tuple[int, int]]) -> Iterator[Span]:
    """Spans of a text that is known to be divided; a cut is where a part and its body begin."""
    if cuts[0][0]:
        cuts = [(0, 0), *cuts]
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    for (start, body), end in zip(cuts, ends, strict=True):
        spans = _plain_spans(text[body:end], tag, body)
        if spans:
            marked = start + len(text[start:body]) - len(text[start:body].lstrip())
            spans[0] = Span(min(marked, spans[0].start), spans[0].end)
        yield from spans


def _list_cuts(text: str) -> list[tuple[int, int]]:
    """Where the items of a list that runs on begin; nothing unless there are two in order."""
    cuts: list[tuple[int, int]] = []
    due = None
    for match in _MARKER.finditer(text):
        number = int(match["number"]) if match["number"] else ord(match["letter"])
        if due is None or number == due:
            cuts.append(match.span())
            due = number + 1
    return cuts if len(cuts) > 1 else []
