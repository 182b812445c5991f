"""What came before and after one recommendation, claiming no more than is known: links, decisions, later words.

A likeness found by the program stands with both texts side by side, and each link says whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.history import PointHistory
from generator.english import recommendations as wording
from generator.english.documents import report_words
from generator.english.links import reason_words
from generator.model.analysis import LinkBasis, RecommendationLink
from generator.model.registry import StatusDecision
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.looked_back import LookedBack, looked_back_of

SIGNS: dict[LinkBasis, str] = {"inspectors": "inspectors", "person": "person", "match": "machine"}


@dataclass(frozen=True, slots=True)
class SimilarPoint:
    """A point of another report that says something similar: who says so (`sign`), and both texts, earlier first.

    A page that holds a text already leads to it by `read_on` instead.
    """

    sign: str
    sentence: str
    reason: str
    texts: tuple[Quote, ...]
    read_on: Hyperlink | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided became of a point: the later report's words are quoted where there are some."""

    sentence: str
    reason: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Around:
    """Everything known of a point beyond its own words. `said_before` answers whether it was made before.

    `silence` says that no later document speaks of it, None where one does.
    """

    said_before: str
    similar: tuple[SimilarPoint, ...]
    decided: tuple[Decided, ...]
    said_later: tuple[LookedBack, ...]
    silence: str | None


def around(site: SiteContext, found: PointHistory) -> Around:
    before = [_similar(site, link, link.earlier) for link in found.before]
    after = [_similar(site, link, link.later) for link in found.after]
    return Around(
        said_before=_said_before(site, found),
        similar=(*before, *after),
        decided=tuple(_decided(site, status) for status in found.statuses),
        said_later=looked_back_of(site, (*found.what_became, *found.changes)),
        silence=wording.not_mentioned(found.later_reports) if found.nothing_found_later else None,
    )


def _said_before(site: SiteContext, found: PointHistory) -> str:
    """The plain answer to "was this said before?"."""
    similar = found.similar_before
    if similar:
        return wording.raised_in(_years(site, similar), any(link.basis == "inspectors" for link in similar))
    if found.point.said_again:
        return wording.SAYS_SO_ITSELF
    if not found.point.recommendation.complete:
        return wording.LOST_SO_NOT_COMPARED
    if not found.earlier_reports:
        return wording.NOTHING_EARLIER
    return wording.no_similar(found.earlier_reports)


def _years(site: SiteContext, before: Sequence[RecommendationLink]) -> list[str]:
    return [site.analysis.points[link.earlier].date[:4] for link in before]


def _similar(site: SiteContext, link: RecommendationLink, other: str) -> SimilarPoint:
    sentence = wording.made_again(link.basis, site.analysis.points[other].date)
    texts = (_quote(site, link.earlier), _quote(site, link.later))
    reason = reason_words(link, [site.theme_title(theme) for theme in link.themes])
    return SimilarPoint(SIGNS[link.basis], sentence, reason, texts)


def _quote(site: SiteContext, recommendation: str) -> Quote:
    point = site.analysis.points[recommendation]
    source = Hyperlink(report_words(site.corpus.by_id[point.report]), addresses.recommendation(recommendation))
    return Quote(point.recommendation.text, source)


def _decided(site: SiteContext, status: StatusDecision) -> Decided:
    sentence = wording.persons_reading(status.date, status.status, status.told_by)
    return Decided(sentence, status.reason, _later_words(site, status))


def _later_words(site: SiteContext, status: StatusDecision) -> Quote | None:
    """The later report's words, at the first block that prints them; None where somebody told."""
    report, words = site.corpus.by_id.get(status.report or ""), status.words
    if report is None or not words:
        return None
    printing = site.anchors_of(report).printing(words)
    return site.quote(report, printing.place, words) if printing else None
