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

Where words of letters from all over Unicode show that the whole text was gone over, every character
out of the ordinary is read for what it looks like, by this rule and by those for styled letters,
look-alike signs and letters exchanged within one script.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from reader.analysis.anomalies.columns import Recurrence
from reader.analysis.anomalies.disguise import disguise
from reader.analysis.anomalies.finding import Diagnosis, Safety, Severity
from reader.analysis.anomalies.known import best_reading, is_known
from reader.analysis.anomalies.letters import (
    candidates,
    contexts_of,
    identical,
    is_distinctive,
    scripts,
)
from reader.analysis.anomalies.rule import Example, Rule, Stage
from reader.analysis.anomalies.wording import mixed_words, quoted, standing_for, words_with
from reader.text.unicode.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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


_FOREIGN = regex.compile(
    r"[\p{L}--[\p{sc=Latin}\p{sc=Common}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]]",
    regex.V1,
)
_TITLE = 6
"""Words from which on a text is prose."""

_PROVEN = 3
"""Times that a letter must have taken another's place for it to do so in a symbol."""

_Choices = list[tuple[int, tuple[str, ...]]]
"""Places of a word, and the letters that each may stand for."""


class _Word(NamedTuple):
    """The letters of a word that are not its own: where, and what is wrong with each."""

    places: list[tuple[int, Diagnosis]]
    is_certain: bool
    """Whether it is no symbol, so that the word is wrong whatever the others are."""


_NOTHING = _Word([], is_certain=True)


class _Letters:
    """What is decided about each distinct word, and each distinct letter in one."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._diagnoses: dict[tuple[str, str, bool], Diagnosis] = {}
        self._contexts = contexts_of(draft)

    def judged(self, word: str, starts: list[int]) -> Iterator[tuple[_Word, list[int]]]:
        """What is wrong with ``word``, and where: its surroundings can make a difference."""
        present = scripts(filter(str.isalpha, word))
        if len(present) < 2 or present & _WRITTEN_TOGETHER:  # noqa: PLR2004 - of two scripts
            return
        own = {script(char) for char in word if is_distinctive(char)} & present
        if own or self._contexts.is_uniform:
            found = self._judged(word, present, own or self._own(present, self._contexts.document))
            yield found, starts
            return
        places: defaultdict[str, list[int]] = defaultdict(list)
        for start in starts:
            places[self._contexts.at(start)].append(start)
        for context, there in places.items():
            yield self._judged(word, present, self._own(present, context)), there

    @staticmethod
    def _own(present: set[str], context: str) -> set[str]:
        """The scripts that a word without distinctive letters may be of."""
        return {context} if context in present else present & {"Latin"} or present

    def _judged(self, word: str, present: set[str], own: set[str]) -> _Word:
        targets = sorted(own)
        targets.sort(key=lambda name: -sum(script(char) == name for char in word))
        for target in targets:
            found = self._toward(word, target, present)
            if found is not None:
                return found
        return self._unmapped(word, present)

    def _toward(self, word: str, target: str, present: set[str]) -> _Word | None:
        """Replace what is not of ``target``; None where a letter has no candidate."""
        choices = [
            (index, candidates(char, target))
            for index, char in enumerate(word)
            if char.isalpha() and script(char) not in {target, "Common", "Inherited"}
        ]
        if any(not letters for _, letters in choices) or present & _JOINED:
            return None
        exact = all(identical(word[index], target) for index, _ in choices)
        reading = best_reading(word, choices, self._draft.language)
        places = [
            (index, self._diagnosis(word[index], reading[index], exact=exact))
            for index, _ in choices
            if reading
        ]
        if self._is_sound(word, target, choices, exact=exact):
            return _NOTHING
        symbol = self._is_symbol(word, target, choices, exact=exact)
        return _NOTHING if symbol and not exact else _Word(places, not symbol)

    @staticmethod
    def _is_sound(word: str, target: str, choices: _Choices, *, exact: bool) -> bool:
        """Whether it is rather a phonetic spelling, or Greek in Cyrillic, than a word."""
        greek = any(script(word[index]) == "Greek" for index, _ in choices)
        phonetic = any(ord(char) in _PHONETIC for char in word)
        return not exact and (phonetic or (greek and target == "Cyrillic"))

    def _is_symbol(self, word: str, target: str, choices: _Choices, *, exact: bool) -> bool:
        """Whether a Greek letter beside Latin ones is more likely a symbol than a deception."""
        if target == "Greek":
            return self._contexts.document != "Greek" and len(word) < _SHORT
        greek = "".join(word[index] for index, _ in choices if script(word[index]) == "Greek")
        if not greek or target != "Latin":
            return False
        known = is_known(best_reading(word, choices, self._draft.language), "en")
        if exact and known and greek.translate(_NEVER_SYMBOLS) == "":
            return False
        letters = sum(map(str.isalpha, word))
        return letters < _SHORT - known or not (known or exact)

    @staticmethod
    def _unmapped(word: str, present: set[str]) -> _Word:
        """A note at the first letter of the rarer script, where the mixture is worth one."""
        if present & (_NO_NOTE | _JOINED):
            return _NOTHING
        rare = min(sorted(present), key=lambda name: sum(script(char) == name for char in word))
        index = next(place for place, char in enumerate(word) if script(char) == rare)
        both = " and ".join(sorted(present))
        message = f"{quoted(word)} has letters of {both} that are not look-alikes"
        return _Word([(index, Diagnosis(CODE, word, message, Severity.NOTE))], is_certain=True)

    def _diagnosis(self, char: str, letter: str, *, exact: bool) -> Diagnosis:
        key = (char, letter, exact)
        if key not in self._diagnoses:
            self._diagnoses[key] = Diagnosis(
                rule=CODE,
                subject=char,
                message=f"{standing_for(char, letter)}: search and spelling miss this word",
                severity=Severity.ERROR,
                replacement=letter,
                safety=Safety.SAFE if exact else Safety.SUGGESTED,
                alternatives=tuple(c for c in candidates(char, script(letter)) if c != letter),
                letter=letter,
            )
        return self._diagnoses[key]


def find(draft: Draft, offsets: Sequence[int]) -> Iterable[Finding | Recurrence]:
    """Every letter that is not of its word's script."""
    del offsets
    foreign = {char for char in draft.odd if _is_foreign(char)}
    if not foreign:
        return ()
    hidden = disguise(draft)
    if hidden.is_thorough:
        return hidden.findings(CODE, Severity.ERROR)
    letters = _Letters(draft)
    places: defaultdict[str, list[int]] = defaultdict(list)
    rare = contexts_of(draft).document == "Latin"
    for start, word in (words_with if rare else mixed_words)(draft.text, foreign):
        places[word].append(start)
    words = [found for word, starts in places.items() for found in letters.judged(word, starts)]
    words = [found for found in words if found[0].places]
    if len(words) == 1 and next(iter(places)).isupper() and _is_title(draft.text):
        (only, starts), *_ = words
        words = [(only._replace(places=[_noted(place) for place in only.places]), starts)]
    return _recurrences(words)


