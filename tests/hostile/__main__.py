"""`python -m tests.hostile --documents 10000 --seed 1 --from FOLDER`: reads hostile documents, and tells what came."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.shared_work import default_jobs
from tests.hostile.running import MOST_MEGABYTES, MOST_SECONDS, Tally, read_hostile


@click.command()
@click.option("--documents", default=10_000, show_default=True, help="How many.")
@click.option("--seed", default=1, show_default=True, help="The same number makes the same documents.")
@click.option(
    "--from",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Real PDFs to mutate.",
)
@click.option("--jobs", type=int, default=default_jobs, help="Documents read at once.")
def main(documents: int, seed: int, folders: tuple[Path, ...], jobs: int) -> None:
    """Read hostile documents beside good ones; the exit status is 1 where one is more than told."""
    tally = Tally()
    for tally in read_hostile(documents, seed, folders, jobs):
        click.echo(f"\r{tally.codes.total()} read, {len(tally.failures)} failures", nl=False, err=True)
    click.echo("", err=True)
    for code, count in tally.codes.most_common():
        click.echo(f"{count:6} {code}")
    click.echo(f"slowest {tally.slowest:.1f} s of {MOST_SECONDS:.0f}, largest {tally.largest} MB of {MOST_MEGABYTES}")
    for failure in tally.failures:
        click.echo(failure)
    sys.exit(bool(tally.failures) or tally.largest > MOST_MEGABYTES)


if __name__ == "__main__":
    main()
