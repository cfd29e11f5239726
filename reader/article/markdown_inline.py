"""Markdown's inline marks, read by markdown-it-py, with the place of everything kept.

markdown-it-py tells lines, not characters. Its inline parser works through a block's content from
left to right, one rule at a time, so the place of each token is known at the moment it is made:
it is noted there, and nothing is looked for afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from reader.article.model import Run, Style
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_AT = "at"
_END = "end"

_STYLES = {
    "em": Style.EMPHASIS,
    "strong": Style.STRONG,
    "s": Style.STRUCK,
    "link": Style.LINK,
}


def parser() -> MarkdownIt:
    """CommonMark with tables and strikethrough, whose inline tokens know their places.

    Addresses are kept as they were written: they are shown, never fetched, and encoding them fails
    on undecodable bytes.
    """
    markdown = _Markdown("commonmark")
    markdown.inline = _PlacedInline()
    markdown.configure("commonmark").enable(["table", "strikethrough"])
    # Line ends are made uniform before, inline content is parsed block by block, and joined tokens
    # would lose their places.
    markdown.disable(["normalize", "inline", "text_join", "fragments_join"])
    return markdown


class Content:
    """The content of a block as the parser has it, and where its characters stand.

    ``pieces`` are index in the content and offset in the source of the first character of each
    piece that stands in the source as it is; each line begins one.
    """

    __slots__ = ("_places", "_starts", "source", "text")

    def __init__(self, source: str, text: str, pieces: Sequence[tuple[int, int]]) -> None:
        self.source = source
        self.text = text
        self._starts = [start for start, _ in pieces]
        self._places = [place for _, place in pieces]

    def place(self, index: int) -> int:
        """Where the character ``index`` of the content, or the end of it, stands in the source."""
        piece = max(bisect_right(self._starts, index) - 1, 0)
        return self._places[piece] + index - self._starts[piece]

    def runs(self, start: int, end: int, style: Style, target: str) -> Iterator[Run]:
        """The runs of literal content ``start`` to ``end``, which may go over line ends."""
        for number, line in enumerate(self.text[start:end].split("\n")):
            if number:
                yield self.line_end(start - 1, start, style, target)
            yield from self._pieces(start, start + len(line), style, target)
            start += len(line) + 1

    def _pieces(self, start: int, end: int, style: Style, target: str) -> Iterator[Run]:
        while start < end:
            following = bisect_right(self._starts, start)
            stop = self._starts[following] if following < len(self._starts) else end
            stop = min(stop, end)
            place = self.place(start)
            yield Run(Span(place, place + stop - start), style, target=target)
            start = stop

    def line_end(self, start: int, end: int, style: Style, target: str) -> Run:
        """The line end at ``start``, with the blanks and marks before the character ``end``.

        Where nothing but the line end itself stands there it is literal; else it shows as a blank.
        """
        first = self.place(start)
        span = Span(first, max(self.place(end), first))
        literal = span.of(self.source) in {"\n", "\r\n", "\r"}
        return Run(span, style, None if literal else " ", target)


def inline_runs(markdown: MarkdownIt, content: Content, env: EnvType) -> tuple[Run, ...]:
    """The runs of a block's visible text, neighbours of one style joined."""
    tokens: list[Token] = []
    markdown.inline.parse(content.text, markdown, env, tokens)
    return joined(_runs(content, tokens, 0, Style.PLAIN, ""))


def joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    """``runs`` with literal neighbours of the same style made one."""
    done: list[Run] = []
    for run in runs:
        last = done[-1] if done else None
        if (
            last is not None
            and last.shown is None
            and run.shown is None
            and last.span.end == run.span.start
            and (last.style, last.target) == (run.style, run.target)
        ):
            done[-1] = Run(Span(last.span.start, run.span.end), last.style, target=last.target)
        else:
            done.append(run)
    return tuple(done)


def _runs(
    content: Content, tokens: Sequence[Token], base: int, style: Style, target: str
) -> Iterator[Run]:
    """Runs of ``tokens``, whose places count from ``base`` in the content."""
    depth = dict.fromkeys(_STYLES, 0)
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in depth:
            depth[name] += token.nesting
            if name == "link":
                target = str(token.attrs.get("href", "")) if token.nesting > 0 else ""
            continue
        here = style
        for mark, count in depth.items():
            here |= _STYLES[mark] if count > 0 else Style.PLAIN
        if token.type == "image":
            source = str(token.attrs.get("src", ""))
            label = base + token.meta[_AT] + len("![")
            yield from _runs(content, token.children or (), label, here | Style.IMAGE, source)
        else:
            yield from _leaf(content, token, base, here, target)


def _leaf(content: Content, token: Token, base: int, style: Style, target: str) -> Iterator[Run]:
    start, end = base + token.meta[_AT], base + token.meta[_END]
    if token.type == "code_inline":
        start, end = start + len(token.markup), end - len(token.markup)
        start += (end - start - len(token.content)) // 2
        yield from content.runs(start, start + len(token.content), style | Style.CODE, target)
    elif token.type == "softbreak":
        yield content.line_end(start, end, style, target)
    elif token.type == "hardbreak" or _is_break(token):
        yield Run(Span(content.place(start), content.place(end)), style, "\n", target)
    elif token.content and token.type != "html_inline":
        yield from _text(content, token.content, Span(start, end), style, target)


def _text(content: Content, shown: str, span: Span, style: Style, target: str) -> Iterator[Run]:
    """Text as it was written, behind an escaping backslash, or for an entity."""
    written = span.of(content.text)
    if shown == written:
        yield from content.runs(span.start, span.end, style, target)
    elif written.startswith("\\") and shown == written[1:]:
        yield from content.runs(span.start + 1, span.end, style, target)
    else:
        whole = Span(content.place(span.start), content.place(span.end))
        yield Run(whole, style, shown, target)


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content.lower().strip("</ >") == "br"


class _Markdown(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        del url
        return True


class _PlacedState(StateInline):
    """Notes where pending text began."""

    pending_start = 0

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        token = super().pushPending()
        start = self.pending_start
        token.meta = {_AT: start, _END: start + len(token.content)}
        return token


class _PlacedInline(ParserInline):
    """Notes the place of each token as its rule makes it."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, _PlacedState)  # noqa: S101 - parse makes no other
        end = state.posMax
        while state.pos < end:
            if not state.pending:
                state.pending_start = state.pos
            start, made = state.pos, len(state.tokens)
            if not self._step(state):
                state.append_pending(state.src[state.pos])
                state.pos += 1
            _place(state.tokens[made:], start, state.pos)
        if state.pending:
            state.pushPending()

    def _step(self, state: StateInline) -> bool:
        if state.level >= state.md.options["maxNesting"]:
            return False
        rules = self.ruler.getRules("")
        return any(rule(state, False) for rule in rules)  # noqa: FBT003 - "silent", by position


def _place(tokens: Sequence[Token], start: int, end: int) -> None:
    """Give ``tokens``, made of content ``start`` to ``end``, their places.

    Delimiters come as several texts at once, an automatic link as a text between brackets.
    """
    at = start
    for token in tokens:
        meta: dict[str, Any] = token.meta
        if _AT in meta:
            continue
        if token.markup == "autolink" and token.nesting > 0:
            at += 1
        is_text = token.type == "text"
        token.meta = {
            _AT: at if is_text else start,
            _END: at + len(token.content) if is_text else end,
        }
        at += len(token.content) if is_text else 0
