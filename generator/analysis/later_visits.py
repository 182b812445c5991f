"""Priority actions found after the latest grades of a programme: an older grade is never shown without them.

A visit that finds them says that something could not wait for the next inspection. They stand beside the grades of
their own programme alone: what a whole local partnership has to do says nothing of the council's grade.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analysis.timeline import reports_giving_outcome
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import Recommendation, RecommendationKind, Report

PRIORITY_ACTIONS: tuple[RecommendationKind, ...] = ("priority-action", "outstanding-priority-action")
"""Points that cannot wait: those a visit makes, and earlier ones that it finds unresolved."""


@dataclass(frozen=True, slots=True)
class FoundLater:
    """A document later than the grades, with the priority actions it lists; there is at least one."""

    report: Report
    priority_actions: tuple[Recommendation, ...]


def latest_graded(corpus: Corpus, authority: str, programme: str = CHILDRENS_SERVICES) -> Report | None:
    """Return the newest report that grades what the programme is about, None where none does."""
    return next(reversed(reports_giving_outcome(corpus, authority, programme)), None)


def found_after(corpus: Corpus, graded: Report) -> tuple[FoundLater, ...]:
    """Return the later documents of a report's programme that found priority actions, oldest first.

    Nothing where a later report grades again: what is told beside the latest grades is not told beside older ones.
    """
    latest = latest_graded(corpus, graded.authority.slug, corpus.programme_of(graded))
    if latest is None or latest.id != graded.id:
        return ()
    later = (FoundLater(report, priority_actions(report)) for report in corpus.read_with(graded))
    return tuple(found for found in later if found.report.date > graded.date and found.priority_actions)


def priority_actions(report: Report) -> tuple[Recommendation, ...]:
    """Return the points of a report that cannot wait."""
    return tuple(point for point in report.recommendations if point.kind in PRIORITY_ACTIONS)
