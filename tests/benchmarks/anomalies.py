"""Recall, restoration and false alarms of the anomaly rules on a folder of test texts.

Usage: python tests/benchmarks/anomalies.py FOLDER [KIND…]

FOLDER has the layout of a collection with ``attacked/*.jsonl`` (rows with ``original``,
``attacked``, ``kind``, ``lang``), ``clean/manifest.jsonl`` (rows with ``file``, ``lang``, ``words``
and ``kind``), ``bytes/manifest.jsonl`` and ``ftfy/manifest.jsonl``. With KINDs, only attacks whose
kind begins so are run.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.analysis.analyse import findings
from reader.analysis.anomalies.finding import Severity
from reader.analysis.settings import Settings
from reader.article.loading import from_bytes
from reader.fixing.edits import applied, chosen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.anomalies.finding import Inspection
    from reader.article.model import Article

WORD = re.compile(r"[^\W_]+")


def inspected(text: str, lang: str) -> tuple[Article, Inspection]:
    article = from_bytes(text.encode("utf-8", "surrogateescape"), "text.txt", encoding="utf-8")
    return article, findings(article, Settings(lang.split("-", maxsplit=1)[0] or None))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


class Figures:
    """What was found and restored of one kind of attack."""

    def __init__(self) -> None:
        self.tally: Counter[str] = Counter()

    def add(self, row: dict[str, Any], real: set[str]) -> list[str]:
        original, attacked = row["original"], row["attacked"]
        wanted = _without(real, original, row["lang"])
        _, inspection = inspected(attacked, row["lang"])
        strong = [f for f in inspection.findings if f.severity > Severity.NOTE]
        suggested = applied(attacked, chosen(inspection, suggested=True))
        self.tally["documents"] += 1
        self.tally["flagged"] += bool(strong)
        self.tally["restored"] += inspection.repaired in {original, wanted}
        self.tally["suggested"] += suggested in {original, wanted}
        if len(original) == len(attacked):
            self._words(original, attacked, inspection)
            self._letters(wanted, attacked, suggested)
            self._named(original, attacked, inspection)
        return [] if suggested == wanted else _misses(original, suggested)

    def _words(self, original: str, attacked: str, inspection: Inspection) -> None:
        flagged = {place for f in inspection.findings for place in range(*f.span)}
        for word in WORD.finditer(original):
            places = range(*word.span())
            if any(original[place] != attacked[place] for place in places):
                self.tally["words"] += 1
                self.tally["words flagged"] += not flagged.isdisjoint(places)

    def _named(self, original: str, attacked: str, inspection: Inspection) -> None:
        """Where one letter was replaced throughout: whether a group says which, and how often."""
        places = [place for place, char in enumerate(original) if char != attacked[place]]
        pairs = {(original[place], attacked[place]) for place in places}
        if len(pairs) != 1 or len(places) < 2:
            return
        ((letter, char),) = pairs
        told = f"every {letter} in "
        count = f"{len(places):,} of {len(places):,}"
        self.tally["systematic"] += letter not in attacked
        self.tally["named"] += letter not in attacked and any(
            group.subject == char and group.summary.startswith(told) and count in group.summary
            for group in inspection.groups
        )

    def _letters(self, original: str, attacked: str, repaired: str) -> None:
        if len(repaired) != len(original):
            return
        for before, after, now in zip(original, attacked, repaired, strict=True):
            if before != after:
                self.tally["letters"] += 1
                self.tally["letters restored"] += now == before
            elif now != before:
                self.tally["damaged"] += 1

    def __str__(self) -> str:
        count = self.tally

        def share(part: str, whole: str) -> str:
            return f"{100 * count[part] / count[whole]:6.1f}" if count[whole] else "     –"

        return (
            f"{count['documents']:5} {share('flagged', 'documents')} "
            f"{share('restored', 'documents')} {share('suggested', 'documents')} "
            f"{share('words flagged', 'words')} {share('letters restored', 'letters')} "
            f"{count['damaged']:4} {share('named', 'systematic')}"
        )


def _without(real: set[str], original: str, lang: str) -> str:
    """``original`` with the anomalies that really stand in it (words of ``real``) mended."""
    if not any(word in original for word in real):
        return original
    article, inspection = inspected(original, lang)
    spans = [word.span() for word in WORD.finditer(original) if word[0] in real]
    mended = [
        edit
        for edit in inspection.edits
        if any(start <= edit.span.start and edit.span.end <= end for start, end in spans)
    ]
    return applied(article.text, mended)


def _misses(original: str, repaired: str) -> list[str]:
    if original == repaired:
        return []
    found = (
        SequenceMatcher(None, repaired, original, autojunk=False) if len(original) < 5000 else None
    )
    if found is None:
        return []
    return [
        f"{repaired[a:b]!r} not {original[c:d]!r} in {original[max(c - 8, 0) : d + 8]!r}"
        for tag, a, b, c, d in found.get_opcodes()
        if tag != "equal"
    ]


def attacks(folder: Path, kinds: list[str], *, verbose: bool) -> None:
    print(f"{'attack':34} texts flagged  fixed +sugg.  words letters damaged named")
    figures: dict[str, Figures] = defaultdict(Figures)
    real = {row["word"] for row in rows(folder / "clean" / "known_real_anomalies.jsonl")}
    for path in sorted((folder / "attacked").glob("*.jsonl")):
        if path.name == "manifest.jsonl":
            continue
        for row in rows(path):
            kind = row["kind"]
            if row.get("restorable") is False or (kinds and not kind.startswith(tuple(kinds))):
                continue
            misses = figures[kind].add(row, real)
            if verbose and misses:
                print(f"  {kind} {row['lang']} {row.get('rate')}: {misses[:6]!a}")
    for kind, figure in sorted(figures.items()):
        print(f"{kind:34} {figure}")


def clean(folder: Path) -> None:
    real: dict[str, set[int]] = defaultdict(set)
    for row in rows(folder / "clean" / "known_real_anomalies.jsonl"):
        real[row["file"]] |= set(range(row["offset"], row["offset"] + len(row["word"])))
    set_apart = 0
    words: Counter[str] = Counter()
    false: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    damaged = 0
    seen: set[str] = set()
    for row in rows(folder / "clean" / "manifest.jsonl"):
        if row["file"] in seen:
            continue
        seen.add(row["file"])
        path = folder / row["file"]
        texts = [path.read_text("utf-8")]
        langs = [row.get("lang") or ""]
        if path.suffix == ".jsonl":
            lines = list(rows(path))
            texts = [line["text"] for line in lines]
            langs = [line.get("lang") or "" for line in lines]
        for text, lang in zip(texts, langs, strict=True):
            _, inspection = inspected(text, lang)
            known = real[row["file"]]
            every = [f for f in inspection.findings if f.severity > Severity.NOTE]
            strong = [f for f in every if known.isdisjoint(range(*f.span))]
            set_apart += len(every) - len(strong)
            group = f"{row.get('kind')} {row.get('lang') or ''}"
            words[group] += len(WORD.findall(text))
            false[group] += len(strong)
            for finding in strong:
                rules[finding.rule] += 1
                start, end = finding.span
                here = ascii(text[max(start - 12, 0) : end + 12])
                print(f"  {row['file']} {finding.rule} {here[:90]}")
            for (start, end), _, _ in inspection.edits:
                if known.isdisjoint(range(start, end)):
                    damaged += 1
                    print(f"  {row['file']} changed {text[max(start - 9, 0) : end + 9]!a}")
    print(f"{sum(false.values())} findings in {sum(words.values())} words; {dict(rules)}")
    print(f"{set_apart} findings of anomalies listed as real")
    print(f"{damaged} places in clean text that fix would change")


ENCODING = {"mojibake", "legacy-mojibake", "cesu-8", "invalid-byte", "control-character"}
"""The rules whose repairs are those of ftfy's ``fix_encoding``: ``fixed-encoding`` in its cases."""


