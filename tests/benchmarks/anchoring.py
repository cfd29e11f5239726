"""Decisions found again after an author's revision: how many, how many wrongly, and at what cost.

python tests/benchmarks/anchoring.py [ROUNDS]

Each character carries its identity through the edits, so that what is right needs no judgement: a
decision whose characters all still stand together must be placed on just those. The texts are the
sample articles, alone and all in one, and one of form letters that repeat themselves. An author
inserts and deletes words and sentences, moves, deletes and rewrites paragraphs. (Copies are left
out: a copy whose model is deleted is the same as a move.)
"""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reader.article.loading import load
from reader.review.anchoring import placed
from reader.review.quoting import quotes
from reader.text.span import Span

SAMPLES = Path(__file__).parents[2] / "sample_articles"
WORDS: tuple[str, ...] = tuple(
    re.findall(r"\w+", "the harbour lights were old and nobody asked for them to be kept")
)
NAMES = ("Ada", "Ben", "Cy", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo")
LONG = 12

Letter = tuple[str, int]
"""A character and its identity; identities of what an author typed are negative."""


class Author:
    """Edits a text; deterministic for a seed."""

    def __init__(self, text: str, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - no secrets here
        self.letters: list[Letter] = [(char, number) for number, char in enumerate(text)]
        self._typed = 0

    @property
    def text(self) -> str:
        return "".join(char for char, _ in self.letters)

    def typed(self, text: str) -> list[Letter]:
        self._typed += 1
        return [(char, -self._typed) for char in text]

    def edit(self) -> None:
        often = (self.insert, self.delete, self.reword)
        kind = self.dice.choice((*often, *often, self.move, self.rewrite, self.drop))
        kind()

    def insert(self) -> None:
        place = self.word().start
        self.letters[place:place] = self.typed(self.phrase())

    def delete(self) -> None:
        start = self.word().start
        words = list(re.finditer(r"\S+\s*", self.text[start : start + 200]))
        end = start + (words[min(self.dice.randint(0, 8), len(words) - 1)].end() if words else 0)
        del self.letters[start:end]

    def reword(self) -> None:
        span = self.word()
        old = "".join(char for char, _ in self.letters[slice(*span)])
        self.letters[slice(*span)] = self.typed(self.other(old))

    def other(self, word: str) -> str:
        return self.dice.choice([other for other in WORDS if other != word])

    def move(self) -> None:
        span = self.paragraph()
        held = self.letters[slice(*span)]
        del self.letters[slice(*span)]
        place = self.paragraph().start
        self.letters[place:place] = held

    def drop(self) -> None:
        del self.letters[slice(*self.paragraph())]

    def rewrite(self) -> None:
        span = self.paragraph()
        words = "".join(char for char, _ in self.letters[slice(*span)]).split()
        # Half of the words stay, in another order; but a long word typed again, letter by letter,
        # is the same place to every reader, as are two words that are a paragraph.
        words = [
            word
            if len(word) < LONG < len(words) and self.dice.random() < 1 / 2
            else self.other(word)
            for word in words
        ]
        self.dice.shuffle(words)
        self.letters[slice(*span)] = self.typed(" ".join(words) + "\n\n")

    def phrase(self) -> str:
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(1, 12))) + " "

    def word(self) -> Span:
        words = list(re.finditer(r"\S+", self.text))
        return Span(*self.dice.choice(words).span()) if words else Span(0, 0)

    def paragraph(self) -> Span:
        found = list(re.finditer(r"(?:.+\n?)+\n*", self.text))
        return Span(*self.dice.choice(found).span()) if found else Span(0, 0)


class Tally(NamedTuple):
    survived: int = 0
    right: int = 0
    wrong: int = 0
    lost: int = 0

    def __add__(self, other: object) -> Tally:
        assert isinstance(other, Tally)
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


