"""All that is worked out over one authority's reports: it depends on them, the themes and the program alone.

Reports of one programme of inspections are read together and never with those of another: what a council was asked
to do is not what a whole local partnership was, and the program's links were learnt from the council's points alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.analysis.follow_ups import tie_follow_ups
from generator.analysis.later_findings import later_findings
from generator.analysis.links import links_between
from generator.analysis.subject_words import SAID_AGAIN
from generator.analysis.themes import Tagger
from generator.frozen import replace
from generator.model.analysis import Analysis, Point
from generator.model.framework import Framework, form_of, programme_of
from generator.model.grouping import grouped
from generator.model.report import Recommendation, Report, TextBlock

Frameworks = Mapping[str, Framework]


def analyse_authority(reports: Sequence[Report], frameworks: Frameworks, tagger: Tagger) -> Analysis:
    """Return all that one authority's reports give, oldest first; no person's decisions yet."""
    by_programme = grouped((programme_of(report, frameworks), report) for report in reports)
    parts = [_of_programme(programme, held, frameworks, tagger) for programme, held in by_programme.items()]
    return Analysis(
        points={name: point for part in parts for name, point in part.points.items()},
        links=tuple(link for part in parts for link in part.links),
        follow_ups=tuple(tied for part in parts for tied in part.follow_ups),
        later_findings=tuple(found for part in parts for found in part.later_findings),
        block_themes={block: tags for part in parts for block, tags in part.block_themes.items()},
    )


def _of_programme(programme: str, reports: Sequence[Report], frameworks: Frameworks, tagger: Tagger) -> Analysis:
    points = {
        one.id: _point(programme, report, one, frameworks, tagger)
        for report in reports
        for one in report.recommendations
    }
    follow_ups = tuple(replace(tied, programme=programme) for tied in tie_follow_ups(reports, points, tagger))
    themes = {f"{report.id}#{block.anchor}": tagger.tag(block.text) for report, block in _findings(reports)}
    return Analysis(
        points=points,
        links=tuple(links_between(reports, points)),
        follow_ups=follow_ups,
        later_findings=later_findings(reports, points, follow_ups, themes),
        block_themes=themes,
    )


def _point(
    programme: str, report: Report, recommendation: Recommendation, frameworks: Frameworks, tagger: Tagger
) -> Point:
    said_again = SAID_AGAIN.search(recommendation.text)
    return Point(
        recommendation=recommendation,
        report=report.id,
        authority=report.authority.slug,
        date=report.date,
        framework=report.framework.key,
        themes=tagger.tag(recommendation.text),
        programme=programme,
        form=form_of(report, recommendation.kind, frameworks),
        said_again=said_again[0] if said_again else None,
    )


def _findings(reports: Iterable[Report]) -> Iterator[tuple[Report, TextBlock]]:
    for report in reports:
        for section in report.sections:
            if section.role == "findings":
                yield from ((report, one) for one in section.blocks if one.kind in ("finding", "paragraph", "bullet"))
