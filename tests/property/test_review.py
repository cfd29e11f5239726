"""Laws of reviewing: undo leads back, order of folding does not matter, positions go both ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.anomalies.finding import Edit, Safety
from reader.article.loading import from_bytes
from reader.fixing.edits import applied
from reader.fixing.saving import repaired_bytes
from reader.review import deeds
from reader.review.deeds import Signature
from reader.review.model import Deed, Event, Scope, Verdict
from reader.review.overlay import Overlay, laid
from reader.review.working import Working, after, begun, settled
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

BY = Signature("Ada", datetime(2026, 1, 2, tzinfo=UTC))
DATA = (
    "\ufeffThе last light wеnt out\u200b on Tuеsday.\r\n\r\n"  # noqa: RUF001 - look-alikes are what it is about
    "«It is gone»  , sаid thе pilot ; caf\u00c3\u00a9 . \r\n\r\nThе еnd"  # noqa: RUF001 - the same
).encode() + b" caf\xe9\n"

texts = st.text(alphabet="abc \n\N{CYRILLIC SMALL LETTER IE}", max_size=30)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Disjoint edits in order; insertions too, but never two at one place."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    spans = [Span(*pair) if draw(st.booleans()) else Span(pair[0], pair[0]) for pair in pairs]
    return tuple(Edit(span, draw(st.text("xyz", max_size=3)), Safety.SUGGESTED) for span in spans)


@given(st.data())
def test_layers_come_to_what_making_them_in_turn_comes_to(data: st.DataObject) -> None:
    source = data.draw(texts)
    upper = source
    layers: list[tuple[Edit, ...]] = []
    overlay = Overlay(source)
    for _ in range(4):
        edits = data.draw(edits_of(upper))
        layers.append(overlay.sunk(edits))
        upper = applied(upper, edits)
        overlay = Overlay(source, laid(len(source), layers))
        assert overlay.text == upper


@given(st.data())
def test_what_no_edit_touches_is_found_both_ways(data: st.DataObject) -> None:
    source = data.draw(texts)
    overlay = Overlay(source, data.draw(edits_of(source)))
    touched = {place for edit in overlay.edits for place in range(*edit.span)}
    for place in set(range(len(source))) - touched:
        span = Span(place, place + 1)
        over = overlay.over(span)
        assert over.of(overlay.text) == span.of(source)
        # An insertion beside it belongs to it on the way down, so it is among what lies there.
        assert overlay.under(over).source == span


@given(st.data())
def test_the_way_from_one_overlay_to_another(data: st.DataObject) -> None:
    source = data.draw(texts)
    one = Overlay(source, data.draw(edits_of(source)))
    kept = tuple(edit for edit in one.edits if data.draw(st.booleans()))
    layers = [kept, Overlay(source, kept).sunk(data.draw(edits_of(Overlay(source, kept).text)))]
    for other in (Overlay(source, data.draw(edits_of(source))), Overlay(source, kept)):
        assert applied(one.text, one.changes_to(other)) == other.text
        assert applied(other.text, other.changes_to(one)) == one.text
    other = Overlay(source, laid(len(source), layers))
    assert applied(one.text, one.changes_to(other)) == other.text


def chosen(data: st.DataObject, working: Working, number: int) -> Event | None:
    """Some deed, as a reviewer would do it next."""
    kind = data.draw(st.sampled_from(sorted(Deed)))
    start = data.draw(st.integers(0, len(working.article.text)))
    span = Span(start, data.draw(st.integers(start, min(start + 9, len(working.article.text)))))
    if kind in {Deed.ACCEPTED, Deed.IGNORED} and working.open:
        return about_a_finding(data, working, kind)
    simple = {
        Deed.UNDONE: deeds.undone(working, BY),
        Deed.REDONE: deeds.redone(working, BY),
        Deed.VERDICT: deeds.judged(working, data.draw(st.sampled_from(sorted(Verdict))), BY),
        Deed.EDITED: deeds.edited(working, span, data.draw(st.text("xy\n", max_size=3)), BY),
        Deed.COMMENTED: deeds.commented(working, (span,), f"note {number}", BY),
    }
    return simple.get(kind, deeds.flagged(working, (), BY))


def about_a_finding(data: st.DataObject, working: Working, kind: Deed) -> Event:
    finding = data.draw(st.sampled_from(working.open))
    alike = [one for one in working.open if one.diagnosis.subject == finding.diagnosis.subject]
    if kind is Deed.IGNORED:
        return deeds.ignored(working, (finding,), BY, data.draw(st.sampled_from(sorted(Scope))))
    return deeds.accepted(working, data.draw(st.sampled_from(([finding], alike))), BY)


def done(data: st.DataObject, working: Working, count: int) -> tuple[Working, list[Event]]:
    """``working`` after some deeds, numbered as the store would."""
    events: list[Event] = []
    for number in range(1, count + 1):
        event = chosen(data, working, number)
        if event is not None:
            event = numbered(event, number)
            events.append(event)
            working = after(working, event)
    return working, events


def numbered(event: Event, number: int) -> Event:
    return replace(event, number=number)


def seen(working: Working) -> Sequence[object]:
    return (
        working.article.text,
        working.overlay.edits,
        working.open,
        working.gauge,
        [working.places(event) for event in working.standing.active],
    )


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_step_by_step_is_all_at_once(data: st.DataObject) -> None:
    article = from_bytes(DATA, "a.txt")
    working, events = done(data, begun(article, 1, ()), 8)
    again = begun(article, 1, events)
    assert seen(again) == seen(working)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_is_there_at_once_is_right_and_settles_to_the_whole(data: st.DataObject) -> None:
    quick = begun(from_bytes(DATA, "a.txt"), 1, ())
    _, events = done(data, quick, 6)
    for event in events:
        quick = after(quick, event, at_once=True)
    whole = begun(from_bytes(DATA, "a.txt"), 1, events)
    assert quick.article == whole.article
    assert quick.analysis.as_read.counts == whole.analysis.as_read.counts
    assert seen(settled(quick)) == seen(whole)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_undoing_everything_gives_the_original_bytes(data: st.DataObject) -> None:
    article = from_bytes(DATA, "a.txt")
    start = begun(article, 1, ())
    working, events = done(data, start, 8)
    undos: list[Event] = []
    while (undo := deeds.undone(working, BY)) is not None:
        undos.append(numbered(undo, 100 + len(undos)))
        working = after(working, undos[-1])
    assert working.article.text == start.article.text
    assert repaired_bytes(working.source, working.overlay.edits) == DATA
    redone = reduce(lambda made, _: redo(made, data), undos, working)
    assert redone.article.text == begun(article, 1, events).article.text


def redo(working: Working, _: st.DataObject) -> Working:
    event = deeds.redone(working, BY)
    assert event is not None
    return after(working, numbered(event, 1000 + len(working.standing.active)))
