"""The proof of a publication: the live site has the newest report and all others, or the run fails.

A host takes a while to show what it was given, so it is asked again and again, for a time that is bounded.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BuildProblem
from generator.live_site.held_there import rows, rows_in, table_file
from generator.live_site.requests import LiveSite

FRONT_PAGE = "index.html"
PAUSE = 10.0
"""Seconds between two looks."""


@dataclass(frozen=True)
class Proof:
    """What a live site has to show: the page of its newest report and all `reports`, by id.

    `folder` is the site as it was built, or None: with it, what is there is compared byte for byte. `fresh` makes
    addresses that no cache has seen.
    """

    newest: str
    reports: frozenset[str]
    folder: Path | None = None
    fresh: str = ""


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
) -> None:
    """Return once the site shows all that it has to. Raises BuildProblem when it still does not after `seconds`."""
    until = clock() + seconds
    while True:
        try:
            _look(LiveSite(address.rstrip("/") + "/", proof.fresh), proof)
        except BuildProblem:
            if clock() + PAUSE > until:
                raise
            pause(PAUSE)
        else:
            return


def _look(site: LiveSite, proof: Proof) -> None:
    page = f"reports/{proof.newest}/"
    shown = site.get(page)
    if shown is None:
        raise _unproven(site, page, "no such page", "the page of the newest report")
    there = frozenset(row["report"] for row in rows(site, "reports") or ())
    if there != proof.reports:
        missing, beyond = sorted(proof.reports - there), sorted(there - proof.reports)
        seen = f"{len(there)} reports; missing: {_some(missing)}; not expected: {_some(beyond)}"
        raise _unproven(site, table_file("reports"), seen, f"the {len(proof.reports)} reports of the content")
    if proof.folder:
        _same(site, "", proof.folder / FRONT_PAGE, site.get(""))
        _same(site, page, proof.folder / page / FRONT_PAGE, shown)


def _same(site: LiveSite, path: str, built: Path, shown: bytes | None) -> None:
    if shown != built.read_bytes():
        seen = "no such page" if shown is None else f"another page ({len(shown):,} bytes)"
        raise _unproven(site, path, seen, f"{built} as it was built")


def _some(reports: list[str]) -> str:
    return ", ".join(reports[:3]) + (" …" if len(reports) > 3 else "") if reports else "none"


def _unproven(site: LiveSite, path: str, seen: str, expected: str) -> BuildProblem:
    return BuildProblem(
        code="not-live",
        file=site.address + path,
        seen=seen,
        expected=expected,
        advice="Readers see another site than was built: look at the host's own log, then deploy again.",
    )
