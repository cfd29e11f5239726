"""Where sentences stand.

The boundaries are sentencex's (Wikimedia; 31 languages with rules of their own). What it does not
do is done here and in ``english_sentences``: exact spans without the blanks about them, items of a
list that runs on in one line, an ellipsis of spaced points that opens a sentence, addresses and
smileys left whole, sentences inside quotations, and keeping from it what it cannot take.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.english_sentences import with_inner_ends, with_titles_joined
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

_AT_ONCE = 1 << 14
"""Characters that are given to sentencex at a time. It holds the interpreter while it works, and
takes ten times as long for each character of a text of ten million: a long paragraph goes to it in
windows, each of which begins where a sentence does."""

_OVERLAP = 1 << 11
"""Characters at the end of a window whose boundaries are not believed: there may be more of a
quotation beyond, in which sentencex sees no ends. The longest quoted speeches of newspapers are
shorter than this."""

_SMILEY = re.compile(r"[:;=][-^']?[()DPp|/]+(?!\w)")
_SMILEY_SIGNS = (" :", " ;", " =")
_INSIDE_ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)
_LONGEST_ADDRESS = 256
_MARKS = ".!?"


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


def _plain_spans(text: str, tag: str) -> list[Span]:
    """Spans of a text that is no list."""
    spans = _bare_spans(text, tag)
    if len(spans) > 1:
        spans = _rejoined(text, spans)
    if tag == "en":
        if len(spans) > 1:
            spans = with_titles_joined(text, spans)
        return with_inner_ends(text, spans, _ends_in_english)
    return spans


def _ends_in_english(text: str) -> list[int]:
    return [end for _, end in _bare_spans(text, "en")]


def _bare_spans(text: str, tag: str) -> list[Span]:
    """The library's pieces without the blanks about them."""
    spans: list[Span] = []
    for start, piece in _pieces(text, tag):
        bare = piece.rstrip()
        if bare:
            end = start + len(bare)
            spans.append(Span(end - len(bare.lstrip()), end))
    return spans


def _pieces(text: str, tag: str) -> Iterator[tuple[int, str]]:
    """Start and text of sentencex's pieces; what is longer than a window, window by window."""
    begin, size = 0, _AT_ONCE
    while len(text) - begin > size:
        found = _library()(tag, text[begin : begin + size])
        believed = [piece for piece in found if piece["end_index"] < size - _OVERLAP]
        if not believed:
            # A sentence that fills the window: look at twice as much, in all not more than twice.
            size *= 2
            continue
        yield from ((begin + piece["start_index"], piece["text"]) for piece in believed)
        begin, size = begin + believed[-1]["end_index"], _AT_ONCE
    for piece in _library()(tag, text[begin:] if begin else text):
        yield begin + piece["start_index"], piece["text"]


def _rejoined(text: str, spans: list[Span]) -> list[Span]:
    """Without the ends inside an address or after a mark that opens a word; smileys taken along."""
    smiles = any(map(text.__contains__, _SMILEY_SIGNS))
    if not smiles and all(before[1] < after[0] for before, after in pairwise(spans)):
        return spans
    joined = [spans[0]]
    for span in spans[1:]:
        start, end = span
        last = joined[-1]
        if start == last.end and _is_inside_word(text, start):
            joined[-1] = Span(last.start, end)
            continue
        if smiles and text[start] in ":;=" and (smiley := _SMILEY.match(text, start, end)):
            joined[-1] = Span(last.start, smiley.end())
            rest = text[smiley.end() : end]
            if not rest.strip():
                continue
            span = Span(end - len(rest.lstrip()), end)  # noqa: PLW2901 - what the smiley leaves
        joined.append(span)
    return joined


def _is_inside_word(text: str, place: int) -> bool:
    """Whether no sentence ends at ``place``, where no blank stands: "example.Org", ".NET"."""
    before = text[max(place - _LONGEST_ADDRESS, 0) : place]
    if before.rstrip(_MARKS)[-1:].isspace():
        return text[place].isalnum()
    head = before.split()[-1]
    return _INSIDE_ADDRESS.search(head) is not None


def _cut_spans(text: str, tag: str, cuts: list[tuple[int, int]]) -> Iterator[Span]:
    """Spans of a text that is known to be divided; a cut is where a part and its body begin."""
    if cuts[0][0]:
        cuts = [(0, 0), *cuts]
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    for (start, body), end in zip(cuts, ends, strict=True):
        spans = [span.shifted(body) for span in _plain_spans(text[body:end], tag)]
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
