"""The proof of a publication: the live site is the one that was built, with all reports and no file of one that went.

A host takes a while to show what it was given, so it is asked again and again, for a time that is bounded.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BuildProblem, InputProblem
from generator.live_site.held_there import rows, rows_in, table_file
from generator.live_site.published_files import LiveSite
from generator.live_site.same_build import SiteBuilt, build_in, look_for
from generator.live_site.taken_out import TakenOut, look_for_files
from generator.live_site.unproven import unproven

PAUSE = 10.0
"""Seconds between two looks."""
TOLD_AGAIN = 30.0
"""Seconds after which whoever waits hears again what is not there yet."""


@dataclass(frozen=True)
class Proof:
    """What a live site has to show: the page of its newest report and all `reports`, by id; and what it may not.

    `folder` is the site as it was built, or None: with it, what is there has to be the same build. `taken_out` are
    reports whose files may not be there. `fresh` makes addresses that no cache has seen.
    """

    newest: str
    reports: frozenset[str]
    folder: Path | None = None
    fresh: str = ""
    taken_out: tuple[TakenOut, ...] = ()


def reports_built(folder: Path) -> frozenset[str]:
    """Return the ids of all reports that a site holds as it was built. Raises BuildProblem where it is none."""
    path = folder / table_file("reports")
    try:
        return frozenset(row["report"] for row in rows_in(path.read_bytes(), str(path)))
    except OSError as fault:
        seen = f"a folder whose data cannot be read ({fault.strerror})"
        raise BuildProblem("live-site", str(path), seen, "a site as it was built", "Name its folder.") from fault


def prove(
    address: str,
    proof: Proof,
    seconds: float,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
    tell: Callable[[InputProblem, float], None] = lambda _problem, _left: None,
) -> None:
    """Return once the site shows all that it has to. Raises InputProblem when it still does not after `seconds`.

    `tell` hears what is not there yet and how many seconds are left: before the first pause, and now and then again.
    """
    until = clock() + seconds
    due = clock()
    build = build_in(proof.folder, "", _page_of(proof.newest)) if proof.folder else None
    while True:
        try:
            with LiveSite(address, proof.fresh) as site:
                _look(site, proof, build)
        except InputProblem as problem:
            now = clock()
            if now + PAUSE > until:
                raise
            if now >= due:
                tell(problem, until - now)
                due = now + TOLD_AGAIN
            pause(PAUSE)
        else:
            return


def _page_of(report: str) -> str:
    return f"reports/{report}/"


def _look(site: LiveSite, proof: Proof, build: SiteBuilt | None) -> None:
    page = _page_of(proof.newest)
    if site.get(page) is None:
        raise unproven(site, page, "no such page", "the page of the newest report")
    there = frozenset(row["report"] for row in rows(site, "reports"))
    if there != proof.reports:
        missing, beyond = sorted(proof.reports - there), sorted(there - proof.reports)
        seen = f"{len(there)} reports; missing: {_some(missing)}; not expected: {_some(beyond)}"
        raise unproven(site, table_file("reports"), seen, f"the {len(proof.reports)} reports of the content")
    if build:
        look_for(build, site)
    look_for_files(proof.taken_out, site)


def _some(reports: list[str]) -> str:
    return ", ".join(reports[:3]) + (" …" if len(reports) > 3 else "") if reports else "none"
