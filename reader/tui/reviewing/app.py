"""A review session on the screen: which article is open, and what is made ready meanwhile."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding
from textual.message import Message

from reader.analysis.settings import Counting
from reader.article.model import ArticleError
from reader.review.model import Deed, Event, Scope
from reader.text.display import plain_line
from reader.text.span import Span
from reader.tui import watching
from reader.tui.paned import PANES_AFTER
from reader.tui.reviewing.ahead import Ahead
from reader.tui.reviewing.book import Book
from reader.tui.reviewing.keys import CANDIDATES, IN_REVIEW, QUEUE
from reader.tui.reviewing.preparing import Failed, Preparing, Ready
from reader.tui.reviewing.queue_screen import QueueScreen, Shown
from reader.tui.reviewing.timing import Watch
from reader.tui.reviewing.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver
    from textual.timer import Timer

    from reader.analysis.settings import Settings
    from reader.article.model import Article
    from reader.review.model import Session
    from reader.review.store import Store
    from reader.tui.reviewing.queue_list import QueueList
    from reader.tui.reviewing.sheet import Sheet

_TICK = 1.0
"""Seconds between two looks at the file and at the other processes of the database."""

_KEEP_EVERY = 15
"""Ticks after which the time spent is kept, while the article is still open."""

_ANEW_AFTER = 0.4
"""Seconds of rest after which a changed text is analysed as a whole: not between two keys."""

_ANEW_SPEED = 500_000
"""Characters for which it waits a second longer, about half as fast as they are analysed."""


class ReviewApp(Writing):
    """Goes through the entries of ``session``, in the name of ``reviewer``."""

    BINDINGS: ClassVar = [
        Binding(key.keys, key.action, key.meaning, show=False)
        for key in (*(key for place in IN_REVIEW for key in place.keys), *CANDIDATES[1:])
    ]

    class Prepared(Message):
        """The worker has made an article ready, or could not."""

        def __init__(self, made: Ready | Failed) -> None:
            super().__init__()
            self.made = made

    def __init__(
        self,
        store: Store,
        session: Session,
        reviewer: str,
        load: Callable[[str], Article],
        settings: Settings,
        measure: int,
        *,
        driver_class: type[Driver] | None = None,
    ) -> None:
        super().__init__(measure, driver_class)
        self.store, self.session, self.reviewer = store, session, reviewer
        self.book = Book(store, session, lambda reason: self.warn(plain_line(reason)))
        self._prepare = Preparing(store, session, load, settings)
        self._ahead = Ahead(self._work)
        self._shown = Shown()
        self._near: dict[int, Ready] = {}
        self._watch = Watch(time.monotonic())
        self._ticks = 0
        self._anew: Timer | None = None
        self._kept: tuple[int, int] | None = None
        """The article and the place that the store knows one to be at."""

    # Beginning and end

    def on_mount(self) -> None:
        """Go where the person was; else show the queue."""
        self.keep_room()
        self.view.focus()
        self._ahead.start()
        front = self.book.front
        if front is not None and front in self.book.entries:
            self.open_entry(front, self.book.asked(lambda: self.store.place(front)) or 0)
        else:
            self.action_queue()
        self._ahead.add(self.book.stale())
        self.call_after_refresh(self.set_timer, PANES_AFTER, self._mount_panes)
        self.set_interval(_TICK, self._tick)

    async def _mount_panes(self) -> None:
        await self.mount_side()
        if self.sheet is not None and self.side is not None:
            self.side.given(self.sheet.facts, self.pinned)

    def on_unmount(self) -> None:
        """Begin nothing more."""
        self._ahead.stop()

    async def on_event(self, event: events.Event) -> None:
        """Take the time of every key."""
        if isinstance(event, events.Key):
            self._watch.touch(time.monotonic())
            self.untrouble()
        await super().on_event(event)

    async def action_quit(self) -> None:
        """Keep where one is, and end."""
        self._leave()
        self.exit(0)

    # Articles

    def open_entry(self, number: int, place: int = 0) -> None:
        """Show the article of an entry from character ``place`` on."""
        self._leave()
        self.entry = self.book.entries[number]
        self.place = (self.book.names[number], *self.book.where(number))
        self.sheet = self.facts = self.present = None
        self.searching = False
        self.say("")
        self.warn("")
        ready = self._near.get(number)
        if ready is not None and self._is_fresh(ready):
            self._show(ready, place)
        else:
            self._show_unprepared(place)
        self.book.asked(lambda: self.store.opened(number))
        self._keep_place()
        self._refresh(number)
        self._urge()

    def _show_unprepared(self, place: int) -> None:
        """Show the text as its file has it until the worker has made it ready."""
        if self.entry is None:
            return
        try:
            article = self._prepare.load(self.entry.path)
        except ArticleError as error:
            self.view.say(plain_line(str(error)))
        else:
            self._show_text(article, place)
        if self.side is not None:
            self.side.clear(waiting=self.view.article is not None)
        self.tell()

    def _show(self, ready: Ready, place: int | None) -> None:
        """Show an article that is ready; with ``place`` None, where one reads already."""
        self.sheet = ready.sheet
        at = self.view.offset_at_top if place is None else place
        self._show_text(ready.sheet.article, at, ready)
        self.show_facts(ready.sheet.facts, ready.heat)
        self.show_notes()
        page = self.view.page()
        if page and self.present is None:
            in_sight = Span(page[0].span.start, page[-1].span.end)
            self.present = next(iter(self.view.marked.findings.within(in_sight)), None)
            self.view.marked.chosen = self.present and self.present.span
        self.say(f"the file changed: {ready.revised}; y shows them" if ready.revised else "")

    def _show_text(self, article: Article, place: int, ready: Ready | None = None) -> None:
        self.view.show(article, min(place, len(article.text)), ready.hyphenate if ready else None)
        if not article.blocks:
            self.view.say(f"{plain_line(article.name)} is empty")

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another state of the same article, in the same place."""
        from reader.tui.heat import Heat  # noqa: PLC0415 - loaded by the worker

        before, self.sheet = self.sheet, sheet
        changed = before is None or sheet.article is not before.article
        if changed:
            self.view.revise(sheet.article, self.view.marked, self.view.offset_at_top)
        if sheet.facts is not self.facts:
            self.show_facts(sheet.facts, Heat(sheet.facts.analysis, self._prepare.settings.lengths))
        self.show_notes()
        self._near.pop(sheet.working.entry, None)
        if changed:
            self._soon_anew(len(sheet.article.text))

    def _soon_anew(self, length: int) -> None:
        """Analyse the whole when the person rests: a pause, the longer the more work it is."""
        if self._anew is not None:
            self._anew.stop()
        self._anew = self.set_timer(_ANEW_AFTER + length / _ANEW_SPEED, self._urge)

    def decided(self, event: Event) -> None:
        """The entry has changed; a wide ignore changes the others too."""
        self._refresh(event.entry)
        if event.scope in {Scope.SESSION, Scope.ALWAYS} or event.deed in {Deed.UNDONE, Deed.REDONE}:
            self._near.clear()
        if event.scope in {Scope.SESSION, Scope.ALWAYS}:
            entries = self.book.entries.values()
            self._ahead.add(one.number for one in entries if one.gauge and one.gauge.findings)

    def next_article(self) -> None:
        """The next one that has no verdict; the queue when there is none."""
        following = self.book.next_to_do(self.entry.number if self.entry else 0)
        if following is None:
            self.action_queue()
        else:
            self.open_entry(following)

    def written(self) -> None:
        """Read the file that was written."""
        self.action_reload()

    # Actions, named in keys.py under Session

    def action_article(self, step: int) -> None:
        """Go to another article, in the order of the queue."""
        if self.entry is None:
            return
        following = self.book.beside(self.entry.number, step)
        if following is None:
            self.say("the last article" if step > 0 else "the first article")
        else:
            self.open_entry(following)

    def action_reload(self) -> None:
        """Read the file again, and stay at the place."""
        if self.entry is not None:
            self._near.pop(self.entry.number, None)
            self.open_entry(self.entry.number, self.view.offset_at_top)

    def action_counting(self) -> None:
        """Count the other way."""
        settings = self._prepare.settings
        prose = settings.counting is Counting.PROSE
        counting = Counting.TEXTSTAT if prose else Counting.PROSE
        self._prepare = replace(self._prepare, settings=replace(settings, counting=counting))
        self._near.clear()
        self._urge()
        self.say(f"counting: {counting.value}")

    def analyse_in(self, language: str) -> None:
        """Analyse the articles of this queue in ``language`` while the review is open."""
        settings = replace(self._prepare.settings, language=language)
        self._prepare = replace(self._prepare, settings=settings)
        self._near.clear()
        self._urge()

    def action_queue(self) -> None:
        """Show the queue."""
        self._leave()
        current = self.entry.number if self.entry else 0
        head = f"{self.book.folder} \N{MIDDLE DOT} {self.reviewer}"
        entries = self.book.entries.values()
        self.push_screen(QueueScreen(entries, self.book.names, head, self._shown, current))

    # The queue

    def on_queue_list_opened(self, event: QueueList.Opened) -> None:
        """Open what was chosen; its order is that of the queue from now on."""
        if isinstance(self.screen, QueueScreen):
            self.book.order = self.screen.order
            self._close_queue()
        if self.entry is None or event.entry != self.entry.number:
            self.open_entry(event.entry)
        else:
            self.place = (self.book.names[event.entry], *self.book.where(event.entry))
            self.tell()

    def on_queue_screen_left(self) -> None:
        """Back to the article, if one was open."""
        if self.entry is not None:
            self._close_queue()

    async def on_queue_screen_asked(self) -> None:
        """Show the keys of the queue."""
        from reader.tui.overlays import Help  # noqa: PLC0415 - not needed for the first page

        await self.push_screen(Help((QUEUE,)))

    async def on_queue_screen_quit(self) -> None:
        """Quit, to begin with the queue next time."""
        self.book.asked(lambda: self.store.leave(self.session, None))
        self.exit(0)

    def _close_queue(self) -> None:
        if isinstance(self.screen, QueueScreen):
            self._shown = self.screen.shown
            self.pop_screen()
        self._watch.take(time.monotonic())

    # What is made ready meanwhile

    def _work(self, number: int) -> None:
        """In the worker."""
        made = self._prepare(number)
        if self.is_running:
            self.post_message(self.Prepared(made))

    def on_review_app_prepared(self, event: Prepared) -> None:
        """Show it if it is waited for, keep it if it is near, and note its figures."""
        if not self.is_standing:
            return
        made = event.made
        here = self.entry.number if self.entry else 0
        self._refresh(made.entry)
        if isinstance(made, Failed):
            if made.entry == here and self.sheet is None:
                self.view.say(plain_line(made.reason))
                self.tell()
            return
        if made.entry in self.book.near(here or self.book.order[0]):
            self._near[made.entry] = made
        if made.entry != here or not self._is_fresh(made):
            return
        if self.sheet is None:
            self._show(made, None)
        elif self.sheet.standing == made.sheet.standing:
            self._show_anew(made)

    def _show_anew(self, made: Ready) -> None:
        """What the analysis of the whole says of a text that is shown already."""
        present, article = self.present, self.view.article
        if article is None or made.sheet.article.text != article.text:
            self.present = None
            self._show(made, None)
            return
        self.sheet = made.sheet
        self.view.revise(made.sheet.article, self.view.marked, self.view.offset_at_top)
        self.show_facts(made.sheet.facts, made.heat)
        self.show_notes()
        self.present = present and self.finding_at(present.span)
        self.tell()

    def _urge(self) -> None:
        """Have the worker do what is near first."""
        if not self.book.order:
            return
        near = self.book.near(self.entry.number if self.entry else self.book.order[0])
        self._near = {number: ready for number, ready in self._near.items() if number in near}
        self._ahead.urge(number for number in near if number not in self._near)

    def _is_fresh(self, ready: Ready) -> bool:
        """Whether nothing was decided and no byte written since it was made ready."""
        entry = self.book.refresh(ready.entry)
        return entry.events == ready.events and not watching.change(ready.sheet.working.source)

    # Keeping

    def _tick(self) -> None:
        """Look at the file and the other processes; keep where one is."""
        self._ticks += 1
        if self.view.article is not None and self.sheet is not None:
            self.warn(watching.change(self.sheet.working.source))
        if self.book.asked(self.store.changed):
            self._others_wrote()
        if not isinstance(self.screen, QueueScreen):
            self._keep_place()
            if self._ticks % _KEEP_EVERY == 0:
                self._keep_time()

    def _others_wrote(self) -> None:
        """Another process decided something: what is open is made ready anew."""
        self.book.refresh_all()
        if isinstance(self.screen, QueueScreen):
            self.screen.update(self.book.entries.values())
        if self.entry is not None:
            self.entry = self.book.entries[self.entry.number]
            self._near.pop(self.entry.number, None)
            self._urge()
            self.tell()

    def _leave(self) -> None:
        """Keep what is known of the article that one goes away from."""
        self._keep_time()
        self._keep_place()
        sheet, entry = self.sheet, self.entry
        if sheet is None or entry is None or entry.revision is None:
            return
        if entry.gauge != sheet.gauge:
            known = entry.number, entry.revision, entry.stamp, sheet.gauge
            self.book.asked(lambda: self.store.measured(*known))
            self._refresh(entry.number)

    def _keep_time(self) -> None:
        seconds = self._watch.take(time.monotonic())
        if self.entry is not None and seconds >= 1 and not isinstance(self.screen, QueueScreen):
            number = self.entry.number
            self.book.asked(lambda: self.store.spend(number, seconds))
            self._refresh(number)

    def _keep_place(self) -> None:
        if self.entry is None or self.view.article is None:
            return
        here = (self.entry.number, self.view.offset_at_top)
        if here != self._kept:
            self._kept = here
            self.book.asked(lambda: self.store.leave(self.session, *here))

    def _refresh(self, number: int) -> None:
        entry = self.book.refresh(number)
        if self.entry is not None and self.entry.number == number:
            self.entry = entry
        if isinstance(self.screen, QueueScreen):
            self.screen.update([entry])
