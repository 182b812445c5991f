"""What is told where the live site does not show what it has to: one problem of one file of it."""

from __future__ import annotations

from generator.errors import BuildProblem
from generator.live_site.published_files import LiveSite


def unproven(site: LiveSite, path: str, seen: str, expected: str) -> BuildProblem:
    """Return the problem of a file that is not there, or not as it was built."""
    return BuildProblem(
        code="not-live",
        file=site.address + path,
        seen=seen,
        expected=expected,
        advice="Readers see another site than was built: look at the host's own log, then deploy again.",
    )
