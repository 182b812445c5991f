"""Gather every recommendation of every report, with its themes: the rows that histories are made of."""

from __future__ import annotations

from generator.analysis.themes import Tagger
from generator.model.analysis import Point
from generator.model.corpus import Corpus
from generator.model.report import Recommendation, Report


def gather_points(corpus: Corpus, tagger: Tagger) -> dict[str, Point]:
    """Return recommendation id -> point, in the order of the reports."""
    return {
        recommendation.id: _point(report, recommendation, tagger)
        for report in corpus.reports
        for recommendation in report.recommendations
    }


def _point(report: Report, recommendation: Recommendation, tagger: Tagger) -> Point:
    return Point(
        recommendation=recommendation,
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        framework=report.framework.key,
        themes=tagger.tag(recommendation.text),
    )
