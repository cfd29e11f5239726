"""Decisions by keys: each is drafted, kept in the store, and only then seen on the screen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.review import deeds
from reader.review.deeds import Signature
from reader.review.model import Deed, ReviewError, Scope, Verdict
from reader.review.working import after
from reader.tui.reviewing import about
from reader.tui.reviewing.desk import ReviewDesk
from reader.tui.reviewing.foot import Choice, Hint
from reader.tui.reviewing.sheet import next_sheet
from reader.tui.reviewing.showing import candidates, visible
from reader.tui.reviewing.signs import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.anomalies.finding import Finding
    from reader.review.model import Event
    from reader.review.store import Store
    from reader.review.working import Working
    from reader.tui.reviewing.sheet import Sheet

_SCOPES = {"a": Scope.ARTICLE, "s": Scope.SESSION, "g": Scope.ALWAYS}
_VERDICTS = {"y": Verdict.APPROVED, "n": Verdict.NEEDS_WORK, "r": Verdict.REJECTED}
_DONE = {
    Deed.ACCEPTED: "accepted",
    Deed.IGNORED: "ignored",
    Deed.COMMENTED: "comment",
    Deed.FLAGGED: "flag",
    Deed.EDITED: "edit",
    Deed.VERDICT: "verdict",
}


_SHORT = 60_000
"""Characters that are analysed as a whole within a frame or two (some 40 ms)."""


class Deciding(ReviewDesk):
    """The actions that keys.py names under Deciding, and the verdict."""

    store: Store
    reviewer: str

    def signed(self) -> Signature:
        """Who decides, and when."""
        return Signature(self.reviewer, datetime.now(UTC))

    def decide(self, event: Event | None, original: bytes | None = None) -> Event | None:
        """Keep ``event`` and show what follows from it; None where it was not kept.

        ``original`` are the bytes of a file that is to be written over.

        What the store refuses is not done: the reason stands on the screen until the next key.
        """
        sheet = self.sheet
        if event is None or sheet is None:
            return None
        try:
            kept = self.store.append(event, original=original)
        except ReviewError as error:
            self.trouble(f"Not kept, so not done: {error}")
            return None
        self.show_sheet(
            next_sheet(sheet, after(sheet.working, kept, at_once=_at_once(sheet, kept)))
        )
        self.decided(kept)
        return kept

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another state of the article that is on the screen."""
        raise NotImplementedError

    def decided(self, event: Event) -> None:
        """Take note of what was decided."""
        raise NotImplementedError

    def next_article(self) -> None:
        """Go on to the next article that has no verdict."""
        raise NotImplementedError

    # Findings

    def action_accept(self) -> None:
        """Accept the first candidate."""
        self.action_candidate(1)

    def action_candidate(self, number: int) -> None:
        """Accept a candidate, by its number from 1."""
        sheet, finding = self._present()
        if sheet is None or finding is None:
            return
        found = candidates(finding.diagnosis)
        if number > len(found):
            self.say(
                "no repair is known: e edits by hand" if not found else f"there is no {number}"
            )
            return
        if self.decide(deeds.accepted(sheet.working, [finding], self.signed(), found[number - 1])):
            self.go_on(finding.span.start, f"accepted {visible(found[number - 1])}")

    def action_group(self) -> None:
        """Accept the first candidate wherever this kind stands, having shown some places."""
        sheet, finding = self._present()
        if sheet is None or finding is None:
            return
        found = candidates(finding.diagnosis)
        if not found:
            self.say("no repair is known: e edits by hand")
            return
        alike = sheet.alike(finding)

        def accept(_: str) -> None:
            if self.decide(deeds.accepted(sheet.working, alike, self.signed(), found[0])):
                self.go_on(finding.span.start, f"accepted {len(alike):,}")

        question = f"Accept {'this one' if len(alike) == 1 else f'all {len(alike):,}'}?"
        rows = about.about_group(sheet.article, alike, found[0])
        self.ask_seeing(Choice(question, [Hint("y", "yes")], accept), rows)

    def action_ignore(self) -> None:
        """Ignore this finding."""
        sheet, finding = self._present()
        if sheet is None or finding is None:
            return
        if self.decide(deeds.ignored(sheet.working, [finding], self.signed())):
            self.go_on(finding.span.start, "ignored")

    def action_ignore_kind(self) -> None:
        """Ignore all of this kind; asks how far."""
        sheet, finding = self._present()
        if sheet is None or finding is None:
            return

        def ignore(key: str) -> None:
            scope = _SCOPES[key]
            if self.decide(deeds.ignored(sheet.working, [finding], self.signed(), scope)):
                self.go_on(finding.span.start, f"ignored, {scope.value}")

        answers = [Hint("a", "in this article"), Hint("s", "in the session"), Hint("g", "for good")]
        question = f"Ignore all {len(sheet.alike(finding)):,} of this kind?"
        self.ask(Choice(question, answers, ignore))

    # Undo, redo, verdict

    def action_undo(self) -> None:
        """Take back the last decision."""
        self._turn_back(deeds.undone, "nothing to take back", "taken back")

    def action_redo(self) -> None:
        """Make the last decision that was taken back again."""
        self._turn_back(deeds.redone, "nothing to make again", "made again")

    def _turn_back(
        self, draft: Callable[[Working, Signature], Event | None], nothing: str, done: str
    ) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        event = draft(sheet.working, self.signed())
        if event is None:
            self.say(nothing)
        elif self.decide(event):
            events = (*sheet.standing.active, *sheet.standing.undone)
            meant = next(one for one in events if one.number == event.about)
            self.say(f"{done}: {_DONE.get(meant.deed, meant.deed.value)} {meant.note}".rstrip())
            self._turn_to_place(meant)

    def action_verdict(self) -> None:
        """Ask for the verdict."""
        if self.sheet is None:
            return
        answers = [Hint("y", "approve"), Hint("n", "needs work"), Hint("r", "reject")]
        answers.append(Hint("Y N R", "with a note"))
        self.ask(Choice("Verdict", answers, self._judge))

    def _judge(self, key: str) -> None:
        if key.isupper():
            self.ask_line("Note:", "", lambda note: self._judged(_VERDICTS[key.lower()], note))
        else:
            self._judged(_VERDICTS[key], "")

    def _judged(self, verdict: Verdict, note: str) -> None:
        if self.sheet is not None and self.decide(
            deeds.judged(self.sheet.working, verdict, self.signed(), note.strip())
        ):
            self.after_verdict()

    def after_verdict(self) -> None:
        """What follows a verdict: the next article."""
        self.next_article()

    # Inside

    def _present(self) -> tuple[Sheet | None, Finding | None]:
        if self.sheet is not None and self.present is None:
            more = "no finding is present: ] goes to the next"
            self.say(more if self.sheet.open else "no open findings")
        return self.sheet, self.present

    def _turn_to_place(self, event: Event) -> None:
        """Show where a decision that was taken back or made again stands."""
        spans = self.sheet.working.places(event) if self.sheet else ()
        if spans:
            self.choose(spans[0])

    def go_on(self, start: int, said: str) -> None:
        """To the next open finding from ``start`` on, or say that there is none."""
        places = self.view.marked.findings
        found = places.after(start - 1)
        self.turn_to(found)
        left = len(places.things)
        if found is not None:
            self.say(said)
        elif left:
            self.say(f"{said}; the end: {counted(left, 'open finding')} before, ] goes there")
        else:
            self.say(f"{said}; no open findings: v gives the verdict")


def _at_once(sheet: Sheet, event: Event) -> bool:
    """Whether to tell only what an edit leaves of what was known.

    What is taken back brings findings back, which the analysis of the whole alone can tell: in a
    long article they come when the worker has found them.
    """
    turns_back = event.deed in {Deed.UNDONE, Deed.REDONE}
    return not turns_back or len(sheet.article.text) > _SHORT
