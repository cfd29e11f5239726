"""Article to word statistics."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from itertools import groupby
from typing import TYPE_CHECKING

from reader.analysis.languages.function_words import function_words
from reader.analysis.readability.familiar import dale_chall
from reader.analysis.settings import WordSettings
from reader.analysis.vocabulary.difficulty import hard_words
from reader.analysis.vocabulary.diversity import hdd, mattr, mtld
from reader.analysis.vocabulary.folding import entry, folded, is_function_word, resolved
from reader.analysis.vocabulary.model import DifficultWord, LongSentence, Vocabulary, WordCount
from reader.analysis.vocabulary.passages import Passage, Passages, whole
from reader.analysis.vocabulary.phrases import first_places, repeated_phrases
from reader.analysis.vocabulary.places import places
from reader.analysis.vocabulary.repetition import doubled, echoes
from reader.analysis.vocabulary.running import MOST, Running
from reader.analysis.vocabulary.spelling.consistency import inconsistencies

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reader.article.model import Article
    from reader.text.span import Span

DEFAULT = WordSettings()

_FREQUENT = 25
_LONGEST = 10
_ECHOES = 50
_DIFFICULT = 100


class _Tally:
    """What one pass over the sentences finds."""

    def __init__(self, sentences: Passages) -> None:
        self.beginning: list[Passage] = []
        self.lengths: list[int] = []
        self.longest: list[Passage] = []
        left = MOST
        for sentence in sentences:
            self.lengths.append(sentence.words)
            self._keep_if_long(sentence)
            if left > 0:
                self.beginning.append(sentence)
                left -= sentence.words
        self.forms = sentences.forms()

    def _keep_if_long(self, sentence: Passage) -> None:
        kept = self.longest
        if len(kept) < _LONGEST or sentence.words > kept[-1].words:
            self.longest = nlargest(_LONGEST, [*kept, sentence], key=lambda one: one.words)


def survey(article: Article, language: str, settings: WordSettings = DEFAULT) -> Vocabulary:
    """What the words of ``article`` are like; ``language`` is a primary subtag."""
    tally = _Tally(Passages(article, language))
    names = names_of(tally.forms, language)
    counts = _summed(tally.forms, names)
    functional = frozenset(word for word in counts if is_function_word(word, language))
    running = Running(article, tally.beginning, names, language)
    lists = _Lists(article, names, counts, functional, language)
    words = tally.forms.total()
    common = dale_chall() if language == "en" else None
    return Vocabulary(
        words=words,
        types=len(counts),
        reading_minutes=words / settings.reading_speed,
        speaking_minutes=words / settings.speaking_speed,
        reading_speed=settings.reading_speed,
        speaking_speed=settings.speaking_speed,
        frequent=lists.frequent(running),
        longest_sentences=tuple(
            LongSentence(whole(article, one), one.block, one.words) for one in tally.longest
        ),
        sentence_lengths=tuple(tally.lengths),
        mtld=mtld(running.names),
        mattr=mattr(running.names),
        lexical_density=_density(running, functional, language),
        hdd=hdd(Counter(running.names).values()),
        phrases=_phrases(running, functional),
        doubled=tuple(doubled(running)),
        echoes=echoes(running, functional, settings.echo_distance, common, _ECHOES),
        echo_distance=settings.echo_distance,
        inconsistencies=inconsistencies(running, functional, language),
        difficult=lists.difficult(running),
        counts=counts,
        functional=functional,
    )


def names_of(forms: Mapping[str, int], language: str) -> dict[str, str]:
    """Every word as written to what it compares by."""
    names = {form: folded(form, language) for form in forms}
    disguised = [form for form, name in names.items() if not (form.isascii() and name.isascii())]
    if disguised:
        known = frozenset(names.values())
        names |= {form: resolved(form, language, known) for form in disguised}
    return names


def _summed(forms: Counter[str], names: Mapping[str, str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        counts[names[form]] += count
    return counts


class _Lists:
    """Lists of an article's words, each with where it first stands."""

    def __init__(
        self,
        article: Article,
        names: Mapping[str, str],
        counts: Mapping[str, int],
        functional: Collection[str],
        language: str,
    ) -> None:
        self._article = article
        self._names = names
        self._language = language
        self._entries: Counter[str] = Counter()
        for word, count in counts.items():
            name = entry(word, language)
            if word not in functional and name not in functional and not name.isnumeric():
                self._entries[name] += count

    def frequent(self, running: Running) -> tuple[WordCount, ...]:
        """The most frequent content words that occur twice at least."""
        found = [(word, n) for word, n in self._entries.most_common(_FREQUENT) if n > 1]
        first = self._first_places({word for word, _ in found}, running)
        return tuple(WordCount(word, count, first[word]) for word, count in found)

    def difficult(self, running: Running) -> tuple[DifficultWord, ...]:
        """The hardest of the words that are no names: written small somewhere, but in German."""
        every = self._language == "de"
        pairs = zip(running.forms, running.entries, strict=True)
        words = {name for form, name in pairs if every or form[0].islower()}
        found = hard_words(words & self._entries.keys(), self._language, _DIFFICULT)
        first = self._first_places({word for word, _, _ in found}, running)
        return tuple(
            DifficultWord(word, self._entries[word], first[word], reasons, syllables)
            for word, reasons, syllables in found
        )

    def _first_places(self, wanted: Collection[str], running: Running) -> dict[str, Span]:
        """Where each entry first stands; the article is searched only for what comes late."""
        found: dict[str, Span] = {}
        for number, name in enumerate(running.entries):
            if name in wanted and name not in found:
                found[name] = running.span(number, number)
        missing = set(wanted) - found.keys()
        if missing:
            self._search(missing, found)
        return found

    def _search(self, missing: set[str], found: dict[str, Span]) -> None:
        names, language = self._names, self._language
        late = {form: name for form in names if (name := entry(names[form], language)) in missing}
        for place in places(self._article, late.__contains__, prose_alone=True):
            name = late[place.word]
            if name in missing:
                missing.remove(name)
                found[name] = place.seen.span(*place.span)
            if not missing:
                break


def _density(running: Running, functional: Collection[str], language: str) -> float | None:
    """Share of content words (Ure 1971; Halliday 1985); None without a list of the others."""
    if not running.names or not function_words(language):
        return None
    return sum(name not in functional for name in running.names) / len(running)


def _phrases(running: Running, functional: Collection[str]) -> tuple[WordCount, ...]:
    pairs = zip(running.heads, running.entries, strict=True)
    sentences = ([name for _, name in group] for _, group in groupby(pairs, lambda one: one[0]))
    found = dict(repeated_phrases(sentences, functional))
    first = first_places(running.entries, running.heads, found)
    return tuple(
        WordCount(
            " ".join(phrase), count, running.span(first[phrase], first[phrase] + len(phrase) - 1)
        )
        for phrase, count in found.items()
    )
