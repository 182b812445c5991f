"""Whether the files of reports that were taken out are gone from the live site, as the record of them says.

A new site that is copied on top of the one before leaves them public, and nothing on any page tells. It leaves the feed
of a council too, of which no report is held any more, with the words of those that were.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from generator.errors import BuildProblem
from generator.live_site.published_files import LiveSite
from generator.web import WebProblem

SUFFIXES = (".pdf", ".txt")
REFUSED = "refused"
PDF = b"%PDF"


class TakenOut(NamedTuple):
    """A report that was taken out: its id, and the sha256 of its source where that was written down."""

    report: str
    sha256: str | None


def look_for_files(reports: Iterable[TakenOut], site: LiveSite) -> None:
    """Raise BuildProblem where the source of one of these is still served; another document in its place may be.

    So it is where the feed of its council still tells of it.
    """
    for one in reports:
        feed = f"authorities/{one.report.partition('/')[0]}/feed.xml"
        if f"/reports/{one.report}/".encode() in (_shown(site, feed) or b""):
            raise _still_there(site.address + feed, "a feed that tells of a report that was taken out")
        for suffix in SUFFIXES:
            path = f"reports/{one.report}/source{suffix}"
            if _is_of(one, _shown(site, path)):
                raise _still_there(site.address + path, "the file of a report that was taken out")


def _shown(site: LiveSite, path: str) -> bytes | None:
    try:
        return site.get(path)
    except WebProblem as problem:
        if problem.code == REFUSED:  # as some hosts do with what they do not have
            return None
        raise


def _is_of(one: TakenOut, content: bytes | None) -> bool:
    if content is None:
        return False
    return hashlib.sha256(content).hexdigest() == one.sha256 if one.sha256 else content.startswith(PDF)


def _still_there(address: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="still-there",
        file=address,
        seen=seen,
        expected="none: files that are gone from the site have to go from the host",
        advice="Publish the site in the place of the one before, not on top of it: "
        "`rsync -a --delete site/ FOLDER/`, or `rm -rf FOLDER && cp -R site FOLDER`.",
    )
