"""What is worked out over all reports: themes, links between recommendations, what became of them.

Values only: `english/links.py` says them. A build reads them by the ten thousand from what the last one kept: a
dataclass with slots is put together again in Python, which takes twice as long.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from generator.frozen import Frozen
from generator.model.framework import CHILDRENS_SERVICES, PointForm
from generator.model.grouping import grouped
from generator.model.noun import Place
from generator.model.registry import LinkDecision
from generator.model.report import FollowUp, Recommendation

LinkBasis = Literal["inspectors", "match", "person"]

Closeness = Literal["similar", "same-subject"]
"""How near two points are: near enough to say that they are similar, or only to show one beside the other."""

MOST_SHOWN = 3
"""How many points, and how many findings, stand beside a point because they are on its subject: the nearest, since the
rest would bury them."""

COMPARED_WITHIN = ("local-authority", "safeguarding-board")
"""Whom points are addressed to that the program compares: each with earlier ones to the same. Points to other bodies
nobody has read in pairs, so how right links between them would be is not known."""


class ThemeTag(NamedTuple):
    """A theme a text was given by the program, with the words that gave it."""

    theme: str
    words: tuple[str, ...]


class Point(Frozen):
    """One recommendation, with the report it stands in and its themes.

    Points of two programmes never meet, and points of two forms are never counted together. `said_again` is the
    sentence in which its own words say that it was made before.
    """

    recommendation: Recommendation
    report: str
    authority: str
    date: str
    framework: str
    themes: tuple[ThemeTag, ...]
    programme: str = CHILDRENS_SERVICES
    form: PointForm = "ask"
    said_again: str | None = None

    @property
    def id(self) -> str:
        return self.recommendation.id

    @property
    def first_theme(self) -> str | None:
        """The theme under which it is read in full, where it would stand under several."""
        return self.themes[0].theme if self.themes else None

    @property
    def is_compared(self) -> bool:
        """Whether the program looks for it in other reports, so that finding nothing there says anything."""
        return self.form == "ask" and self.recommendation.addressed_to in COMPARED_WITHIN


class RecommendationLink(Frozen):
    """Two recommendations to one authority, earlier and later, that make a similar point or are on the same subject.

    `closeness` says which, `basis` who says so; the other fields what that rests on, for a reader to check.
    """

    earlier: str
    later: str
    basis: LinkBasis
    score: float
    closeness: Closeness = "similar"
    themes: tuple[str, ...] = ()
    """Slugs of the themes both are on."""
    subjects: tuple[str, ...] = ()
    """Slugs of the finer subjects both name: services, documents and duties, which read as words with blanks."""
    phrases: tuple[str, ...] = ()
    """Runs of words both texts hold, the longest first."""
    said_again: str | None = None
    """The inspectors' sentence that says the point was made before."""
    unresolved: bool = False
    """Whether inspectors list it as a priority action of that earlier visit which is unresolved."""
    decision: LinkDecision | None = None
    """What a person decided, where the basis is a person's."""


class FollowUpTied(Frozen):
    """A sentence that looks back, with the report that prints it and the recommendations whose subject it names.

    Without recommendations it speaks of its themes; without these too, of the earlier inspection as a whole.
    """

    report: str
    authority: str
    date: str
    follow_up: FollowUp
    anchor: str
    recommendations: tuple[str, ...]
    themes: tuple[str, ...]
    programme: str = CHILDRENS_SERVICES


class LaterFinding(Frozen):
    """Words of a later report on the subject of an earlier recommendation.

    `words` are one block of the report whole. Sentences in it may look back, but are not tied to that very
    recommendation: then they are a `FollowUpTied`. `score` says how near they are, the nearest having the highest.
    """

    recommendation: str
    report: str
    date: str
    anchor: str
    place: Place
    words: str
    score: float


@dataclass(frozen=True)
class Analysis:
    """Everything worked out. Dictionaries are keyed by recommendation id, theme or authority slug."""

    points: dict[str, Point]
    links: tuple[RecommendationLink, ...]
    follow_ups: tuple[FollowUpTied, ...]
    later_findings: tuple[LaterFinding, ...]
    block_themes: dict[str, tuple[ThemeTag, ...]]
    """`<report id>#<anchor>` of findings -> themes."""

    def points_of(self, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[Point, ...]:
        """An authority's points of one programme, in the order of the reports."""
        return self._points_by_authority.get((authority, programme), ())

    def points_on(self, theme: str, programme: str = CHILDRENS_SERVICES) -> tuple[Point, ...]:
        """Points of one programme that were given a theme, in the order of the reports."""
        return self._points_by_theme.get((theme, programme), ())

    def links_to(self, recommendation: str) -> tuple[RecommendationLink, ...]:
        """Links of either closeness whose later end is this recommendation, the nearest first."""
        return self._links_by_later.get(recommendation, ())

    def links_from(self, recommendation: str) -> tuple[RecommendationLink, ...]:
        """Links of either closeness whose earlier end is this recommendation, the nearest first."""
        return self._links_by_earlier.get(recommendation, ())

    def follow_ups_of(self, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[FollowUpTied, ...]:
        """Sentences that look back in an authority's reports of one programme, in the order of the reports."""
        return self._follow_ups_by_authority.get((authority, programme), ())

    def follow_ups_on(self, recommendation: str) -> tuple[FollowUpTied, ...]:
        """Sentences of either kind that name the subject of this recommendation, in the order of the reports."""
        return self._follow_ups_by_recommendation.get(recommendation, ())

    def later_findings_on(self, recommendation: str) -> tuple[LaterFinding, ...]:
        """What later reports find on the subject of this recommendation, the nearest first."""
        return self._later_findings_by_recommendation.get(recommendation, ())

    @cached_property
    def _points_by_authority(self) -> dict[tuple[str, str], tuple[Point, ...]]:
        return grouped(((point.authority, point.programme), point) for point in self.points.values())

    @cached_property
    def _points_by_theme(self) -> dict[tuple[str, str], tuple[Point, ...]]:
        return grouped(((tag.theme, point.programme), point) for point in self.points.values() for tag in point.themes)

    @cached_property
    def _links_by_later(self) -> dict[str, tuple[RecommendationLink, ...]]:
        return grouped((link.later, link) for link in nearest_first(self.links))

    @cached_property
    def _links_by_earlier(self) -> dict[str, tuple[RecommendationLink, ...]]:
        return grouped((link.earlier, link) for link in nearest_first(self.links))

    @cached_property
    def _follow_ups_by_authority(self) -> dict[tuple[str, str], tuple[FollowUpTied, ...]]:
        return grouped(((tied.authority, tied.programme), tied) for tied in self.follow_ups)

    @cached_property
    def _follow_ups_by_recommendation(self) -> dict[str, tuple[FollowUpTied, ...]]:
        return grouped((name, tied) for tied in self.follow_ups for name in tied.recommendations)

    @cached_property
    def _later_findings_by_recommendation(self) -> dict[str, tuple[LaterFinding, ...]]:
        return grouped((found.recommendation, found) for found in self.later_findings)


def nearest_first(links: Iterable[RecommendationLink]) -> list[RecommendationLink]:
    """Stated ones before those that are only shown; of each, what people or inspectors say before what was found."""

    def rank(link: RecommendationLink) -> tuple[bool, bool, float, str, str]:
        return link.closeness != "similar", link.basis == "match", -link.score, link.later, link.earlier

    return sorted(links, key=rank)
