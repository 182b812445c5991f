"""`remove`: take a report out, and leave its address told."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.commands.reports_held import folder_named, removal_named
from generator.corpus.corrections import read_corrected
from generator.corpus.layout import SIDECAR, id_of, moved_file
from generator.corpus.one_keeper import keeper_unless
from generator.corpus.removing import Removal, removal_of
from generator.corpus.removing import remove as remove_report
from generator.corpus.sidecars import read_sidecar
from generator.corpus.undoing import take_entries_out
from generator.english import counted
from generator.english.review_sheet import summary_line
from generator.model.registry import Correction, CouncilReply, LinkDecision, StatusDecision
from generator.pipeline import addresses_gone_with
from generator.resources import COMMAND

KINDS = {
    Correction: "correction",
    LinkDecision: "decision on a link",
    StatusDecision: "decision on a status",
    CouncilReply: "reply of its council",
}


@click.command(short_help="Take a report out, and say at its address why.")
@click.argument("report")
@options.decided
@click.option("--undo", is_flag=True, help="Take out what the removal wrote, so that the report can be taken in again.")
@options.dry_run
@options.content
def remove(report: str, decided: options.Decided, undo: bool, dry_run: bool, content: Path) -> None:
    """Take a report out of the content folder, with what people decided on it; its address says when and why it went.

    REPORT is its id, or the beginning of its id where only one begins so. The same document is not taken in again until
    the removal is undone: then `fetch` or `add` takes it. A stop on the way leaves all of it done, or nothing.

    \b
    Example:
      python -m generator remove lincolnshire/2015-01-06-sif --reason "It was a draft."
    """
    console = Console()
    if undo:
        if decided.fields["reason"]:
            raise click.UsageError("--undo takes back what was decided: give it without --reason.")
        _undo(console, report, dry_run, content)
        return
    decided.check()
    with ended_by_faults(console), keeper_unless(dry_run, content):
        folder = folder_named(report, content)
        read = read_corrected(content, id_of(folder))
        url = read_sidecar(folder).url if (folder / SIDECAR).is_file() else None
        removal = removal_of(content, read, url, decided.fields, addresses_gone_with(content, read.id))
        if not dry_run:
            remove_report(content, removal)
    _tell(console, removal, summary_line(read), dry_run)


def _undo(console: Console, report: str, dry_run: bool, content: Path) -> None:
    with ended_by_faults(console), keeper_unless(dry_run, content):
        out, entries = removal_named(report, content)
        take_entries_out(content, {one.old for one in entries}, dry_run=dry_run)
    number = counted(len(entries), "entry", "entries")
    console.say(f"The removal of {out} {'would be' if dry_run else 'is'} undone.")
    console.say(f"{moved_file(content)}: {'nothing was written' if dry_run else f'{number} taken out'}.")
    if not dry_run:
        council, url = out.partition("/")[0], entries[0].url
        by_hand = f"`add` its file{f' with `--url {url}`' if url else ''}"
        console.say(f"Now take it in again: `{COMMAND} fetch --authority {council}`, or {by_hand}.")
        console.say("What was decided on it comes back with it.")


def _tell(console: Console, removal: Removal, line: str, dry_run: bool) -> None:
    console.say(f"{removal.report} {'would be taken' if dry_run else 'is taken'} out: {line}.")
    for kind, words in KINDS.items():
        number = sum(isinstance(one, kind) for one in removal.decisions)
        if number:
            console.say(f"With it {'goes' if number == 1 else 'go'} {counted(number, words, _plural(words))} on it.")
    if removal.decisions and not dry_run:
        console.say("That is set aside, and counts again once the removal is undone and the document is there again.")
    for path in removal.files:
        console.say(f"{path}: {'nothing was written' if dry_run else 'written'}.")
    if not dry_run:
        console.say(f"Next: `{COMMAND} site` makes the site without it; publish that in the place of the one before.")


def _plural(words: str) -> str:
    return (
        words.replace("correction", "corrections")
        .replace("decision on", "decisions on")
        .replace("reply of", "replies of")
    )
