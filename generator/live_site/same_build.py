"""Whether the live site is the one build that stands on this computer: its fingerprint, and pages picked from all.

The fingerprint differs where any file of the site does. It comes over like any other file, so where a copy was stopped
on the way it may be there and others not: then one of the pages picked tells.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.errors import BuildProblem
from generator.live_site.published_files import LiveSite
from generator.live_site.unproven import unproven
from generator.site_folder import FINGERPRINT

PAGE = "index.html"
PICKED = 20


@dataclass(frozen=True)
class SiteBuilt:
    """A site as it was built: its folder, its fingerprint, and pages by their addresses, byte for byte."""

    folder: Path
    fingerprint: str
    pages: dict[str, bytes]


def build_in(folder: Path, *always: str) -> SiteBuilt:
    """Return the build in a folder, with the pages of some addresses `always`, and some picked from all.

    Raises BuildProblem where the folder holds no whole site.
    """
    own = _fingerprint_in(_built(folder, FINGERPRINT))
    if own is None:
        raise _not_built(folder / FINGERPRINT, "something else than a fingerprint")
    every = sorted(path.parent.relative_to(folder).as_posix() + "/" for path in folder.rglob(f"*/{PAGE}"))
    picked = Random(own).sample(every, min(PICKED, len(every)))
    return SiteBuilt(folder, own, {address: _built(folder, address + PAGE) for address in (*always, *picked)})


def look_for(build: SiteBuilt, site: LiveSite) -> None:
    """Raise BuildProblem where the live site shows another build, or a page of another one."""
    content = site.get(FINGERPRINT)
    there = _fingerprint_in(content) if content is not None else None
    if there != build.fingerprint:
        known = f"another build (fingerprint {there})" if there else "something else than a fingerprint"
        seen = "no such file" if content is None else known
        raise unproven(site, FINGERPRINT, seen, f"the build in {build.folder} (fingerprint {build.fingerprint})")
    for address, built in build.pages.items():
        shown = site.get(address)
        if shown != built:
            seen = "no such page" if shown is None else f"another page ({len(shown):,} bytes)"
            raise unproven(site, address, seen, f"the page as it was built ({len(built):,} bytes)")


def _fingerprint_in(content: bytes) -> str | None:
    try:
        told = json.loads(content)["fingerprint"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return told if isinstance(told, str) else None


def _built(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as fault:
        raise _not_built(folder / name, f"a file that cannot be read ({fault.strerror})") from fault


def _not_built(path: Path, seen: str) -> BuildProblem:
    expected = "a site as it was built, with its fingerprint, its first page and the newest report's"
    return BuildProblem("not-built", str(path), seen, expected, "Make the site again.")
