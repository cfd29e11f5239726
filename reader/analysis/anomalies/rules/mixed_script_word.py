"""A word holds letters of another script that look like its own.

On screen nothing is wrong; to a machine the word is another word. Search does not find it, spelling
checkers stumble over it, and word counts and readability scores that know words are silently wrong.

Right are words whose letters of two scripts cannot be mistaken for one another (kΩ, Δt, µF), words
of Chinese, Japanese and Korean with Latin letters, phonetic spellings, and compounds whose parts
are each of one script (IT-компания): parts between hyphens, apostrophes, dots and slashes stand for
themselves. A word that mixes distinctive letters of two scripts (КoЯn) is a note, not an error.

The foreign letters are replaced by those of the word's own script, which its distinctive letters
tell; where it has none, the paragraph's do. The edit is safe where every replaced letter is drawn
exactly alike and there is one candidate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.anomalies.columns import Recurrence
from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Diagnosis, Safety, Severity
from reader.analysis.anomalies.known import best_reading, is_known
from reader.analysis.anomalies.letters import (
    Contexts,
    candidates,
    identical,
    is_distinctive,
    scripts,
)
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import quoted, standing_for, words_with
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.analysis.anomalies.draft import Draft
    from reader.analysis.anomalies.finding import Finding

CODE = "mixed-script-word"
_WRITTEN_TOGETHER = frozenset({"Han", "Hiragana", "Katakana", "Hangul"})
_JOINED = frozenset({"Arabic", "Hebrew", "Syriac"})
"""Their prefixes are joined to Latin words."""

_PHONETIC = range(0x250, 0x2C0)
_SHORT = 4
"""Letters below which a Greek letter is more likely a symbol (νe, ρA) than a deception."""

_NEVER_SYMBOLS = {ord(char): None for char in "οΟΑΒΕΖΗΙΚΜΝΡΤΥΧ"}
"""Mathematics writes o and the Latin capitals instead."""

_NO_NOTE = frozenset({"Greek", "Other", "Common"})


class _Place(NamedTuple):
    at: int
    diagnosis: Diagnosis


class _Letters:
    """What is decided about each distinct word, and each distinct letter in one."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._diagnoses: dict[tuple[str, str, bool, Severity], Diagnosis] = {}
        self._contexts = Contexts(draft)
        self._decided: dict[tuple[str, str], tuple[_Place, ...]] = {}

    def places(self, word: str, start: int) -> tuple[_Place, ...]:
        """The letters of ``word`` that are not its own, with what is wrong with each."""
        key = word, self._contexts.at(start)
        found = self._decided.get(key)
        if found is None:
            found = self._decided[key] = self._judged(*key)
        return found

    def _judged(self, word: str, context: str) -> tuple[_Place, ...]:
        present = scripts(filter(str.isalpha, word))
        if len(present) < 2 or present & _WRITTEN_TOGETHER:  # noqa: PLR2004 - of two scripts
            return ()
        own = {script(char) for char in word if is_distinctive(char)} & present
        if not own:
            own = {context} if context in present else present & {"Latin"} or present
        targets = sorted(own)
        targets.sort(key=lambda name: -sum(script(char) == name for char in word))
        for target in targets:
            found = self._toward(word, target, present)
            if found is not None:
                return found
        return self._unmapped(word, present)

    def _toward(self, word: str, target: str, present: set[str]) -> tuple[_Place, ...] | None:
        """Replace what is not of ``target``; None where a letter has no candidate."""
        choices = [
            (index, candidates(char, target))
            for index, char in enumerate(word)
            if char.isalpha() and script(char) not in {target, "Common", "Inherited"}
        ]
        if any(not letters for _, letters in choices) or present & _JOINED:
            return None
        exact = all(identical(word[index], target) for index, _ in choices)
        severity = self._severity(word, target, choices, exact=exact)
        if severity is None:
            return ()
        reading = best_reading(word, choices, self._draft.language)
        return tuple(
            _Place(index, self._diagnosis(word[index], reading[index], severity, exact=exact))
            for index, _ in choices
            if reading
        )

    def _severity(
        self,
        word: str,
        target: str,
        choices: Sequence[tuple[int, Sequence[str]]],
        *,
        exact: bool,
    ) -> Severity | None:
        """How bad it is; None where it is rather a symbol or a sound than a word."""
        greek = "".join(word[index] for index, _ in choices if script(word[index]) == "Greek")
        if any(ord(char) in _PHONETIC for char in word) and not exact:
            return None
        if greek and target == "Cyrillic" and not exact:
            return None
        if target == "Greek" and self._contexts.document != "Greek" and len(word) < _SHORT:
            return None
        if greek and target == "Latin" and self._is_symbol(word, choices, greek, exact=exact):
            return None
        return Severity.ERROR

    def _is_symbol(
        self, word: str, choices: Sequence[tuple[int, Sequence[str]]], greek: str, *, exact: bool
    ) -> bool:
        """Whether a Greek letter beside Latin ones is more likely a symbol than a deception."""
        known = is_known(best_reading(word, choices, self._draft.language), "en")
        if exact and known and greek.translate(_NEVER_SYMBOLS) == "":
            return False
        letters = sum(map(str.isalpha, word))
        return letters < _SHORT - known or not (known or exact)

    def _unmapped(self, word: str, present: set[str]) -> tuple[_Place, ...]:
        """A note at the first letter of the rarer script, where the mixture is worth one."""
        if present & (_NO_NOTE | _JOINED):
            return ()
        rare = min(sorted(present), key=lambda name: sum(script(char) == name for char in word))
        index = next(place for place, char in enumerate(word) if script(char) == rare)
        both = " and ".join(sorted(present))
        message = f"{quoted(word)} has letters of {both} that are not look-alikes"
        return (_Place(index, Diagnosis(CODE, word, message, Severity.NOTE)),)

    def _diagnosis(self, char: str, letter: str, severity: Severity, *, exact: bool) -> Diagnosis:
        key = (char, letter, exact, severity)
        if key not in self._diagnoses:
            self._diagnoses[key] = Diagnosis(
                rule=CODE,
                subject=char,
                message=f"{standing_for(char, letter)}: search and spelling miss this word",
                severity=severity,
                replacement=letter,
                safety=Safety.SAFE if exact else Safety.SUGGESTED,
                alternatives=tuple(c for c in candidates(char, script(letter)) if c != letter),
                letter=letter,
            )
        return self._diagnoses[key]


