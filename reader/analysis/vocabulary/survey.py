"""Article to word statistics."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from reader.analysis.languages.function_words import function_words
from reader.analysis.vocabulary.diversity import hdd, mattr, mtld
from reader.analysis.vocabulary.folding import entry, folded, is_function_word, resolved
from reader.analysis.vocabulary.model import LongSentence, Vocabulary, WordCount
from reader.analysis.vocabulary.passages import Passage, between, part, passages, whole
from reader.analysis.vocabulary.phrases import repeated_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.article.model import Article
    from reader.text.span import Span

READING_SPEED = 238
"""Words per minute, read silently: the mean for English non-fiction in 190 studies (Brysbaert 2019,
J. Memory and Language 109:104047); most adults read 175 to 300."""

SPEAKING_SPEED = 183
"""Words per minute, read aloud: the mean for English in 77 studies (the same)."""

_FREQUENT = 25
_LONGEST = 10

_SEQUENCE = 100_000
"""Words, from the beginning, that what depends on their order is taken from: an article has fewer,
and of a book the figures would not be others."""


class _Tally:
    """What one pass over the sentences finds."""

    def __init__(self, sentences: Iterable[Passage]) -> None:
        self.forms: Counter[str] = Counter()
        self.beginning: list[Passage] = []
        self.lengths: list[int] = []
        self.longest: list[Passage] = []
        left = _SEQUENCE
        for sentence in sentences:
            self.forms.update(sentence.words)
            self.lengths.append(len(sentence.words))
            self._keep_if_long(sentence)
            if left > 0:
                self.beginning.append(sentence)
                left -= len(sentence.words)

    def _keep_if_long(self, sentence: Passage) -> None:
        kept = self.longest
        if len(kept) < _LONGEST or len(sentence.words) > len(kept[-1].words):
            self.longest = nlargest(_LONGEST, [*kept, sentence], key=lambda one: len(one.words))


def survey(article: Article, language: str) -> Vocabulary:
    """What the words of ``article`` are like; ``language`` is a primary subtag."""
    tally = _Tally(passages(article, language))
    names = names_of(tally.forms, language)
    counts = _summed(tally.forms, names)
    functional = {word for word in counts if is_function_word(word, language)}
    folded_beginning = [[names[word] for word in one.words] for one in tally.beginning]
    sequence = list(chain.from_iterable(folded_beginning))
    words = tally.forms.total()
    return Vocabulary(
        words=words,
        types=len(counts),
        reading_minutes=words / READING_SPEED,
        speaking_minutes=words / SPEAKING_SPEED,
        reading_speed=READING_SPEED,
        speaking_speed=SPEAKING_SPEED,
        frequent=_frequent(article, names, counts, functional, language),
        longest_sentences=tuple(
            LongSentence(whole(article, one), one.block, len(one.words)) for one in tally.longest
        ),
        sentence_lengths=tuple(tally.lengths),
        mtld=mtld(sequence),
        mattr=mattr(sequence),
        lexical_density=_density(sequence, functional, language),
        hdd=hdd(Counter(sequence).values()),
        phrases=_phrases(
            article,
            tally.beginning,
            [[entry(word, language) for word in one] for one in folded_beginning],
            functional,
        ),
        doubled=tuple(_doubled(article, tally.beginning, folded_beginning)),
    )


def names_of(forms: Mapping[str, int], language: str) -> dict[str, str]:
    """Every word as written to what it compares by."""
    names = {form: folded(form, language) for form in forms}
    known = frozenset(names.values())
    return {
        form: name if form.isascii() and name.isascii() else resolved(form, language, known)
        for form, name in names.items()
    }


def _summed(forms: Counter[str], names: Mapping[str, str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        counts[names[form]] += count
    return counts


def _frequent(
    article: Article,
    names: Mapping[str, str],
    counts: Counter[str],
    functional: set[str],
    language: str,
) -> tuple[WordCount, ...]:
    """The most frequent content words that occur twice at least, each where it first stands."""
    entries: Counter[str] = Counter()
    for word, count in counts.items():
        name = entry(word, language)
        if word not in functional and name not in functional and not name.isnumeric():
            entries[name] += count
    wanted = {word: count for word, count in entries.most_common(_FREQUENT) if count > 1}
    forms = {form: entry(name, language) for form, name in names.items()}
    places = _first_places(article, {form: e for form, e in forms.items() if e in wanted}, language)
    return tuple(WordCount(word, count, places[word]) for word, count in wanted.items())


def _first_places(article: Article, forms: Mapping[str, str], language: str) -> dict[str, Span]:
    """Where the first of the forms of each entry stands; reads no further than it must."""
    missing = set(forms.values())
    places: dict[str, Span] = {}
    if not missing:
        return places
    for sentence in passages(article, language):
        for number, word in enumerate(sentence.words):
            if forms.get(word) in missing:
                missing.remove(forms[word])
                places[forms[word]] = part(article, sentence, number, number)
        if not missing:
            break
    return places


def _density(sequence: Sequence[str], functional: set[str], language: str) -> float | None:
    """Share of content words (Ure 1971; Halliday 1985); None without a list of the others."""
    if not sequence or not function_words(language):
        return None
    return sum(word not in functional for word in sequence) / len(sequence)


def _phrases(
    article: Article,
    sentences: Sequence[Passage],
    words: Sequence[Sequence[str]],
    functional: set[str],
) -> tuple[WordCount, ...]:
    found = dict(repeated_phrases(words, functional))
    missing = set(found)
    places: dict[tuple[str, ...], Span] = {}
    for sentence, names in zip(sentences, words, strict=True):
        if not missing:
            break
        for phrase in list(missing):
            first = _place(names, phrase)
            if first is not None:
                places[phrase] = part(article, sentence, first, first + len(phrase) - 1)
                missing.remove(phrase)
    return tuple(WordCount(" ".join(phrase), n, places[phrase]) for phrase, n in found.items())


def _place(words: Sequence[str], phrase: tuple[str, ...]) -> int | None:
    length = len(phrase)
    for first in range(len(words) - length + 1):
        if words[first] == phrase[0] and tuple(words[first : first + length]) == phrase:
            return first
    return None


def _doubled(
    article: Article, sentences: Sequence[Passage], words: Sequence[Sequence[str]]
) -> Iterator[Span]:
    """A word twice with only blanks between; figures are not words here."""
    for sentence, names in zip(sentences, words, strict=True):
        for number, (one, two) in enumerate(pairwise(names)):
            if one == two and one.isalpha() and between(article, sentence, number).isspace():
                yield part(article, sentence, number, number + 1)
