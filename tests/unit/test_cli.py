"""The commands, by the table in ``cases/cli.toml``; what a table cannot say follows below."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reader.cli.app import command

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "cli.toml").read_text("utf-8")
)["case"]


def lay(folder: Path, files: dict[str, Any]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else bytes.fromhex(content["hex"])
        path.write_bytes(data)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_command(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay(tmp_path, case.get("files", {}))
    done = CliRunner().invoke(command, case["arguments"], input=case.get("stdin"))
    printed = done.stdout_bytes.decode()
    assert done.exit_code == case["code"], (done.output, done.exception)
    assert printed == case.get("out_is", printed)
    for wanted in case.get("out", ()):
        assert wanted in printed
    for wanted in case.get("err", ()):
        assert wanted in done.stderr
    for unwanted in case.get("not_out", ()):
        assert unwanted not in printed
    for unwanted in case.get("not_err", ()):
        assert unwanted not in done.stderr


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments], capture_output=True, check=False, env=env
    )


def test_check_as_json_keeps_the_contract(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    # Two bytes of é before the finding: its byte offset is one more than its character offset.
    article.write_bytes("Café.\n\nWe saw th\N{CYRILLIC SMALL LETTER IE} wall.\n".encode())
    done = run("check", "--format", "json", str(article))
    printed = json.loads(done.stdout)
    assert done.returncode == 1
    assert printed["schema"] == 1
    [found] = printed["articles"]
    assert found["path"] == str(article)
    assert (found["language"], found["counting"]) == ("en", "prose")
    assert found["encoding"] == {"name": "utf-8", "bom": False, "confident": True}
    [finding] = found["findings"]
    # "Café.\n\n" is 7 characters, "We saw th" 9: the letter is the 16th from 0.
    assert finding == {
        "rule": "mixed-script-word",
        "severity": "error",
        "message": finding["message"],
        "start": 16,
        "end": 17,
        "byte_start": 17,
        "byte_end": 19,
        "line": 3,
        "column": 10,
        "text": "\N{CYRILLIC SMALL LETTER IE}",
        "edit": {"replacement": "e", "safety": "safe"},
    }
    score = found["scores"]["flesch_reading_ease"]
    assert set(score) == {"value", "repaired", "grade"}
    # 5 words of 6 syllables (ca-fé, we, saw, the, wall) in 2 sentences once repaired.
    assert score["repaired"] == pytest.approx(206.835 - 1.015 * 5 / 2 - 84.6 * 6 / 5)


def test_json_is_ascii(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(b"th\xd0\xb5 \x1b[31m wall and caf\xe9\n")
    done = run("check", "--format", "json", str(article))
    assert done.stdout.isascii()
    assert b"\x1b" not in done.stdout


def test_fix_writes_in_place_and_keeps_the_mode(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(b"\xef\xbb\xbfWe saw th\xd0\xb5 wall.\r\nThe end")
    article.chmod(0o640)
    assert run("fix", "--write", str(article)).returncode == 0
    assert article.read_bytes() == b"\xef\xbb\xbfWe saw the wall.\r\nThe end"
    assert article.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [article]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_no_permission(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("text")
    article.chmod(0)
    done = run("check", str(article))
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(
            "We saw th\N{CYRILLIC SMALL LETTER IE} wall.\n", "utf-8"
        )
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "check", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_an_interrupt_is_130_without_a_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stderr is not None
        time.sleep(0.8)  # it is waiting for stdin by then
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read() == b""


def test_colour_obeys_the_option_then_the_environment(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("We saw th\N{CYRILLIC SMALL LETTER IE} wall.\n", "utf-8")
    plain = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR"}}

    def coloured(*arguments: str, **environment: str) -> bool:
        done = run("check", *arguments, str(article), env=plain | environment)
        return b"\x1b[31m" in done.stdout

    assert not coloured()
    assert coloured(FORCE_COLOR="1")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")
    assert coloured("--color", "always", NO_COLOR="1")
    assert not coloured("--color", "never", FORCE_COLOR="1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["scores"], ["fix", "--stdout"], ["check", "--format=json"]])
def test_a_full_disk_behind_stdout_is_trouble_and_no_finding(
    arguments: list[str], tmp_path: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("We saw the wall.\n", "utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *arguments, str(article)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"reader: cannot write the output: No space left on device\n"