def find(draft: Draft, offsets: Sequence[int]) -> Iterable[Finding | Recurrence]:
    """Every letter that is not of its word's script."""
    hidden = disguise(draft)
    if hidden.is_thorough:
        return hidden.findings(CODE, Severity.ERROR)
    letters = _Letters(draft)
    found: dict[int, Recurrence] = {}
    known: dict[int, list[tuple[int, list[int]]]] = {}
    for start, word in words_with(draft.text, offsets):
        places = letters.places(word, start)
        if places:
            columns = known.get(id(places))
            if columns is None:
                columns = known[id(places)] = [
                    (index, found.setdefault(id(what), Recurrence(what, [], 1)).starts)
                    for index, what in places
                ]
            for index, starts in columns:
                starts.append(start + index)
    return found.values()


RULE = Rule(
    code=CODE,
    summary="letters of another script that look like the word's own",
    severity=Severity.ERROR,
    stage=Stage.LETTERS,
    looks_at=r"[\p{L}--[\p{sc=Latin}\p{sc=Common}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]]",
    find=find,
    flagged=(
        Example("We saw th\u0435 lighthouse.", "We saw the lighthouse."),
        Example("\N{GREEK CAPITAL LETTER UPSILON}esterday it rained.", "Yesterday it rained."),
        Example("Это c\u0435ти и лодки.", "Это \u0441\u0435ти и лодки.", language="ru"),
        Example(
            "The \N{CYRILLIC SMALL LETTER ER}\N{CYRILLIC SMALL LETTER A}per was late.",
            "The paper was late.",
        ),
        Example("A wide harb\N{ARMENIAN SMALL LETTER OH}ur.", "A wide harbour."),
        Example("A word like КoЯn is loud, and nothing else is.", None),
    ),
    accepted=(
        Example("A resistor of 5 kΩ, and Δt in μs."),
        Example("The area is πr², the potential νe."),
        Example("IT-компания и C++-разработчик.", language="ru"),
        Example("Tシャツ, Aさん, 卡拉OK and K팝."),
        Example("It is said /θɹuː/ in the south."),
        Example("Они живут в GitHub’е и в Wi-Fi-сети.", language="ru"),
        Example("The word Выход stands on every door."),
    ),
)
