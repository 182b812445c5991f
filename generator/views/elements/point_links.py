"""What came before and after one recommendation, claiming no more than is known: links, decisions, later words.

What is said stands first, what is only shown after it, folded. Each link says whose it is, and that nothing was found
is said of the program alone, and only where there is a later document to look in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator import english
from generator.analysis.history import PointHistory
from generator.english import looking_back
from generator.english import recommendations as wording
from generator.english.links import reason_words
from generator.model.analysis import MOST_SHOWN, LaterFinding, LinkBasis, RecommendationLink
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.registry import StatusDecision
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.looked_back import LookedBack, looked_back_of
from generator.views.elements.measured_words import usually_finds

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
class Shown:
    """Words that are only shown, since the program found them near: a reader unfolds them under their `title`."""

    title: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """Everything known of a point beyond its own words, in the order in which it is read.

    `said_before` holds inspectors' own words that it was made before. `beside` leads to what later documents say of
    its themes or of all points, and `nothing` says that the program found nothing: both only where nothing else is.
    """

    said_before: str | None
    similar_before: tuple[SimilarPoint, ...]
    shown_before: Shown | None
    decided: tuple[Decided, ...]
    became: tuple[LookedBack, ...]
    changed: tuple[LookedBack, ...]
    similar_after: tuple[SimilarPoint, ...]
    shown_after: Shown | None
    findings: Shown | None
    beside: Hyperlink | None
    nothing: str | None


def around(site: SiteContext, found: PointHistory, quote: Callable[[SiteContext, str], Quote] | None = None) -> Around:
    """Return what is known of a point; `quote` gives the words of points that are only shown, else they stand whole."""
    shown = partial(_shown, site, quote or quote_point)
    return Around(
        said_before=_said_before(found),
        similar_before=tuple(_similar(site, link, link.earlier) for link in _stated(found.before)),
        shown_before=shown([link.earlier for link in _only_shown(found.before)], earlier=True),
        decided=tuple(_decided(site, status) for status in found.statuses),
        became=looked_back_of(site, found.what_became),
        changed=looked_back_of(site, found.changes),
        similar_after=tuple(_similar(site, link, link.later) for link in _stated(found.after)),
        shown_after=shown([link.later for link in _only_shown(found.after)], earlier=False),
        findings=_findings(site, found.later_findings),
        beside=_beside(found),
        nothing=_nothing(found),
    )


def _stated(links: Iterable[RecommendationLink]) -> list[RecommendationLink]:
    return [link for link in links if link.closeness == "similar"]


def _only_shown(links: Iterable[RecommendationLink]) -> list[RecommendationLink]:
    return [link for link in links if link.closeness != "similar"][:MOST_SHOWN]


def _said_before(found: PointHistory) -> str | None:
    """Inspectors' own words that it was made before; None where they are quoted with the earlier point."""
    said = found.point.said_again
    quoted = {link.said_again for link in found.similar_before}
    is_traced = bool(found.similar_before)
    return wording.said_again(said, is_traced=is_traced) if said and said not in quoted else None


def _shown(
    site: SiteContext, quote: Callable[[SiteContext, str], Quote], points: Sequence[str], *, earlier: bool
) -> Shown | None:
    """Points on the same subject, quoted, the nearest first."""
    quotes = tuple(quote(site, point) for point in points)
    return Shown(wording.on_its_subject(len(quotes), earlier=earlier), quotes) if quotes else None


def _findings(site: SiteContext, found: Sequence[LaterFinding]) -> Shown | None:
    nearest = found[:MOST_SHOWN]
    quotes = tuple(Quote(one.words, _finding_link(site, one)) for one in nearest)
    return Shown(wording.later_findings(len(quotes)), quotes) if quotes else None


def _finding_link(site: SiteContext, found: LaterFinding) -> Hyperlink:
    source = english.source_words(site.corpus.by_id[found.report], found.place)
    return Hyperlink(source, addresses.block(found.report, found.anchor))


def _beside(found: PointHistory) -> Hyperlink | None:
    """The way to words on its themes or on all points, where nothing was found on the point itself.

    Those on the council's own services stand together on its history, others on the page of the report that says them.
    """
    if found.has_later_words or not found.beside:
        return None
    first = next((tied for tied in found.beside if tied.follow_up.kind == "point"), found.beside[0])
    anchor = addresses.WHAT_BECAME if first.follow_up.kind == "point" else addresses.WHAT_CHANGED
    is_own = found.point.programme == CHILDRENS_SERVICES
    return Hyperlink(
        looking_back.READ_BESIDE,
        f"{addresses.history(first.authority)}#{anchor}" if is_own else addresses.report(first.report, anchor),
    )


def _nothing(found: PointHistory) -> str | None:
    """That the program found nothing, with how much it usually finds; None where there is nothing to look in."""
    if not found.nothing_found_later or not found.later_reports:
        return None
    if not found.point.recommendation.complete:
        return wording.LOST_SO_NOT_COMPARED
    return f"{wording.FOUND_NOTHING} {usually_finds()}"


def _similar(site: SiteContext, link: RecommendationLink, other: str) -> SimilarPoint:
    sentence = wording.made_again(link.basis, site.analysis.points[other].date, earlier=other == link.earlier)
    texts = (quote_point(site, link.earlier), quote_point(site, link.later))
    reason = reason_words(link, [site.theme_title(theme) for theme in link.themes])
    return SimilarPoint(SIGNS[link.basis], sentence, reason, texts)


def quote_point(site: SiteContext, recommendation: str) -> Quote:
    """A point in full, with the document it stands in."""
    point = site.analysis.points[recommendation]
    source = Hyperlink(english.source_words(site.corpus.by_id[point.report]), addresses.recommendation(recommendation))
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
