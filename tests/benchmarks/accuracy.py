"""How right the counts and scores are: figures from a folder of texts with known answers.

Usage: python tests/benchmarks/accuracy.py FOLDER [-v] [PART…]

FOLDER may hold, one JSON object per line in .jsonl files:

* ``golden_rules.jsonl``: ``set``, ``number``, ``language``, ``text``, ``sentences``;
* ``ud_*.jsonl``: ``paragraphs``, lists of ``[sentence, blank follows, words]``;
* ``onestop.jsonl``: an article at three levels, ``ele``, ``int``, ``adv``;
* ``clear.jsonl``: ``text`` and ``ease``, how easy people found it;
* ``worked_examples.json``: the texts, counts and scores of formulas' authors.

PARTs are names of the functions below (golden, sentences, levels, ease, worked, syllables, shares,
paragraph); with -v what is wrong is listed.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from reader.analysis.analyse import measures
from reader.analysis.lexicon import syllables as lexicon
from reader.analysis.sentences import sentence_spans
from reader.analysis.settings import Settings
from reader.analysis.syllables import derived
from reader.analysis.words import words_of
from reader.article.loading import from_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.analysis.readability.model import Measures
    from reader.article.model import Article

BLANKS = re.compile(r"\s+")
LETTERS = re.compile(r"[a-z']+")
WORST = 40
LEVELS = ("ele", "int", "adv")
EASIER = ("new_dale_chall", "flesch_reading_ease")
"""Scores that fall where a text gets harder."""

SHOWN = (
    "flesch_kincaid_grade",
    "dale_chall_readability_score",
    "lix",
    "new_dale_chall",
    "flesch_reading_ease",
    "rix",
    "smog_index",
    "spache_readability",
    "gunning_fog",
    "automated_readability_index",
    "coleman_liau_index",
)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def article_of(text: str) -> Article:
    return from_bytes(text.encode("utf-8"), "text.txt", encoding="utf-8")


def measured(text: str, language: str = "en") -> Measures:
    return measures(article_of(text), Settings(language))


def squeezed(text: str) -> str:
    return BLANKS.sub(" ", text).strip()


def sentences_of(text: str, language: str) -> list[str]:
    return [squeezed(text[start:end]) for start, end in sentence_spans(text, language)]


def golden(folder: Path, *, verbose: bool) -> None:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for row in rows(folder / "golden_rules.jsonl"):
        key = row["language"], row["set"].partition(":")[2] or row["set"]
        found = sentences_of(row["text"], row["language"])
        good = found == [squeezed(sentence) for sentence in row["sentences"]]
        asked[key] += 1
        right[key] += good
        if verbose and not good:
            print(f"  {row['set']} {row['number']}: {found!r}")
    for key, number in sorted(asked.items()):
        print(f"golden {key[0]} {key[1]:32} {right[key]:3} of {number}")


def boundaries(text: str) -> set[int]:
    """Visible characters before the end of each sentence of a document, the last left out."""
    article = article_of(text)
    found: set[int] = set()
    for block in article.blocks:
        seen = block.visible(article.text)
        for span in sentence_spans(seen.text, "en"):
            end = seen.span(*span).end
            found.add(len("".join(article.text[:end].split())))
    return found - {max(found, default=0)}


def sentences(folder: Path, *, verbose: bool) -> None:
    for path in sorted(folder.glob("ud_*.jsonl")):
        tally: Counter[str] = Counter()
        wrong: list[str] = []
        for row in rows(path):
            text, true = "", set[int]()
            visible = 0
            for paragraph in row["paragraphs"]:
                for sentence, blank, _ in paragraph:
                    text += sentence + (" " if blank else "")
                    visible += len("".join(sentence.split()))
                    true.add(visible)
                text = text.rstrip() + "\n\n"
            true -= {visible}
            found = boundaries(text)
            tally["right"] += len(true & found)
            tally["missed"] += len(true - found)
            tally["false"] += len(found - true)
            if verbose:
                bare = "".join(text.split())
                wrong += [f"  missed {context(bare, place)}" for place in sorted(true - found)]
                wrong += [f"  false  {context(bare, place)}" for place in sorted(found - true)]
        precision = tally["right"] / (tally["right"] + tally["false"])
        recall = tally["right"] / (tally["right"] + tally["missed"])
        score = 2 * precision * recall / (precision + recall)
        print(f"{path.stem}: F1 {score:.4f}  precision {precision:.4f}  recall {recall:.4f}")
        print("\n".join(wrong[:: max(1, len(wrong) // (20 * WORST))]), end="\n" if wrong else "")


def context(bare: str, place: int) -> str:
    return f"{bare[max(place - 30, 0) : place]} | {bare[place : place + 30]}"


def levels(folder: Path, *, verbose: bool) -> None:
    right: Counter[str] = Counter()
    asked = 0
    for row in rows(folder / "onestop.jsonl"):
        found = [measured(row[level]).scores for level in LEVELS]
        asked += 2
        for key in SHOWN:
            values = [scores[key].value or 0.0 for scores in found]
            if key in EASIER:
                values.reverse()
            right[key] += sum(low < high for low, high in pairwise(values))
            if verbose and key == "lix" and values != sorted(values):
                print(f"  lix {[round(value, 2) for value in values]} {row['ele'][:60]!r}")
    for key in SHOWN:
        if asked:
            print(f"levels {key:30} {right[key]:4} of {asked} in order: {right[key] / asked:.3f}")


def ease(folder: Path, *, verbose: bool) -> None:
    del verbose
    known = [(row["ease"], measured(row["text"]).scores) for row in rows(folder / "clear.jsonl")]
    truth = ranks([ease for ease, _ in known])
    for key in SHOWN if known else ():
        found = ranks([scores[key].value or 0.0 for _, scores in known])
        print(f"ease {key:30} |rho| {abs(correlation(truth, found)):.3f}")


def ranks(values: list[float]) -> list[float]:
    places: dict[float, list[int]] = defaultdict(list)
    for place, value in enumerate(sorted(values)):
        places[value].append(place)
    return [sum(places[value]) / len(places[value]) for value in values]


def correlation(first: list[float], second: list[float]) -> float:
    mean = (len(first) - 1) / 2
    product = sum((a - mean) * (b - mean) for a, b in zip(first, second, strict=True))
    squares = [sum((a - mean) ** 2 for a in values) for values in (first, second)]
    return float(product / (squares[0] * squares[1]) ** 0.5)


def worked(folder: Path, *, verbose: bool) -> None:
    del verbose
    path = folder / "worked_examples.json"
    if not path.exists():
        return
    data = json.loads(path.read_text("utf-8"))
    for one in data["dale_chall_1948"]:
        counts = measured(one["text"]).counts
        print(
            f"worked {one['id']}: words {counts.words - counts.joins} ({one['words']}), "
            f"sentences {counts.sentences} ({one['sentences']}), unfamiliar "
            f"{counts.difficult_words - counts.difficult_names} ({one['unfamiliar']})"
        )
    one = data["coleman_liau_1975"]
    found = measured(one["text"])
    print(
        f"worked coleman_liau: words {found.counts.words} ({one['words']}), sentences "
        f"{found.counts.sentences} ({one['sentences']}), letters {found.counts.letters} "
        f"({one['letters']}), grade {found.scores['coleman_liau_index'].value:.2f} "
        f"({one['expected_grade']})"
    )


def syllables(folder: Path, *, verbose: bool) -> None:
    """Running words of the texts that the half of the dictionary lacks which a hash hides."""
    known = lexicon()
    right: Counter[bool] = Counter()
    over: Counter[int] = Counter()
    wrong: Counter[str] = Counter()
    distinct: Counter[bool] = Counter()
    for word, number in running_words(folder).items():
        true = known.count(word)
        if not true or not is_hidden(word):
            continue
        guess = derived(word, shown)
        right[guess == true] += number
        distinct[guess == true] += 1
        over[guess - true] += number
        if guess != true:
            wrong[f"{word} {guess} for {true}"] += number
    if not right:
        return
    share = right[True] / right.total()
    print(f"syllables: {share:.4f} of {right.total()} hidden running words", end=", ")
    print(f"{distinct[True] / distinct.total():.4f} of {distinct.total()} distinct; {dict(over)}")
    if verbose:
        print("\n".join(f"  {number:4} {case}" for case, number in wrong.most_common(300)))


def is_hidden(word: str) -> bool:
    return hashlib.sha256(word.encode()).digest()[0] % 2 == 1


def shown(word: str) -> int | None:
    return None if is_hidden(word) else lexicon().count(word)


def running_words(folder: Path) -> Counter[str]:
    words: Counter[str] = Counter()
    for row in rows(folder / "onestop.jsonl"):
        words.update(
            LETTERS.findall(row["adv"].lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        )
    for path in sorted(folder.glob("ud_*.jsonl")):
        for row in rows(path):
            for paragraph in row["paragraphs"]:
                for sentence, _, _ in paragraph:
                    words.update(LETTERS.findall(sentence.lower()))
    return words


def shares(folder: Path, *, verbose: bool) -> None:
    """How the words of the texts divide: in the lexicon, derived, numerals."""
    tally: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for row in rows(folder / "onestop.jsonl"):
        for word in words_of(row["adv"]):
            low = word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            if low in lexicon():
                tally["in the lexicon"] += 1
            elif word[0].isdigit():
                tally["numerals"] += 1
            else:
                tally["derived"] += 1
                unknown[word] += 1
    for name, number in tally.items():
        print(f"words {name:20} {number / tally.total():.4f}")
    if verbose:
        print("\n".join(f"  {number:4} {word}" for word, number in unknown.most_common(300)))


def paragraph(folder: Path, *, verbose: bool) -> None:
    """CPU time of sentences where everything stands in one paragraph."""
    del verbose
    whole = " ".join(squeezed(row["adv"]) for row in rows(folder / "onestop.jsonl"))
    for size in (100_000, 1_000_000, 10_000_000):
        text = (whole * (size // max(len(whole), 1) + 1))[:size]
        begun = process_time()
        number = len(sentence_spans(text, "en"))
        print(f"one paragraph of {size:9} characters: {process_time() - begun:7.3f} s, {number}")


PARTS: dict[str, Callable[..., None]] = {
    one.__name__: one
    for one in (golden, sentences, levels, ease, worked, syllables, shares, paragraph)
}


def main() -> None:
    folder = Path(sys.argv[1])
    verbose = "-v" in sys.argv
    asked = [name for name in sys.argv[2:] if name in PARTS]
    for name in asked or PARTS:
        PARTS[name](folder, verbose=verbose)


if __name__ == "__main__":
    main()
