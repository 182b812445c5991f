"""All that is worked out over one authority's reports, and its form for keeping until the next build.

It depends on these reports, the themes and the program, and on nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.analysis.follow_ups import tie_follow_ups
from generator.analysis.links import links_between
from generator.analysis.points import gather_points, point_of
from generator.analysis.themes import Tagger
from generator.model.analysis import Analysis, FollowUpTied, LinkBasis, RecommendationLink, ThemeTag
from generator.model.registry import Theme
from generator.model.report import Report, TextBlock

_Tags = tuple[ThemeTag, ...]


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


def to_bytes(analysis: Analysis) -> bytes:
    """Return what cannot be read in the reports themselves, as JSON: each tag once, then by its number."""
    numbers: dict[ThemeTag, int] = {}

    def numbered(tags: _Tags) -> list[int]:
        return [numbers.setdefault(tag, len(numbers)) for tag in tags]

    kept = {
        "points": {name: numbered(point.themes) for name, point in analysis.points.items()},
        "blocks": {block: numbered(tags) for block, tags in analysis.block_themes.items()},
        "links": [_link_values(link) for link in analysis.links],
        "follow_ups": [
            (tied.anchor, tied.refers_to_report, tied.recommendations, tied.themes) for tied in analysis.follow_ups
        ],
        "tags": [(tag.theme, tag.words) for tag in numbers],
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(kept: bytes, reports: Sequence[Report]) -> Analysis:
    """Return the analysis that was kept of these very reports."""
    stored = json.loads(kept)
    tags = [ThemeTag(theme, tuple(words)) for theme, words in stored["tags"]]

    def named(numbers: Iterable[int]) -> _Tags:
        return tuple(tags[number] for number in numbers)

    return Analysis(
        points={
            one.id: point_of(report, one, named(stored["points"][one.id]))
            for report in reports
            for one in report.recommendations
        },
        links=tuple(_link(*link) for link in stored["links"]),
        follow_ups=tuple(_follow_ups(reports, stored["follow_ups"])),
        block_themes={block: named(numbers) for block, numbers in stored["blocks"].items()},
    )


def _link_values(link: RecommendationLink) -> tuple[object, ...]:
    shared = (link.themes, link.phrases, link.said_again, link.unresolved)
    return (link.earlier, link.later, link.basis, link.score, *shared)


def _link(
    earlier: str,
    later: str,
    basis: LinkBasis,
    score: float,
    themes: list[str],
    phrases: list[str],
    said_again: str | None,
    unresolved: bool,
) -> RecommendationLink:
    return RecommendationLink(earlier, later, basis, score, tuple(themes), tuple(phrases), said_again, unresolved)


def _follow_ups(reports: Iterable[Report], stored: Iterable[Any]) -> Iterator[FollowUpTied]:
    said = ((report, follow_up) for report in reports for follow_up in report.follow_ups)
    for (report, follow_up), (anchor, earlier, recommendations, themes) in zip(said, stored, strict=True):
        yield FollowUpTied(
            report=report.id,
            authority=report.authority.slug,
            date=report.date,
            follow_up=follow_up,
            anchor=anchor,
            refers_to_report=earlier,
            recommendations=tuple(recommendations),
            themes=tuple(themes),
        )
