"""Every key of the interface, once: bindings and the help screen are made of this table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """What some keys do. ``keys`` are Textual's names, ``shown`` what stands on the keys."""

    keys: str
    action: str
    shown: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Place:
    """Keys that belong together, under a heading."""

    name: str
    keys: tuple[Key, ...]


READING = Place(
    "Reading",
    (
        Key("j,down", "line(1)", "j \N{DOWNWARDS ARROW}", "a line down"),
        Key("k,up", "line(-1)", "k \N{UPWARDS ARROW}", "a line up"),
        Key("space,f,pagedown", "page(1)", "space f", "a page down"),
        Key("b,pageup", "page(-1)", "b", "a page up"),
        Key("d", "half(1)", "d", "half a page down"),
        Key("u", "half(-1)", "u", "half a page up"),
        Key("g,home", "start", "g", "to the beginning"),
        Key("G,end", "finish", "G", "to the end"),
        Key("right_curly_bracket", "heading(1)", "}", "to the next heading"),
        Key("left_curly_bracket", "heading(-1)", "{", "to the heading before"),
        Key("t", "contents", "t", "the headings, to choose from"),
        Key("plus", "measure(4)", "+", "longer lines"),
        Key("minus", "measure(-4)", "-", "shorter lines"),
        Key("equals_sign", "measure(0)", "=", "lines as at first"),
    ),
)
FINDING = Place(
    "Finding",
    (
        Key("slash", "search", "/", "search; small letters find capitals too"),
        Key("n", "hit(1)", "n", "to the next hit (without a search, the next finding)"),
        Key("N", "hit(-1)", "N", "to the hit before"),
        Key("right_square_bracket", "finding(1)", "]", "to the next finding"),
        Key("left_square_bracket", "finding(-1)", "[", "to the finding before"),
        Key("w", "word", "w", "every use of the word chosen or found; asks for one if none is"),
        Key("i", "reveal", "i", "show invisible characters, or hide them"),
        Key("m", "marks", "m", "show the marks of findings, or hide them"),
        Key("v", "heat", "v", "show the strip of difficulty left of the text, or hide it"),
        Key("h", "long", "h", "mark long sentences and paragraphs, or leave them"),
    ),
)
PANES = Place(
    "Panes",
    (
        Key("1", "pane('readability')", "1", "readability"),
        Key("2", "pane('anomalies')", "2", "anomalies"),
        Key("3", "pane('words')", "3", "words"),
        Key("tab", "cycle(1)", "Tab", "to the next pane, then the text"),
        Key("shift+tab", "cycle(-1)", "Shift-Tab", "to the pane before"),
        Key("escape", "text", "Esc", "back to the text"),
        Key("s", "side", "s", "show the panes, or hide them"),
        Key("c", "counting", "c", "count as prose, or exactly as textstat does"),
        Key("L", "language", "L", "the language to analyse in, and others to choose from"),
        Key("p", "pin", "p", "pin these scores to see the next article's beside them; unpin"),
    ),
)
ARTICLES = Place(
    "Articles",
    (
        Key("J", "article(1)", "J", "the next article"),
        Key("K", "article(-1)", "K", "the article before"),
        Key("e", "edit", "e", "open $EDITOR at this place"),
        Key("r", "reload", "r", "read the article again"),
        Key("E", "encoding", "E", "its encoding, what speaks for it, and others to choose from"),
        Key("question_mark", "help", "?", "these keys; over a finding, why it matters"),
        Key("f1", "keys", "F1", "these keys, from anywhere"),
        Key("q", "quit", "q", "quit"),
    ),
)
IN_A_PANE = Place(
    "In a pane",
    (
        Key("j,down", "move(1)", "j \N{DOWNWARDS ARROW}", "a row down"),
        Key("k,up", "move(-1)", "k \N{UPWARDS ARROW}", "a row up"),
        Key("space,pagedown", "move(10)", "space", "ten rows down"),
        Key("b,pageup", "move(-10)", "b", "ten rows up"),
        Key("g,home", "move(-1000000)", "g", "to the first row"),
        Key("G,end", "move(1000000)", "G", "to the last row"),
        Key("o", "order", "o", "sort a word's uses: by what follows, what precedes, as they come"),
        Key("enter,right", "choose", "Enter", "deeper: to the places, to the text"),
        Key("backspace,left", "back", "Backspace", "back to where you came from"),
    ),
)

EVERYWHERE = (READING, FINDING, PANES, ARTICLES)
"""What works wherever the focus is, unless a pane uses the key itself."""
