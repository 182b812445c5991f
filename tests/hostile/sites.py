"""Looks through a site made of hostile reports: all is published, nothing can run, nothing tells of this machine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from generator.resources import REGISTRY
from tests import five_reports
from tests.hostile.active_content import Facts, facts_of_site, more_than
from tests.hostile.in_chromium import what_runs
from tests.hostile.publishing import Made, made_site

OPENED = {"html": 6, "svg": 2, "xml": 2, "csv": 1, "json": 2}
"""How many files of each ending are opened in Chromium."""
MOST_BYTES = 3_000_000
"""Of a file that is opened."""


def faults_of_site(made: Made, room: Path, filed: Sequence[str], browser: Browser | None) -> list[str]:
    """Say what is wrong with a site that was made, in a room, of the five good reports and these.

    Without a browser nothing is opened.
    """
    if made.status or "Traceback" in made.said:
        return [f"status {made.status}: {made.said[-2000:]}"]
    faults = [*_unpublished(made, (*five_reports.IDS, *filed))]
    faults += more_than(facts_of_good_site(), facts_of_site(made.folder, (room, five_reports.PROJECT)))
    return faults + (_in_chromium(made.folder, browser) if browser else [])


def _unpublished(made: Made, reports: Sequence[str]) -> Iterator[str]:
    for one in reports:
        if not (made.folder / "reports" / one / "index.html").is_file():
            said = next((line for line in made.said.splitlines() if one in line), "nothing is said of it")
            yield f"no page of {one}: {said}"


def _in_chromium(site: Path, browser: Browser) -> list[str]:
    addresses = list(_some_files(site))
    return [one for policy in (True, False) for one in what_runs(site, addresses, browser, policy)]


def _some_files(site: Path) -> Iterator[str]:
    for ending, number in OPENED.items():
        paths = sorted(path for path in site.rglob(f"*.{ending}") if path.stat().st_size < MOST_BYTES)
        for path in Random(len(paths)).sample(paths, min(number, len(paths))):
            yield f"/{path.relative_to(site).as_posix()}"


@cache
def facts_of_good_site() -> Facts:
    """What the files of a site of the five good reports hold, and links to what the registries rest on."""
    with TemporaryDirectory(prefix="good-site-") as folder:
        room = Path(folder)
        five_reports.write(room / "content")
        found = facts_of_site(made_site(room / "content", room, 1).folder)
    registries = "".join(path.read_text("utf-8") for path in REGISTRY.iterdir())
    for host in re.findall(r"https?://([a-z0-9.-]+)", registries):
        found[f"a href {host}"].add("registry")
    return found
