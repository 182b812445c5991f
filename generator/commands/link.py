"""`link`: decide on a link between two recommendations, or on what became of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from generator.analysis import analyse
from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.commands.reports_held import folder_named
from generator.corpus.council_reports import load_council
from generator.corpus.entry_text import written_entry
from generator.corpus.link_decisions import FILE
from generator.corpus.linking import (
    DECISION,
    DECISION_FIELDS,
    STATUS,
    STATUS_FIELDS,
    Proposed,
    withdraw_decision,
    write_decision,
    write_status,
)
from generator.corpus.one_keeper import keeper_unless
from generator.model.corpus import Corpus
from generator.model.report import PointStatus


@click.group(short_help="Decide on links between recommendations, and on what became of one.")
def link() -> None:
    """Confirm, reject or add a link between two recommendations of one council, or say what became of one.

    A recommendation is named as the review sheet names it: the report's id, "#" and its number. The decision is
    written into links.toml with the words it rests on; what would not hold is refused, and nothing is written.

    \b
    Example:
      python -m generator link status "newcastle-upon-tyne/2017-07-07-sif#r1" met --told-by "The council" --reason "So."
    """


def _on_a_link(action: str, help_: str) -> None:
    @link.command(name=action, help=help_)
    @click.argument("earlier")
    @click.argument("later")
    @options.decided
    @options.dry_run
    @options.content
    def decide(earlier: str, later: str, decided: options.Decided, dry_run: bool, content: Path) -> None:
        console = Console()
        decided.check()
        with ended_by_faults(console), keeper_unless(dry_run, content):
            corpus = _council_of(content, earlier, later)
            proposed = _proposed(corpus)
            entry = {"action": action, "earlier": earlier, "later": later, **decided.fields}
            written = write_decision(content, corpus, entry, proposed, dry_run=dry_run)
        _tell(console, content, DECISION, {name: getattr(written, name) for name in DECISION_FIELDS}, dry_run)


for name, said in (
    ("confirm", "Say that a link which the program found is right."),
    ("reject", "Say that a link which the program found is wrong."),
    ("add", "Link two recommendations that the program did not."),
):
    _on_a_link(name, said)


@link.command(help="Say what became of a recommendation: met, partly_met, not_met or unclear.")
@click.argument("recommendation")
@click.argument("status_", metavar="STATUS", type=click.Choice(get_args(PointStatus)))
@click.option("--report", help="The later report whose words say so.")
@click.option("--words", help="These words.")
@click.option("--told-by", help="Who told it, where and when, where no report does.")
@options.decided
@options.dry_run
@options.content
def status(
    recommendation: str,
    status_: str,
    report: str | None,
    words: str | None,
    told_by: str | None,
    decided: options.Decided,
    dry_run: bool,
    content: Path,
) -> None:
    console = Console()
    decided.check()
    with ended_by_faults(console), keeper_unless(dry_run, content):
        corpus = _council_of(content, recommendation)
        on = {"report": options.said(report), "words": options.said(words), "told_by": options.said(told_by)}
        entry = {"recommendation": recommendation, "status": status_, **on, **decided.fields}
        written = write_status(content, corpus, entry, dry_run=dry_run)
    _tell(console, content, STATUS, {name: getattr(written, name) for name in STATUS_FIELDS}, dry_run)


@link.command(help="Take a decision out again: on a link by both its ends, on a status by the one recommendation.")
@click.argument("recommendations", nargs=-1, required=True)
@options.dry_run
@options.content
def withdraw(recommendations: tuple[str, ...], dry_run: bool, content: Path) -> None:
    console = Console()
    with ended_by_faults(console), keeper_unless(dry_run, content):
        withdraw_decision(content, recommendations, dry_run=dry_run)
    is_out = "would be taken out; nothing was written" if dry_run else "is taken out"
    console.say(f"{content / FILE}: the decision on {' and '.join(recommendations)} {is_out}.")


def _council_of(content: Path, *recommendations: str) -> Corpus:
    """What is held of the council of the last one. Raises BuildProblem, with near names, for a report not held."""
    folders = [folder_named(one.partition("#")[0], content) for one in recommendations]
    return load_council(content, folders[-1].parent.name)


def _proposed(corpus: Corpus) -> Proposed:
    """The links that the program finds by itself."""
    return frozenset((one.earlier, one.later) for one in analyse(replace(corpus, decisions=())).links)


def _tell(console: Console, content: Path, table: str, entry: dict[str, str | None], dry_run: bool) -> None:
    click.echo(written_entry(table, entry), nl=False)
    console.say(f"{content / FILE}: {'nothing was written' if dry_run else 'written'}.")
