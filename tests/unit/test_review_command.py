"""``reader review``: from a queue to its reports, through files that change."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from reader.article.loading import load
from reader.cli.app import command
from reader.review import deeds
from reader.review.deeds import Signature
from reader.review.model import Scope, Verdict
from reader.review.opening import opened
from reader.review.store import Store
from reader.review.working import after

if TYPE_CHECKING:
    from reader.review.working import Working

IE = "\N{CYRILLIC SMALL LETTER IE}"
DATABASE = Path("review.db")
ADA = Signature("Ada", datetime(2026, 1, 2, 3, 4, tzinfo=UTC))
BEN = ADA._replace(reviewer="Ben")


def run(*arguments: str, code: int = 0) -> str:
    done = CliRunner().invoke(command, ["review", *arguments, "--session", str(DATABASE)])
    assert done.exit_code == code, (done.output, done.exception)
    return done.stdout


def opened_by(store: Store, name: str) -> Working:
    session = store.find()
    [entry] = [one for one in store.entries(session) if one.path.endswith(name)]
    return opened(store, session, entry, load(entry.path))


@pytest.fixture
def reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A queue of two articles: a letter accepted and one ignored, two verdicts each."""
    monkeypatch.chdir(tmp_path)
    Path("q").mkdir()
    Path("q/a.txt").write_text(f"We saw th{IE} wall, and th{IE} rain came.\n", "utf-8")
    Path("q/b.txt").write_text("One two three.\n", "utf-8")
    run("q", "--reviewer", "Ada")
    with Store.open(DATABASE) as store:
        working = opened_by(store, "a.txt")
        first, second = working.open
        working = after(working, store.append(deeds.accepted(working, (first,), ADA)))
        second = working.open[0]
        event = deeds.ignored(working, (second,), ADA, Scope.ONCE)
        working = after(working, store.append(event, gauge=working.gauge))
        for by, verdict in ((ADA, Verdict.APPROVED), (BEN, Verdict.REJECTED)):
            event = deeds.judged(working, verdict, by, "=so it is | *bold*")
            store.append(event, gauge=working.gauge)
        other = opened_by(store, "b.txt")
        for by in (ADA, BEN):
            store.append(deeds.judged(other, Verdict.APPROVED, by))
    return tmp_path


@pytest.mark.usefixtures("reviewed")
def test_a_session_is_shown_with_its_rules_and_agreement() -> None:
    shown = run("show")
    assert "mixed-script-word         1        1           0" in shown
    # Ada: approved twice; Ben: rejected, approved. Chance 2 * 1 / 4 = 1/2, alike 1/2: kappa 0.
    said = "verdicts: Ada and Ben agree on 1 of 2, by chance on 50%: "
    assert said + "Cohen's kappa (0.50 - 0.50) / (1 - 0.50) = 0.00" in shown
    assert "1  q               2        2  2026-01-02 03:04  Ada" in run("list")


@pytest.mark.usefixtures("reviewed")
def test_an_unknown_session_or_article_is_an_error() -> None:
    assert run("show", "nobody", code=2) == ""
    assert run("show", "--article", "q/c.txt", code=2) == ""


@pytest.mark.usefixtures("reviewed")
def test_an_article_tells_what_became_of_its_decisions() -> None:
    assert "changed since" not in run("show", "--article", "q/a.txt")
    # The author repaired the first letter himself, and kept the second.
    text = f"Some news.\n\nWe saw the wall, and th{IE} rain came.\n"
    Path("q/a.txt").write_text(text, "utf-8")
    shown = run("show", "--article", "q/a.txt")
    assert "changed since: 1 resolved, 1 stands, 0 lost; 0 findings without a decision" in shown


@pytest.mark.usefixtures("reviewed")
def test_tables_for_spreadsheets_are_no_formulas() -> None:
    articles = list(csv.DictReader(run("export", "--format", "csv").splitlines()))
    assert [(row["state"], row["accepted"], row["ignored"]) for row in articles] == [
        ("rejected", "1", "1"),
        ("approved", "0", "0"),
    ]
    assert articles[0]["verdict_note"] == "'=so it is | *bold*"
    rows = run("export", "--format", "csv", "--rows", "decisions").splitlines()
    decisions = list(csv.DictReader(rows))
    assert [row["decision"] for row in decisions] == [
        "accepted",
        "ignored",
        "approved",
        "rejected",
        "approved",
        "approved",
    ]
    assert (decisions[0]["text"], decisions[0]["replacement"]) == (IE, "e")
    rules = run("export", "--format", "csv", "--rows", "rules").splitlines()
    assert rules[1:] == ["mixed-script-word,1,1,0"]


