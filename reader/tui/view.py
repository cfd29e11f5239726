"""The text: a page of laid-out lines that follows the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.fitting import fitted, folded
from reader.tui.geometry import MARGIN, indent, measure_in
from reader.tui.painting import (
    DIM,
    PLAIN,
    Marked,
    heat_cell,
    long_cell,
    margin,
    note_cell,
    text_segments,
)
from reader.typeset.layout import Layout, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from reader.article.model import Article
    from reader.text.span import Span
    from reader.tui.heat import Heat
    from reader.typeset.hyphenation import Hyphenate
    from reader.typeset.model import Line

_CONTEXT = 3
"""Share of the page (one in three) above a place that was jumped to."""

_WHEEL = 3


class ReadingView(ScrollView, can_focus=True):
    """Shows an article.

    What is at the top is a place in the text, not a number of lines: the number of lines above is
    an estimate until they were looked at.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "ReadingView { width: 1fr; height: 1fr; scrollbar-size-vertical: 0; }"

    class Moved(Message):
        """Another part of the article is shown."""

    BINDINGS: ClassVar = []

    def __init__(self, measure: int) -> None:
        super().__init__(id="text")
        self.wanted_measure = measure
        self.first_measure = measure
        self.marked = Marked()
        self.marks_shown = True
        self.heat: Heat | None = None
        self.heat_shown = True
        self.long_shown = False
        self.reveal = False
        self._layout: Layout | None = None
        self._top = Place(0, 0)
        self._page: list[Line] | None = None
        self._hyphenate: Hyphenate | None = None
        self._message = ""

    @property
    def article(self) -> Article | None:
        """What is shown."""
        return self._layout.article if self._layout else None

    @property
    def offset_at_top(self) -> int:
        """Source offset of the first character shown."""
        return self._layout.offset(self._top) if self._layout else 0

    @property
    def progress(self) -> float:
        """Share of the article that has been read when this page has, from 0 to 1."""
        if self._layout is None or self._layout.is_empty:
            return 1.0
        page = self.page()
        length = self._layout.article.blocks[-1].span.end
        return page[-1].span.end / length if page and length else 1.0

    def page(self) -> list[Line]:
        """The lines that are shown."""
        if self._layout is None:
            return []
        if self._page is None:
            self._page = self._layout.page(self._top, self.size.height)
        return self._page

    def show(self, article: Article, offset: int = 0, hyphenate: Hyphenate | None = None) -> None:
        """Show ``article`` from ``offset`` on, words divided by ``hyphenate`` if it is given."""
        self._hyphenate = hyphenate or self._hyphenate
        self.marked = Marked()
        self.heat = None
        self._message = ""
        self._layout = self._made(article)
        self._go(self._layout.place_of(offset) if offset else Place(0, 0))

    def revise(self, article: Article, marked: Marked, offset: int) -> None:
        """Show ``article``, another state of what is shown, with ``offset`` at the top."""
        at_start = self._top == Place(0, 0)
        self.marked = marked
        self._layout = self._made(article)
        self._go(Place(0, 0) if at_start else self._layout.place_of(offset))

    def say(self, message: str) -> None:
        """Show a message in the place of an article; ``message`` is safe to show."""
        self._layout = None
        self._message = message
        self._page = None
        self.refresh()

    def divide(self, hyphenate: Hyphenate | None) -> None:
        """Divide words from now on."""
        self._hyphenate = hyphenate
        self._again()

    def set_measure(self, measure: int) -> None:
        """Change the length of lines; the text stays in place."""
        self.wanted_measure = min(max(measure, 24), 160)
        self._again()

    def set_reveal(self, *, reveal: bool) -> None:
        """Show invisible characters, or hide them."""
        self.reveal = reveal
        self._again()

    def mark(self, marked: Marked) -> None:
        """Mark these places from now on."""
        self.marked = marked
        self.refresh()

    def go_to(self, span: Span) -> None:
        """Show ``span`` as chosen; the page stays where it is if it shows it already."""
        self.marked.chosen = span
        if self._layout is None:
            return
        page = self.page()
        if page and page[0].span.start <= span.start < page[-1].span.end:
            self.refresh()
            self.post_message(self.Moved())
            return
        place = self._layout.place_of(span.start)
        self._go(self._layout.step(place, -(self.size.height // _CONTEXT)))

    def line_by(self, lines: int) -> None:
        """Move by ``lines``."""
        if self._layout is not None:
            self._go(self._layout.step(self._top, lines))

    def page_by(self, pages: float) -> None:
        """Move by ``pages``; a line of the old page stays in sight."""
        self.line_by(int(pages * max(self.size.height - 1, 1)))

    def to_start(self) -> None:
        """Show the beginning."""
        self._go(Place(0, 0))

    def to_end(self) -> None:
        """Show the end."""
        if self._layout is not None:
            self._go(self._layout.last())

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the widget."""
        width = self.size.width
        if self._layout is None:
            return self._message_line(y)
        page = self.page()
        if y >= len(page):
            return Strip.blank(width)
        line = page[y]
        kind = self._layout.article.blocks[line.block].kind
        marked = self.marked if self.marks_shown else Marked(chosen=self.marked.chosen)
        heat, block, span = self.heat, line.block, line.span
        strip = heat.level(block, span) if heat and self.heat_shown and line.text else 0
        long = tuple(heat.long(block, span)) if heat and self.long_shown else ()
        segments = [
            Segment(" " * indent(width, self._layout.measure), PLAIN),
            margin(line, marked),
            heat_cell(strip),
            self._note(line, marked, long),
            Segment(" " * (MARGIN - 3), PLAIN),
            *text_segments(line, kind, marked, long),
        ]
        return Strip(segments).adjust_cell_length(width)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow what Textual itself scrolls."""
        super().watch_scroll_y(old_value, new_value)
        if self._layout is not None and round(new_value) != self._layout.number(self._top):
            self._go(self._layout.place(round(new_value)))

    def on_resize(self, event: events.Resize) -> None:
        """Keep the text in place."""
        del event
        self._again()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move on."""
        event.stop()
        self.line_by(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move back."""
        event.stop()
        self.line_by(-_WHEEL)

    def _message_line(self, y: int) -> Strip:
        width = self.size.width
        lines = folded(self._message, max(width - 2 * MARGIN, 1))
        index = y - self.size.height // _CONTEXT
        words = lines[index] if 0 <= index < len(lines) else ""
        return Strip([Segment(fitted(f"{words:^{width}}", width), DIM)])

    def _note(self, line: Line, marked: Marked, long: Sequence[tuple[Span, bool]]) -> Segment:
        """What a person noted, else the sign of something long."""
        noted = note_cell(line, marked)
        heat, layout = self.heat, self._layout
        if noted.text.strip() or heat is None or layout is None or not self.long_shown:
            return noted
        begins = line.span.start == layout.article.blocks[line.block].span.start
        return long_cell(line, long, paragraph=begins and heat.is_long(line.block))

    def _made(self, article: Article) -> Layout:
        measure = measure_in(self.size.width, self.wanted_measure)
        return Layout(article, measure, self._hyphenate, reveal=self.reveal)

    def _again(self) -> None:
        """Lay out anew around the same text."""
        if self._layout is None:
            self.refresh()
            return
        at_start = self._top == Place(0, 0)
        offset = self.offset_at_top
        self._layout = self._made(self._layout.article)
        self._go(Place(0, 0) if at_start else self._layout.place_of(offset))

    def _go(self, place: Place) -> None:
        layout = self._layout
        if layout is None:
            return
        height = max(self.size.height, 1)
        # The last page is a full one.
        furthest = layout.step(layout.last(), 1 - height) if self._is_near_end(place) else place
        self._top = min(place, furthest)
        self._page = None
        self.page()
        self.virtual_size = Size(self.size.width, layout.total)
        self.set_reactive(ReadingView.scroll_y, float(layout.number(self._top)))
        self.refresh()
        self.post_message(self.Moved())

    def _is_near_end(self, place: Place) -> bool:
        layout = self._layout
        return layout is not None and len(layout.page(place, self.size.height)) < self.size.height
