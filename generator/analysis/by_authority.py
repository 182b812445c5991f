"""All that is worked out over one authority's reports: it depends on them, the themes and the program alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.analysis.follow_ups import tie_follow_ups
from generator.analysis.links import links_between
from generator.analysis.points import gather_points
from generator.analysis.themes import Tagger
from generator.model.analysis import Analysis
from generator.model.registry import Theme
from generator.model.report import Report, TextBlock


def analyse_authority(reports: Sequence[Report], themes: Mapping[str, Theme], tagger: Tagger) -> Analysis:
    """Return themes, links and follow-ups of one authority's reports, oldest first; no person's decisions yet."""
    points = gather_points(reports, tagger)
    return Analysis(
        points=points,
        links=tuple(links_between(reports, points, themes)),
        follow_ups=tie_follow_ups(reports, points, tagger),
        block_themes={f"{report.id}#{block.anchor}": tagger.tag(block.text) for report, block in _findings(reports)},
    )


def _findings(reports: Iterable[Report]) -> Iterator[tuple[Report, TextBlock]]:
    for report in reports:
        for section in report.sections:
            if section.role == "findings":
                yield from ((report, one) for one in section.blocks if one.kind in ("finding", "paragraph", "bullet"))
