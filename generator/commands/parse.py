"""`parse`: documents in, one JSON file for each out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.faults import ended_by_faults
from generator.commands.inputs import documents_in
from generator.corpus.layout import write_whole
from generator.corpus.parsing import parse_all
from generator.corpus.registry import load_registry
from generator.english.review_sheet import summary_line
from generator.errors import InputProblem, SourceProblem, shown
from generator.frameworks.steps import Stopwatch
from generator.model.report import to_json

LONGEST_STEM = 240
"""Bytes of a name without its ending: disks hold 255, and a number may be put behind it."""


@click.command(short_help="Parse documents into JSON files, without filing them.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where the JSON files go.")
@options.jobs
@options.content
@options.quiet
@options.timings
def parse(paths: tuple[Path, ...], out: Path, jobs: int, content: Path, quiet: bool, timings: Path | None) -> None:
    """Parse documents, or folders of documents, into one JSON file each.

    Prints one line for each document: authority, framework, dates, counts and doubts. A bad
    document is reported and the others go on. Nothing outside --out is written, but for the
    --timings: the CPU seconds of each step, then of each document.

    \b
    Example:
      python -m generator parse reports/ letter.txt --out build/parsed --jobs 4
    """
    console = Console(quiet)
    named, problems = documents_in(paths)
    documents = list(filter(_can_be_named, named))
    registry = load_registry(content)
    found: list[InputProblem] = [
        *problems,
        *map(_oddly_named, set(named) - set(documents)),
        *registry.faults_of_register,
    ]
    names = file_names(documents)
    stopwatch, counted = Stopwatch() if timings else None, 0.0
    with ended_by_faults(console), console.progress() as progress:
        for path, outcome in parse_all(documents, registry.authorities, jobs, progress, stopwatch):
            if stopwatch:
                console.timings[names[path]] = stopwatch.total - counted
                counted = stopwatch.total
            if isinstance(outcome, InputProblem):
                found.append(outcome)
                continue
            write_whole(out / names[path], to_json(outcome).encode())
            click.echo(f"{shown(names[path])}: {summary_line(outcome)}")
    if timings and stopwatch:
        replace(console, timings={**stopwatch.seconds, **console.timings}).write_timings(timings)
    if found:
        fail(console, *found)


def _can_be_named(document: Path) -> bool:
    """Whether a JSON file can tell a document's name, and be called by it."""
    try:
        return len(document.stem.encode()) <= LONGEST_STEM and bool(document.name.encode())
    except UnicodeEncodeError:
        return False


def _oddly_named(document: Path) -> SourceProblem:
    expected = f"letters of any language, at most {LONGEST_STEM} bytes before the ending"
    return SourceProblem("odd-name", str(document), "a name that no JSON file can have", expected, "Rename it.")


def file_names(documents: Iterable[Path]) -> dict[Path, str]:
    """Return each document's JSON file name: its own without the ending, and -2, -3 … where names clash."""
    taken: set[str] = set()
    names: dict[Path, str] = {}
    for path in documents:
        name, number = path.stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{path.stem}-{number}"
        taken.add(name.casefold())
        names[path] = f"{name}.json"
    return names
