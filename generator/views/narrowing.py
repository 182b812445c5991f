"""A part of a corpus and its analysis: what is known of a few councils, so that their pages can see nothing else.

A page made from such a part cannot depend on any other council, which is what lets a build keep it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain
from typing import TypeVar

from generator.corpus.narrowing import CorpusByCouncil
from generator.model.analysis import Analysis, RecommendationLink
from generator.model.corpus import Corpus

Thing = TypeVar("Thing")


class PerCouncil:
    """A corpus and its analysis taken apart by council, to be put together again for any few of them."""

    def __init__(self, corpus: Corpus, analysis: Analysis) -> None:
        self._reports = CorpusByCouncil(corpus)
        self._slugs = {report.id: report.authority.slug for report in corpus.reports}
        self._points = _grouped(analysis.points.values(), lambda point: {point.authority})
        self._links = _grouped(analysis.links, self._ends)
        self._follow_ups = _grouped(analysis.follow_ups, lambda tied: {tied.authority})
        self._later_findings = _grouped(analysis.later_findings, lambda found: {self._slug(found.report)})
        self._block_themes = _grouped(analysis.block_themes.items(), lambda item: {self._slug(item[0])})

    def circle(self, slug: str) -> frozenset[str]:
        """The council, and those whose points a person linked to one of its own: mostly itself alone."""
        return frozenset({slug}.union(*(self._ends(link) for link in self._links[slug])))

    def of(self, slugs: frozenset[str]) -> tuple[Corpus, Analysis]:
        """What is held of these councils, and worked out over their reports."""
        councils = sorted(slugs)
        analysis = Analysis(
            points={point.id: point for slug in councils for point in self._points[slug]},
            links=tuple(
                link
                for link in dict.fromkeys(chain.from_iterable(self._links[slug] for slug in councils))
                if self._ends(link) <= slugs
            ),
            follow_ups=tuple(tied for slug in councils for tied in self._follow_ups[slug]),
            later_findings=tuple(found for slug in councils for found in self._later_findings[slug]),
            block_themes=dict(item for slug in councils for item in self._block_themes[slug]),
        )
        return self._reports.narrowed(councils), analysis

    def _ends(self, link: RecommendationLink) -> set[str]:
        return {self._slug(link.earlier), self._slug(link.later)}

    def _slug(self, id_: str) -> str:
        """The council of a recommendation or a paragraph, whose id is its report's and an anchor."""
        return self._slugs[id_.split("#")[0]]


def _grouped(items: Iterable[Thing], councils: Callable[[Thing], set[str]]) -> defaultdict[str, list[Thing]]:
    found: defaultdict[str, list[Thing]] = defaultdict(list)
    for item in items:
        for slug in councils(item):
            found[slug].append(item)
    return found