def decisions(text: str, dice: random.Random, count: int) -> list[Span]:
    """Single characters, words and sentences, as decisions are about."""
    chars = [match.span() for match in re.finditer(r"[^\w\s]|\w", text)]
    words = [match.span() for match in re.finditer(r"\w+", text)]
    sentences = [match.span() for match in re.finditer(r"[^\s.!?][^.!?\n]+[.!?]", text)]
    return [Span(*dice.choice(dice.choice((chars, chars, words, sentences)))) for _ in range(count)]


def judged(author: Author, spans: list[Span], before: str) -> Tally:
    after = author.text
    at = {number: place for place, (_, number) in enumerate(author.letters) if number >= 0}
    numbers = [number for _, number in author.letters]
    tally = Tally()
    for span, placing in zip(spans, placed(after, quotes(before, spans)), strict=True):
        places = [at.get(number) for number in range(*span)]
        first = places[0]
        stands = first is not None and places == list(range(first, first + span.length))
        found = placing.span
        own_range = range(*span)
        # A sentence with a word of it deleted and typed again is the same to every reader.
        own = 0 if found is None else sum(number in own_range for number in numbers[slice(*found)])
        is_right = found is not None and own * 2 > span.length
        tally += Tally(stands, is_right, found is not None and not is_right, found is None)
    return tally


def round_of(text: str, seed: int, edits: int) -> Tally:
    author = Author(text, seed)
    spans = decisions(text, author.dice, 60)
    for _ in range(edits):
        author.edit()
    return judged(author, spans, text)


def letters_alike() -> str:
    """Twenty letters that differ in a name and a number."""
    return "".join(
        f"Dear {name},\n\nthank you for your letter of {number} May. We are sorry to say that the "
        f"harbour office cannot answer {number} letters a day. It will write again.\n\n"
        for number, name in enumerate(NAMES * 2, 1)
    )


def cost() -> None:
    prose = "".join(load(path).text for path in sorted(SAMPLES.glob("*.txt")))
    dice = random.Random(7)  # noqa: S311 - no secrets here
    print("\nCPU time to place quotes after one edit (ms)")
    for size, count in ((125_000, 1000), (250_000, 2000), (500_000, 4000), (1_000_000, 8000)):
        words = re.findall(r"\S+\s*", prose)
        text = "".join(dice.choice(words) for _ in range(size // 5))[:size]
        spans = decisions(text, dice, count)
        start = time.process_time()
        made = quotes(text, spans)
        middle = time.process_time()
        found = placed("New: " + text, made)
        end = time.process_time()
        placed_right = sum(
            placing.span is not None and placing.span.start == span.start + 5
            for span, placing in zip(spans, found, strict=True)
        )
        print(
            f"{size:9,} characters {count:6,} quotes: made {(middle - start) * 1000:7.0f}, "
            f"placed {(end - middle) * 1000:7.0f}, {placed_right / count:.2%} right"
        )
    start = time.process_time()
    for _ in range(100):
        quotes(text, spans[:1])
    print(f"one quote made in {size:,} characters: {(time.process_time() - start) * 10:.2f} ms")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    texts = {path.name: load(path).text for path in sorted(SAMPLES.glob("*.*"))}
    texts["all in one"] = "\n\n".join(texts.values())
    texts["form letters"] = letters_alike()
    whole = Tally()
    for edits in (1, 3, 10, 30):
        tally = Tally()
        for name, text in texts.items():
            one = Tally()
            for seed in range(rounds):
                one += round_of(text, seed, edits)
            tally += one
            if one.wrong:
                print(f"   {name}: {one.wrong} of {rounds * 60} placed wrongly")
        whole += tally
        share = tally.right / tally.survived
        print(
            f"{edits:3} edits: {tally.survived:7,} still there, {share:.2%} of them placed right, "
            f"{tally.wrong} placed wrongly, {tally.lost:,} lost"
        )
    print(f"all: {whole.right / whole.survived:.2%} right, {whole.wrong} of {whole.right} wrong")
    cost()


if __name__ == "__main__":
    main()
