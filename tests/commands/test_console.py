"""A command says what it does as far as it was asked to, and where it spent its time."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.commands import options
from generator.commands.console import Console, with_faint_commands
from generator.pipeline import BuildSettings
from tests.five_reports import PROJECT


@click.command()
@options.build_settings("out", "index.html", "Where it goes.")
@options.console
def work(settings: BuildSettings, console: Console) -> None:
    """A command of two steps, one of which fails when it may not go on without an input."""
    with console.step("Counting") as step:
        for number in range(100):
            step.progress("Counting sheep", number, 100)
        step.did = "100 sheep, 1 anew"
    with console.step("Telling"):
        if settings.strict:
            raise SystemExit(1)
        click.echo(f"{settings.as_of} {settings.jobs} {settings.cache and settings.cache.name}")


def said(*arguments: str) -> str:
    return CliRunner().invoke(work, arguments).stderr


class TestWhatIsSaid:
    def test_nothing_of_a_step_in_a_log(self) -> None:
        assert said() == ""

    def test_with_verbose_what_each_step_did_and_took(self) -> None:
        took = r" \(\d+\.\d s of CPU time, \d+\.\d s in all\)\n"
        assert re.fullmatch(f"Counting: 100 sheep, 1 anew{took}Telling{took}", said("--verbose"))

    def test_quiet_is_quiet_even_with_verbose(self) -> None:
        assert said("--verbose", "--quiet") == ""

    def test_a_bar_with_counts_and_time_left_on_a_terminal(self) -> None:
        shown = on_a_terminal("--verbose")
        assert "Counting sheep" in shown
        assert "99/100" in shown
        assert re.search(r"\d:\d\d:\d\d", shown)

    def test_no_bar_on_a_terminal_with_quiet(self) -> None:
        assert on_a_terminal("--quiet").strip() == "None 1 .cache"

    def test_no_bar_on_the_terminal_that_continuous_integration_may_have(self) -> None:
        assert on_a_terminal(ci="true").strip() == "None 1 .cache"


class TestTimings:
    def test_the_cpu_seconds_of_each_step_in_the_order_they_ran(self, tmp_path: Path) -> None:
        said("--timings", str(tmp_path / "new" / "timings.json"))
        timings = json.loads((tmp_path / "new" / "timings.json").read_text())
        assert list(timings) == ["Counting", "Telling"]
        assert all(seconds >= 0 for seconds in timings.values())

    def test_a_command_that_fails_tells_what_it_took_until_then(self, tmp_path: Path) -> None:
        said("--strict", "--timings", str(tmp_path / "timings.json"))
        assert list(json.loads((tmp_path / "timings.json").read_text())) == ["Counting", "Telling"]

    def test_the_time_of_children_is_part_of_it(self) -> None:
        console = Console(quiet=True)
        with console.step("Waiting for another"):
            subprocess.run([sys.executable, "-c", "for _ in range(5_000_000): pass"], check=True)
        assert console.timings["Waiting for another"] > 0.05


@pytest.mark.parametrize(
    ("arguments", "choices"),
    [
        ((), "None 1 .cache"),
        (("--cache", "kept"), "None 1 kept"),
        (("--clean",), "None 1 None"),
        (("--clean", "--cache", "kept"), "None 1 None"),
        (("--as-of", "2026-11-21", "--jobs", "4"), "2026-11-21 4 .cache"),
    ],
)
def test_choices_of_a_build(arguments: tuple[str, ...], choices: str) -> None:
    arguments = arguments if "--jobs" in arguments else (*arguments, "--jobs", "1")
    assert CliRunner().invoke(work, arguments).stdout == f"{choices}\n"


def on_a_terminal(*arguments: str, ci: str = "") -> str:
    """What a person sees who runs the command above in a terminal of their own."""
    program = "from tests.commands.test_console import work; work()"
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "CI": ci}
    command = [sys.executable, "-c", program, "--jobs", "1", *arguments]
    with subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=theirs, stderr=theirs):
        os.close(theirs)
        shown = b""
        try:
            while read := os.read(ours, 4096):
                shown += read
        except OSError:  # how Linux says that the other side has closed
            pass
    os.close(ours)
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())


def test_the_commands_of_a_sheet_are_faint_and_its_words_are_not() -> None:
    sheet = "  overall: good\n      python -m generator correct leeds/2016-05-04-sif judgements.overall.grade VALUE\n"
    shown = with_faint_commands(sheet)
    assert shown.startswith("  overall: good\n\x1b[2m")
    assert click.unstyle(shown) == sheet