def ftfy(folder: Path) -> None:
    tally: Counter[str] = Counter()
    for row in rows(folder / "ftfy" / "manifest.jsonl"):
        case = json.loads((folder / row["file"]).read_text("utf-8"))[row["index"]]
        article, inspection = inspected(case["original"], "")
        repairs = [
            applied(article.text, chosen(inspection, suggested=True, rules=rules))
            for rules in (ENCODING - {"control-character"}, ENCODING, None)
        ]
        wanted = case.get("fixed-encoding", case["fixed"])
        right = wanted in repairs or case["fixed"] in repairs
        strong = {f.rule for f in inspection.findings if f.severity > Severity.NOTE}
        name = Path(row["file"]).stem
        negative = case["original"] == wanted
        tally[f"{name} {row['expect']}"] += 1
        tally[f"{name} {row['expect']} right"] += right
        if negative:
            tally[f"{name} flagged though right"] += bool(strong)
        if not right or (negative and strong):
            print(f"  {name} {row['expect']} {strong} {case['label']}")
            print(f"    {case['original']!a}\n    {repairs[0]!a}\n    {wanted!a}")
    print(dict(tally))


def encodings(folder: Path) -> None:
    tally: Counter[str] = Counter()
    for row in rows(folder / "bytes" / "manifest.jsonl"):
        if row.get("kind") != "encoded":
            continue
        article = from_bytes((folder / row["file"]).read_bytes(), Path(row["file"]).name)
        right = article.text == row["text"]
        size = "short" if len(row["text"]) < 200 else "long"
        tally[size] += 1
        tally[f"{size} right"] += right
        if not right:
            print(f"  {row['file']}: read as {article.encoding.name}")
    print(dict(tally))


def main() -> None:
    folder, *kinds = sys.argv[1:]
    verbose = "-v" in kinds
    kinds = [kind for kind in kinds if not kind.startswith("-")]
    root = Path(folder)
    parts = {"clean": clean, "ftfy": ftfy, "bytes": encodings}
    if kinds and kinds[0] in parts:
        parts[kinds[0]](root)
        return
    attacks(root, kinds, verbose=verbose)
    if not kinds:
        for part in parts.values():
            part(root)


if __name__ == "__main__":
    main()
