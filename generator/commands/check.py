"""`check`: is everything in the content folder sound?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.faults import ended_by_faults
from generator.corpus import load_corpus
from generator.corpus.checks import (
    check_against_sources,
    check_ledgers,
    check_places,
    check_sidecars,
    what_a_build_writes,
)
from generator.corpus.doubted_days import days_to_come
from generator.corpus.framework_checks import check_against_frameworks
from generator.corpus.losses import items_of_reports, losses
from generator.corpus.not_taken_file import faults_of_not_taken
from generator.corpus.removing import SAID_ON_REPORTS
from generator.corpus.revisions import content_named
from generator.corpus.set_aside import faults_of_set_aside
from generator.corpus.staleness import read_stale
from generator.corpus.written_pages import faults_of_written
from generator.english import counted
from generator.errors import InputProblem
from generator.live_site import items_there
from generator.model.corpus import Corpus
from generator.model.held_items import HeldItems
from generator.pipeline import seldom_collected, unfit_addresses, unproposed_links
from generator.pipeline.unpublishable import unpublishable_yet


@click.command(short_help="Check that everything in the content folder is sound.")
@options.content
@options.jobs
@click.option(
    "--against",
    metavar="OLD",
    help="A content folder, a git revision or the address of the live site: nothing may be held of fewer reports, "
    "judgements or recommendations without a record.",
)
@options.quiet
def check(content: Path, jobs: int, against: str | None, quiet: bool) -> None:
    """Check registries, corrections, links, and parsed reports against their sources and the schema.

    Prints each finding; the exit status is 1 when there is any. What is only to be made, by the command that is named,
    is printed too, and is no fault. Writes nothing.

    \b
    Example:
      python -m generator check --content content
      python -m generator check --against HEAD~1
    """
    console = Console(quiet)
    with console.progress() as progress, seldom_collected(), ended_by_faults(console):
        anew = read_stale(content, jobs, progress)
        try:
            corpus = load_corpus(content, anew.problems, anew.reports)
        except InputProblem as problem:
            fail(console, problem)
        findings = [
            *corpus.problems,
            *unfit_addresses(corpus, content),
            *unproposed_links(corpus, content),
            *check_places(content),
            *days_to_come(corpus, content, date.today().isoformat()),
            *faults_of_not_taken(content),
            *faults_of_set_aside(content, SAID_ON_REPORTS),
            *faults_of_written(content),
            *check_sidecars(content),
            *check_ledgers(content, corpus.reports),
            *check_against_frameworks(content, corpus),
            *check_against_sources(content, corpus.authorities, anew.stale, jobs, progress),
        ]
        findings = _with_pages_tried(findings, corpus, content, console)
        if against:
            try:
                before = _held_before(against, content)
                findings += losses(before or {}, corpus, content)
            except InputProblem as problem:
                fail(console, *findings, problem)
        to_make = list(what_a_build_writes(content, anew.reports, corpus.by_id))
    console.tell([*findings, *to_make])
    if against and before is None:
        console.say(f"{against}: nothing is published there yet, so there is nothing to compare with.")
    if findings:
        fail(console)
    counts = f"{counted(len(corpus.reports), 'report')}, {counted(len(corpus.corrections), 'correction')}"
    console.say(f"{content}: {counts}: nothing wrong{', something to make' if to_make else ''}.")


def _with_pages_tried(
    findings: list[InputProblem], corpus: Corpus, content: Path, console: Console
) -> list[InputProblem]:
    """The findings, with those on pages that cannot be made. They are told where a build would end for a page."""
    try:
        return [*findings, *unpublishable_yet(corpus, content, console)]
    except InputProblem as problem:
        return findings if problem in findings else [*findings, problem]
    except Exception:
        console.tell(findings)
        raise


def _held_before(named: str, content: Path) -> HeldItems | None:
    """What was held of each report: by a live site, a content folder or a revision. None where nothing is there yet."""
    if "://" in named:
        return items_there(named)
    with content_named(named, content) as folder:
        return items_of_reports(load_corpus(folder))
