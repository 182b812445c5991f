"""A part of a corpus and its analysis: what is known of a few councils, so that their pages can see nothing else.

A page made from such a part cannot depend on any other council, which is what lets a build keep it.
"""

from __future__ import annotations

from itertools import chain

from generator.corpus.narrowing import CorpusByCouncil
from generator.model.analysis import Analysis, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.grouping import grouped


class PerCouncil:
    """A corpus and its analysis taken apart by council, to be put together again for any few of them."""

    def __init__(self, corpus: Corpus, analysis: Analysis) -> None:
        self._reports = CorpusByCouncil(corpus)
        self._slugs = {report.id: report.authority.slug for report in corpus.reports}
        self._points = grouped((point.authority, point) for point in analysis.points.values())
        ends = {link: self._ends(link) for link in analysis.links}
        self._links = grouped((slug, link) for link, slugs in ends.items() for slug in slugs)
        self._circles = {
            slug: frozenset({slug}.union(*(ends[link] for link in links))) for slug, links in self._links.items()
        }
        self._follow_ups = grouped((tied.authority, tied) for tied in analysis.follow_ups)
        self._later_findings = grouped((self._slug(found.report), found) for found in analysis.later_findings)
        self._block_themes = grouped((self._slug(item[0]), item) for item in analysis.block_themes.items())

    def circle(self, slug: str) -> frozenset[str]:
        """The council, and those whose points a person linked to one of its own: mostly itself alone."""
        return self._circles.get(slug) or frozenset({slug})

    def of(self, slugs: frozenset[str]) -> tuple[Corpus, Analysis]:
        """What is held of these councils, and worked out over their reports."""
        councils = sorted(slugs)
        analysis = Analysis(
            points={point.id: point for slug in councils for point in self._points.get(slug, ())},
            links=tuple(
                link
                for link in dict.fromkeys(chain.from_iterable(self._links.get(slug, ()) for slug in councils))
                if self._ends(link) <= slugs
            ),
            follow_ups=tuple(tied for slug in councils for tied in self._follow_ups.get(slug, ())),
            later_findings=tuple(found for slug in councils for found in self._later_findings.get(slug, ())),
            block_themes=dict(item for slug in councils for item in self._block_themes.get(slug, ())),
        )
        return self._reports.narrowed(councils), analysis

    def _ends(self, link: RecommendationLink) -> set[str]:
        return {self._slug(link.earlier), self._slug(link.later)}

    def _slug(self, id_: str) -> str:
        """The council of a recommendation or a paragraph, whose id is its report's and an anchor."""
        return self._slugs[id_.split("#")[0]]
