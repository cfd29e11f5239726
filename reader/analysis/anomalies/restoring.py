"""What ftfy makes of a line that was decoded wrongly, with the places where it does so.

ftfy (Speer; Apache-2.0) decides line by line, by pairs of characters that nobody writes, and finds
the encodings that were mixed up. It says how it repaired a line, not where: the same steps are made
again for each stretch of the line, and what they make of the stretches must be what ftfy made of
the line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STRETCH = re.compile(
    "[^\x00-\x7f](?:[^\x00-\x7f]|[ ?\x1a](?=[^\x00-\x7f?\x1a]))*(?:[ ?\x1a]{1,2}[a-z]{0,6})?"
)
"""Characters that belong together: a blank or a question mark may stand for a lost byte, and which
word follows decides whether it does."""

_TOGETHER = re.compile("[^\x00-\x7f](?:[^\x00-\x7f]+|(?<=[\x80-\x9f\u00c2\u00c3\u0152\u0153]))")
_CONTEXT = 3
"""ftfy objects to characters beyond ASCII that stand together, and to a few by themselves; it looks
at no more than three on either side."""

_LINE = re.compile("[^\r\n]{1,20000}(?:[^\r\n ]{0,2000} )?|[^\r\n]+")
"""Lines, the longest cut at a blank, so that the work on each is bounded."""

_LABELS = {
    "latin-1": "Latin-1",
    "sloppy-windows-1252": "Windows-1252",
    "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1250": "Windows-1250",
    "sloppy-windows-1253": "Windows-1253",
    "sloppy-windows-1254": "Windows-1254",
    "sloppy-windows-1257": "Windows-1257",
    "iso-8859-2": "Latin-2",
    "macroman": "Mac Roman",
    "cp437": "the IBM PC's code page 437",
}


class Repair(NamedTuple):
    """What should stand at a place of the text.

    ``label`` says what happened ("UTF-8 read as Latin-1"), ``is_exact`` that the same misreading
    of ``plain`` gives the damage back.
    """

    span: Span
    plain: str
    label: str
    is_exact: bool


def lines(text: str) -> Iterator[re.Match[str]]:
    """The lines of ``text`` that are not all ASCII."""
    return (line for line in _LINE.finditer(text) if not line[0].isascii())


def is_bad(text: str) -> bool:
    """Whether ftfy objects to any stretch of ``text``; each distinct one is asked about once."""
    from ftfy.badness import is_bad as objects  # noqa: PLC0415 - slow to load, hardly ever needed

    found = {
        text[max(match.start() - _CONTEXT, 0) : match.end() + _CONTEXT]
        for match in _TOGETHER.finditer(text)
    }
    return objects("\n".join(found))


def restored(text: str) -> Iterator[Repair]:
    """The repairs of ``text``, line by line, in order."""
    for line in lines(text):
        yield from _in_line(line[0], line.start())


def _in_line(line: str, offset: int) -> Iterator[Repair]:
    from ftfy import fix_encoding_and_explain  # noqa: PLC0415 - slow to load, hardly ever needed

    fixed, explained = fix_encoding_and_explain(line)
    steps = explained or []
    if fixed == line or not _concerns_utf8(steps):
        return
    pieces = list(_pieces(line, steps))
    if _joined(line, pieces) != fixed:
        pieces = [(0, line, fixed)]
    for start, before, after in pieces:
        head, tail = _alike(before, after)
        if before != after:
            span = Span(offset + start + head, offset + start + len(before) - tail)
            plain = after[head : len(after) - tail]
            yield Repair(span, plain, _label(steps), _comes_back(before, after, steps))


def _concerns_utf8(steps: Sequence[tuple[str, str]]) -> bool:
    """Whether more is done than to take C1 controls for Windows-1252: those have their own rule."""
    return any(name.startswith(("utf-8", "decode_inconsistent")) for _, name in steps)


def _pieces(line: str, steps: Sequence[tuple[str, str]]) -> Iterator[tuple[int, str, str]]:
    from ftfy import apply_plan  # noqa: PLC0415 - slow to load, hardly ever needed

    for stretch in _STRETCH.finditer(line):
        try:
            plain = apply_plan(stretch[0], list(steps))
        except UnicodeError:
            return
        yield from _words(stretch.start(), stretch[0], plain)


def _words(start: int, before: str, after: str) -> Iterator[tuple[int, str, str]]:
    """What stands between blanks by itself, where no blank stands for a lost byte."""
    ours, theirs = before.split(" "), after.split(" ")
    if len(ours) != len(theirs):
        yield start, before, after
        return
    for one, other in zip(ours, theirs, strict=True):
        yield start, one, other
        start += len(one) + 1


def _joined(line: str, pieces: Iterable[tuple[int, str, str]]) -> str:
    found: list[str] = []
    done = 0
    for start, before, after in pieces:
        found += (line[done:start], after)
        done = start + len(before)
    return "".join((*found, line[done:]))


def _alike(before: str, after: str) -> tuple[int, int]:
    """How many characters ``before`` and ``after`` share at their beginning and at their end."""
    most = min(len(before), len(after))
    head = next((i for i in range(most) if before[i] != after[i]), most)
    most -= head
    tail = next((i for i in range(most) if before[-1 - i] != after[-1 - i]), most)
    return head, tail


def _label(steps: Sequence[tuple[str, str]]) -> str:
    names = [_LABELS.get(name, name) for action, name in steps if action == "encode"]
    if not names:
        return "UTF-8 read as an older encoding"
    if len(set(names)) > 1:
        return f"UTF-8 read as {' and '.join(dict.fromkeys(reversed(names)))}"
    return f"UTF-8 read as {names[0]}" + (", twice" if len(names) > 1 else "")


def _comes_back(before: str, after: str, steps: Sequence[tuple[str, str]]) -> bool:
    """Whether undoing ``steps`` gives the damage back: not where bytes had been lost."""
    if any(action == "apply" for action, _ in steps):
        return any(_misread(after, *pair) == before for pair in _MISREADINGS)
    written = "utf-8"
    for action, name in reversed(steps):
        if action == "decode":
            written = name.removesuffix("-variants")
        elif action == "encode":
            after = _misread(after, written, name)
    return after == before


_MISREADINGS = (*(("utf-8", name) for name in _LABELS), ("windows-1252", "latin-1"))


def _misread(text: str, written: str, read: str) -> str:
    """``text`` written in one encoding and read in another; "" if that cannot be."""
    try:
        return text.encode(written).decode(read)
    except UnicodeError:
        return ""
