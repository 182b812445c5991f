"""Rehearse two days: thirty councils' letters are published, then one more."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from tests.browser.serving import served
from tests.installing import install
from tests.publishing.days import two_days
from tests.publishing.rehearsal import BELOW, Rehearsal


@click.command()
@click.option("--councils", default=30, show_default=True, help="So many councils with a made-up letter each.")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Work in this new folder, and leave it.")
def run(councils: int, keep: Path | None) -> None:
    """Run the steps of the workflows on this computer, end to end, for two days."""
    with tempfile.TemporaryDirectory() as temporary:
        room = keep or Path(temporary) / "rehearsal"
        (room / "program").mkdir(parents=True)
        rehearsal = Rehearsal(room, install(room / "program"))
        rehearsal.begin()
        with served(rehearsal.pages) as host:
            for what in two_days(rehearsal, host + BELOW, councils):
                click.echo(what)


if __name__ == "__main__":
    run()
