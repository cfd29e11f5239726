"""Where sentences stand.

The boundaries are sentencex's (Wikimedia; 31 languages with rules of their own). What it does not
do is done here: exact spans without the blanks about them, items of a list that runs on in one
line, an ellipsis of spaced points that opens a sentence, and keeping from it the characters that it
cannot take.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sentencex import Boundary

_UNTAKEN = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff]")
"""What sentencex 1.0.32 cannot take: it panics where a blank that is not ASCII stands between a
capital and a full stop, and has no way to read a lone surrogate (an undecodable byte)."""

_MARKER = re.compile(
    r"(?:^|(?<=\s))(?:[\u2022\u2043\u25e6*-]\s?)?(?:(?P<number>\d{1,3})|(?P<letter>[a-z]))"
    r"(?:\.\)|[.)])\s+(?=\S)"
)
_SPACED_ELLIPSIS = re.compile(r"(?<=[^\s.]\.)\s+(?P<points>\. \. \.\s+)(?=[^\W\d_a-z])")
_STOPS = (". ", ".\n", ".) ", ".)\n", "!) ", "?) ", "?? ")
_MISSED = re.compile(r"[.?!](?:\)|(?<=\?)\?+)?\s+(?=[\"\u201c(]?[A-Z][a-z']|(?<=\?\?\s)[a-z])")
_ENDS_IN_WORD = re.compile(r"(?<![\w.'-])[a-z]{3,}$")
_ABBREVIATIONS = frozenset(
    [
        "approx",
        "appt",
        "apt",
        "art",
        "assn",
        "avg",
        "bros",
        "chap",
        "cit",
        "col",
        "corp",
        "dept",
        "dist",
        "div",
        "est",
        "etc",
        "eds",
        "ext",
        "fig",
        "figs",
        "gen",
        "hon",
        "ibid",
        "inc",
        "incl",
        "ltd",
        "max",
        "mfg",
        "min",
        "misc",
        "nos",
        "par",
        "pers",
        "prof",
        "ref",
        "rev",
        "sec",
        "sect",
        "seq",
        "tel",
        "trans",
        "univ",
        "var",
        "viz",
        "vol",
        "vols",
    ]
)
_LONGEST_WORD = 40


def sentence_spans(text: str, language: str = "en") -> list[Span]:
    """Where the sentences of ``text`` stand: in order, apart, without blanks at their ends.

    Together they hold every character that is not blank. ``language`` is a BCP 47 tag; one that
    sentencex does not know is treated as its nearest relative, or as English. Give one block at a
    time: line ends inside ``text`` count as blanks.
    """
    if not text.isascii() and _UNTAKEN.search(text):
        text = _UNTAKEN.sub(_stand_in, text)
    tag = language.partition("-")[0].lower()
    cuts = _list_cuts(text) if _MARKER.match(text) else []
    if "\x20.\x20.\x20." in text:
        cuts += [(match.start("points"), match.end()) for match in _SPACED_ELLIPSIS.finditer(text)]
        cuts.sort()
    if not cuts:
        return _plain_spans(text, tag)
    return list(_cut_spans(text, tag, cuts))


def _stand_in(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\N{REPLACEMENT CHARACTER}"


@cache
def _library() -> Callable[[str, str], list[Boundary]]:
    # Imported when first needed: opening an article does not wait for it.
    import sentencex  # noqa: PLC0415

    return sentencex.get_sentence_boundaries


def _plain_spans(text: str, tag: str, shift: int = 0) -> list[Span]:
    spans: list[Span] = []
    for piece in _library()(tag, text):
        content = piece["text"]
        bare = content.rstrip()
        if bare:
            end = piece["start_index"] + shift + len(bare)
            spans.append(Span(end - len(bare.lstrip()), end))
    if tag == "en" and sum(map(text.count, _STOPS)) >= len(spans):
        return list(_with_missed(text, spans, shift))
    return spans


def _with_missed(text: str, spans: list[Span], shift: int) -> Iterator[Span]:
    """English sentences, ended too after a word that is no abbreviation and after brackets."""
    for start, end in spans:
        begin = start
        for match in _MISSED.finditer(text, start - shift, end - shift):
            if _is_end(text, match):
                yield Span(begin, shift + match.start() + len(match[0].rstrip()))
                begin = shift + match.end()
        yield Span(begin, end)


def _is_end(text: str, match: re.Match[str]) -> bool:
    sign = match[0].rstrip()
    if sign != ".":
        return len(sign) > 1
    word = _ENDS_IN_WORD.search(text[max(match.start() - _LONGEST_WORD, 0) : match.start()])
    return word is not None and word[0] not in _ABBREVIATIONS


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
