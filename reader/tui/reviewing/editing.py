"""Edits by hand: a line for what is chosen, the person's own editor for all of it."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reader.article.decoding import decode
from reader.article.model import ArticleError
from reader.fixing.rewriting import edits_between
from reader.fixing.saving import repaired_bytes
from reader.review import deeds
from reader.text.display import plain_line
from reader.text.lines import Lines
from reader.tui import editor
from reader.tui.reviewing.notation import read, written
from reader.tui.reviewing.noting import Noting
from reader.tui.reviewing.places import word_at

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.review.working import Working


class Editing(Noting):
    """The actions ``edit`` and ``editor``."""

    def action_edit(self) -> None:
        """Edit what is chosen, or the word of the present finding."""
        sheet = self.sheet
        if sheet is None:
            return
        span = self.chosen
        if span is None and self.present is not None:
            span = word_at(sheet.article, self.present.span)
        if span is None:
            self.say("choose what to edit: ) chooses a sentence, ] a finding; E edits all of it")
            return
        place = span

        def edit(line: str) -> None:
            text = read(line)
            changed = text != place.of(sheet.article.text)
            if changed and self.decide(deeds.edited(sheet.working, place, text, self.signed())):
                self.go_on(place.start, "edited")

        self.ask_line("Edit:", written(place.of(sheet.article.text)), edit)

    def action_editor(self) -> None:
        """Open the working text in the person's editor; what it changed is one decision."""
        sheet = self.sheet
        if sheet is None:
            return
        line, _ = Lines(sheet.article.text).position(max(self.here(), 0))
        try:
            with self.suspend():
                text, trouble = _by_editor(sheet.working, line)
        except ArticleError as error:
            self.trouble(plain_line(str(error)))
            return
        edits = edits_between(sheet.article.text, text)
        if edits and self.decide(deeds.edited_all(sheet.working, edits, self.signed())):
            self.go_on(edits[0].span.start, "edited")
        if trouble:
            self.say(trouble)


def _by_editor(working: Working, line: int) -> tuple[str, str]:
    """The working text as the editor left it, and what went wrong in words, or nothing.

    Raises:
        ArticleError: the text cannot be written in the article's codec, or read again.
    """
    article = working.article
    data = repaired_bytes(working.source, working.overlay.edits)
    with TemporaryDirectory(prefix="reader-") as folder:
        path = Path(folder) / Path(article.name).name
        try:
            path.write_bytes(data)
            trouble = editor.run(editor.at(path, line, os.environ))
            left = path.read_bytes()
        except OSError as error:
            raise ArticleError(f"{path}: {error.strerror}") from error
    return _decoded(article, left), trouble


def _decoded(article: Article, data: bytes) -> str:
    mark = article.encoding.bom
    return decode(data, None if mark and data.startswith(mark) else article.encoding.name)[0]
