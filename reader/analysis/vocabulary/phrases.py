"""Sequences of words that come again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

LONGEST = 5
"""Words of the longest phrase: longer ones are quotations, and shown by their first five words."""

Phrase = tuple[str, ...]


def repeated_phrases(
    sentences: Iterable[Sequence[str]], function_words: Container[str], most: int = 10
) -> list[tuple[Phrase, int]]:
    """Up to ``most`` phrases of 2 to 5 words that occur at least twice, the most frequent first.

    ``sentences`` are folded words; no phrase runs over a sentence's end, or begins or ends with
    one of ``function_words``. A phrase that only occurs within a longer one is left out.
    """
    counts: Counter[Phrase] = Counter()
    for words in sentences:
        content = [word not in function_words for word in words]
        for start, begins in enumerate(content):
            if begins:
                counts.update(
                    tuple(words[start:end])
                    for end in range(start + 2, min(start + LONGEST, len(words)) + 1)
                    if content[end - 1]
                )
    again = {phrase: count for phrase, count in counts.items() if count > 1}
    within = {part for phrase, count in again.items() for part in _parts(phrase, count, again)}
    found = [(phrase, count) for phrase, count in again.items() if phrase not in within]
    return sorted(found, key=lambda item: (-item[1], -len(item[0])))[:most]


def first_places(
    words: Sequence[str], heads: Sequence[int], phrases: Iterable[Phrase]
) -> dict[Phrase, int]:
    """The number of the word with which each phrase first begins, within one sentence.

    ``heads`` has for each word the number of the word that begins its sentence.
    """
    by_word: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_word.setdefault(phrase[0], []).append(phrase)
    found: dict[Phrase, int] = {}
    for number, word in enumerate(words):
        for phrase in by_word.get(word, ()):
            end = number + len(phrase)
            if (
                phrase not in found
                and tuple(words[number:end]) == phrase
                and heads[end - 1] == heads[number]
            ):
                found[phrase] = number
    return found


def _parts(phrase: Phrase, count: int, again: dict[Phrase, int]) -> Iterable[Phrase]:
    """Shorter phrases that never occur but within ``phrase``."""
    for start in range(len(phrase) - 1):
        for end in range(start + 2, len(phrase) + 1):
            part = phrase[start:end]
            if len(part) < len(phrase) and again.get(part) == count:
                yield part
