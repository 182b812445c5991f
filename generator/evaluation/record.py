"""The record of an evaluation that pages show figures and known errors from: numbers, never words of a report.

It is committed (`analysis/measured.json`), as the answers themselves are not; `analysis/accuracy.py` reads it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

RECORDED = {
    "themes": ("n", "micro_f1", "macro_f1"),
    "links": ("published", "precision", "recall", "different"),
    "follow_ups": ("n", "right", "flips"),
}
"""What is recorded of all that is measured over all reports together."""

IN_THE_REPORTS_WORDS = frozenset({"text", "people"})
"""Groups of values whose answers are words or names from a report: of these only the miss itself is recorded."""


def record(evaluated: Mapping[str, Any], day: str) -> str:
    """Return the record's text (JSON) of all that `evaluate` gives; `day` is when it was measured, in ISO form."""
    recorded = {
        "measured": day,
        **{part: {name: evaluated[part][name] for name in names} for part, names in RECORDED.items()},
        "frameworks": evaluated["frameworks"],
        "errors": [_error(miss) for miss in evaluated["misses"]],
    }
    return json.dumps(recorded, indent=1) + "\n"


def _error(miss: Mapping[str, Any]) -> dict[str, Any]:
    """A miss by its report and by what was expected and got."""
    told = miss.get("group") not in IN_THE_REPORTS_WORDS
    return {
        "report": miss["id"],
        "field": miss["field"],
        "expected": miss["expected"] if told else "",
        "got": miss["got"] if told else "",
    }
