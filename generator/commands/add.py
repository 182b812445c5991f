"""`add`: file new reports."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.analysis.reviewed import beside_report
from generator.commands import options
from generator.commands.console import Console, fail, with_faint_commands
from generator.commands.faults import ended_by_faults
from generator.commands.inputs import NamedDocument, documents_given
from generator.commands.pages_again import bring_back
from generator.corpus.corrections import correct_report
from generator.corpus.council_reports import load_council
from generator.corpus.filing import as_new, file_new, sources_held
from generator.corpus.layout import folder_of
from generator.corpus.one_keeper import keeper_of_new
from generator.corpus.parsing import Outcome, parse_all
from generator.corpus.registry import Registry, load_registry
from generator.corpus.sidecars import sidecar_from
from generator.documents.reading import source_name
from generator.english.review_sheet import review_data, review_sheet
from generator.errors import InputProblem
from generator.frameworks import load_frameworks
from generator.model.corpus import SourceSidecar
from generator.model.report import Report
from generator.resources import COMMAND
from generator.safe_paths import refuse_other_use


@dataclass
class _Adding:
    """Where documents are added, what is told of them, and what came of them so far."""

    console: Console
    content: Path
    published: str | None
    received: str
    dry_run: bool
    as_json: bool
    held: dict[str, str]
    filed: list[dict[str, Any]] = field(default_factory=list)
    problems: list[InputProblem] = field(default_factory=list)

    def take(self, given: NamedDocument, outcome: Outcome) -> None:
        """File a document, and show what was read; tell why, where it cannot be."""
        try:
            if isinstance(outcome, InputProblem):
                raise outcome
            kept = sidecar_from(outcome, source_name(given.path), self.received)
            kept = replace(kept, url=given.url, published_supplied=self.published)
            report = (as_new if self.dry_run else file_new)(self.content, given.path, outcome, kept, self.held)
        except InputProblem as problem:
            self.problems.append(replace(problem, file=given.named))
        else:
            self.held[report.document.source.sha256] = report.id
            self._tell(given, report, kept)

    def _tell(self, given: NamedDocument, report: Report, kept: SourceSidecar) -> None:
        beside = beside_report(load_council(self.content, report.authority.slug, [report]), report)
        corrected = correct_report(self.content, report, load_frameworks())
        right = corrected.reports[report.id]
        if self.as_json:
            told = {"id": report.id, "from": given.named, "filed": not self.dry_run}
            self.filed.append(told | {"sheet": review_data(right, corrected.applied, beside)})
        elif not self.console.quiet:
            click.echo(with_faint_commands(review_sheet(right, corrected.applied, beside)))
        said = "would be filed" if self.dry_run else "is filed"
        self.console.say(
            f"{given.short_name} {said} in {folder_of(self.content, report.id)}.{_missing_facts(report, kept)}"
        )


@click.command(short_help="File new reports, and show what was read of them.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.content
@options.jobs
@click.option("--url", type=options.PublishedAddress(), help="Where the document was published.")
@click.option("--published", type=options.PastDay(), help="When it was published, where it does not print that.")
@click.option("--received", type=options.PastDay(), help="When it was received.  [default: today]")
@options.dry_run
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object in place of the review sheets.")
@options.quiet
def add(
    paths: tuple[str, ...],
    content: Path,
    jobs: int,
    url: str | None,
    published: str | None,
    received: str | None,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Identify documents, file them under content/reports/, parse them and print the review sheets.

    PATH is a document, a folder of documents, or the https address of one. A document that is held already
    is refused. A content folder that does not exist yet is begun; registries it does not keep are the
    program's own.

    \b
    Example:
      python -m generator add ~/Downloads/report.pdf --url https://files.example/report.pdf
    """
    console = Console(quiet)
    with ended_by_faults(console), tempfile.TemporaryDirectory(prefix="added-") as downloads:
        refuse_other_use(content)
        given, problems = documents_given(paths, Path(downloads), url)
        if (url or published) and len(given) > 1:
            raise click.UsageError("--url and --published are of one document: add it by itself.")
        with keeper_of_new(content) if given and not dry_run else nullcontext(False) as begun:
            if begun:
                console.say(f"{content}: begun; its registries are the program's own.")
            registry = load_registry(content)
            day = received or date.today().isoformat()
            adding = _Adding(console, content, published, day, dry_run, as_json, sources_held(content))
            adding.problems += [*problems, *registry.faults_of_register]
            _add_all(adding, given, registry, jobs)
            if given and not dry_run and bring_back(console, content):
                console.say(f"What was read is shown above without them; `{COMMAND} review` shows both.")
    if as_json:
        told = [{"code": one.code, "file": one.file, "message": str(one)} for one in adding.problems]
        click.echo(json.dumps({"reports": adding.filed, "problems": told}, ensure_ascii=False, indent=2))
    if adding.problems:
        fail(console, *adding.problems)


def _add_all(adding: _Adding, given: Sequence[NamedDocument], registry: Registry, jobs: int) -> None:
    by_path = {one.path: one for one in given}
    with adding.console.progress() as progress:
        for path, outcome in parse_all(list(by_path), registry.authorities, jobs, progress):
            adding.take(by_path[path], outcome)


def _missing_facts(report: Report, sidecar: SourceSidecar) -> str:
    """What readers will miss and the document does not print, with the line of source.toml that supplies it."""
    lines = []
    if not sidecar.url:
        lines.append('`url = "https://…"` (where it was published)')
    if not (report.document.published or sidecar.published_supplied):
        lines.append('`published_supplied = "YYYY-MM-DD"` (when, as it prints no date)')
    return f" If you know it, add to its source.toml: {' and '.join(lines)}." if lines else ""
