"""`check`: is everything in the content folder sound?"""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus import load_corpus
from generator.corpus.checks import check_against_sources, check_ledgers, check_sidecars
from generator.english import counted
from generator.errors import InputProblem


@click.command(short_help="Check that everything in the content folder is sound.")
@options.content
@options.jobs
@options.quiet
def check(content: Path, jobs: int, quiet: bool) -> None:
    """Check registries, corrections, links, and parsed reports against their sources and the schema.

    Prints each finding; the exit status is 1 when there is any. Writes nothing.

    \b
    Example:
      python -m generator check --content content
    """
    console = Console(quiet)
    try:
        corpus = load_corpus(content)
    except InputProblem as problem:
        fail(console, problem)
    with console.progress() as progress:
        findings = [
            *corpus.problems,
            *check_sidecars(content),
            *check_ledgers(content),
            *check_against_sources(content, corpus.authorities, jobs, progress),
        ]
    if findings:
        fail(console, *findings)
    counts = f"{counted(len(corpus.reports), 'report')}, {counted(len(corpus.corrections), 'correction')}"
    console.say(f"{content}: {counts}: nothing found.")
