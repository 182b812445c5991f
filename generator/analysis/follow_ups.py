"""Tie each sentence about earlier points to the report it seems to speak of, and to points it names.

A sentence is tied to a recommendation only where both speak of the same theme and it is the only
such point, or where it names all points of a kind ("two priority actions"). Otherwise it is quoted
with its themes and tied to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.analysis.themes import Tagger
from generator.model.analysis import FollowUpTied, Point
from generator.model.corpus import Corpus
from generator.model.report import FollowUp, Place, Report


def tie_follow_ups(corpus: Corpus, points: Mapping[str, Point], tagger: Tagger) -> tuple[FollowUpTied, ...]:
    """Return every follow-up sentence with what it seems to speak of, in the order of the reports."""
    return tuple(
        _tie(report, follow_up, corpus.by_authority[report.authority.slug], points, tagger)
        for report in corpus.reports
        for follow_up in report.follow_ups
    )


def _tie(
    report: Report, follow_up: FollowUp, reports: Sequence[Report], points: Mapping[str, Point], tagger: Tagger
) -> FollowUpTied:
    earlier = _report_meant(report, follow_up, reports)
    themes = follow_up.themes or tuple(tag.theme for tag in tagger.tag(follow_up.words))
    return FollowUpTied(
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        follow_up=follow_up,
        anchor=anchor_at(report, follow_up.place, follow_up.words),
        refers_to_report=earlier.id if earlier else None,
        recommendations=_points_named(earlier, themes, points) if earlier else (),
        themes=themes,
    )


def _report_meant(report: Report, follow_up: FollowUp, reports: Sequence[Report]) -> Report | None:
    """The one earlier report whose inspection or visit has the date the sentence gives."""
    if follow_up.refers_to is None or not follow_up.refers_to[:4].isdigit():
        return None
    meant = follow_up.refers_to
    fitting = [
        other for other in reports if other.date < report.date and any(_same_time(meant, day) for day in _days(other))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _days(report: Report) -> tuple[str, ...]:
    document = report.document
    return tuple(day for day in (document.inspection_start, document.inspection_end, document.published) if day)


def _same_time(one: str, other: str) -> bool:
    """Two ISO dates that agree as far as the shorter goes: `2019-03` and `2019-03-14`."""
    return one.startswith(other) or other.startswith(one)


def _points_named(earlier: Report, themes: Sequence[str], points: Mapping[str, Point]) -> tuple[str, ...]:
    fitting = [
        recommendation.id
        for recommendation in earlier.recommendations
        if {tag.theme for tag in points[recommendation.id].themes} & set(themes)
    ]
    return tuple(fitting) if len(fitting) == 1 else ()


def anchor_at(report: Report, place: Place, words: str) -> str:
    """The anchor of the block that prints these words at this place; empty where there is none."""
    for section in report.sections:
        for block in section.blocks:
            if words in block.text and (block.place.line, block.place.page) == (place.line, place.page):
                return block.anchor
    for section in report.sections:
        for block in section.blocks:
            if words in block.text:
                return block.anchor
    return ""
