"""What a published site holds, as its own data say: reports, and how many judgements and recommendations of each."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from generator.errors import BuildProblem
from generator.live_site.requests import LiveSite
from generator.model.held_counts import HeldCounts


def counts_there(address: str) -> HeldCounts | None:
    """Return what a site holds by report; None where nothing is published there yet. Raises BuildProblem."""
    site = LiveSite(address.rstrip("/") + "/")
    reports = rows(site, "reports")
    if reports is None:
        return None
    counts = [Counter(row["report"] for row in rows(site, name) or ()) for name in ("judgements", "recommendations")]
    return {row["report"]: (counts[0][row["report"]], counts[1][row["report"]]) for row in reports}


def rows(site: LiveSite, table: str) -> list[dict[str, Any]] | None:
    """Return the rows of a table of the site's data, each of a report; None where there is no such file."""
    content = site.get(table_file(table))
    return None if content is None else rows_in(content, site.address + table_file(table))


def table_file(table: str) -> str:
    """Return where a table of the data stands on a site."""
    return f"data/{table}.json"


def rows_in(content: bytes, where: str) -> list[dict[str, Any]]:
    """Return the rows of a table. Raises BuildProblem where it is no list of rows that name their report."""
    try:
        found = json.loads(content)
        if all(isinstance(row["report"], str) for row in found):
            return list(found)
    except (ValueError, TypeError, KeyError):
        pass
    raise BuildProblem(
        code="live-site",
        file=where,
        seen="something else than a list of rows with `report`",
        expected="a data file of a site that this program made",
        advice="See whether the address is right.",
    )
