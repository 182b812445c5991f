"""What a command says while it runs: progress and problems on standard error, data on standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

import click
from rich.console import Console as Terminal
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from generator.corpus.parsing import Progress as ProgressReport
from generator.errors import InputProblem


@dataclass(frozen=True)
class Console:
    """Speaks to the person at the terminal; `quiet` keeps everything but problems back."""

    quiet: bool = False

    def say(self, message: str) -> None:
        if not self.quiet:
            click.echo(message, err=True)

    def tell(self, problems: Iterable[InputProblem]) -> None:
        """Print each problem, with its code, in full."""
        for problem in problems:
            click.echo(f"{problem.code}: {problem}", err=True)

    @contextmanager
    def progress(self) -> Iterator[ProgressReport]:
        """Give a function that shows how far a step is: a bar on a terminal, nothing in a log."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        shown = sys.stderr.isatty() and not self.quiet
        with Progress(*columns, console=Terminal(stderr=True), transient=True, disable=not shown) as bars:
            tasks: dict[str, TaskID] = {}

            def report(what: str, done: int, total: int) -> None:
                if what not in tasks:
                    tasks[what] = bars.add_task(what, total=total)
                bars.update(tasks[what], completed=done, total=total)

            yield report


def fail(console: Console, *problems: InputProblem) -> NoReturn:
    """Tell the problems and end with status 1."""
    console.tell(problems)
    raise SystemExit(1)
