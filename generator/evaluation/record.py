"""The record of an evaluation that pages show known errors and figures from: numbers, never words of a report.

Of figures over all reports only those are recorded that were measured by cross-validation over councils. Their part
`unread`, of councils whose texts nobody read to write phrases, is what a reader may trust on councils the program has
not met.

It is committed (`analysis/measured.json`), as the answers themselves are not; `analysis/accuracy.py` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

CROSS_VALIDATED = ("looking_back", "links_by_council")
"""Figures of which each council's part was judged by a program that had been taught without it."""

IN_THE_REPORTS_WORDS = frozenset(
    {
        *("text", "people", "signatory", "topic"),
        *("partnership", "previous_inspection", "principal_authority", "responsible_bodies"),
    }
)
"""Groups of values whose answers are words or names from a report: of these only the miss itself is recorded."""


def record(evaluated: Mapping[str, Any], day: str) -> str:
    """Return the record's text (JSON) of all that `evaluate` gives; `day` is when it was measured, in ISO form."""
    recorded = {
        "measured": day,
        **{part: evaluated[part] for part in CROSS_VALIDATED if part in evaluated},
        "frameworks": evaluated["frameworks"],
        "letters": evaluated["letters"]["authority"]["reports"] if "letters" in evaluated else 0,
        **({"joint": _joint(evaluated["joint"])} if "joint" in evaluated else {}),
        "errors": [_error(miss) for miss in evaluated["misses"]],
    }
    return json.dumps(recorded, indent=1) + "\n"


def _joint(figures: Mapping[str, Any]) -> dict[str, Any]:
    """How many documents were measured, and the figures of councils whose texts nobody read to write rules."""
    return {"documents": figures["documents"], **({"unread": figures["unread"]} if "unread" in figures else {})}


def _error(miss: Mapping[str, Any]) -> dict[str, Any]:
    """A miss by its report and by what was expected and got."""
    told = miss.get("group") not in IN_THE_REPORTS_WORDS
    return {
        "report": miss["id"],
        "field": miss["field"],
        "expected": miss["expected"] if told else "",
        "got": miss["got"] if told else "",
    }
