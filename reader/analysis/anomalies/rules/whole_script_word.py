"""A whole word is written in letters of another script that look like its own.

``ехо`` in Cyrillic letters is drawn as Latin exo is: no letter beside the others gives it away. It
is told by what stands about it: the same letters were put into other words of this text, or what it
would be is a word of the language, and nothing else in the text is of that script.

Right are quoted foreign words, abbreviations in capitals (СССР), single letters as symbols, and
every word of a script that stands beside others of it, or that the text also writes with letters of
its own. The edit is safe where the same letters were replaced elsewhere in this text, and a
suggestion elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.known import is_known
from reader.analysis.anomalies.letters import (
    contexts_of,
    identical,
    impostors,
    is_distinctive,
    is_used,
    scripts,
)
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted
from reader.analysis.languages.function_words import function_words
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "whole-script-word"
_QUOTES = frozenset("\"'‘“«„([{<*_`")
_ADDRESS = frozenset("_/\\@=&<>:#~.")
"""What joins words of ASCII in addresses and markup."""

_PROVEN = 3
"""Times that a pair of letters must have been found before it is systematic (UTS #39 has none)."""

_COMPLETE = 0.75
"""Share of a letter replaced from which on it was replaced on purpose; a title may be spared."""

_BESIDE = 24
"""Characters that hold the word beside a word."""

_DIGITS = re.compile("[0-9]+$")
_BETWEEN = re.compile("[^.!?\n\r]*")
_WORD = re.compile(r"[^\W\d_]+")


class _Word(NamedTuple):
    """A word that could be one in disguise, whichever place it stands at."""

    letters: str
    plain: str
    target: str
    is_word: bool
    proof: int
    is_proven: bool


class _Words:
    """What is known about the text that decides on its foreign words."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._contexts = contexts_of(draft)
        self._known: dict[tuple[str, str], _Word | None] = {}
        self._mark = Marker(CODE)

    def places(self) -> Iterator[tuple[int, _Word]]:
        """Where words stand that are of another script than what is about them, and look so."""
        for match in self._search.finditer(self._draft.text) if self._search else ():
            start, letters = match.start(), match[0]
            if self._draft.text[max(start - 1, 0) : start].isdigit():
                start, letters = self._with_digits(start, letters)
            key = letters, self._contexts.at(start)
            if key not in self._known:
                self._known[key] = self._judged(*key)
            word = self._known[key]
            if word is not None:
                yield start, word

    def _with_digits(self, start: int, letters: str) -> tuple[int, str]:
        found = _DIGITS.search(self._draft.text, max(start - _BESIDE, 0), start)
        number = found[0] if found else ""
        return start - len(number), number + letters

    def finding(self, start: int, word: _Word, *, likely: bool) -> Finding | None:
        """What is wrong with ``word`` at ``start``; without proof it must be ``likely``."""
        if not (word.is_proven or likely):
            return None
        beside = self._beside(start, word)
        if self._is_symbol(start, word) or self._is_meant_by(beside, word):
            return None
        if self._is_abbreviation(word) and not _is_among_capitals(beside, word.target):
            return None
        name = script(next(c for c in word.letters if script(c) not in {word.target, "Common"}))
        message = (
            f"a word in {name} letters that look like {word.target} ones: {quoted(word.plain)}"
        )
        severity = Severity.ERROR if word.proof else Severity.WARNING
        safety = SAFE if word.is_proven else SUGGESTED
        end = start + len(word.letters)
        return self._mark(start, end, word.letters, message, severity, word.plain, safety)

    def is_likely(self, start: int, word: _Word) -> bool:
        """Without proof: a known word of the language, no symbol, not quoted."""
        letters = word.letters
        quote = self._draft.text[max(start - 1, 0) : start] in _QUOTES
        return self.is_possible(word) and len(letters) > 1 and not letters.isupper() and not quote

    def is_possible(self, word: _Word) -> bool:
        """Whether it is a word of the language, and its own script not meant anywhere."""
        return word.is_word and not self._is_meant(word.letters)

    @cached_property
    def _search(self) -> re.Pattern[str] | None:
        """Words made only of letters that could be of another script; None if there are none."""
        own = self._contexts.document
        letters = {char for char in impostors() if char in self._draft.odd}
        if own in {"Cyrillic", "Greek"} and self._draft.replaced:
            letters |= {char for char in impostors() if char.isascii()}
        if self._contexts.is_uniform:
            letters = {char for char in letters if script(char) != own}
        if not letters:
            return None
        some = "".join(sorted(letters))
        return re.compile(rf"[{some}](?<![^\W\d_].)[{some}0-9]*+(?![^\W_])", re.DOTALL)

    def _judged(self, word: str, target: str) -> _Word | None:
        plain = self._translated(word, target)
        if not plain:
            return None
        pairs = {pair for pair in zip(word, plain, strict=True) if pair[0] != pair[1]}
        proof, wide = self._proof(pairs)
        is_word = self._is_word(plain)
        if len(word) == 1:
            proven = wide or (proof >= _PROVEN and self._is_complete(pairs))
        else:
            proven = proof >= _PROVEN or (proof > 0 and is_word and not word.isascii())
        return _Word(word, plain, target, is_word, proof, proven)

    def _translated(self, word: str, target: str) -> str:
        """``word`` in letters of ``target`` drawn exactly alike; "" where one has none."""
        letters: list[str] = []
        for char in word:
            own = not char.isalpha() or script(char) in {target, "Common"}
            letter = char if own else identical(char, target)
            if not letter or not (own or is_used(letter, self._draft.language)):
                return ""
            letters.append(letter)
        plain = "".join(letters)
        return "" if plain == word else plain

    def _proof(self, pairs: set[tuple[str, str]]) -> tuple[int, bool]:
        """How often, at least, each of ``pairs`` was found in other words; whether many pairs were.

        The same attack brings letters in by the dozen: its rarer ones follow its commoner ones.
        """
        replaced = self._draft.replaced
        direction = {(script(char), script(letter)) for char, letter in pairs}
        alike = [
            count
            for (char, letter), count in replaced.items()
            if (script(char), script(letter)) in direction
        ]
        wide = len(alike) >= _PROVEN
        least = min(replaced[pair] for pair in pairs)
        return (max(least, sum(alike) // (_PROVEN * 2)) if wide else least), wide

    def _is_complete(self, pairs: set[tuple[str, str]]) -> bool:
        """Whether hardly any of the letters replaced is left as it should be."""
        return all(
            self._draft.replaced[pair] >= _COMPLETE * self._draft.text.count(pair[1])
            for pair in pairs
        )

    def _is_meant(self, word: str) -> bool:
        """Whether the text writes letters that only the script of ``word`` has."""
        others = set(self._contexts.tally) - {self._contexts.document}
        return bool(scripts(filter(str.isalpha, word)) & others)

    def _is_abbreviation(self, word: _Word) -> bool:
        letters = word.letters
        doubtful = word.target != "Latin" or self._is_meant(letters)
        return len(letters) > 1 and letters.isupper() and doubtful

    def _is_symbol(self, start: int, word: _Word) -> bool:
        """Whether a word of ASCII belongs to an address, to markup or to a number."""
        if not word.letters.isascii():
            return False
        text = self._draft.text
        end = start + len(word.letters)
        before, after = text[max(start - 1, 0) : start], text[end : end + 2]
        joined = after[:1] in _ADDRESS if after[:1] != "." else after[1:].isalnum()
        return before in _ADDRESS or joined or (after[:1] == "-" and after[1:].isdigit())

    def _beside(self, start: int, word: _Word) -> tuple[str, str]:
        """The words before and after ``word`` in its sentence, as far as they stand near."""
        text = self._draft.text
        end = start + len(word.letters)
        before = text[max(start - _BESIDE, 0) : start]
        before = before[max(map(before.rfind, ".!?\n\r")) + 1 :]
        stop = _BETWEEN.match(text, end, end + _BESIDE)
        after = stop[0] if stop else ""
        return "".join(_WORD.findall(before)[-1:]), "".join(_WORD.findall(after)[:1])

    def _is_meant_by(self, beside: tuple[str, str], word: _Word) -> bool:
        """Whether a word ``beside`` has letters that only the own script of ``word`` has."""
        own = scripts(filter(str.isalpha, word.letters)) - {word.target}
        return any(is_distinctive(char) and script(char) in own for char in "".join(beside))

    def _is_word(self, plain: str) -> bool:
        """Whether ``plain`` is a word that this text could well use."""
        language = self._draft.language
        common = plain.lower() in function_words(language) or plain == "www"
        return common or is_known(plain, language)


def _is_among_capitals(beside: tuple[str, str], target: str) -> bool:
    """Whether a whole line is in capitals: then a word is no abbreviation for being so."""
    return any(
        len(word) > 1
        and word.isupper()
        and any(is_distinctive(char) and script(char) == target for char in word)
        for word in beside
    )


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every word of look-alikes that is proven or likely to be one."""
    del offsets
    if disguise(draft).is_thorough:
        return
    words = _Words(draft)
    places = list(words.places())
    likely: defaultdict[str, int] = defaultdict(int)
    for start, word in places:  # who has seen them all knows more about the first
        if not word.is_proven and words.is_likely(start, word):
            likely[word.letters] += 1
    many = len(likely) >= _PROVEN
    for start, word in places:
        is_likely = words.is_possible(word) if many else words.is_likely(start, word)
        finding = words.finding(start, word, likely=is_likely)
        if finding is not None:
            yield finding


RULE = Rule(
    code=CODE,
    summary="a whole word in look-alike letters of another script",
    severity=Severity.ERROR,
    stage=Stage.WORDS,
    looks_at="",
    find=find,
    flagged=(
        Example(
            "The \u0441\u043e\u0440\u0435 on the lighthouse shone all night.",
            "The cope on the lighthouse shone all night.",
        ),
        Example(
            "A n\u0435w l\u0430mp, \u0430 t\u0430ll m\u0430n \u0430nd th\u0430t is it.",
            "A n\u0435w l\u0430mp, a t\u0430ll m\u0430n \u0430nd th\u0430t is it.",
        ),
    ),
    accepted=(
        Example("The word «ехо» and the team ЦСКА, the old СССР."),
        Example("A single α is a symbol here, and so is а."),
        Example("Витамин C и группа IBM.", language="ru"),
    ),
)
