"""Rehearse four days: thirty councils' letters are proposed and published, then more come, and things go wrong."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from tests.browser.serving import served
from tests.installing import install
from tests.publishing.days import days, rehearsed
from tests.publishing.rehearsal import BELOW


@click.command()
@click.option("--councils", default=30, show_default=True, help="So many councils with a made-up letter each.")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Work in this new folder, and leave it.")
def run(councils: int, keep: Path | None) -> None:
    """Run the workflows on this computer, as they are written, end to end, for four days."""
    with tempfile.TemporaryDirectory() as temporary:
        room = keep or Path(temporary) / "rehearsal"
        (room / "program").mkdir(parents=True)
        (room / "pages").mkdir()
        with served(room / "pages") as host:
            program = install(room / "program")
            with rehearsed(room, program, host + BELOW, councils) as (rehearsal, inspectorate):
                for what in days(rehearsal, inspectorate):
                    click.echo(what)


if __name__ == "__main__":
    run()
