"""Run the stand-in until it is stopped."""

from __future__ import annotations

import threading
from pathlib import Path

import click

from generator.corpus.registry import load_registry
from generator.resources import CONTENT
from tests.stand_in.documents import letter
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import Published, Shelf, made_up, of_folder

MISPRINTED = "bexley"
"""The council whose letter leaves doubts, for a new keeper to find and to put right."""
NEW, NEW_URN, SINCE = "North Anytown", "2799999", "4 September 2026"
"""A council that no register knows yet, and the day of its letter: that of docs/keeping/councils.md."""


def add_new_council(shelf: Shelf) -> None:
    shelf.add(NEW_URN, NEW, Published(60_000_000, "Focused visit", SINCE, letter(NEW, SINCE)))


@click.command()
@click.option("--reports", type=click.Path(exists=True, file_okay=False, path_type=Path), help="A folder of PDFs.")
@click.option("--made-up", "councils", default=31, show_default=True, help="So many councils with made-up letters.")
@click.option("--documents", default=1, show_default=True, help="So many made-up letters on each.")
@click.option("--held-back", default=1, show_default=True, help="So many documents are published the next day only.")
@click.option("--port", default=8100, show_default=True)
def run(reports: Path | None, councils: int, documents: int, held_back: int, port: int) -> None:
    """Stand in for the inspectorate's site. `curl -X POST …/next-day` publishes what is held back."""
    known = load_registry(CONTENT).authorities
    authorities = {slug: one for slug, one in known.items() if one.ofsted_urn and one.status == "current"}
    named = list(authorities.values())[:councils]
    shelf = of_folder(reports, authorities) if reports else made_up(named, documents, MISPRINTED)
    shelf.hold_back(held_back)
    told = f"{len(shelf.names)} councils, {len(shelf.files())} documents"
    if not reports:
        add_new_council(shelf)
        told = f"{told}, and {NEW}, which no register knows,"
    try:
        with StandIn(shelf, port) as site:
            click.echo(f"{told} at {site.url}", err=True)
            threading.Event().wait()
    except OSError as fault:
        raise click.ClickException(
            f"port {port} cannot be had ({fault.strerror}): name another with --port."
        ) from fault


if __name__ == "__main__":
    run()