def _is_title(text: str) -> bool:
    """Whether ``text`` is a few words: a name may be drawn with any letter in it."""
    return len(text.split(maxsplit=_TITLE)) < _TITLE


def _noted(place: tuple[int, Diagnosis]) -> tuple[int, Diagnosis]:
    return place[0], replace(place[1], severity=Severity.NOTE)


@cache
def _is_foreign(char: str) -> bool:
    return _FOREIGN.match(char) is not None


def _recurrences(words: list[tuple[_Word, list[int]]]) -> Iterable[Recurrence]:
    """What is wrong, letter by letter: with certain words, and with the doubtful they prove."""
    found: dict[int, Recurrence] = {}
    for certain in (True, False):
        proven = {key for key, known in found.items() if len(known.starts) >= _PROVEN}
        for word, starts in words:
            doubtful = len(proven) < _PROVEN and not all(
                id(what) in proven for _, what in word.places
            )
            if word.is_certain is not certain or (doubtful and not certain):
                continue
            for index, diagnosis in word.places:
                known = found.setdefault(id(diagnosis), Recurrence(diagnosis, [], 1))
                known.starts.extend([start + index for start in starts])
    for known in found.values():
        known.starts.sort()
    return found.values()


RULE = Rule(
    code=CODE,
    summary="letters of another script that look like the word's own",
    severity=Severity.ERROR,
    stage=Stage.LETTERS,
    looks_at="",
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
        Example("SENS\u0415 - A. Penrose"),
        Example("A resistor of 5 kΩ, and Δt in μs."),
        Example("The area is πr², the potential νe."),
        Example("IT-компания и C++-разработчик.", language="ru"),
        Example("Tシャツ, Aさん, 卡拉OK and K팝."),
        Example("It is said /θɹuː/ in the south."),
        Example("Они живут в GitHub’е и в Wi-Fi-сети.", language="ru"),
        Example("The word Выход stands on every door."),
    ),
)
