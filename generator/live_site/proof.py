"""The proof of a publication: the live site has the newest report and all others, or the run fails.

A host takes a while to show what it was given, so it is asked again and again, for a time that is bounded.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BuildProblem, InputProblem
from generator.live_site.held_there import rows, rows_in, table_file
from generator.live_site.published_files import LiveSite

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
    tell: Callable[[InputProblem], None] = lambda _: None,
) -> None:
    """Return once the site shows all that it has to. Raises InputProblem when it still does not after `seconds`.

    `tell` hears once what is not there yet, before the first pause.
    """
    until = clock() + seconds
    told = False
    pages = _pages_built(proof)
    while True:
        try:
            with LiveSite(address, proof.fresh) as site:
                _look(site, proof, pages)
        except InputProblem as problem:
            if clock() + PAUSE > until:
                raise
            if not told:
                tell(problem)
            told = True
            pause(PAUSE)
        else:
            return


def _pages_built(proof: Proof) -> dict[str, bytes]:
    """The first page and the newest report's, by their addresses, as they were built; none where no site is at hand."""
    pages = {}
    for address in ("", _page_of(proof.newest)) if proof.folder else ():
        assert proof.folder
        path = proof.folder / address / FRONT_PAGE
        try:
            pages[address] = path.read_bytes()
        except OSError as fault:
            seen = f"a page that cannot be read ({fault.strerror})"
            expected = "the first page and the newest report's, as they were built"
            raise BuildProblem("not-built", str(path), seen, expected, "Make the site again.") from fault
    return pages


def _page_of(report: str) -> str:
    return f"reports/{report}/"


def _look(site: LiveSite, proof: Proof, pages: Mapping[str, bytes]) -> None:
    page = _page_of(proof.newest)
    if site.get(page) is None:
        raise _unproven(site, page, "no such page", "the page of the newest report")
    there = frozenset(row["report"] for row in rows(site, "reports"))
    if there != proof.reports:
        missing, beyond = sorted(proof.reports - there), sorted(there - proof.reports)
        seen = f"{len(there)} reports; missing: {_some(missing)}; not expected: {_some(beyond)}"
        raise _unproven(site, table_file("reports"), seen, f"the {len(proof.reports)} reports of the content")
    for path, built in pages.items():
        _same(site, path, built, site.get(path))


def _same(site: LiveSite, path: str, built: bytes, shown: bytes | None) -> None:
    if shown != built:
        seen = "no such page" if shown is None else f"another page ({len(shown):,} bytes)"
        raise _unproven(site, path, seen, f"the page as it was built ({len(built):,} bytes)")


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
