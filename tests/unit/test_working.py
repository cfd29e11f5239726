"""An article under review, through decisions, a written file, and the author's revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article.loading import from_bytes
from reader.fixing.saving import repaired_bytes
from reader.review import deeds
from reader.review.deeds import Signature
from reader.review.model import Event, Fate, Kind, Scope, Verdict
from reader.review.outcomes import fates
from reader.review.working import Working, after, begun, revision_of, wanted_original
from reader.text.span import Span

if TYPE_CHECKING:
    from reader.analysis.anomalies.finding import Finding

IE = "\N{CYRILLIC SMALL LETTER IE}"
BY = Signature("Ada", datetime(2026, 1, 2, tzinfo=UTC))
OLD = (
    f"The last of th{IE} harbour lights was switched off on Tu{IE}sday evening.\r\n\r\n"
    f"The pilots stood on the wall\u200b and said nothing, for som{IE} of them had been asked.\r\n"
).encode()


class Review:
    """A working article with a journal, as the store would keep it."""

    def __init__(self, data: bytes, events: tuple[Event, ...] = ()) -> None:
        self.events = list(events)
        self.working: Working = begun(from_bytes(data, "a.txt"), 1, events)

    def do(self, event: Event | None) -> Event:
        assert event is not None
        event = replace(event, number=len(self.events) + 1)
        self.events.append(event)
        self.working = after(self.working, event)
        return event

    def finding(self, before: str) -> Finding:
        """The open finding that stands right after ``before``."""
        place = self.working.article.text.index(before) + len(before)
        return next(one for one in self.working.open if one.span.start == place)

    def accept(self, before: str) -> Event:
        return self.do(deeds.accepted(self.working, (self.finding(before),), BY))


def test_a_decision_is_seen_at_once_and_taken_back() -> None:
    review = Review(OLD)
    # Three Cyrillic letters are errors; the zero-width space is one more finding.
    assert review.working.gauge.errors == 3
    review.accept("last of th")
    assert "of the harbour" in review.working.article.text
    assert review.working.gauge.errors == 2
    review.do(deeds.undone(review.working, BY))
    assert review.working.gauge.errors == 3
    assert repaired_bytes(review.working.source, review.working.overlay.edits) == OLD


def test_a_whole_group_is_one_decision() -> None:
    review = Review(OLD)
    letters = [one for one in review.working.open if one.diagnosis.subject == IE]
    event = review.do(deeds.accepted(review.working, letters, BY))
    assert len(event.changes) == 3
    assert IE not in review.working.article.text
    review.do(deeds.undone(review.working, BY))
    assert review.working.article.text.count(IE) == 3


def test_ignored_once_means_this_place_and_of_a_kind_means_all() -> None:
    review = Review(OLD)
    review.do(deeds.ignored(review.working, (review.finding("last of th"),), BY))
    assert review.working.gauge.errors == 2
    finding = review.finding("on Tu")
    review.do(deeds.ignored(review.working, (finding,), BY, Scope.ARTICLE))
    assert review.working.gauge.errors == 0
    # What another article's reviewer ignored for good is not shown here either.
    kind = Kind(finding.rule, finding.diagnosis.subject)
    assert begun(review.working.source, 1, (), frozenset({kind})).gauge.errors == 0


def test_a_place_is_told_in_the_working_text() -> None:
    review = Review(OLD)
    text = review.working.article.text
    # Nine characters more before it, and the comment still stands on the same words.
    spans = [Span(text.index("pilots"), text.index(" stood"))]
    comment = review.do(deeds.commented(review.working, spans, "which?", BY))
    review.do(deeds.edited(review.working, Span(0, 3), "It was all the", BY))
    [place] = review.working.places(comment)
    assert place.of(review.working.article.text) == "pilots"


def test_after_writing_undo_still_leads_to_the_first_bytes() -> None:
    review = Review(OLD)
    review.accept("last of th")
    new = repaired_bytes(review.working.source, review.working.overlay.edits)
    review.do(deeds.written(review.working, revision_of(new), BY))
    review.do(deeds.judged(review.working, Verdict.APPROVED, BY))
    article = from_bytes(new, "a.txt")
    # The file is now what we wrote: it is reviewed as what it was.
    assert wanted_original(article, review.events) == revision_of(OLD)
    working = begun(article, 1, review.events, original=OLD)
    assert working.article.text.encode() == new
    for number in (101, 102):
        undo = deeds.undone(working, BY)
        assert undo is not None
        working = after(working, replace(undo, number=number))
    assert repaired_bytes(working.source, working.overlay.edits) == OLD


def fate_of(event: Event, working: Working) -> list[Fate]:
    return [placed.fate for placed in fates(working) if placed.event.number == event.number]


def test_what_became_of_decisions_when_the_author_changed_the_file() -> None:
    review = Review(OLD)
    letters = [one for one in review.working.open if one.diagnosis.subject == IE]
    done = review.do(deeds.accepted(review.working, letters[:1], BY))
    kept = review.do(deeds.ignored(review.working, letters[1:2], BY))
    gone = review.do(deeds.ignored(review.working, letters[2:], BY))
    space = review.do(deeds.ignored(review.working, (review.finding("on the wall"),), BY))
    new = (
        OLD.decode()
        # The first letter was put right just as it was accepted, the space was taken out,
        .replace(f"of th{IE}", "of the")
        .replace("\u200b", "")
        # the third letter's words were written anew, and a paragraph with a new finding came.
        .replace(f"for som{IE} of them had been asked", "not even a word to the town")
    ) + f"\r\nAnd th{IE} rain came.\r\n"
    working = begun(from_bytes(new.encode(), "a.txt"), 1, review.events)
    assert fate_of(done, working) == [Fate.RESOLVED]
    assert fate_of(kept, working) == [Fate.STANDS]
    assert fate_of(gone, working) == [Fate.LOST]
    assert fate_of(space, working) == [Fate.RESOLVED]
    # Nothing that was decided is open; what is new is.
    [open_letter] = [one for one in working.open if one.diagnosis.subject == IE]
    assert open_letter.span.start == working.article.text.index(IE, len(new) - 20)
    assert working.article.text == new


def test_an_accepted_edit_is_made_again_in_what_the_author_moved() -> None:
    review = Review(OLD)
    accepted = review.accept("on Tu")
    first, second = OLD.decode().split("\r\n\r\n")
    working = begun(from_bytes(f"{second}\r\n{first}\r\n".encode(), "a.txt"), 1, review.events)
    assert fate_of(accepted, working) == [Fate.STANDS]
    assert "on Tuesday evening" in working.article.text
