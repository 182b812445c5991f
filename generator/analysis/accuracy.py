"""Read how right the program is from the committed record, which `evaluate --record` writes (`evaluation/record.py`).

The answers that were checked by hand are not in the repository, so nobody can measure again while building pages; and
nobody types a figure into a page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.accuracy import (
    Accuracy,
    ErrorKind,
    FrameworkAccuracy,
    HistoryAccuracy,
    KnownError,
    ReportMeasured,
    Share,
)

FILE = Path(__file__).with_name("measured.json")

# "kent/2022-05-20-ilacs", "kent/2012-05-slac"
_REPORT = re.compile(r"(?P<authority>[^/]+)/(?P<date>\d{4}(?:-\d\d){0,2})-.+")


@cache
def load_accuracy(file: Path = FILE) -> Accuracy | None:
    """Return how right reports are read; None where that has not been measured."""
    stored = _stored(file)
    if "frameworks" not in stored:
        return None
    return Accuracy(
        measured=stored["measured"],
        frameworks=tuple(_of_framework(key, figures) for key, figures in stored["frameworks"].items()),
        errors=tuple(_error(**error) for error in stored["errors"]),
    )


@cache
def load_history_accuracy(file: Path = FILE) -> HistoryAccuracy | None:
    """Return how right themes, links and statuses are; None where that has not been measured."""
    stored = _stored(file)
    if "links" not in stored:
        return None
    themes, links, follow_ups = stored["themes"], stored["links"], stored["follow_ups"]
    return HistoryAccuracy(
        links=Share(round(links["precision"] * links["published"]), links["published"]),
        links_found=links["recall"],
        links_different=links["different"],
        theme_f1=themes["micro_f1"],
        theme_texts=themes["n"],
        statuses=Share(follow_ups["right"], follow_ups["n"]),
        flips=follow_ups["flips"],
    )


def _stored(file: Path) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return stored


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


def _error(report: str | None, field: str, expected: str, got: str) -> KnownError:
    named = _report_measured(report)
    what, _, theme = field.partition(" ")
    if what == "theme":
        kind: ErrorKind = "theme-missing" if expected == "yes" else "theme-wrong"
        return KnownError(named, kind, theme)
    if field == "link":
        return KnownError(named, "link-wrong" if got == "shown" else "link-missing")
    if field == "follow-up":
        return KnownError(named, "status", "", expected, got)
    return KnownError(named, "value", field, expected, got)


def _report_measured(report: str | None) -> ReportMeasured | None:
    found = _REPORT.fullmatch(report or "")
    return ReportMeasured(found[0], found["authority"], found["date"]) if found else None