@pytest.mark.usefixtures("reviewed")
def test_a_report_shows_what_was_written_as_it_was_written() -> None:
    report = run("export", "--format", "md")
    assert report.startswith("# q\n")
    assert r"=so it is \| \*bold\*" in report
    assert f"* **accepted** mixed-script-word “{IE}” → “e” (Ada, 03:04)" in report


@pytest.mark.usefixtures("reviewed")
def test_an_export_goes_to_another_database_and_comes_back_the_same() -> None:
    run("export", "-o", "one.json")
    CliRunner().invoke(command, ["review", "import", "one.json", "--session", "other.db"])
    done = CliRunner().invoke(command, ["review", "export", "--session", "other.db"])
    assert done.stdout == Path("one.json").read_text("utf-8")
    assert len(json.loads(done.stdout)["events"]) == 6
    # Taken in twice it is there once.
    assert "nothing new; it is session 1, q" in told("import", "one.json")
    assert run("export") == done.stdout


def told(*arguments: str) -> str:
    done = CliRunner().invoke(command, ["review", *arguments, "--session", str(DATABASE)])
    assert done.exit_code == 0, (done.output, done.exception)
    return done.stderr


def decided(folder: str, database: str, by: Signature, verdicts: str, first: str) -> None:
    """Letters reviewed: y approves, n rejects; a accepts and i ignores what is found."""
    Path(folder).mkdir()
    for number in range(len(verdicts)):
        text = f"We saw th{IE} wall, and the rain came {number} times.\n"
        Path(folder, f"{number}.txt").write_text(text, "utf-8")
    arguments = ["review", folder, "--reviewer", by.reviewer, "--session", database]
    assert CliRunner().invoke(command, arguments).exit_code == 0
    with Store.open(Path(database)) as store:
        for number, verdict in enumerate(verdicts):
            working = opened_by(store, f"{number}.txt")
            if number < len(first):
                deed = deeds.accepted if first[number] == "a" else deeds.ignored
                working = after(working, store.append(deed(working, working.open, by)))
            chosen = Verdict.APPROVED if verdict == "y" else Verdict.REJECTED
            store.append(deeds.judged(working, chosen, by))


def test_two_reviewers_with_their_own_databases_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    decided("ada", str(DATABASE), ADA, "yyny", "aai")
    decided("ben", "ben.db", BEN, "yynn", "aii")
    exported = ["review", "export", "--session", "ben.db", "-o", "ben.json"]
    assert CliRunner().invoke(command, exported).exit_code == 0
    assert "taken in as session 2, ben: 4 articles, 7 events" in told("import", "ben.json")
    shown = run("show")
    assert shown.startswith("ada ")
    # Verdicts: alike in 3 of 4. Ada says y 3 times, Ben 2: chance (3 * 2 + 1 * 2) / 16 = 1/2,
    # kappa (3/4 - 1/2) / (1 - 1/2) = 1/2.
    said = "verdicts: Ada and Ben agree on 3 of 4, by chance on 50%: "
    assert said + "Cohen's kappa (0.75 - 0.50) / (1 - 0.50) = 0.50" in shown
    # Findings: alike in 2 of 3. Ada accepts 2, Ben 1: chance (2 * 1 + 1 * 2) / 9 = 4/9,
    # kappa (6 - 4) / (9 - 4) = 2/5.
    said = "findings: Ada and Ben agree on 2 of 3, by chance on 44%: "
    assert said + "Cohen's kappa (0.67 - 0.44) / (1 - 0.44) = 0.40" in shown
    assert r"verdicts: Ada and Ben agree on 3 of 4" in run("export", "--format", "md")
    rows = run("export", "--format", "csv", "--rows", "agreement").splitlines()
    assert rows[1] == "verdicts,Ada,Ben,4,3,0.5,0.5"
    assert [row.split(",")[0] for row in rows[1:]] == ["verdicts", "findings"]
    # Ben goes on; what he decided since joins what is here.
    with Store.open(Path("ben.db")) as store:
        store.append(deeds.judged(opened_by(store, "3.txt"), Verdict.APPROVED, BEN))
    assert CliRunner().invoke(command, exported).exit_code == 0
    assert "joined to session 2, ben: 0 articles, 1 event that" in told("import", "ben.json")
    assert "verdicts: Ada and Ben agree on 4 of 4" in run("show")
