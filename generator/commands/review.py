"""`review`: what was read of one report, for a person to check against the document."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus.corrections import correct_report
from generator.corpus.layout import PARSED, folder_of, id_of, report_folders
from generator.corpus.reports import read_report
from generator.corpus.schemas import settled
from generator.english.review_sheet import review_sheet, summary_line
from generator.errors import BuildProblem, InputProblem
from generator.frameworks import load_frameworks
from generator.resources import COMMAND


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
        folders = _folders(report, content)
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


def _folders(report: str, content: Path) -> list[Path]:
    """The folders of the reports meant. Raises BuildProblem, with a way to find the id, where there is none."""
    given, held = Path(report), report_folders(content)
    folder = given if given.is_dir() else given.parent if given.is_file() else folder_of(content, report)
    if folder in held or (folder / PARSED).is_file():
        return [folder]
    begun = report.removesuffix("/")
    of_council = [each for each in held if each.parent.name == begun]
    found = of_council or [each for each in held if id_of(each).startswith(begun)]
    if not found:
        raise _no_such_report(report, content, [id_of(each) for each in held])
    return found


def _no_such_report(report: str, content: Path, held: Sequence[str]) -> BuildProblem:
    authority = report.partition("/")[0]
    councils = sorted({each.partition("/")[0] for each in held})
    alike = [authority] if authority in councils else get_close_matches(authority, councils)
    listing = f"`{COMMAND} review {alike[0]}` shows what is held." if alike else f"Held: {_listed(councils)}."
    return BuildProblem(
        code="no-such-report",
        file=report,
        seen=f"no report of that id in {content}",
        expected="an id such as lincolnshire/2015-01-06-sif, or its beginning",
        advice=listing,
    )


def _listed(councils: Sequence[str]) -> str:
    """The first few names: enough to see how they are written."""
    return f"{', '.join(councils[:8])}{' …' if len(councils) > 8 else ''}" or "no report yet"
