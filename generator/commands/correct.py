"""`correct`: put a value right that the program reads wrongly, as data with a reason."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.commands.reports_held import folder_named
from generator.corpus.correcting import FIELDS, withdraw_correction, write_correction
from generator.corpus.corrections import FILE, TABLE
from generator.corpus.entry_text import written_entry
from generator.corpus.layout import id_of
from generator.corpus.one_keeper import keeper_unless
from generator.corpus.schemas import settled
from generator.corpus.staleness import read_now
from generator.frameworks import load_frameworks
from generator.model.registry import Correction
from generator.resources import COMMAND


@click.command(short_help="Put right a value of a report, with a reason.")
@click.argument("report")
@click.argument("field")
@click.argument("value", required=False)
@options.decided
@click.option("--take-away", is_flag=True, help="There is no such judgement, point or value: take away what was read.")
@click.option("--withdraw", is_flag=True, help="Take the correction itself out again.")
@options.dry_run
@options.content
def correct(
    report: str,
    field: str,
    value: str | None,
    decided: options.Decided,
    take_away: bool,
    withdraw: bool,
    dry_run: bool,
    content: Path,
) -> None:
    """Write a correction into corrections.toml: VALUE in the place of what the program reads now.

    REPORT is a report's id, or its beginning where only one begins so; FIELD the path of the value, as the review sheet
    shows it. What would not hold is refused, and nothing is written. The entry is printed.

    \b
    Example:
      python -m generator correct lincolnshire judgements.adoption.grade good --reason "Line 969 says so."
    """
    console = Console()
    if withdraw + take_away + bool((value or "").strip()) != 1:
        raise click.UsageError("Give the VALUE, or --take-away, or --withdraw.")
    if not withdraw:
        decided.check()
    with ended_by_faults(console), keeper_unless(dry_run, content):
        folder = folder_named(report, content)
        frameworks = load_frameworks()
        read = read_now(content, folder)
        read = settled(read, frameworks[read.framework.key])
        if withdraw:
            gone = withdraw_correction(content, read, field, frameworks, dry_run=dry_run)
            is_out = "would no longer be" if dry_run else "is no longer"
            also = "; nothing was written" if dry_run else ""
            console.say(f"{content / FILE}: {field} {is_out} put right to {gone.value or 'nothing'}{also}.")
            return
        wanted = Correction(report=id_of(folder), field=field, value=value, **decided.fields)
        written = write_correction(content, read, wanted, frameworks, dry_run=dry_run)
    entry = {name: getattr(written.correction, name) for name in FIELDS}
    click.echo(written_entry(TABLE, entry), nl=False)
    if written.replaced:
        console.say(f"It takes the place of the entry of {written.replaced.date} on the same value.")
    console.say(f"{content / FILE}: {'nothing was written' if dry_run else 'written'}.")
    if not dry_run:
        console.say(f"Next: `{COMMAND} review {wanted.report}` shows it; `{COMMAND} site` brings it to the pages.")
