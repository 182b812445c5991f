"""Tie each sentence that looks back to the points whose subject it names, of the earlier report it means.

A sentence is tied to points only where its words name their subject (`points_named.py`), or count the priority actions
("two priority actions"), there are just so many and it tells none from the others. Otherwise it speaks of its themes;
without these, of the earlier inspection as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.analysis.anchors import AnchorBook, Spot
from generator.analysis.points_named import points_named
from generator.analysis.reports_meant import reports_meant
from generator.analysis.themes import Tagger
from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.printed_numbers import number
from generator.model.analysis import FollowUpTied, Point
from generator.model.report import FollowUp, RecommendationKind, Report

CUES = {name: cue(phrases) for name, phrases in phrases_beside(__file__).items()}


def tie_follow_ups(reports: Sequence[Report], points: Mapping[str, Point], tagger: Tagger) -> tuple[FollowUpTied, ...]:
    """Return every sentence that looks back, with what it speaks of; `reports` are an authority's of one programme."""
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
    earlier = reports_meant(report, follow_up, reports)
    return FollowUpTied(
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        follow_up=follow_up,
        anchor=printed.anchor if printed else "",
        recommendations=_points_meant(report, earlier, follow_up, points, tagger),
        themes=follow_up.themes or tuple(tag.theme for tag in tagger.tag(_with_words_before(follow_up))),
    )


def _with_words_before(follow_up: FollowUp) -> str:
    return f"{follow_up.before or ''} {follow_up.words}".strip()


def _points_meant(
    report: Report, earlier: Sequence[Report], follow_up: FollowUp, points: Mapping[str, Point], tagger: Tagger
) -> tuple[str, ...]:
    """The points a sentence means: those it counts, here or in an earlier report, else those it names."""
    words = follow_up.words
    counted = _counted(words, report, "outstanding-priority-action") if follow_up.kind == "point" else ()
    if counted:
        return counted
    return tuple(
        name
        for one in earlier
        for name in _counted(words, one, "priority-action")
        or points_named(_with_words_before(follow_up), follow_up.kind, _to_the_council(one, points), tagger)
    )


def _counted(words: str, report: Report, kind: RecommendationKind) -> tuple[str, ...]:
    """All points of a kind, where the sentence gives their number: "two priority actions" of two.

    "One of the two priority actions" says nothing of which, so it means none of them.
    """
    said = CUES["counted"].search(words)
    of_kind = tuple(one.id for one in report.recommendations if one.kind == kind)
    if not said or number(said["number"]) != len(of_kind):
        return ()
    around = f"{words[: said.start()]} {words[said.end() :]}"
    return () if CUES["parted"].search(around) else of_kind


def _to_the_council(report: Report, points: Mapping[str, Point]) -> list[Point]:
    """What a report asks of the council itself, as far as it is whole."""
    asked = (points[one.id] for one in report.recommendations if one.complete)
    return [point for point in asked if point.form == "ask" and point.recommendation.addressed_to == "local-authority"]
