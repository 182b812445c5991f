"""Gather every recommendation of every report, with its themes: the rows that histories are made of."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.subject_words import SAID_AGAIN
from generator.analysis.themes import Tagger
from generator.model.analysis import Point, ThemeTag
from generator.model.report import Recommendation, Report


def gather_points(reports: Iterable[Report], tagger: Tagger) -> dict[str, Point]:
    """Return recommendation id -> point, in the order of the reports."""
    return {
        recommendation.id: point_of(report, recommendation, tagger.tag(recommendation.text))
        for report in reports
        for recommendation in report.recommendations
    }


def point_of(report: Report, recommendation: Recommendation, themes: tuple[ThemeTag, ...]) -> Point:
    """Return a report's recommendation as a point with these themes."""
    said_again = SAID_AGAIN.search(recommendation.text)
    return Point(
        recommendation=recommendation,
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        framework=report.framework.key,
        themes=themes,
        said_again=said_again[0] if said_again else None,
    )
