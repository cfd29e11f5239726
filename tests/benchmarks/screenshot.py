"""A picture of the screen, drawn by the program itself.

python tests/benchmarks/screenshot.py ARTICLE FILE.svg [COLUMNSxROWS] [KEY ...]
"""

from __future__ import annotations

import asyncio
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
            await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        return plain(app.export_screenshot(title="reader"))


def plain(svg: str) -> str:
    """``svg`` without fonts from elsewhere, and without blanks at the ends of pieces of text.

    Some renderers drop such blanks, and would put the rest in the wrong place.
    """
    svg = re.sub(r",\s*url\([^)]*\) format\([^)]*\)", "", svg)
    return re.sub(r'x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"([^>]*)>([^<]*)<', trimmed, svg)


def trimmed(piece: re.Match[str]) -> str:
    x, y, length, rest, text = piece.groups()
    found = re.fullmatch(f"((?:{BLANK})*)(.*?)((?:{BLANK})*)", text)
    if found is None or not found[2]:
        return f'x="{x}" y="{y}"{rest}><'
    before, after = (len(found[end]) // len(BLANK) for end in (1, 3))
    start, width = float(x) + before * CELL, float(length) - (before + after) * CELL
    return f'x="{start:.1f}" y="{y}" textLength="{width:.1f}"{rest}>{found[2]}<'


def main() -> None:
    article, file = map(Path, sys.argv[1:3])
    columns, rows = map(int, (sys.argv[3] if len(sys.argv) > 3 else "120x32").split("x"))
    file.write_text(asyncio.run(picture(article, columns, rows, sys.argv[4:])), "utf-8")


if __name__ == "__main__":
    main()
