"""What the program works out otherwise of points that are in both states: their themes, and the links between them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.analysis.report_values import letters_of
from generator.model.analysis import Analysis
from generator.model.content_changes import ValueChange

PointNamed = tuple[str, str]
"""The report a point stands in, and the letters of its words: its number may differ between the states."""


def inferences_changed(old: Analysis, new: Analysis, kept: Collection[str]) -> Iterator[ValueChange]:
    """Yield what changed on points of `kept` reports, by id, in order; a link has both of its ends in them."""
    words = {_named(point.id, one): point.recommendation.text for one in (old, new) for point in one.points.values()}
    was, now = _themes(old, kept), _themes(new, kept)
    for point, themes in now.items():
        if point in was and was[point] != themes:
            yield ValueChange(report=point[0], kind="theme", about=words[point], was=was[point], now=themes)
    linked_before, linked_now = _links(old, kept), _links(new, kept)
    for link in sorted({*linked_before, *linked_now}):
        before, after = linked_before.get(link), linked_now.get(link)
        if before != after:
            earlier, later = link
            about = f"{words[later]} ← {earlier[0]}: {words[earlier]}"
            yield ValueChange(report=later[0], kind="link", about=about, was=before, now=after)


def _themes(analysis: Analysis, kept: Collection[str]) -> dict[PointNamed, str]:
    return {
        _named(point.id, analysis): ", ".join(sorted(tag.theme for tag in point.themes)) or "no theme"
        for point in analysis.points.values()
        if point.report in kept
    }


def _links(analysis: Analysis, kept: Collection[str]) -> dict[tuple[PointNamed, PointNamed], str]:
    ends = ((_named(link.earlier, analysis), _named(link.later, analysis), link) for link in analysis.links)
    return {
        (earlier, later): f"{link.closeness}, by {link.basis}"
        for earlier, later, link in ends
        if earlier[0] in kept and later[0] in kept
    }


def _named(recommendation: str, analysis: Analysis) -> PointNamed:
    point = analysis.points[recommendation]
    return point.report, letters_of(point.recommendation.text)
