"""`review`: what was read of one report, for a person to check."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus.layout import folder_of
from generator.corpus.reports import read_report
from generator.corpus.sheet import review_sheet
from generator.errors import InputProblem


@click.command()
@click.argument("report")
@options.content
def review(report: str, content: Path) -> None:
    """Print the review sheet of one report: what was read, from where, and every doubt.

    REPORT is its id or its folder.

    \b
    Example:
      python -m generator review lincolnshire/2015-01-06-sif
    """
    given = Path(report)
    folder = given if given.is_dir() else given.parent if given.is_file() else folder_of(content, report)
    try:
        click.echo(review_sheet(read_report(folder)), nl=False)
    except InputProblem as problem:
        fail(Console(), problem)
