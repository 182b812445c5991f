"""How right each framework's reports are read, and every known error, from the figures that `evaluate --record` wrote.

The answers that were checked by hand are not in the repository, and no word of theirs is kept here: an error is
named by its report and by what was expected and got.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.analysis.measured import FILE, Share, to_keep

IN_THE_REPORTS_WORDS = frozenset({"text", "people"})
"""Groups of values whose answers are words or names from a report: of these only the miss itself is kept."""


@dataclass(frozen=True, slots=True)
class FrameworkAccuracy:
    """One framework's figures. `counts` are reports with the right number of recommendations, `invented` are grades
    of areas that a report does not judge."""

    framework: str
    reports: int
    grades: Share
    dates: Share
    counts: Share
    texts: Share
    invented: int


@dataclass(frozen=True, slots=True)
class KnownError:
    """One value that is wrong or missing. `report` is its id, or None where the document was refused."""

    report: str | None
    field: str
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Accuracy:
    """`measured` is the day, as `2026-11-21`."""

    measured: str
    frameworks: tuple[FrameworkAccuracy, ...]
    errors: tuple[KnownError, ...]

    @property
    def reports(self) -> int:
        return sum(one.reports for one in self.frameworks)


@cache
def load_accuracy(file: Path = FILE) -> Accuracy | None:
    """Read the data file; None where reports have not been measured."""
    stored = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    if "frameworks" not in stored:
        return None
    return Accuracy(
        measured=stored["measured"],
        frameworks=tuple(_of_framework(key, figures) for key, figures in stored["frameworks"].items()),
        errors=tuple(KnownError(**error) for error in stored["errors"]),
    )


def data_file(evaluated: Mapping[str, Any], day: str) -> str:
    """Return the data file's text, from all that `evaluate` gives: numbers, and errors without a report's words."""
    kept = {
        "measured": day,
        **to_keep(evaluated),
        "frameworks": evaluated["frameworks"],
        "errors": [_error(miss) for miss in evaluated["misses"]],
    }
    return json.dumps(kept, indent=1) + "\n"


def _of_framework(key: str, figures: Mapping[str, Mapping[str, int]]) -> FrameworkAccuracy:
    judged, dates, points = figures["judgements"], figures["dates"], figures["recommendations"]
    return FrameworkAccuracy(
        framework=key,
        reports=figures["authority"]["reports"],
        grades=Share(judged["right"], judged["cells"]),
        dates=Share(dates["right"], dates["cells"]),
        counts=Share(points["count_ok"], points["reports"]),
        texts=Share(points["exact"], points["items"]),
        invented=judged["invented"],
    )


def _error(miss: Mapping[str, Any]) -> dict[str, Any]:
    told = miss.get("group") not in IN_THE_REPORTS_WORDS
    return {
        "report": miss["id"],
        "field": miss["field"],
        "expected": miss["expected"] if told else "",
        "got": miss["got"] if told else "",
    }
