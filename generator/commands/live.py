"""`live`: does the published site show what was built?"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus import load_corpus
from generator.errors import BuildProblem, InputProblem
from generator.live_site import Proof, prove, reports_built
from generator.model.corpus import Corpus


@click.command(short_help="Prove that the published site has the newest report.")
@click.argument("address", type=options.WebAddress())
@options.content
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The site as it was built.")
@click.option("--wait", type=click.FloatRange(0, 3600), default=300, show_default=True, help="Seconds to wait for it.")
@click.option("--fresh", default="", help="A word that asks past caches: each run has one of its own.")
@options.quiet
def live(address: str, content: Path, site: Path | None, wait: float, fresh: str, quiet: bool) -> None:
    """Ask the site at ADDRESS for the page of the newest report and for the list of all, until both are there.

    With --site its first page and the report's are compared byte for byte with those that were built. The exit
    status is 1 where the site does not show them in time.

    \b
    Example:
      python -m generator live https://reports.example/ --site site
    """
    console = Console(quiet)
    try:
        corpus = load_corpus(content)
        newest = newest_report(corpus, content)
        reports = reports_built(site) if site else frozenset(corpus.by_id)
        prove(address, Proof(newest, reports, site, fresh), wait, tell=partial(_wait, console, wait))
    except InputProblem as problem:
        fail(console, problem)
    console.say(f"{address}: shows {newest} and all {len(reports)} reports.")


def _wait(console: Console, seconds: float, problem: InputProblem) -> None:
    console.say(f"Not yet ({problem.file}: {problem.seen}). Asking again for up to {seconds:.0f} seconds.")


def newest_report(corpus: Corpus, content: Path) -> str:
    """Return the id of the report that came last. Raises BuildProblem where there is none."""
    if not corpus.reports:
        expected = "a content folder with a report that can be read"
        raise BuildProblem("no-report", str(content), "no report", expected, "Name the one that was published.")
    received = {id_: sidecar.received for id_, sidecar in corpus.sidecars.items()}
    return max(corpus.reports, key=lambda one: (received.get(one.id) or one.filed_date, one.date, one.id)).id
