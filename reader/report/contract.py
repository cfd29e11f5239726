"""The JSON contract, version 1: what machines are told about an article.

Positions count code points of the decoded text from 0, bytes those of the file, lines and columns
from 1.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.text.bytemap import ByteMap
from reader.text.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.analysis.anomalies.finding import Finding
    from reader.analysis.readability.model import Measures
    from reader.analysis.vocabulary.model import Inconsistency, Occurrence, Vocabulary, WordCount
    from reader.article.model import Article
    from reader.report.thresholds import Breach
    from reader.text.span import Span

SCHEMA = 1

_COUNTS = (
    "words",
    "sentences",
    "syllables",
    "letters",
    "characters",
    "polysyllables",
    "monosyllables",
    "long_words",
    "difficult_words",
)


def document(articles: Sequence[Mapping[str, Any]]) -> str:
    """The one JSON object that is printed: ASCII, so nothing of an article is raw in it."""
    return json.dumps({"schema": SCHEMA, "articles": list(articles)}, indent=1) + "\n"


def scores_object(article: Article, as_read: Measures, as_repaired: Measures) -> dict[str, Any]:
    """An article with its counts and scores, as read and as repaired."""
    encoding = article.encoding
    return {
        "path": article.name,
        "language": as_read.language,
        "counting": as_read.counting.value,
        "encoding": {
            "name": encoding.name,
            "bom": bool(encoding.bom),
            "confident": encoding.confident,
        },
        "counts": {key: getattr(as_read.counts, key) for key in _COUNTS} | {"types": as_read.types},
        "scores": {
            key: {
                "value": score.value,
                "repaired": as_repaired.scores[key].value,
                "grade": score.grade,
            }
            for key, score in as_read.scores.items()
        },
    }


def check_object(
    article: Article,
    findings: Iterable[Finding],
    as_read: Measures,
    as_repaired: Measures,
    *,
    breaches: Iterable[Breach] = (),
) -> dict[str, Any]:
    """An article with its counts, scores and findings, and the limits it does not keep."""
    return scores_object(article, as_read, as_repaired) | {
        "findings": finding_objects(article, sorted(findings, key=lambda found: found.span)),
        "breaches": [
            {"score": breach.key, "value": breach.value, "limit": breach.limit}
            for breach in breaches
        ],
    }


def finding_objects(article: Article, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Findings with their places in characters, bytes, and lines and columns."""
    if not findings:
        return []
    lines = Lines(article.text)
    places = ByteMap(article.text, article.encoding.name, len(article.encoding.bom))
    return [_finding_object(article.text, finding, lines, places) for finding in findings]


def words_object(article: Article, vocabulary: Vocabulary, language: str) -> dict[str, Any]:
    """An article with its word statistics; times are in minutes."""
    lines = Lines(article.text)
    return {
        "path": article.name,
        "language": language,
        "words": vocabulary.words,
        "types": vocabulary.types,
        "sentence_lengths": list(vocabulary.sentence_lengths),
        "reading": {
            "minutes": vocabulary.reading_minutes,
            "words_per_minute": vocabulary.reading_speed,
        },
        "speaking": {
            "minutes": vocabulary.speaking_minutes,
            "words_per_minute": vocabulary.speaking_speed,
        },
        "diversity": {
            "lexical_density": vocabulary.lexical_density,
            "mtld": vocabulary.mtld,
            "mattr": vocabulary.mattr,
            "hdd": vocabulary.hdd,
        },
        "frequent": [_word_object(one, lines) for one in vocabulary.frequent],
        "phrases": [_word_object(one, lines) for one in vocabulary.phrases],
        "doubled": [_place(span, lines) for span in vocabulary.doubled],
        "echo_distance": vocabulary.echo_distance,
        "echoes": [
            {"word": one.word, "distance": one.distance}
            | {"first": _place(one.first, lines), "again": _place(one.again, lines)}
            for one in vocabulary.echoes
        ],
        "inconsistencies": [
            _inconsistency_object(one, lines) for one in vocabulary.inconsistencies
        ],
        "difficult": [
            {"word": one.word, "count": one.count, "syllables": one.syllables}
            | {"reasons": [reason.value for reason in one.reasons]}
            | {"first": _place(one.first, lines)}
            for one in vocabulary.difficult
        ],
        "longest_sentences": [
            {"words": one.words, "paragraph": one.block + 1} | _place(one.span, lines)
            for one in vocabulary.longest_sentences
        ],
    }


def occurrence_objects(article: Article, found: Iterable[Occurrence]) -> list[dict[str, Any]]:
    """Every use of a word, with what stands before and after it."""
    lines = Lines(article.text)
    return [
        {"paragraph": one.block + 1, "before": one.before, "word": one.word, "after": one.after}
        | _place(one.span, lines)
        for one in found
    ]


def _inconsistency_object(one: Inconsistency, lines: Lines) -> dict[str, Any]:
    ways = [
        {"words": list(way.words), "places": [_place(span, lines) for span in way.places]}
        for way in one.ways
    ]
    return {"difference": one.difference.value, "ways": ways}


def _word_object(one: WordCount, lines: Lines) -> dict[str, Any]:
    return {"word": one.word, "count": one.count, "first": _place(one.first, lines)}


def _place(span: Span, lines: Lines) -> dict[str, int]:
    line, column = lines.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _finding_object(text: str, finding: Finding, lines: Lines, places: ByteMap) -> dict[str, Any]:
    span, edit = finding.span, finding.edit
    line, column = lines.position(span.start)
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "start": span.start,
        "end": span.end,
        "byte_start": places.byte(span.start),
        "byte_end": places.byte(span.end),
        "line": line,
        "column": column,
        "text": span.of(text),
        "edit": edit and {"replacement": edit.replacement, "safety": edit.safety.value},
    }
