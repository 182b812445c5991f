"""Priority actions found after an authority's latest grades: an older grade is never shown without them.

`reports` are always one authority's, oldest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.report import Recommendation, RecommendationKind, Report

PRIORITY_ACTIONS: tuple[RecommendationKind, ...] = ("priority-action", "outstanding-priority-action")
"""Points that cannot wait: those a visit makes, and earlier ones that it finds unresolved."""


@dataclass(frozen=True, slots=True)
class FoundLater:
    """A document later than the grades, with the priority actions it lists; there is at least one."""

    report: Report
    priority_actions: tuple[Recommendation, ...]


def latest_graded(reports: Sequence[Report]) -> Report | None:
    """Return the newest report that grades the authority itself, None where none does."""
    return next((report for report in reversed(reports) if report.judges_authority), None)


def found_after_latest_grades(reports: Sequence[Report]) -> tuple[FoundLater, ...]:
    """Return every document later than the latest grades that found priority actions, oldest first."""
    graded = latest_graded(reports)
    return found_after(graded, reports) if graded else ()


def found_after(graded: Report, reports: Sequence[Report]) -> tuple[FoundLater, ...]:
    """Return what was found after a report's grades; nothing where a later report grades again."""
    latest = latest_graded(reports)
    if latest is None or latest.id != graded.id:
        return ()
    later = (FoundLater(report, _priority_actions(report)) for report in reports if report.date > graded.date)
    return tuple(found for found in later if found.priority_actions)


def _priority_actions(report: Report) -> tuple[Recommendation, ...]:
    return tuple(point for point in report.recommendations if point.kind in PRIORITY_ACTIONS)
