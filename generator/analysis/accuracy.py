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
UNSEEN = Path(__file__).with_name("unseen_accuracy.json")
"""Measured once on councils none of whose documents were at hand when the program was written."""

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
def load_history_accuracy(file: Path = UNSEEN) -> HistoryAccuracy | None:
    """Return how right themes, links and statuses are; None where that has not been measured."""
    stored = _stored(file)
    if "looking_back" not in stored:
        return None
    themes, links, looking_back = stored["themes"], stored["similar_points"], stored["looking_back"]
    return HistoryAccuracy(
        links=Share(links["same"], links["shown"]),
        links_found=Share(links["same_pairs_shown"], links["same_pairs"]),
        links_different=links["neither"],
        theme_f1=themes["micro_f1"],
        theme_texts=themes["points"],
        sentences_found=Share(looking_back["points_found"], looking_back["points"]),
        statuses=Share(looking_back["status_right"], looking_back["status_told"]),
        flips=looking_back["flips"],
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
