"""`review`: what was read of one report, for a person to check."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus.layout import PARSED, folder_of, id_of, report_folders
from generator.corpus.reports import read_report
from generator.corpus.sheet import review_sheet
from generator.errors import BuildProblem, InputProblem


@click.command()
@click.argument("report")
@options.content
def review(report: str, content: Path) -> None:
    """Print the review sheet of one report: what was read, from where, and every doubt.

    REPORT is its id or its folder. With the name of an authority, the ids of its reports are listed.

    \b
    Example:
      python -m generator review lincolnshire/2015-01-06-sif
    """
    try:
        click.echo(review_sheet(read_report(_folder(report, content))), nl=False)
    except InputProblem as problem:
        fail(Console(), problem)


def _folder(report: str, content: Path) -> Path:
    """The folder of the report asked for. Raises BuildProblem, with the ids to choose from, where there is none."""
    given, held = Path(report), report_folders(content)
    folder = given if given.is_dir() else given.parent if given.is_file() else folder_of(content, report)
    if folder in held or (folder / PARSED).is_file():
        return folder
    authority = folder.name if folder.is_dir() else report.partition("/")[0]
    raise _no_such_report(report, authority, content, [id_of(each) for each in held])


def _no_such_report(report: str, authority: str, content: Path, held: Sequence[str]) -> BuildProblem:
    own = [each for each in held if each.startswith(f"{authority}/")]
    alike = get_close_matches(authority, sorted({each.partition("/")[0] for each in held}))
    listing = f"`review {alike[0] if alike else '<authority>'}` lists the ids of an authority's reports."
    return BuildProblem(
        code="no-such-report",
        file=report,
        seen=f"no report of that id in {content}",
        expected=f"one of {', '.join(own)}" if own else "an id such as lincolnshire/2015-01-06-sif",
        advice=f"For the first: python -m generator review {own[0]}" if own else listing,
    )
