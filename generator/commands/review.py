"""`review`: what was read of one report, for a person to check against the document."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.reports_held import folders_named
from generator.corpus.corrections import correct_report
from generator.corpus.layout import id_of
from generator.corpus.reports import read_report
from generator.corpus.schemas import settled
from generator.english.review_sheet import review_sheet, summary_line
from generator.errors import InputProblem
from generator.frameworks import load_frameworks


@click.command(short_help="Show what was read of one report.")
@click.argument("report")
@options.content
def review(report: str, content: Path) -> None:
    """Print the review sheet of one report: what was read, from where, and every doubt.

    REPORT is its id, the beginning of its id, such as the council's name in it, or its folder. Where
    several reports begin so, they are listed.

    \b
    Example:
      python -m generator review lincolnshire/2015-01-06-sif
      python -m generator review lincolnshire
    """
    console = Console()
    try:
        folders = folders_named(report, content)
        if len(folders) > 1:
            for folder in folders:
                click.echo(f"{id_of(folder)}  {summary_line(read_report(folder))}")
            return
        report_read = read_report(folders[0])
        frameworks = load_frameworks()
        if report_read.framework.key in frameworks:
            report_read = settled(report_read, frameworks[report_read.framework.key])
        corrected = correct_report(content, report_read, frameworks)
    except InputProblem as problem:
        fail(console, problem)
    click.echo(review_sheet(corrected.reports[report_read.id], corrected.applied), nl=False)
    if corrected.problems:
        fail(console, *corrected.problems)
