"""How a wrongly decoded text is best repaired: in several ways, and the one that reads best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.anomalies.codecs import codecs_of, is_telling
from reader.analysis.anomalies.recoding import recoding
from reader.analysis.anomalies.restoring import Repair, is_bad, lines, restored
from reader.analysis.anomalies.weighing import CLEAR, likelihood
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reader.analysis.anomalies.codecs import Misread

_AROUND = 40
"""Characters on either side of a repair that are weighed with it: a few words."""

_WEIGHED = 4000
"""Characters that are weighed in all."""


def best_repairs(text: str, runs: Collection[str]) -> Sequence[Repair]:
    """The repairs of UTF-8 that was read in another encoding, in order; nothing if none is sure.

    ``runs`` are the distinct runs of ``text`` beyond ASCII. ftfy's repairs are sure by themselves.
    Those by one encoding for all of the text, or for a line, must make it clearly likelier; where
    both are possible, the likelier text is right.
    """
    by_ftfy = list(restored(text)) if is_bad(text) else []
    found = _likeliest(text, codecs_of(text, runs), by_ftfy)
    if not found and is_telling(runs):
        found = [
            _moved(repair, line.start())
            for line in lines(text)
            for repair in _likeliest(line[0], codecs_of(line[0]), [])
        ]
    return [] if found and _is_recoded(text, runs, found) else found


def _moved(repair: Repair, offset: int) -> Repair:
    start, end = repair.span
    return repair._replace(span=Span(offset + start, offset + end))


def _is_recoded(text: str, runs: Collection[str], repairs: list[Repair]) -> bool:
    """Whether ``repairs`` only seem right because one older encoding was read in another."""
    other = recoding(text, runs)
    if other is None:
        return False
    places = _places(repairs)
    recoded = "\n".join(text[start:end].translate(other.table) for start, end in places)
    return likelihood(recoded) > _weight(text, places, repairs)


def _likeliest(text: str, codecs: list[Misread], trusted: list[Repair]) -> list[Repair]:
    """The repairs by one of ``codecs`` that make the best text; ``trusted`` if that is better."""
    ways = [list(_by_codec(text, codec)) for codec in codecs]
    if not ways:
        return trusted
    places = _places([repair for way in (*ways, trusted) for repair in way])
    weights = [_weight(text, places, way) for way in ways]
    best = max(range(len(ways)), key=weights.__getitem__)
    if trusted:
        surplus = weights[best] - _weight(text, places, trusted)
        needed = 0.0 if _is_part(trusted, ways[best]) else CLEAR
        return ways[best] if surplus >= needed else trusted
    return ways[best] if weights[best] > _weight(text, places, []) + CLEAR else []


def _is_part(some: list[Repair], more: list[Repair]) -> bool:
    """Whether ``more`` makes every repair of ``some`` as well, and perhaps others."""
    known = {(repair.span, repair.plain) for repair in more}
    return all((repair.span, repair.plain) in known for repair in some)


def _by_codec(text: str, codec: Misread) -> Iterator[Repair]:
    label = f"UTF-8 read as {codec.label}"
    for start, end, plain in codec.mended(text):
        yield Repair(Span(start, end), plain, label, is_exact=True)


def _places(repairs: list[Repair]) -> list[Span]:
    """The surroundings of ``repairs``, joined where they meet."""
    found: list[Span] = []
    total = 0
    for start, end in sorted(repair.span for repair in repairs):
        first, last = max(start - _AROUND, 0), end + _AROUND
        if found and first <= found[-1].end:
            last = max(last, found[-1].end)
            total += last - found[-1].end
            found[-1] = Span(found[-1].start, last)
        elif total > _WEIGHED:
            break
        else:
            found.append(Span(first, last))
            total += last - first
    return found


def _weight(text: str, places: list[Span], repairs: list[Repair]) -> float:
    """How likely the text at ``places`` is when ``repairs`` are made."""
    pieces: list[str] = []
    waiting = iter(repairs)
    repair = next(waiting, None)
    for start, end in places:
        done = start
        while repair is not None and repair.span.end <= end:
            pieces += (text[done : repair.span.start], repair.plain)
            done = repair.span.end
            repair = next(waiting, None)
        pieces += (text[done:end], "\n")
    return likelihood("".join(pieces))
