"""What is worked out over all reports: themes, links between recommendations, what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.report import FollowUp, Recommendation

LinkBasis = Literal["inspectors", "match", "person"]


@dataclass(frozen=True, slots=True)
class ThemeTag:
    """A theme a text was given by the program, with the words that gave it."""

    theme: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One recommendation, with the report it stands in and its themes."""

    recommendation: Recommendation
    report: str
    authority: str
    date: str
    framework: str
    themes: tuple[ThemeTag, ...]

    @property
    def id(self) -> str:
        return self.recommendation.id


@dataclass(frozen=True, slots=True)
class RecommendationLink:
    """Two recommendations to one authority, earlier and later, that make a similar point.

    `basis` says who says so; `reason` says why in words a reader can check.
    """

    earlier: str
    later: str
    basis: LinkBasis
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class FollowUpTied:
    """A follow-up sentence with the report that prints it and the recommendations it seems to speak of."""

    report: str
    authority: str
    date: str
    follow_up: FollowUp
    anchor: str
    refers_to_report: str | None
    recommendations: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """Everything worked out. Dictionaries are keyed by recommendation id, theme or authority slug."""

    points: dict[str, Point]
    links: tuple[RecommendationLink, ...]
    follow_ups: tuple[FollowUpTied, ...]
    block_themes: dict[str, tuple[ThemeTag, ...]]
    """`<report id>#<anchor>` of findings -> themes."""

    def points_of(self, authority: str) -> tuple[Point, ...]:
        return tuple(point for point in self.points.values() if point.authority == authority)

    def links_to(self, recommendation: str) -> tuple[RecommendationLink, ...]:
        """Links whose later end is this recommendation."""
        return tuple(link for link in self.links if link.later == recommendation)

    def links_from(self, recommendation: str) -> tuple[RecommendationLink, ...]:
        return tuple(link for link in self.links if link.earlier == recommendation)
