"""`build`: parsed reports in, Markdown pages and data files out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from generator.analysis import analyse
from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.outputs import check_replaceable
from generator.commands.preparing import Refused, day_of, prepare
from generator.errors import InputProblem
from generator.publish import write
from generator.views import all_pages, assets, data_files


@click.command()
@options.content
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/pages"), show_default=True)
@options.as_of
@options.strict
@options.frozen
@options.jobs
@options.quiet
def build(
    content: Path,
    out: Path,
    as_of: str | None,
    strict: bool,
    frozen: bool,
    jobs: int,
    quiet: bool,
) -> None:
    """Make the Markdown pages and data files from the parsed reports.

    First parses each source whose report.json is missing or stale, and writes it beside the source.

    \b
    Example:
      python -m generator build --out build/pages --as-of 2026-11-21
    """
    check_replaceable(out, content, "index.md")
    console = Console(quiet)
    try:
        made = make_pages(content, out, as_of, jobs, frozen, strict, console)
    except Refused as refused:
        fail(console, *refused.problems)
    except InputProblem as problem:
        fail(console, problem)
    console.say(f"{out}: {made.pages} pages from {made.reports} reports.")


@dataclass(frozen=True, slots=True)
class Made:
    """How many pages were written, from how many reports, and the day they speak from."""

    pages: int
    reports: int
    day: str


def make_pages(
    content: Path, out: Path, as_of: str | None, jobs: int, frozen: bool, strict: bool, console: Console
) -> Made:
    """Work out and write every page, data file and asset.

    The reports are let go with the return: MkDocs takes all pages into memory after that. Raises Refused, or the
    InputProblem that stops the build.
    """
    corpus = prepare(content, jobs, frozen, strict, console)
    day, analysis = day_of(corpus, as_of), analyse(corpus)
    pages = list(all_pages(corpus, analysis, day, content))
    write(pages, data_files(corpus, analysis), assets(corpus, content), out)
    return Made(len(pages), len(corpus.reports), day)
