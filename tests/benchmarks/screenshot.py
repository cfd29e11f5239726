"""A picture of the screen, drawn by the program itself.

python tests/benchmarks/screenshot.py ARTICLE FILE.svg [COLUMNSxROWS] [KEY ...]
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
from pathlib import Path

from reader.analysis.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.opening import Opener
from reader.tui.panes.pane import Pane

CELL = 12.2
"""Width of a cell in Textual's pictures."""

BLANK = "&#160;"


async def picture(article: Path, columns: int, rows: int, keys: list[str]) -> str:
    app = ReaderApp((str(article),), Opener(), Settings(), 66)
    async with app.run_test(size=(columns, rows)) as pilot:
        while not (app.query(Pane) and all(pane.level.rows for pane in app.query(Pane))):
            if app.facts is not None:
                break
            await pilot.pause(0.02)
        app.place = (article.name, 0, 1)
        app.tell()
        for key in keys:
            await pilot.press(key)
            while len(app.workers):
                await pilot.pause(0.02)
        await pilot.pause(0.1)
        return plain(app.export_screenshot(title="reader"))


def plain(svg: str) -> str:
    """``svg`` without fonts from elsewhere, each word of a line placed by itself.

    Some renderers drop blanks, and would put what follows them in the wrong place.
    """
    svg = re.sub(r",\s*url\([^)]*\) format\([^)]*\)", "", svg)
    return re.sub(
        r'<text (class="[^"]*") x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)"'
        r"([^>]*)>([^<]*)</text>",
        in_words,
        svg,
    )


def in_words(piece: re.Match[str]) -> str:
    style, x, y, length, rest, text = piece.groups()
    if BLANK not in text:
        return piece[0]
    cells = round(float(length) / CELL)
    if cells != len(html.unescape(text)):
        return piece[0]  # wide characters: leave it as it is
    found = re.finditer(r"[^\xa0]+", html.unescape(text))
    return "".join(
        f'<text {style} x="{float(x) + word.start() * CELL:.1f}" {y}'
        f' textLength="{len(word[0]) * CELL:.1f}"{rest}>{html.escape(word[0])}</text>'
        for word in found
    )


def main() -> None:
    article, file = map(Path, sys.argv[1:3])
    columns, rows = map(int, (sys.argv[3] if len(sys.argv) > 3 else "120x32").split("x"))
    file.write_text(asyncio.run(picture(article, columns, rows, sys.argv[4:])), "utf-8")


if __name__ == "__main__":
    main()
