"""Text in an older encoding was read in another one of the same age.

``Ïðèâåò`` is Russian Привет in Windows-1251 read as Latin-1. Nothing in the bytes tells the two
apart; the words do. The whole text is read both ways, and the other reading is suggested where it
has function words of a language (Russian, Ukrainian, Bulgarian, Greek, Polish, Czech …) and the
text as it stands has hardly any.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.codecs import codecs_of, is_suspect
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.marking import SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted
from reader.analysis.languages.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "legacy-mojibake"
_PAIRS = (
    # written in, read as, languages
    ("cp1251", "latin-1", ("ru", "uk", "bg")),
    ("cp1251", "cp1252", ("ru", "uk", "bg")),
    ("koi8-r", "latin-1", ("ru",)),
    ("koi8-r", "cp1251", ("ru",)),
    ("cp1251", "koi8-r", ("ru", "uk", "bg")),
    ("cp866", "cp1251", ("ru",)),
    ("cp866", "latin-1", ("ru",)),
    ("cp1253", "latin-1", ("el",)),
    ("cp1253", "cp1252", ("el",)),
)
_SAMPLE = 20_000
"""Characters that are enough to tell: hundreds of words."""

_SHARE = 0.08
"""Share of function words below which no running text stays, in any of these languages."""

_LEAST = 3
_SYMBOL = frozenset("¹²³¼½¾¿¶¡£¥ª¯»¤¦§¨¬±µ·¸º")
_SYMBOL_IN_WORD = re.compile(
    "[a-z\u00e0-\u00ff][¹²³¼½¾¿¶¡£¥ª¯»¤¦§¨¬±µ·¸º][a-z\u00e0-\u00ff]|(?<![^\\W_])[³¶¿¹][a-z]{2}"
)
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile("[^\\s\x00-\x7f]+|[A-Za-z]*[^\\x00-\\x7f\\s][^\\s\\x00-\\x40]*")
_SHOWN = 20


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every run of characters beyond ASCII, where another pair of encodings makes words of them."""
    del offsets
    if not is_suspect(draft.runs) and not _SYMBOL.intersection(draft.odd):
        return
    text = draft.text
    sample = _sample(text)
    pair = _pair(sample)
    if pair is None or codecs_of(sample):
        return
    mark = Marker(CODE)
    written, read = pair
    for run in _RUN.finditer(text):
        plain = _recoded(run[0], written, read)
        if plain and plain != run[0]:
            message = (
                f"{quoted(run[0][:_SHOWN])} is {quoted(plain[:_SHOWN])}: {written} read as {read}"
            )
            yield mark(*run.span(), run[0], message, Severity.ERROR, plain, SUGGESTED)


def _sample(text: str) -> str:
    """A stretch of the text about the first character beyond ASCII."""
    first = _RUN.search(text)
    return text[max(first.start() - _SAMPLE // 2, 0) :][:_SAMPLE] if first else ""


def _pair(sample: str) -> tuple[str, str] | None:
    """In which encoding the text was written and as which it was read; None if as it should be."""
    words = _WORD.findall(sample.lower())
    foreign = [word for word in words if not word.isascii()]
    if len(foreign) * 2 > len(words) and len(foreign) > _LEAST:
        return _other_script(sample, foreign)
    if len(_SYMBOL_IN_WORD.findall(sample)) >= _LEAST:
        for written in ("cp1250",):
            plain = _recoded(sample, written, "latin-1")
            if plain and not _SYMBOL_IN_WORD.search(plain):
                return written, "latin-1"
    return None


def _other_script(sample: str, foreign: Sequence[str]) -> tuple[str, str] | None:
    known = set[str]().union(
        *(function_words(code) for code in ("ru", "uk", "bg", "el", "pl", "cs"))
    )
    if sum(word in known for word in foreign) > _SHARE / 2 * len(foreign):
        return None
    best, most = None, max(_LEAST, _SHARE * len(foreign))
    for written, read, languages in _PAIRS:
        plain = _recoded(sample, written, read)
        for language in languages if plain else ():
            wanted = function_words(language)
            count = sum(word in wanted for word in _WORD.findall(plain.lower()))
            if count > most:
                best, most = (written, read), count
    return best


def _recoded(text: str, written: str, read: str) -> str:
    """``text`` as it was written; "" where it cannot have been so."""
    pieces: list[str] = []
    for char in text:
        if char.isascii():
            pieces.append(char)
            continue
        try:
            pieces.append(char.encode(read).decode(written))
        except UnicodeError:
            # What no byte stands for was put in later; one among many is no objection.
            pieces.append(char)
    return "".join(pieces)


RULE = Rule(
    code=CODE,
    summary="text of an older encoding that was read in another",
    severity=Severity.ERROR,
    stage=Stage.MOJIBAKE,
    looks_at="",
    find=find,
    flagged=(
        Example(
            "\u00ce\u00ed \u00e1\u00fb\u00eb \u00ed\u00e5 \u00e2 \u00e3\u00ee\u00f0\u00ee\u00e4\u00e5, \u00e8 \u00ff \u00ed\u00e5 \u00e7\u00ed\u00e0\u00eb \u00ee\u00e1 \u00fd\u00f2\u00ee\u00ec.",  # noqa: E501 - one pattern, one text
            "Он был не в городе, и я не знал об этом.",
            language="ru",
        ),
    ),
    accepted=(
        Example("Он был не в городе, и я не знал об этом.", language="ru"),
        Example("À l’été, où êtes-vous allé ?", language="fr"),
    ),
)
