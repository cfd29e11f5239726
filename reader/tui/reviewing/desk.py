"""The text under review with the rows and lines below it, and the finding that is present."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from reader.tui.paned import Paned
from reader.tui.reviewing import about, hints, lines
from reader.tui.reviewing.foot import Foot, Line
from reader.tui.reviewing.keys import IN_REVIEW
from reader.tui.reviewing.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.driver import Driver

    from reader.analysis.anomalies.finding import Finding
    from reader.review.model import Entry
    from reader.text.span import Span
    from reader.tui.keys import Place
    from reader.tui.panes.pane import Pane
    from reader.tui.reviewing.foot import Choice
    from reader.tui.reviewing.panel import Row
    from reader.tui.reviewing.sheet import Sheet


class ReviewDesk(Paned):
    """Shows a sheet; knows which finding, note or words are present, and decides nothing."""

    PLACES: ClassVar[Sequence[Place]] = IN_REVIEW
    HINTS: ClassVar[Sequence[str]] = ()

    def __init__(self, measure: int, driver_class: type[Driver] | None = None) -> None:
        super().__init__(measure, driver_class)
        self.sheet: Sheet | None = None
        self.present: Finding | None = None
        """The open finding that a decision is about."""
        self.entry: Entry | None = None
        self._asked_rows: Sequence[Row] = ()
        self._trouble = ""

    def below(self) -> ComposeResult:
        """The rows about the present finding; keys and questions come below the status."""
        yield Panel()

    def compose(self) -> ComposeResult:
        """The reading view's, and the foot."""
        yield from super().compose()
        yield Line()
        yield Foot()

    def on_resize(self) -> None:
        """Give the text the rows that a low screen cannot spare."""
        self.screen_stack[0].query_one(Panel).fit(self.size.height)
        super().on_resize()

    @property
    def foot(self) -> Foot:
        """The line of keys."""
        return self.screen_stack[0].query_one(Foot)

    def ask(self, choice: Choice) -> None:
        """Put a question that a key answers."""
        self.foot.ask(choice)

    def ask_seeing(self, choice: Choice, rows: Sequence[Row]) -> None:
        """Put a question about ``rows``, which stand there until it is answered."""
        self._asked_rows = rows
        self.foot.ask(choice)
        self.tell()

    def on_foot_answered(self) -> None:
        """What a question was about is not shown any longer."""
        self._asked_rows = ()
        self.tell()

    def trouble(self, message: str) -> None:
        """Say what could not be done, where one looks, until the next key."""
        self._trouble = message
        self.tell()

    def untrouble(self) -> None:
        """Another key was pressed."""
        if self._trouble:
            self._trouble = ""
            self.tell()

    def ask_line(self, question: str, text: str, then: Callable[[str], None]) -> None:
        """Put a question that a line answers."""
        self.screen_stack[0].query_one(Line).ask(question, text, then)

    @property
    def chosen(self) -> Span | None:
        """What is chosen in the text, if it is not only the present finding."""
        chosen = self.view.marked.chosen
        if chosen is None or (self.present is not None and self.present.span == chosen):
            return None
        return chosen

    def tell(self) -> None:
        """Bring all lines and rows up to date."""
        if not self.is_standing:
            return
        super().tell()
        base = self.screen_stack[0]
        base.query_one(Panel).show(self._rows())
        self.foot.hint(hints.applying(self.sheet, self.present, self.chosen))

    def title_line(self, width: int) -> str:
        """Name, place in the queue, state; what is open, and the score, at the right."""
        return lines.title(self.place, self.entry, self.sheet, width)

    def show_notes(self) -> None:
        """Put the signs of comments and flags into the margin."""
        if self.sheet is not None:
            self.view.marked.notes = self.sheet.noted
            self.view.refresh()

    def turn_to(self, finding: Finding | None) -> None:
        """Make ``finding`` the present one and show its place."""
        self.present = finding
        if finding is not None:
            self.view.go_to(finding.span)
        else:
            self.view.marked.chosen = None
            self.view.refresh()
        self.tell()

    def choose(self, span: Span) -> None:
        """Choose words of the text; a finding there is present."""
        self.present = self.finding_at(span)
        self.view.go_to(span)
        self.tell()

    def finding_at(self, span: Span) -> Finding | None:
        """The open finding at exactly this place."""
        found = self.view.marked.findings.within(span)
        return next((finding for finding in found if finding.span == span), None)

    def _rows(self) -> Sequence[Row]:
        sheet = self.sheet
        if self._trouble:
            return about.about_trouble(self._trouble, self.size.width)
        if self.foot.is_asking and self._asked_rows:
            return self._asked_rows
        if sheet is None:
            return about.about_waiting() if self.view.article else ()
        return self._rows_of(sheet)

    def _rows_of(self, sheet: Sheet) -> Sequence[Row]:
        if self.present is not None:
            number, count = sheet.numbered(self.present)
            return about.about_finding(sheet.article, self.present, number, count)
        chosen = self.view.marked.chosen
        events = sheet.noted_at(chosen) if chosen is not None else ()
        if events:
            return about.about_notes(events)
        if chosen is not None:
            return about.about_choice(sheet.article.text, chosen)
        return about.about_nothing(sheet.gauge, sheet.standing)

    # What the widgets post

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """Go to the place; its finding is present."""
        self.choose(event.span)

    # Actions, named in keys.py

    async def action_explain(self) -> None:
        """Show the page of the present finding's rule."""
        from reader.tui.overlays import RulePage  # noqa: PLC0415 - not needed for the first page

        if self.present is None:
            self.say("no finding is present: ] goes to the next")
        else:
            await self.push_screen(RulePage(self.present.rule))

    def action_text(self) -> None:
        """Back to the text, with nothing present."""
        self.present = None
        super().action_text()

    def action_finding(self, step: int) -> None:
        """Go to the next open finding, or the one before; past the end from the beginning."""
        self.searching = False
        sheet = self.sheet
        if sheet is None:
            self.say("still looking")
            return
        places = self.view.marked.findings
        if not places.things:
            self.turn_to(None)
            self.say("")
            return
        here = self.present.span.start if self.present else self.here()
        found = places.after(here) if step > 0 else places.before(here)
        self.say("" if found else f"on from the {'beginning' if step > 0 else 'end'}")
        self.turn_to(found or places.things[0 if step > 0 else -1])
