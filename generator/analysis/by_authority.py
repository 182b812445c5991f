"""All that is worked out over one authority's reports: it depends on them, the themes and the program alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.analysis.follow_ups import tie_follow_ups
from generator.analysis.later_findings import later_findings
from generator.analysis.links import links_between
from generator.analysis.subject_words import SAID_AGAIN
from generator.analysis.themes import Tagger
from generator.model.analysis import Analysis, Point
from generator.model.report import Recommendation, Report, TextBlock


def analyse_authority(reports: Sequence[Report], tagger: Tagger) -> Analysis:
    """Return all that one authority's reports give, oldest first; no person's decisions yet."""
    points = {one.id: _point(report, one, tagger) for report in reports for one in report.recommendations}
    follow_ups = tie_follow_ups(reports, points, tagger)
    themes = {f"{report.id}#{block.anchor}": tagger.tag(block.text) for report, block in _findings(reports)}
    return Analysis(
        points=points,
        links=tuple(links_between(reports, points)),
        follow_ups=follow_ups,
        later_findings=later_findings(reports, points, follow_ups, themes),
        block_themes=themes,
    )


def _point(report: Report, recommendation: Recommendation, tagger: Tagger) -> Point:
    said_again = SAID_AGAIN.search(recommendation.text)
    return Point(
        recommendation=recommendation,
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        framework=report.framework.key,
        themes=tagger.tag(recommendation.text),
        said_again=said_again[0] if said_again else None,
    )


def _findings(reports: Iterable[Report]) -> Iterator[tuple[Report, TextBlock]]:
    for report in reports:
        for section in report.sections:
            if section.role == "findings":
                yield from ((report, one) for one in section.blocks if one.kind in ("finding", "paragraph", "bullet"))
