"""A review session as a person goes through it: keys in, screen and database out."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reader.analysis.settings import Settings
from reader.article.loading import load
from reader.review.model import Deed, ReviewError, Scope, State, Verdict
from reader.review.store import Store
from reader.tui.reviewing.app import ReviewApp
from reader.tui.reviewing.keys import CANDIDATES, IN_REVIEW, QUEUE
from reader.tui.reviewing.pager import Pager
from reader.tui.reviewing.queue_list import QueueList
from reader.tui.reviewing.queue_screen import QueueScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from reader.review.model import Event

    Shown = Callable[[ReviewApp], str]

IE = "\N{CYRILLIC SMALL LETTER IE}"
WORDS = "The pilots stood on the wall and watched the last of the lights go out. "
FIRST = f"Harbour lights\n\nTh{IE} pilots l{IE}ft the wall. Nobody said a word.\n\n{WORDS * 3}\n"
SECOND = f"A quiet day\n\n{WORDS * 2}\n"
THIRD = f"Zero\n\nA zero\u200bwidth space. {WORDS * 2}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "queue"
    found.mkdir()
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND), ("third.txt", THIRD)):
        (found / name).write_text(text, "utf-8")
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "review.sqlite3") as opened:
        yield opened


@pytest.fixture
def app(folder: Path, store: Store) -> ReviewApp:
    return begun(folder, store)


def begun(folder: Path, store: Store, reviewer: str = "Ada") -> ReviewApp:
    files = sorted(str(path) for path in folder.iterdir())
    session = store.resume([str(folder)], files, reviewer, datetime.now(UTC))
    return ReviewApp(store, session, reviewer, load, Settings(), 66)


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            break
        await pilot.pause(0.01)
    assert holds()
    await pilot.pause()


async def analysed(pilot: Pilot[int]) -> None:
    """Until the worker has been through the queue, and the screen knows."""
    app = pilot.app
    assert isinstance(app, ReviewApp)
    await until(pilot, lambda: all(e.gauge for e in app.book.entries.values()))


async def opened(pilot: Pilot[int]) -> None:
    """Until the worst article is open and ready."""
    await analysed(pilot)
    await pilot.press("enter")
    await ready(pilot)


async def ready(pilot: Pilot[int]) -> None:
    app = pilot.app
    assert isinstance(app, ReviewApp)
    await until(pilot, lambda: app.sheet is not None and app.side is not None)


def events(app: ReviewApp) -> list[Event]:
    return list(app.store.journal(app.session))


async def typed(pilot: Pilot[int], text: str) -> None:
    for char in text:
        await pilot.press({" ": "space"}.get(char, char))
    await pilot.press("enter")
    await pilot.pause()


async def test_the_queue_shows_the_worst_first(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await analysed(pilot)
        screen = shown(app)
        rows = [line for line in screen.splitlines() if ".txt" in line]
        # Two Cyrillic letters, one hidden space, nothing.
        assert [row.split()[-1] for row in rows] == ["first.txt", "third.txt", "second.txt"]
        assert "0 of 3 done" in screen
        assert "unread" in rows[0]
        # Worst first, and the cursor on it.
        assert rows[0].split()[1] == "2"


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("s7", ["first", "second", "third"]),
        ("s7 s7", ["third", "second", "first"]),
        ("s4", ["first", "third", "second"]),  # 45, 35 and 33 words
        ("s1", ["first", "second", "third"]),  # all unread: by name
        ("fx", ["first", "third"]),
        ("fd", []),
        ("fu", ["first", "third", "second"]),
        ("ff", []),
        ("fx fa", ["first", "third", "second"]),
    ],
)
async def test_the_queue_is_sorted_and_filtered(
    app: ReviewApp, shown: Shown, keys: str, names: list[str]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await analysed(pilot)
        for key in keys.replace(" ", ""):
            await pilot.press(key)
        await pilot.pause()
        rows = [line.split()[-1] for line in shown(app).splitlines() if ".txt" in line]
        assert rows == [f"{name}.txt" for name in names]
        if not names:
            assert "Esc shows all" in shown(app)
            await pilot.press("escape")
            assert shown(app).count(".txt") == 3


async def test_the_queue_is_searched_by_name(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await analysed(pilot)
        await pilot.press("slash")
        await typed(pilot, "ird")
        assert [line.split()[-1] for line in shown(app).splitlines() if ".txt" in line] == [
            "third.txt"
        ]
        assert "1 of 3" in shown(app)


async def test_an_accepted_finding_is_kept_before_it_is_seen(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        screen = shown(app)
        assert "1 of 2" in screen
        assert "U+0435 \N{RIGHTWARDS ARROW} U+0065" in screen
        # The difference has been seen: what stands there, and what would.
        assert f"\N{MINUS SIGN} Th{IE} pilots l{IE}ft" in screen
        assert f"+ The pilots l{IE}ft" in screen
        await pilot.press("a")
        assert [event.deed for event in events(app)] == [Deed.ACCEPTED]
        assert app.view.article is not None
        assert f"The pilots l{IE}ft" in app.view.article.text
        assert "1 of 1" in shown(app)
        await pilot.press("a")
        await pilot.pause()
        assert "The pilots left" in shown(app)
        assert "no open findings" in shown(app)
        await until(pilot, lambda: app.store.entry(1).gauge is not None)


async def test_ignored_findings_are_not_marked_any_more(app: ReviewApp) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("i")
        kept = events(app)[0]
        assert (kept.deed, kept.scope, kept.subject) == (Deed.IGNORED, Scope.ONCE, IE)
        assert len(app.view.marked.findings.things) == 1
        await pilot.press("z")
        assert len(app.view.marked.findings.things) == 2


@pytest.mark.parametrize(
    ("key", "scope"), [("a", Scope.ARTICLE), ("s", Scope.SESSION), ("g", Scope.ALWAYS)]
)
async def test_a_kind_is_ignored_as_far_as_asked(app: ReviewApp, key: str, scope: Scope) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("I")
        assert not events(app)
        await pilot.press(key)
        assert [(event.deed, event.scope) for event in events(app)] == [(Deed.IGNORED, scope)]
        assert not app.view.marked.findings.things


async def test_a_group_is_accepted_after_its_places_were_shown(
    app: ReviewApp, shown: Shown
) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("A")
        await pilot.pause()
        assert "2 places" in shown(app)
        assert "Accept all 2?" in shown(app)
        await pilot.press("escape")
        assert not events(app)
        await pilot.press("A", "y")
        assert len(events(app)[0].changes) == 2
        await pilot.press("z")
        assert app.view.article is not None
        assert app.view.article.text == FIRST
        await pilot.press("Z")
        assert IE not in app.view.article.text


async def test_undo_and_redo_go_all_the_way(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("a", "a", "z", "z")
        assert app.view.article is not None
        assert app.view.article.text == FIRST
        await pilot.press("z")
        await pilot.pause()
        assert "nothing to take back" in shown(app)
        await pilot.press("Z", "Z", "Z")
        await pilot.pause()
        assert IE not in app.view.article.text
        assert "nothing to make again" in shown(app)


async def test_comments_on_a_finding_a_sentence_and_the_article(
    app: ReviewApp, shown: Shown
) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        for key in "csa":
            await pilot.press("c", key)
            await typed(pilot, f"On {key}")
        kept = events(app)
        assert [event.note for event in kept] == ["On c", "On s", "On a"]
        # The finding, its sentence, and no place at all.
        quotes = [[quote.exact for quote in event.places] for event in kept]
        assert quotes == [[IE], [f"Th{IE} pilots l{IE}ft the wall."], []]
        assert "\N{LEFT DOUBLE QUOTATION MARK}" in shown(app)


async def test_a_comment_may_be_left_unwritten(app: ReviewApp) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("c", "a", "escape")
        await pilot.press("c", "a")
        await typed(pilot, " ")
        await pilot.press("c", "escape")
        assert not events(app)
        await pilot.press("a")
        assert len(events(app)) == 1


async def test_a_flag_is_put_and_taken_away(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("f")
        await pilot.pause()
        assert app.store.entry(1).flagged
        assert shown(app).count("\N{BLACK FLAG}") >= 2  # in the title, and in the margin
        await pilot.press("f")
        assert not app.store.entry(1).flagged


async def test_words_are_chosen_and_edited_by_hand(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("escape", "right_parenthesis", "right_parenthesis")
        await pilot.press("right_parenthesis", "less_than_sign")
        assert app.chosen is not None
        assert app.sheet is not None
        assert app.chosen.of(app.sheet.article.text) == "Nobody said a"
        await pilot.press("greater_than_sign", "e")
        await pilot.pause()
        assert "Edit: Nobody said a word." in shown(app)
        await pilot.press(*["backspace"] * len("a word."))
        await typed(pilot, "much.")
        assert app.view.article is not None
        assert "Nobody said much." in app.view.article.text
        assert events(app)[0].deed is Deed.EDITED


async def test_what_cannot_be_typed_is_written_as_a_code(folder: Path, store: Store) -> None:
    (folder / "first.txt").unlink()
    app = begun(folder, store)
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("right_square_bracket", "e")
        typing = app.screen.query_one("#typed")
        # The hidden space of "zero|width".
        assert "zero\N{MATHEMATICAL LEFT ANGLE BRACKET}U+200B" in str(getattr(typing, "value", ""))
        await pilot.press("enter")
        assert not events(app)


async def test_a_verdict_leads_to_the_next_article(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("v", "n")
        await ready(pilot)
        assert "third.txt" in shown(app).splitlines()[0]
        await pilot.press("v", "R")
        await typed(pilot, "Not ours.")
        await ready(pilot)
        await pilot.press("v", "y")
        await pilot.pause()
        assert isinstance(app.screen, QueueScreen)
        assert "3 of 3 done" in shown(app)
        verdicts = [(event.verdict, event.note) for event in events(app)]
        assert verdicts == [
            (Verdict.NEEDS_WORK, ""),
            (Verdict.REJECTED, "Not ours."),
            (Verdict.APPROVED, ""),
        ]


async def test_a_verdict_offers_to_write_if_that_is_wanted(app: ReviewApp, shown: Shown) -> None:
    app.writes_at_verdict = True
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        first = app.place[0]
        path = app.sheet.working.source.source.path if app.sheet else None
        assert path is not None
        before = path.read_bytes()
        await pilot.press("A", "y")
        await pilot.press("v", "y")
        await pilot.pause()
        assert isinstance(app.screen, Pager)
        assert path.read_bytes() == before
        await pilot.press("w")
        await ready(pilot)
        assert path.read_bytes() != before
        assert first not in shown(app).splitlines()[0]
        await pilot.press("v", "n")
        await ready(pilot)
        assert not isinstance(app.screen, Pager)  # there was nothing to write


async def test_articles_are_moved_between_in_the_order_of_the_queue(
    app: ReviewApp, shown: Shown
) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        for key, name in (("J", "third"), ("J", "second"), ("J", "second"), ("K", "third")):
            await pilot.press(key)
            await ready(pilot)
            assert f" {name}.txt" in shown(app).splitlines()[0]
        await pilot.press("Q")
        await pilot.pause()
        entry = app.screen.query_one(QueueList).entry
        assert entry is not None
        assert entry.path.endswith("third.txt")
        await pilot.press("escape")
        assert not isinstance(app.screen, QueueScreen)


async def test_the_file_is_written_only_after_its_difference_was_seen(
    app: ReviewApp, folder: Path, shown: Shown
) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("w")
        await pilot.pause()
        assert "nothing to write" in shown(app)
        await pilot.press("A", "y", "w")
        await pilot.pause()
        assert "-Th\N{CYRILLIC SMALL LETTER IE} pilots" in shown(app)
        assert (folder / "first.txt").read_text("utf-8") == FIRST
        await pilot.press("w")
        await until(pilot, lambda: IE not in (folder / "first.txt").read_text("utf-8"))
        await ready(pilot)
        # It can still be taken back, and written again.
        await pilot.press("z", "w")
        await pilot.pause()
        assert app.view.article is not None
        assert app.view.article.text == FIRST


@pytest.mark.parametrize("key", ["o", "p"])
async def test_a_copy_or_a_patch_leaves_the_file_alone(
    app: ReviewApp, folder: Path, tmp_path: Path, key: str
) -> None:
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("A", "y", "w")
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        typing = app.screen.query_one("#typed")
        target = tmp_path if key == "o" else tmp_path / "a.patch"
        setattr(typing, "value", str(target))  # noqa: B010 - an Input without importing it
        await pilot.press("enter")
        await pilot.pause()
        assert (folder / "first.txt").read_text("utf-8") == FIRST
        made = tmp_path / ("first.txt" if key == "o" else "a.patch")
        assert "The pilots left" in made.read_text("utf-8")


async def test_what_the_store_refuses_is_not_done(
    app: ReviewApp, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Event:
        raise ReviewError("/x/review.sqlite3: not kept: the disk is full; make room")

    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        monkeypatch.setattr(app.store, "append", refuse)
        await pilot.press("a")
        await pilot.pause()
        assert app.view.article is not None
        assert app.view.article.text == FIRST
        assert "Not kept, so not done" in shown(app)
        assert "the disk is full" in shown(app)
        monkeypatch.undo()
        await pilot.press("a")
        await pilot.pause()
        assert "Not kept" not in shown(app)
        assert len(events(app)) == 1


async def test_a_session_is_resumed_where_it_was_left(folder: Path, store: Store) -> None:
    (folder / "first.txt").write_text(FIRST + f"\n{WORDS}\n" * 40, "utf-8")
    app = begun(folder, store)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("a", "space", "space")
        here = app.view.offset_at_top
        await pilot.press("q")
    again = begun(folder, store)
    async with again.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert again.entry is not None
        assert again.entry.path.endswith("first.txt")
        assert here > 0
        assert again.view.offset_at_top == here
        assert again.sheet is not None
        assert len(again.sheet.open) == 1


async def test_other_reviewers_decisions_are_seen(folder: Path, store: Store) -> None:
    app = begun(folder, store)
    async with app.run_test(size=(100, 24)) as pilot:
        await opened(pilot)
        await pilot.press("a")
        with Store.open(store.path) as other:
            event = other.events(1)[-1]
            other.append(
                event.__class__(
                    0, 1, event.revision, event.at, "Ben", Deed.VERDICT, verdict=Verdict.REJECTED
                )
            )
        await until(pilot, lambda: bool(app.entry and app.entry.state is State.REJECTED))


async def test_keys_that_do_not_apply_say_so(app: ReviewApp, shown: Shown) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await opened(pilot)
        await pilot.press("escape")
        for key, said in (
            ("a", "no finding is present"),
            ("i", "no finding is present"),
            ("A", "no finding is present"),
            ("I", "no finding is present"),
            ("e", "choose what to edit"),
            ("greater_than_sign", "nothing is chosen"),
            ("apostrophe", "no flags"),
            ("z", "nothing to take back"),
            ("Z", "nothing to make again"),
            ("K", "the first article"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert said in shown(app), key
        assert not events(app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60), (40, 12)])
async def test_it_fits_every_screen(app: ReviewApp, shown: Shown, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await analysed(pilot)
        assert "first.txt" in shown(app)
        await opened(pilot)
        screen = shown(app)
        assert "Harbour lights" in screen
        assert "1 of 2" in screen
        assert screen.splitlines()[-1].rstrip().endswith("? keys")
        await pilot.press("v")
        await pilot.pause()
        # However narrow it is, every answer is there.
        asked = " ".join(shown(app).splitlines()[-3:])
        for answer in ("y approve", "n needs work", "r reject", "with a note", "Esc no"):
            assert answer in asked
        await pilot.press("escape")
        await pilot.pause()
        assert shown(app).splitlines()[-1].rstrip().endswith("? keys")


async def test_every_key_is_in_the_help_and_none_stands_twice(app: ReviewApp, shown: Shown) -> None:
    for places in (IN_REVIEW, (QUEUE,)):
        keys = [key for place in places for one in place.keys for key in one.keys.split(",")]
        assert len(keys) == len(set(keys))
    assert {key.keys for key in CANDIDATES} == set("123456789")
    async with app.run_test(size=(100, 50)) as pilot:
        await opened(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        screen = shown(app)
        assert "DECIDING" in screen
        assert "accept the repair" in screen
        await pilot.press("escape", "Q", "question_mark")
        await pilot.pause()
        assert "QUEUE" in shown(app)


async def test_every_key_does_something_known(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        for place in IN_REVIEW:
            for key in place.keys:
                name = key.action.split("(")[0]
                assert hasattr(app, f"action_{name}"), key.action
        for key in QUEUE.keys:
            assert hasattr(QueueScreen, f"action_{key.action.split('(')[0]}"), key.action


async def test_an_article_that_cannot_be_read_is_told(folder: Path, store: Store) -> None:
    app = begun(folder, store)
    (folder / "second.txt").unlink()
    async with app.run_test(size=(100, 24)) as pilot:
        await asyncio.sleep(0)
        await until(pilot, lambda: sum(e.gauge is not None for e in app.book.entries.values()) == 2)
        for key in "s7":
            await pilot.press(key)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert app.view.article is None
        assert "no such file" in app.view._message
        await pilot.press("a", "v", "escape", "J")
        await ready(pilot)
        assert app.entry is not None
        assert app.entry.path.endswith("third.txt")


async def test_what_became_of_decisions_is_told_and_stepped_through(
    folder: Path, store: Store, shown: Shown
) -> None:
    app = begun(folder, store)
    async with app.run_test(size=(130, 36)) as pilot:
        await opened(pilot)
        await pilot.press("y")
        await pilot.pause()
        assert "the file as it is" in shown(app)
        await pilot.press("i", "right_square_bracket", "c", "c")
        await typed(pilot, "Why")
        await pilot.press("q")
    # The author mends the first letter and puts a line above; the second stays as it is.
    (folder / "first.txt").write_text("New.\n\n" + FIRST.replace(IE, "e", 1), "utf-8")
    again = begun(folder, store)
    async with again.run_test(size=(130, 36)) as pilot:
        await ready(pilot)
        await pilot.pause()
        assert "1 resolved" in shown(again)
        assert "1 still standing" in shown(again)
        await pilot.press("y")
        await pilot.pause()
        screen = shown(again)
        assert "0 lost" in screen
        assert f"commented Th{IE}"[:10] in screen
        await pilot.press("enter")
        await pilot.pause()
        assert again.sheet is not None
        chosen = again.view.marked.chosen
        assert chosen is not None
        assert chosen.of(again.sheet.article.text) == IE
