"""Tie each sentence about earlier points to the report it seems to speak of, and to points it names.

A sentence is tied to points only where it is clear: it speaks of one theme's only point in words like
its own, or it counts the priority actions ("two priority actions") and there are just so many.
Otherwise it is quoted with its themes and tied to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.analysis.anchors import AnchorBook, Spot
from generator.analysis.link_model import load_link_model
from generator.analysis.rarity import word_weights, words_alike
from generator.analysis.second_hand import stands_at
from generator.analysis.stems import stems_of
from generator.analysis.themes import Tagger
from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.printed_numbers import number
from generator.model.analysis import FollowUpTied, Point
from generator.model.report import FollowUp, Recommendation, RecommendationKind, Report

LEAST_ALIKE = 0.15
"""How alike, in words, a sentence and the point it means must be, besides the theme they share."""

_PHRASES = phrases_beside(__file__)
COUNTED = cue(_PHRASES["counted"])
LAST_INSPECTION = cue(_PHRASES["last_inspection"])
LAST_VISIT = cue(_PHRASES["last_visit"])


def tie_follow_ups(reports: Sequence[Report], points: Mapping[str, Point], tagger: Tagger) -> tuple[FollowUpTied, ...]:
    """Return every follow-up sentence of one authority's reports with what it seems to speak of, in their order."""
    anchors = AnchorBook()
    return tuple(
        _tie(report, follow_up, anchors.of(report).printing(follow_up.words, follow_up.place), reports, points, tagger)
        for report in reports
        for follow_up in report.follow_ups
    )


def _tie(
    report: Report,
    follow_up: FollowUp,
    printed: Spot | None,
    reports: Sequence[Report],
    points: Mapping[str, Point],
    tagger: Tagger,
) -> FollowUpTied:
    earlier = report_meant(report, follow_up, reports)
    themes = follow_up.themes or tuple(tag.theme for tag in tagger.tag(follow_up.words))
    return FollowUpTied(
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        follow_up=follow_up,
        anchor=printed.anchor if printed else "",
        recommendations=_points_meant(report, earlier, follow_up.words, themes, points),
        themes=themes,
    )


def report_meant(report: Report, follow_up: FollowUp, reports: Sequence[Report]) -> Report | None:
    """The one earlier report of the date the sentence gives, where it is held; None where there is a doubt.

    "The last inspection" without a date is nobody's guess: a report between may not be held here.
    """
    if follow_up.refers_to is None or not follow_up.refers_to[:4].isdigit():
        return None
    fitting = [other for other in reports if other.date < report.date and stands_at(other, follow_up.refers_to)]
    kinds = _kinds_meant(follow_up.words)
    fitting = [other for other in fitting if other.document.kind in kinds] if kinds else fitting
    return fitting[0] if len(fitting) == 1 else None


def _kinds_meant(words: str) -> tuple[str, ...]:
    """Kinds of document a sentence can mean; none where it does not say."""
    if LAST_VISIT.search(words):
        return ("visit-letter",)
    return ("inspection-report", "council-paper") if LAST_INSPECTION.search(words) else ()


def _points_meant(
    report: Report, earlier: Report | None, words: str, themes: Sequence[str], points: Mapping[str, Point]
) -> tuple[str, ...]:
    """The points a sentence means: those it counts, here or in the earlier report, else the one it describes."""
    told_here = _counted(words, report, "outstanding-priority-action")
    if told_here or earlier is None:
        return told_here
    return _counted(words, earlier, "priority-action") or _described(words, themes, earlier, points)


def _counted(words: str, report: Report, kind: RecommendationKind) -> tuple[str, ...]:
    """All points of a kind, where the sentence gives their number: "two priority actions" of two."""
    said = COUNTED.search(words)
    of_kind = tuple(one.id for one in report.recommendations if one.kind == kind)
    return of_kind if said and number(said["number"]) == len(of_kind) else ()


def _described(words: str, themes: Sequence[str], earlier: Report, points: Mapping[str, Point]) -> tuple[str, ...]:
    """The council's one point on a theme of the sentence, if worded alike; none where several share a theme."""
    own = [one for one in earlier.recommendations if one.addressed_to == "local-authority" and one.complete]
    fitting = [one for one in own if _on_a_theme(points[one.id], themes)]
    return (fitting[0].id,) if len(fitting) == 1 and _worded_alike(words, fitting[0]) else ()


def _on_a_theme(point: Point, themes: Sequence[str]) -> bool:
    return any(tag.theme in themes for tag in point.themes)


def _worded_alike(words: str, recommendation: Recommendation) -> bool:
    rarity = load_link_model().rarities.words
    one, other = (word_weights(stems_of(text), rarity) for text in (words, recommendation.text))
    return words_alike(one, other) >= LEAST_ALIKE
