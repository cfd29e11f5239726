"""Markdown to blocks: CommonMark with tables and strikethrough, and YAML front matter."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article.markdown_inline import Content, inline_runs, joined, parser
from reader.article.markdown_places import PLACES, install
from reader.article.model import Block, BlockKind, Run, Style
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(
    r"---[ \t]*(?:\r\n?|\n)"
    r"(?=[\w-]+[ \t]*:)"
    r"(?:(?!(?:---|\.\.\.)[ \t]*(?:[\r\n]|\Z))[^\r\n]*(?:\r\n?|\n))*+"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
)
"""From a first line of three hyphens, with a key below it, to the next line of three."""

_LANGUAGE = re.compile(
    r"^(?:lang|language)[ \t]*:[ \t]*[\"']?"
    r"([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
_BULLET = "\N{BULLET}"
_CELL_GAP = " \N{BOX DRAWINGS LIGHT VERTICAL} "


def markdown_document(text: str) -> tuple[tuple[Block, ...], str | None]:
    """The blocks of ``text``, and the language that its front matter names (a BCP 47 tag).

    A block's span goes from the first character of its first line that is no blank, marks
    included, to the last of its last line. Raw HTML within a paragraph is no visible text.
    """
    front = _FRONT_MATTER.match(text)
    if front is None:
        return tuple(_Reading(text, 0).blocks()), None
    span = Span(0, front.end())
    named = _LANGUAGE.search(front[0])
    block = Block(BlockKind.FRONT_MATTER, span, (Run(span),))
    return (block, *_Reading(text, front.end()).blocks()), named[1] if named else None


class _Reading:
    """One pass over the parser's tokens, with what stands open about the current one."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        ends = [(found.start(), found.end()) for found in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(first for first, _ in ends), len(text)]
        lines = [text[a:b] for a, b in zip(self._starts, self._ends, strict=True)]
        for number in range(bisect_right(self._starts, start) - 1 if start else -1, -1, -1):
            lines[number] = ""
        self._uniform = [0]
        for line in lines:
            self._uniform.append(self._uniform[-1] + len(line) + 1)
        self._offset = start
        self._first = bisect_right(self._starts, start) - 1 if start else -1
        self._markdown = parser()
        install(self._markdown)
        self._env: EnvType = {}
        self._tokens = self._markdown.parse("\n".join(lines), self._env)
        self._quoted = 0
        self._markers: list[str] = []
        self._pending: tuple[str, int] | None = None

    def blocks(self) -> Iterator[Block]:
        """Every block, in order."""
        tokens = self._tokens
        for number, token in enumerate(tokens):
            if token.nesting:
                yield from self._container(token, tokens, number)
            elif token.type == "inline":
                opener = tokens[number - 1]
                if opener.type in {"paragraph_open", "heading_open"}:
                    yield self._text_block(opener, token)
            elif token.type in _LITERAL:
                yield self._literal(token)
            elif token.type == "hr":
                yield self._block(BlockKind.RULE, token, ())

    def _container(self, token: Token, tokens: Sequence[Token], number: int) -> Iterator[Block]:
        if token.type.startswith("blockquote"):
            self._quoted += token.nesting
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup}" if token.info else _BULLET
            self._markers.append(marker)
            self._pending = (marker, len(self._markers))
        elif token.type == "list_item_close":
            if self._pending is not None and self._pending[1] == len(self._markers):
                yield self._empty_item(tokens, number)
            self._markers.pop()
        elif token.type == "tr_open":
            yield self._row(token, tokens, number)

    def _empty_item(self, tokens: Sequence[Token], number: int) -> Block:
        opener = next(t for t in reversed(tokens[:number]) if t.type == "list_item_open")
        return self._block(BlockKind.ITEM, opener, ())

    def _text_block(self, opener: Token, inline: Token) -> Block:
        kind = BlockKind.PARAGRAPH
        if opener.type == "heading_open":
            kind = BlockKind.HEADING
        elif self._markers:
            kind = BlockKind.ITEM
        elif self._quoted:
            kind = BlockKind.QUOTATION
        level = int(opener.tag[1:]) if kind is BlockKind.HEADING else None
        return self._block(kind, opener, self._inline(inline), level)

    def _row(self, row: Token, tokens: Sequence[Token], number: int) -> Block:
        runs: list[Run] = []
        for token in tokens[number + 1 :]:
            if token.type == "tr_close":
                break
            if token.type != "inline" or not token.content:
                continue
            cell = self._inline(token)
            if runs and cell:
                runs.append(Run(Span(runs[-1].span.end, cell[0].span.start), shown=_CELL_GAP))
            runs += cell
        return self._block(BlockKind.TABLE_ROW, row, tuple(runs))

    def _inline(self, token: Token) -> tuple[Run, ...]:
        pieces = [(start, self._place(at)) for start, at in token.meta[PLACES]]
        content = Content(self._text, token.content, pieces)
        return inline_runs(self._markdown, content, self._env)

    def _literal(self, token: Token) -> Block:
        kind = BlockKind.HTML if token.type == "html_block" else BlockKind.CODE
        first, last = _map(token)
        first += token.type == "fence"
        lines = token.content.removesuffix("\n").split("\n")[: last - first]
        runs = joined(run for n, line in enumerate(lines) for run in self._line(first + n, line))
        block = self._block(kind, token, runs)
        return replace(block, runs=tuple(_cut(runs, block.span.end)))

    def _line(self, number: int, content: str) -> Iterator[Run]:
        """A line of code with its end; blanks that stand for a part of a tab are shown for it."""
        end = self._ends[number]
        start = end - len(content)
        spaces = 0
        while start + spaces < self._starts[number] or (
            spaces < len(content) and self._text[start + spaces] != content[spaces]
        ):
            spaces += 1
        if spaces:
            tab = Span(max(start + spaces - 1, self._starts[number]), start + spaces)
            yield Run(tab, Style.CODE, content[:spaces])
        after = self._starts[number + 1] if number + 1 < len(self._starts) else end
        if after > start + spaces:
            yield Run(Span(start + spaces, after), Style.CODE)

    def _block(
        self, kind: BlockKind, token: Token, runs: tuple[Run, ...], level: int | None = None
    ) -> Block:
        first, last = _map(token)
        while last > first + 1 and not self._line_text(last - 1).strip():
            last -= 1
        line = self._line_text(first)
        start = self._starts[first] + len(line) - len(line.lstrip())
        end = self._starts[last - 1] + len(self._line_text(last - 1).rstrip())
        span = Span(max(start, self._offset), max(end, start, self._offset))
        self._offset = span.end
        marker = self._pending[0] if self._pending else ""
        self._pending = None
        depth = len(self._markers) if level is None else level
        return Block(kind, span, runs, depth, self._quoted, marker)

    def _line_text(self, number: int) -> str:
        return self._text[self._starts[number] : self._ends[number]]

    def _place(self, at: int) -> int:
        line = bisect_right(self._uniform, at) - 1
        return self._starts[line] + at - self._uniform[line]


_LITERAL = frozenset({"fence", "code_block", "html_block"})


def _cut(runs: tuple[Run, ...], end: int) -> Iterator[Run]:
    """``runs`` without the blanks that stand behind the last character of their block."""
    for run in runs:
        if run.span.end <= end:
            yield run
        elif run.span.start < end:
            yield replace(run, span=Span(run.span.start, end))


def _map(token: Token) -> tuple[int, int]:
    first, last = token.map or (0, 1)
    return first, max(last, first + 1)
