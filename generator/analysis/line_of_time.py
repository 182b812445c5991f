"""Everything that inspectors asked for in one council's area, document by document, the newest first.

A council is inspected in several programmes, with visits between, and a partnership that it is in has inspections of
its own. In the line of time all of these stand by their days alone. Nothing is compared or added up over it: each
document says of which programme it is and whose its outcome is, and asks stand apart from findings.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.judgement_areas import standing_for
from generator.frozen import Frozen
from generator.model.analysis import Analysis, Point
from generator.model.corpus import Corpus
from generator.model.framework import PointForm
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.report import RecommendationKind, Report

ORDER: tuple[RecommendationKind, ...] = (
    "priority-action",
    "outstanding-priority-action",
    "recommendation",
    "area-for-improvement",
    "board-recommendation",
)
"""Kinds of point, the most urgent first."""


class PointsOfKind(Frozen):
    """The points of one kind and form in a document, at least one, as printed: what is counted together."""

    kind: RecommendationKind
    form: PointForm
    points: tuple[Point, ...]


class TimelineEntry(Frozen):
    """One document in the line: its days, topic, theme and whose outcome it gives stand in the report itself.

    `outcome` are the judgements that sum it up, of all its areas where none does; none for a visit. `points` are
    the most urgent first.
    """

    report: Report
    programme: str
    outcome: tuple[Judgement, ...]
    points: tuple[PointsOfKind, ...]

    @property
    def day(self) -> str:
        """The day it stands under; empty where none is known."""
        return self.report.date


def line_of_time(corpus: Corpus, analysis: Analysis, authority: str) -> tuple[TimelineEntry, ...]:
    """Return every document of an authority, of all programmes, newest first; those without any day at the end."""
    held = [_entry(corpus, analysis, report) for report in corpus.by_authority.get(authority, ())]
    return tuple(sorted(held, key=lambda one: (one.day, one.report.filed_date, one.report.id), reverse=True))


def _entry(corpus: Corpus, analysis: Analysis, report: Report) -> TimelineEntry:
    return TimelineEntry(
        report=report,
        programme=corpus.programme_of(report),
        outcome=standing_for(corpus, report),
        points=points_by_kind_and_form(analysis, report),
    )


def points_by_kind_and_form(analysis: Analysis, report: Report) -> tuple[PointsOfKind, ...]:
    """Return a report's points, each kind and form apart, since asks and findings are never counted together."""
    return tuple(_by_kind_and_form([analysis.points[one.id] for one in report.recommendations]))


def _by_kind_and_form(points: list[Point]) -> Iterator[PointsOfKind]:
    found = grouped(((point.recommendation.kind, point.form), point) for point in points)
    for kind, form in sorted(found, key=lambda one: (ORDER.index(one[0]), one[1])):
        yield PointsOfKind(kind, form, found[kind, form])
