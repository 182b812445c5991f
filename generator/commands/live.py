"""`live`: does the published site show what was built?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus import load_corpus
from generator.english import counted
from generator.errors import BuildProblem, InputProblem
from generator.live_site import Proof, TakenOut, prove, reports_built
from generator.model.corpus import Corpus
from generator.model.registry import MovedAddress

MOST_ASKED = 12
"""Reports that were taken out whose files are asked for."""
_OF_REPORT = re.compile(r"/reports/([^/]+/[^/]+)/")


@click.command(short_help="Prove that the published site is the one that was built.")
@click.argument("address", type=options.WebAddress())
@options.content
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The site as it was built.")
@click.option("--wait", type=click.FloatRange(0, 3600), default=300, show_default=True, help="Seconds to wait for it.")
@click.option("--fresh", default="", help="A word that asks past caches: each run has one of its own.")
@options.quiet
def live(address: str, content: Path, site: Path | None, wait: float, fresh: str, quiet: bool) -> None:
    """Ask the site at ADDRESS for the page of the newest report and for the list of all, until both are there.

    With --site it has to be the same build: its fingerprint, its first page, the report's and some picked from all.
    The files of reports that were taken out last, and feeds that tell of them, have to be gone. The exit
    status is 1 where it is not so in time.

    \b
    Example:
      python -m generator live https://reports.example/ --site site
    """
    console = Console(quiet)
    try:
        corpus = load_corpus(content)
        newest = newest_report(corpus, content)
        reports = reports_built(site) if site else frozenset(corpus.by_id)
        gone = taken_out_last(corpus.moved, reports)
        prove(address, Proof(newest, reports, site, fresh, gone), wait, tell=partial(_wait, console, newest))
    except InputProblem as problem:
        fail(console, problem)
    console.say(f"{address}: shows {newest} and all {len(reports)} reports.")
    if besides := _besides(site, len(gone)):
        console.say(besides)


def taken_out_last(moved: Iterable[MovedAddress], reports: Collection[str]) -> tuple[TakenOut, ...]:
    """Return the reports that were taken out last, but for those that the site holds again."""
    found = ((_OF_REPORT.fullmatch(one.old), one) for one in moved if not one.to)
    gone = [(one.date or "", TakenOut(match[1], one.sha256)) for match, one in found if match]
    return tuple(one for _, one in sorted(gone, reverse=True) if one.report not in reports)[:MOST_ASKED]


def _besides(site: Path | None, gone: int) -> str:
    said = [f"It is the build in {site}"] if site else []
    if gone:
        said.append(
            f"{'the' if said else 'The'} {counted(gone, 'report')} taken out {'is' if gone == 1 else 'are'} gone"
        )
    return ", and ".join(said) + "." if said else ""


def _wait(console: Console, newest: str, problem: InputProblem, left: float) -> None:
    console.say(
        f"Waiting for the site to show {newest} and what else was built: not yet ({problem.file}: {problem.seen}). "
        f"Asking again for up to {left:.0f} seconds."
    )


def newest_report(corpus: Corpus, content: Path) -> str:
    """Return the id of the report that came last. Raises BuildProblem where there is none."""
    if not corpus.reports:
        expected = "a content folder with a report that can be read"
        raise BuildProblem("no-report", str(content), "no report", expected, "Name the one that was published.")
    received = {id_: sidecar.received for id_, sidecar in corpus.sidecars.items()}
    return max(corpus.reports, key=lambda one: (received.get(one.id) or one.filed_date, one.date, one.id)).id
