"""`python -m tests.hostile --documents 10000 --seed 1 --from FOLDER`: reads hostile documents, publishes what was read.

Of each batch a site is made; every file of it is looked through, and some are opened in Chromium.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.shared_work import default_jobs
from tests.browser import serving
from tests.hostile.publishing import content_of, made_site
from tests.hostile.running import MOST_MEGABYTES, MOST_SECONDS, Read, Tally, read_hostile
from tests.hostile.sites import faults_of_site


@click.command()
@click.option("--documents", default=10_000, show_default=True, help="How many.")
@click.option("--first", default=0, show_default=True, help="The number of the first: to go on, or to share the work.")
@click.option("--seed", default=1, show_default=True, help="The same number makes the same documents.")
@click.option(
    "--from",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Real PDFs to mutate.",
)
@click.option("--jobs", type=int, default=default_jobs, help="Documents read at once.")
@click.option("--sites/--no-sites", default=True, show_default=True, help="Make sites of what was read.")
def main(documents: int, first: int, seed: int, folders: tuple[Path, ...], jobs: int, sites: bool) -> None:
    """Read hostile documents beside good ones; the exit status is 1 where one is more than told."""
    tally = Tally(tell=say)
    for at, reads in read_hostile(range(first, first + documents), seed, folders, jobs, tally):
        read = sum(one.code == "read" for one in reads)
        say(f"{at + len(reads) - 1 - first} of {documents}: {read} read of the last {len(reads)}, {told(tally)}")
        if sites:
            publish(at, reads, jobs, tally)
        del reads  # as large as the next ones, and a process that is begun counts as no smaller than this one
    for code, count in tally.codes.most_common():
        say(f"{count:6} {code}")
    say(told(tally))
    for failure in tally.failures:
        say(failure)
    sys.exit(bool(tally.failures) or tally.was_any_too_large)


def say(words: str) -> None:
    click.echo(words)
    sys.stdout.flush()


def told(tally: Tally) -> str:
    """What most of it took, in a line."""
    slowest, largest = (one.costs if one else "none" for one in (tally.slowest, tally.largest))
    return (
        f"{len(tally.failures)} failures; slowest {slowest} of {MOST_SECONDS:.0f} s, largest {largest}, "
        f"any process {tally.largest_child} of {MOST_MEGABYTES} MB"
    )


def publish(number: int, reads: Sequence[Read], jobs: int, tally: Tally) -> None:
    """Make a site of what was read, and look through it; count what should not be."""
    with TemporaryDirectory(prefix="hostile-site-") as folder:
        room = Path(folder)
        filed = content_of(reads, room / "content")
        made = made_site(room / "content", room, jobs)
        say(f"  a site of {len(filed)} reports: {made.seconds:.0f} s, {made.megabytes} MB")
        with serving.browser() if serving.chromium() else nullcontext() as browser:
            for fault in faults_of_site(made, room, filed, browser):
                tally.fail(f"the site of {number} and on: {fault}")


if __name__ == "__main__":
    main()
