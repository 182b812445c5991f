"""`evaluate`: how right the program is, against answers checked by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.inputs import documents_in
from generator.corpus import load_registry
from generator.corpus.parsing import parse_all
from generator.corpus.registry import Registry
from generator.errors import BuildProblem
from generator.evaluation import evaluate as measure
from generator.evaluation import read_answers, read_gold, read_goldens, read_joint, read_letters
from generator.evaluation.accuracy_table import accuracy_table
from generator.evaluation.floors import below, read_floors
from generator.evaluation.gold import Gold
from generator.evaluation.record import record as record_of
from generator.evaluation.search_questions import (
    SearchJudged,
    SearchQuestion,
    read_questions,
    search_figures,
    search_misses,
)
from generator.model.report import Report
from generator.pipeline.search_asked import ask_search, why_not

APART = ("letters", "joint")
"""Figures that are measured apart from those of reports: alone, they are held to their own floors alone."""

_folder = click.Path(path_type=Path, exists=True, file_okay=False)


def _searched(asked: tuple[SearchQuestion, ...], reports: list[Report], registry: Registry) -> tuple[SearchJudged, ...]:
    """What the search found for some questions; nothing, with a word on why, where it cannot be asked."""
    if not asked:
        return ()
    if reason := why_not():
        click.echo(reason, err=True)
        return ()
    return ask_search(asked, reports, registry)


def search_table(judged: tuple[SearchJudged, ...]) -> list[str]:
    """The figures of the search, and every question that it did not answer among the first."""
    if not judged:
        return []
    figures = search_figures(judged)
    shares = {"search": figures, "search, unread councils": figures["unread"], "search, pages": figures["pages"]}
    of_readers = {f"search, {reader}": shown for reader, shown in figures["readers"].items()}
    lines = (f"{name}: {shown['found']} of {shown['n']} found" for name, shown in (shares | of_readers).items())
    return ["", *lines, *search_misses(judged)]


@click.command(short_help="Measure how right the program is.")
@click.option("--corpus", type=_folder, help="Folder with reports/, truth.csv and recommendations.jsonl.")
@click.option("--gold", type=_folder, help="Folder with labels, transitions and followups.")
@click.option("--letters", type=_folder, help="Folder of visit letters with reports/, truth.csv and items.jsonl.")
@click.option("--joint", type=_folder, help="Folder of joint inspections with reports/, truth.csv and items.jsonl.")
@click.option("--golden", type=_folder, help="Instead of a corpus: checked reports, to hold the content folder's to.")
@click.option("--questions", type=click.Path(path_type=Path), help="Questions to the search, with right answers.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of a table.")
@click.option("--floors", type=click.Path(path_type=Path), help="Figures that must be reached, else the status is 1.")
@click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the figures and known errors that pages show: generator/analysis/measured.json.",
)
@options.jobs
@options.content
@options.quiet
def evaluate(
    corpus: Path | None,
    gold: Path | None,
    letters: Path | None,
    joint: Path | None,
    golden: Path | None,
    questions: Path | None,
    as_json: bool,
    floors: Path | None,
    record: Path | None,
    jobs: int,
    content: Path,
    quiet: bool,
) -> None:
    """Measure accuracy on reports whose answers were checked by hand.

    Prints a table by framework, then every miss. Themes, links and follow-ups are measured over all
    the reports together; letters of visits, and documents of joint inspections, apart from the reports.
    Questions are asked of the search over all the documents.

    \b
    Example:
      python -m generator evaluate --corpus ~/corpus --gold ~/gold --floors tests/evaluation/floors.toml
      python -m generator evaluate --corpus ~/corpus --letters ~/letters
      python -m generator evaluate --joint ~/joint --json
      python -m generator evaluate --golden tests/golden --content tests/content
    """
    if bool(corpus or letters or joint) == bool(golden):
        raise click.UsageError("Name --corpus with --gold, --letters, --joint, or all; or else --golden.")
    if record and not (corpus and gold):
        raise click.UsageError("--record needs --corpus and --gold: pages show what was measured against both.")
    console = Console(quiet)
    registry = load_registry(content)
    try:
        answers = read_answers(corpus) if corpus else read_goldens(golden) if golden else {}
        labels = read_gold(gold) if gold else Gold()
        of_letters = read_letters(letters) if letters else {}
        of_joint = read_joint(joint) if joint else {}
        least = read_floors(floors) if floors else {}
        asked = read_questions(questions) if questions else ()
    except BuildProblem as problem:
        fail(console, problem)
    folders = [folder for folder in (content if golden else corpus, letters, joint) if folder]
    documents, problems = documents_in(folder / "reports" for folder in folders)
    with console.progress() as progress:
        outcomes = list(parse_all(documents, registry.authorities, jobs, progress))
    try:
        found = measure(answers, of_letters, of_joint, labels, outcomes, registry)
    except BuildProblem as problem:  # too few labels to judge a council by what the others taught
        fail(console, problem)
    searched = _searched(asked, [outcome for _, outcome in outcomes if isinstance(outcome, Report)], registry)
    measured = {**found.as_json(), **({"search": search_figures(searched)} if searched else {})}
    if as_json:
        click.echo(json.dumps(measured, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join((accuracy_table(found), *search_table(searched))))
    console.tell((*problems, *registry.problems))
    if record:
        record.write_text(record_of(measured, date.today().isoformat()), "utf-8")
    of_reports = bool(corpus or golden)
    held = measured if of_reports else {part: measured[part] for part in APART if part in measured}
    worse = list(below(held, least))
    for sentence in worse:
        click.echo(f"below-floor: {sentence}", err=True)
    if worse:
        raise SystemExit(1)
