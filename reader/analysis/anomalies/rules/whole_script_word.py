"""A whole word is written in letters of another script that look like its own.

``ехо`` in Cyrillic letters is drawn as Latin exo is: no letter beside the others gives it away. It
is told by what stands about it: the same letters were put into other words of this text, or what it
would be is a word of the language, and nothing else in the text is of that script.

Right are quoted foreign words, abbreviations in capitals (СССР), single letters as symbols, and
every word of a script that the text also writes with letters of its own. The edit is safe where the
same letters were replaced elsewhere in this text, and a suggestion elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.anomalies.finding import Severity
from reader.analysis.anomalies.known import is_known
from reader.analysis.anomalies.letters import (
    Contexts,
    document_tally,
    identical,
    impostors,
    scripts,
)
from reader.analysis.anomalies.marking import SAFE, SUGGESTED, Marker
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted, words_with
from reader.analysis.languages.function_words import function_words
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "whole-script-word"
_LATIN = re.compile("(?<![^\\W_])[acehiopsxyABCEHIKMOPTXYZNv]{1,24}(?![^\\W_])")
_QUOTES = frozenset("\"'‘“«„([{<*_`")
_PROVEN = 3
"""Times that a pair of letters must have been found before it is systematic (UTS #39 has none)."""


class _Words:
    """What is known about the text that decides on its foreign words."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._contexts = Contexts(draft)
        self._meant = document_tally(draft)
        self._alike = impostors() + "0123456789"
        self._possible: dict[str, bool] = {}
        self._mark = Marker(CODE)
        self.likely: set[str] = set()
        """Distinct words that would be words of the language: many of them are no chance."""

    def finding(self, start: int, word: str) -> Finding | None:
        """What is wrong with the word at ``start``, if anything is."""
        possible = self._possible.get(word)
        if possible is None:
            possible = self._possible[word] = not word.strip(self._alike)
        if not possible:
            return None
        target = self._contexts.at(start)
        plain = self._translated(word, target)
        if not plain:
            return None
        proof = self._proof(word, plain)
        words = self._is_word(plain)
        doubtful = _is_abbreviation(word) and (target != "Latin" or self._is_meant(word))
        proven = bool(proof and words) or (proof >= _PROVEN and not doubtful)
        if not proven and not self._is_likely(start, word, words=words):
            return None
        safety = SAFE if proven else SUGGESTED
        foreign = next(char for char in word if script(char) not in {target, "Common"})
        name = script(foreign)
        message = f"a word in {name} letters that look like {target} ones: {quoted(plain)}"
        severity = Severity.ERROR if proof else Severity.WARNING
        return self._mark(start, start + len(word), word, message, severity, plain, safety)

    def _translated(self, word: str, target: str) -> str:
        """``word`` in letters of ``target`` drawn exactly alike; "" where one has none."""
        letters: list[str] = []
        for char in word:
            own = not char.isalpha() or script(char) in {target, "Common"}
            letter = char if own else identical(char, target)
            if not letter:
                return ""
            letters.append(letter)
        plain = "".join(letters)
        return "" if plain == word else plain

    def _proof(self, word: str, plain: str) -> int:
        """How often, at least, each replaced letter was found to be so in other words."""
        pairs = [pair for pair in zip(word, plain, strict=True) if pair[0] != pair[1]]
        counts = [self._draft.replaced[pair] for pair in pairs]
        # The same attack brings letters in by the dozen; its rarer ones follow its commoner ones.
        total = sum(
            count
            for (char, letter), count in self._draft.replaced.items()
            if script(char) == script(pairs[0][0]) and script(letter) == script(pairs[0][1])
        )
        return max(min(counts), total // (_PROVEN * 2))

    def _is_meant(self, word: str) -> bool:
        """Whether the text writes letters that only the script of ``word`` has."""
        return bool(
            scripts(filter(str.isalpha, word)) & set(self._meant) - {self._contexts.document}
        )

    def _is_word(self, plain: str) -> bool:
        """Whether ``plain`` is a word that this text could well use."""
        language = self._draft.language
        return is_known(plain, language) or plain.lower() in function_words(language)

    def _is_likely(self, start: int, word: str, *, words: bool) -> bool:
        """Without proof: a known word of the language, among its words, the script not meant."""
        if not words or self._is_meant(word):
            return False
        if len(self.likely) >= _PROVEN:
            return True
        if len(word) < 2 or word.isupper():  # noqa: PLR2004 - single letters are symbols
            return False
        before = self._draft.text[max(start - 1, 0) : start]
        if before in _QUOTES:
            return False
        self.likely.add(word)
        return True


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def find(draft: Draft, offsets: Sequence[int]) -> Iterator[Finding]:
    """Every word of look-alikes that is proven or likely to be one."""
    words = _Words(draft)
    contexts = Contexts(draft)
    places = list(words_with(draft.text, offsets))
    for start, word in places:  # who has seen them all knows more about the first
        words.finding(start, word)
    for start, word in places:
        finding = words.finding(start, word)
        if finding is not None:
            yield finding
    if contexts.document in {"Cyrillic", "Greek"} and draft.replaced:
        for match in _LATIN.finditer(draft.text):
            finding = words.finding(match.start(), match[0])
            if finding is not None:
                yield finding


RULE = Rule(
    code=CODE,
    summary="a whole word in look-alike letters of another script",
    severity=Severity.ERROR,
    stage=Stage.WORDS,
    looks_at=r"[[\p{sc=Cyrillic}\p{sc=Greek}]&&\p{L}]",
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
