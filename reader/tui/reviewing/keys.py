"""The keys of a review, once: bindings, the help and the line of keys are made of this table.

One hand decides. Keys of the reading view that a review needs for decisions stand elsewhere here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.keys import FINDING, PANES, READING, Key, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

CANDIDATES = tuple(
    Key(str(n), f"candidate({n})", str(n), "accept that candidate") for n in range(1, 10)
)
"""Nine keys that the help shows as one."""

DECIDING = Place(
    "Deciding",
    (
        Key("right_square_bracket", "finding(1)", "]", "to the next open finding"),
        Key("left_square_bracket", "finding(-1)", "[", "to the open finding before"),
        Key("a", "accept", "a", "accept the repair that is shown"),
        replace(CANDIDATES[0], shown="1 \N{HORIZONTAL ELLIPSIS} 9"),
        Key("i", "ignore", "i", "ignore this once"),
        Key(
            "I",
            "ignore_kind",
            "I",
            "ignore all of this kind: in the article, the session, for good",
        ),
        Key("c", "comment", "c", "comment: on the finding, what is chosen, the article"),
        Key("f", "flag", "f", "flag this to come back, or take the flag away"),
        Key("e", "edit", "e", "edit by hand what is chosen"),
        Key("E", "editor", "E", "edit the article in $EDITOR"),
        Key("A", "group", "A", "accept all of this kind, having seen some"),
        Key("z", "undo", "z", "take back the last decision"),
        Key("Z", "redo", "Z", "and make it again"),
        Key("x", "explain", "x", "why the finding matters: the rule's own page"),
        Key("right_parenthesis", "sentence(1)", ")", "choose the next sentence"),
        Key("left_parenthesis", "sentence(-1)", "(", "choose the sentence before"),
        Key("greater_than_sign", "extend(1)", ">", "choose a word more"),
        Key("less_than_sign", "extend(-1)", "<", "choose a word less"),
        Key("apostrophe", "flagged(1)", "'", "to the next flag or comment"),
    ),
)
SESSION = Place(
    "Session",
    (
        Key("v", "verdict", "v", "verdict: approve, needs work, reject; then the next article"),
        Key("J", "article(1)", "J", "the next article"),
        Key("K", "article(-1)", "K", "the article before"),
        Key("D", "difference", "D", "what would be written"),
        Key("w", "write", "w", "write: the file, into a folder, or a patch; shown first"),
        Key("y", "revised", "y", "what became of the decisions when the file changed"),
        Key("r", "reload", "r", "read the file again"),
        Key("Q", "queue", "Q", "the queue"),
        Key("question_mark,f1", "keys", "?", "these keys"),
        Key("q", "quit", "q", "quit; the session is kept as it is"),
    ),
)
_MOVED: Mapping[str, Key] = {
    "reveal": Key("full_stop", "reveal", ".", "show invisible characters, or hide them"),
    "heat": Key("V", "heat", "V", "show the strip of difficulty, or hide it"),
    "counting": Key("C", "counting", "C", "count as prose, or exactly as textstat does"),
    "pane('readability')": Key("f2", "pane('readability')", "F2", "readability"),
    "pane('anomalies')": Key("f3", "pane('anomalies')", "F3", "anomalies"),
    "pane('words')": Key("f4", "pane('words')", "F4", "words"),
    "word": Key("W", "word", "W", "every use of the word chosen or found; asks if none is"),
    "page(1)": Key("space,pagedown", "page(1)", "space", "a page down"),
}
"""Keys of the reading view that stand elsewhere in a review, by their actions."""

_TAKEN = {"finding(1)", "finding(-1)"}


def _moved(place: Place) -> Place:
    keys = (_MOVED.get(key.action, key) for key in place.keys if key.action not in _TAKEN)
    return Place(place.name, tuple(keys))


IN_REVIEW = (DECIDING, SESSION, *map(_moved, (READING, FINDING, PANES)))
"""What works in an article under review, unless a pane uses the key itself."""

QUEUE = Place(
    "Queue",
    (
        Key("j,down", "row(1)", "j \N{DOWNWARDS ARROW}", "a row down"),
        Key("k,up", "row(-1)", "k \N{UPWARDS ARROW}", "a row up"),
        Key("space,pagedown", "screen(1)", "space", "a screen down"),
        Key("b,pageup", "screen(-1)", "b", "a screen up"),
        Key("d", "screen(0.5)", "d", "half a screen down"),
        Key("u", "screen(-0.5)", "u", "half a screen up"),
        Key("g,home", "row(-10000000)", "g", "to the first"),
        Key("G,end", "row(10000000)", "G", "to the last"),
        Key("enter,right", "open", "Enter", "open"),
        Key("s", "sort", "s", "sort by another column; the same again turns it round"),
        Key("f", "filter", "f", "show some only: by their state, flagged, with findings"),
        Key("slash", "search", "/", "show those whose name has this in it"),
        Key("escape", "leave", "Esc", "show all again; then back to the article"),
        Key("question_mark,f1", "keys", "?", "these keys"),
        Key("q", "quit", "q", "quit; the session is kept as it is"),
    ),
)
