"""What a published site holds, as its own data say: reports, and the judgements and recommendations of each."""

from __future__ import annotations

import json
from typing import Any

from generator.errors import BuildProblem
from generator.live_site.published_files import LiveSite
from generator.model.grouping import grouped
from generator.model.held_items import HeldItems


def items_there(address: str) -> HeldItems | None:
    """Return what a site holds by report; None where no site is there yet.

    Raises InputProblem where one is there and its data is not: what was published cannot be told then.
    """
    with LiveSite(address) as site:
        if site.get("") is None and site.get(table_file("reports")) is None:
            return None
        reports = [row["report"] for row in rows(site, "reports")]
        judgements, recommendations = (
            grouped((row["report"], str(row.get("id"))) for row in rows(site, name))
            for name in ("judgements", "recommendations")
        )
    return {report: (judgements.get(report, ()), recommendations.get(report, ())) for report in reports}


def rows(site: LiveSite, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table of the site's data, each of a report. Raises InputProblem where it is not there."""
    where = site.address + table_file(table)
    content = site.get(table_file(table))
    if content is None:
        raise _no_table(where, "no such file")
    return rows_in(content, where)


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
    raise _no_table(where, "something else than a list of rows with `report`")


def _no_table(where: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="live-site",
        file=where,
        seen=seen,
        expected="a data file of a site that this program made",
        advice="See whether the address is right and the site whole; to replace another, leave this guard out once.",
    )
