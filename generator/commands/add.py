"""`add`: file new reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.inputs import documents_in
from generator.corpus.filing import begin_content, file_new, sources_held
from generator.corpus.layout import folder_of
from generator.corpus.parsing import parse_all
from generator.corpus.registry import load_registry
from generator.corpus.sidecars import sidecar_from
from generator.english.review_sheet import review_sheet
from generator.errors import InputProblem
from generator.model.corpus import SourceSidecar
from generator.model.report import Report
from generator.resources import CONTENT


@click.command(short_help="File new reports, and show what was read of them.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@options.content
@options.jobs
@click.option("--url", help="Where the document was published.")
@click.option("--published", type=options.IsoDay(), help="When it was published, where it does not print that.")
@click.option("--received", type=options.IsoDay(), help="When it was received.  [default: today]")
@options.quiet
def add(
    paths: tuple[Path, ...],
    content: Path,
    jobs: int,
    url: str | None,
    published: str | None,
    received: str | None,
    quiet: bool,
) -> None:
    """Identify documents, file them under content/reports/, parse them and print the review sheets.

    A document that is held already is refused. A content folder that does not exist yet is begun;
    registries it does not keep are the program's own.

    \b
    Example:
      python -m generator add ~/Downloads/report.pdf --url https://files.example/report.pdf
    """
    console = Console(quiet)
    documents, missing = documents_in(paths)
    if (url or published) and len(documents) > 1:
        raise click.UsageError("--url and --published are of one document: add it by itself.")
    if begin_content(content, CONTENT):
        console.say(f"{content}: begun; its registries are the program's own.")
    registry = load_registry(content)
    problems: list[InputProblem] = [*missing, *registry.faults_of_register]
    held = sources_held(content)
    with console.progress() as progress:
        for path, outcome in parse_all(documents, registry.authorities, jobs, progress):
            try:
                if isinstance(outcome, InputProblem):
                    raise outcome
                kept = sidecar_from(outcome, f"source{path.suffix.lower()}", received or date.today().isoformat())
                kept = replace(kept, url=url, published_supplied=published)
                report = file_new(content, path, outcome, kept, held)
            except InputProblem as problem:
                problems.append(problem)
            else:
                held[report.document.source.sha256] = report.id
                if not quiet:
                    click.echo(review_sheet(report))
                console.say(f"{path.name} is filed in {folder_of(content, report.id)}.{_missing_facts(report, kept)}")
    if problems:
        fail(console, *problems)


def _missing_facts(report: Report, sidecar: SourceSidecar) -> str:
    """What readers will miss and the document does not print, with the line of source.toml that supplies it."""
    lines = []
    if not sidecar.url:
        lines.append('`url = "https://…"` (where it was published)')
    if not (report.document.published or sidecar.published_supplied):
        lines.append('`published_supplied = "YYYY-MM-DD"` (when, as it prints no date)')
    return f" If you know it, add to its source.toml: {' and '.join(lines)}." if lines else ""
