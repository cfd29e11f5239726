"""Notes by keys: comments and flags on what is chosen, and choosing it."""

from __future__ import annotations

from reader.review import deeds
from reader.text.span import Span
from reader.tui.reviewing.deciding import Deciding
from reader.tui.reviewing.foot import Choice, Hint
from reader.tui.reviewing.pager import Pager
from reader.tui.reviewing.places import extended, sentence_at
from reader.tui.reviewing.revision import lines
from reader.tui.reviewing.sheet import kind_of


class Noting(Deciding):
    """The actions that keys.py names under Deciding and that change no text."""

    def action_comment(self) -> None:
        """Ask what the comment is on, then for its words."""
        if self.sheet is None:
            return
        answers = [Hint("c", self._called())] if self._span() else []
        answers += [Hint("s", "the sentence"), Hint("a", "the article")]
        self.ask(Choice("Comment on", answers, self._comment_on))

    def _comment_on(self, key: str) -> None:
        finding = self.present if key == "c" else None
        span = self._span() if key == "c" else self._sentence() if key == "s" else None
        if key == "s" and span is not None:
            self.choose(span)
        what = {"c": self._called(), "s": "the sentence", "a": "the article"}[key]

        def comment(words: str) -> None:
            if words.strip() and self.sheet is not None:
                working, kind = self.sheet.working, finding and kind_of(finding)
                spans = [span] if span else []
                if self.decide(deeds.commented(working, spans, words.strip(), self.signed(), kind)):
                    self.say("comment kept")

        self.ask_line(f"On {what}:", "", comment)

    def action_flag(self) -> None:
        """Flag what is present, or the article; or take the flag away."""
        if self.sheet is None:
            return
        span, kind = self._span(), self.present and kind_of(self.present)
        spans = [span] if span else []
        if self.decide(deeds.flagged(self.sheet.working, spans, self.signed(), kind)):
            held = bool(self.sheet.noted_at(span)) if span else bool(self.sheet.standing.flags)
            what = self._called() if span else "the article"
            self.say(f"{what}: {'flagged' if held else 'no flag any more'}")

    def action_flagged(self, step: int) -> None:
        """Go to the next place with a flag or a comment; past the end from the beginning."""
        notes = self.sheet.notes if self.sheet else ()
        if not notes:
            self.say("no flags and no comments here")
            return
        here = self.here()
        beyond = [note.span for note in notes if (note.span.start - here) * step > 0]
        self.choose((beyond or [note.span for note in notes])[0])

    def action_revised(self) -> None:
        """Show what became of the decisions when the file changed; Enter goes to a place."""
        if self.sheet is None:
            return
        title, found = lines(self.sheet.working)
        if not found:
            self.say("every decision was made on the file as it is")
            return
        question = "] next  [ before  Enter goes there"
        self.push_screen(Pager(title, found, question), self._gone_to)

    def _gone_to(self, mark: object) -> None:
        if isinstance(mark, Span):
            self.choose(mark)

    # Choosing

    def action_sentence(self, step: int) -> None:
        """Choose the next sentence, or the one before."""
        sheet = self.sheet
        span = (
            None
            if sheet is None
            else sentence_at(sheet.article, self.here(), step, self._language())
        )
        if span is None:
            self.say("no more sentences")
        else:
            self.choose(span)

    def action_extend(self, step: int) -> None:
        """Choose a word more, or a word less."""
        sheet, span = self.sheet, self._span()
        if sheet is None or span is None:
            self.say("nothing is chosen: ) chooses a sentence")
            return
        self.choose(extended(sheet.article, span, step))

    # Inside

    def _span(self) -> Span | None:
        return self.view.marked.chosen or (self.present.span if self.present else None)

    def _sentence(self) -> Span | None:
        """The sentence of what is present, or the first on the page."""
        sheet, span = self.sheet, self._span()
        if sheet is None:
            return None
        offset = span.start if span else self.view.offset_at_top
        return sentence_at(sheet.article, offset, 0, self._language())

    def _language(self) -> str:
        return self.sheet.working.analysis.language if self.sheet else "en"

    def _called(self) -> str:
        return "the finding" if self.present else "what is chosen"
