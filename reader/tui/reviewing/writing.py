"""What would be written, seen first; then the file, a copy in a folder, or a patch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.model import ArticleError
from reader.fixing import saving
from reader.fixing.difference import encoded, unified
from reader.review import deeds
from reader.review.working import revision_of
from reader.text.display import plain_line
from reader.text.display import shown as shown_line
from reader.tui.fitting import chopped
from reader.tui.painting import DIM, PLAIN, STRONG
from reader.tui.reviewing.editing import Editing
from reader.tui.reviewing.foot import Hint
from reader.tui.reviewing.pager import Pager, Printed
from reader.tui.reviewing.showing import ADDED, REMOVED
from reader.tui.reviewing.signs import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.review.working import Working

_MOST = 20_000
"""Lines of a difference that are shown; a person reads no more, and all of it is in the patch."""


class Writing(Editing):
    """The actions ``difference`` and ``write``."""

    writes_at_verdict = False
    """Whether a verdict asks to write what was changed."""

    _folder = ""
    """Where copies were put the last time."""

    def action_difference(self) -> None:
        """Show what would be written."""
        self._show_difference(Hint("w", "write it"))

    def action_write(self) -> None:
        """Show what would be written, and ask where."""
        self._show_difference(
            Hint("w", "write the file"), Hint("o", "a copy in a folder"), Hint("p", "a patch")
        )

    def written(self) -> None:
        """The file is another one now."""
        raise NotImplementedError

    def after_verdict(self) -> None:
        """Show what would be written, if that is wanted, and go on."""
        if self.writes_at_verdict and self.sheet is not None and self.sheet.is_edited:
            self._show_difference(Hint("w", "write the file"), then=self._write_and_go_on)
        else:
            super().after_verdict()

    def _write_and_go_on(self, key: object) -> None:
        self._write(key)
        super().after_verdict()

    def _show_difference(
        self, *answers: Hint, then: Callable[[object], None] | None = None
    ) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        if not sheet.is_edited:
            self.say("nothing was changed: there is nothing to write")
            return
        working = sheet.working
        edits = len(working.overlay.edits)
        title = f"{self.place[0]} \N{MIDDLE DOT} {counted(edits, 'change')}"
        lines = list(_difference(working, self.size.width))
        self.push_screen(Pager(title, lines, "Write?", answers), then or self._write)

    def _write(self, key: object) -> None:
        if key is None:
            return
        if key == "w":
            self._try(self._write_file)
        elif key == "o":
            self.ask_line("Folder:", self._folder, self._write_copy)
        else:
            name = f"{Path(self.place[0]).name}.patch"
            self.ask_line("Patch:", name, self._write_patch)

    def _write_file(self, working: Working) -> str:
        source = working.source.source
        if source.path is None:
            return "this is no file: write a copy or a patch"
        data = saving.repaired_bytes(working.source, working.overlay.edits)
        # The original is kept before the file is replaced: so undo leads back whatever happens.
        event = deeds.written(working, revision_of(data), self.signed())
        if self.decide(event, original=source.data) is None:
            return ""
        saving.write(source.path, data, source.stamp)
        self.written()
        return "written"

    def _write_copy(self, folder: str) -> None:
        def write(working: Working) -> str:
            data = saving.repaired_bytes(working.source, working.overlay.edits)
            path = Path(folder).expanduser() / Path(working.source.name).name
            saving.create(path, data)
            self._folder = folder
            return f"written to {path}"

        if folder.strip():
            self._try(write)

    def _write_patch(self, name: str) -> None:
        def write(working: Working) -> str:
            codec = working.source.encoding.name
            lines = unified(working.source.name, working.source.text, working.overlay.edits)
            path = Path(name).expanduser()
            saving.create(path, b"".join(encoded(line, codec) for line in lines))
            return f"written to {path}"

        if name.strip():
            self._try(write)

    def _try(self, write: Callable[[Working], str]) -> None:
        if self.sheet is None:
            return
        try:
            self.say(write(self.sheet.working))
        except ArticleError as error:
            self.trouble(plain_line(str(error)))


def _difference(working: Working, width: int) -> Iterator[Printed]:
    lines = unified(working.source.name, working.source.text, working.overlay.edits)
    for number, line in enumerate(lines):
        if number == _MOST:
            yield Printed("\N{HORIZONTAL ELLIPSIS} and more; a patch has all of it", DIM)
            return
        paint = {"-": REMOVED, "+": ADDED, "@": DIM}.get(line[:1], PLAIN)
        if number <= 1:
            paint = STRONG
        shown = shown_line(line[1:].rstrip("\r\n"), reveal=True)
        for piece in chopped(shown, max(width - 3, 1)):
            yield Printed(line[:1] + piece, paint)
