"""What a command says while it runs: progress and problems on standard error, data on standard output."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import click

from generator.errors import InputProblem
from generator.progress import Progress as ShowProgress
from generator.progress import Step, silent
from generator.resources import COMMAND

DRAWN_EVERY = 0.1
"""Seconds between two drawings of a bar."""


@dataclass(frozen=True)
class Console:
    """Speaks to the person at the terminal.

    `quiet` keeps everything but problems back; `verbose` says also what each step did and how long it took.
    `timings` holds the CPU seconds of each step by its name, those of ended child processes included. A step that ran
    twice has the sum.
    """

    quiet: bool = False
    verbose: bool = False
    timings: dict[str, float] = field(default_factory=dict)

    def say(self, message: str) -> None:
        if not self.quiet:
            click.echo(message, err=True)

    def tell(self, problems: Iterable[InputProblem]) -> None:
        """Print each problem, with its code, in full."""
        for problem in problems:
            click.echo(f"{problem.code}: {problem}", err=True)

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Time a step and show how far it is. A step that fails is timed too, and nothing is said of it."""
        with self.progress() as progress:
            step = Step(name, progress)
            try:
                with step.timed():
                    yield step
            finally:
                self.timings[name] = self.timings.get(name, 0.0) + step.cpu
        if self.verbose:
            did = f"{name}: {step.did}" if step.did else name
            self.say(f"{did} ({step.cpu:.1f} s of CPU time, {step.wall:.1f} s in all)")
            for kind, tally in step.kinds.items():
                made = f"{tally.made} made ({tally.seconds:.1f} s), {tally.stood} left as they were"
                self.say(f"  {kind}: {made}")

    @contextmanager
    def progress(self) -> Iterator[ShowProgress]:
        """Give a function that shows how far a step is: a bar on a terminal, nothing in a log or where CI is set."""
        if not sys.stderr.isatty() or self.quiet or os.environ.get("CI"):
            yield silent
            return
        # Read where it is needed: it takes longer than to see that nothing has changed.
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # It is drawn when it moves and by no thread: a build may fork (`shared_work`), and a lock stays held in a fork.
        terminal = Terminal(stderr=True)
        with Progress(*columns, console=terminal, transient=True, auto_refresh=False) as bars:
            tasks: dict[str, TaskID] = {}
            drawn = 0.0

            def report(what: str, done: int, total: int) -> None:
                nonlocal drawn
                if what not in tasks:
                    tasks[what] = bars.add_task(what, total=total)
                bars.update(tasks[what], completed=done, total=total)
                if (now := time.monotonic()) - drawn >= DRAWN_EVERY:
                    drawn = now
                    bars.refresh()

            yield report

    def write_timings(self, file: Path) -> None:
        """Write the timings as one JSON object: the CPU seconds of each step by its name, in the order they ran."""
        file.parent.mkdir(parents=True, exist_ok=True)
        rounded = {name: round(seconds, 3) for name, seconds in self.timings.items()}
        file.write_text(json.dumps(rounded, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def with_faint_commands(sheet: str) -> str:
    """A review sheet whose commands are faint on a terminal, so that what was printed stands out; plain elsewhere."""
    command = re.compile(rf"^ *{re.escape(COMMAND)} correct .*$", re.MULTILINE)
    return command.sub(lambda line: click.style(line[0], dim=True), sheet)


def fail(console: Console, *problems: InputProblem) -> NoReturn:
    """Tell the problems and end with status 1."""
    console.tell(problems)
    raise SystemExit(1)
