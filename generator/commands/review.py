"""`review`: what was read of one report, for a person to check against the document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from generator.analysis.reviewed import beside_report
from generator.commands import options
from generator.commands.console import Console, fail, with_faint_commands
from generator.commands.reports_held import folders_named
from generator.corpus.corrections import correct_report, read_corrected
from generator.corpus.council_reports import load_council
from generator.corpus.layout import id_of
from generator.corpus.reports import read_report
from generator.corpus.schemas import settled
from generator.english.review_sheet import review_data, review_markdown, review_sheet, summary_line
from generator.errors import InputProblem
from generator.frameworks import load_frameworks
from generator.model.corpus import AppliedCorrection
from generator.model.held_beside import HeldBeside
from generator.model.report import Report


@click.command(short_help="Show what was read of one report.")
@click.argument("report")
@click.option("--markdown", is_flag=True, help="As Markdown, such as for a proposed change.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@options.content
def review(report: str, markdown: bool, as_json: bool, content: Path) -> None:
    """Print the review sheet of one report: what was read, from where, and every doubt.

    REPORT is its id, the beginning of its id, such as the council's name in it, or its folder. Where
    several reports begin so, they are listed.

    \b
    Example:
      python -m generator review lincolnshire/2015-01-06-sif
      python -m generator review lincolnshire
      python -m generator review lincolnshire --markdown
    """
    console = Console()
    if as_json and markdown:
        raise click.UsageError("--json and --markdown are two answers: ask for one.")
    try:
        folders = folders_named(report, content)
        if len(folders) > 1:
            click.echo(_listed(content, folders, as_json))
            return
        report_read = read_report(folders[0])
        frameworks = load_frameworks()
        if report_read.framework.key in frameworks:
            report_read = settled(report_read, frameworks[report_read.framework.key])
        corrected = correct_report(content, report_read, frameworks)
    except InputProblem as problem:
        fail(console, problem)
    right = corrected.reports[report_read.id]
    beside = beside_report(load_council(content, right.authority.slug, [right]), right)
    click.echo(shown(right, corrected.applied, beside, markdown=markdown, as_json=as_json), nl=False)
    if corrected.problems:
        fail(console, *corrected.problems)


def _listed(content: Path, folders: Sequence[Path], as_json: bool) -> str:
    """The reports there are to choose from, each with its summary."""
    found = [(id_of(folder), summary_line(read_corrected(content, id_of(folder)))) for folder in folders]
    if as_json:
        reports = [{"report": id_, "summary": line} for id_, line in found]
        return json.dumps({"reports": reports}, ensure_ascii=False, indent=2)
    return "\n".join(f"{id_}  {line}" for id_, line in found)


def shown(
    report: Report,
    corrections: Sequence[AppliedCorrection],
    beside: HeldBeside,
    *,
    markdown: bool = False,
    as_json: bool = False,
) -> str:
    """The review sheet in the form asked for."""
    if as_json:
        return json.dumps(review_data(report, corrections, beside), ensure_ascii=False, indent=2) + "\n"
    if markdown:
        return review_markdown(report, corrections, beside)
    return with_faint_commands(review_sheet(report, corrections, beside))
