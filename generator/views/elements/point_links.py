"""What came before and after one recommendation, claiming no more than is known: links, decisions, later words.

What is said stands first, what is only shown after it, folded. Each link says whose it is, and that nothing was found
is said of the program alone, and only where there is a later document to look in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator import english
from generator.analysis.history import PointHistory
from generator.english import looking_back
from generator.english import recommendations as wording
from generator.english.decisions import why_decided
from generator.english.documents import report_words
from generator.english.links import reason_words
from generator.english.sentences import upper_first
from generator.model.analysis import MOST_SHOWN, LaterFinding, RecommendationLink
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.registry import StatusDecision
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.evidence import BY, Evidence
from generator.views.elements.looked_back import looked_back_of
from generator.views.elements.measured_words import usually_finds


def said_before(site: SiteContext, found: PointHistory) -> tuple[Evidence, ...]:
    """What came before a point, as far as it is known: that it was asked for before, then what is near it."""
    similar = (_similar(site, link, link.earlier) for link in stated(found.before))
    return (*_made_before(found), *similar, *_shown(site, only_shown(found.before)))


def said_later(site: SiteContext, found: PointHistory) -> tuple[Evidence, ...]:
    """What is known to have come of a point: what is said first, what is only shown after it, else that nothing is."""
    return (
        *(decided(site, status) for status in found.statuses),
        *looked_back_of(site, found.what_became, looking_back.BECAME),
        *looked_back_of(site, found.changes, looking_back.CHANGED),
        *(_similar(site, link, link.later) for link in stated(found.after)),
        *_shown(site, only_shown(found.after), earlier=False),
        *_findings(site, found.later_findings),
        *_beside(site, found),
        *_nothing(found),
    )


def stated(links: Iterable[RecommendationLink]) -> list[RecommendationLink]:
    """Those of which it is said that the points are similar."""
    return [link for link in links if link.closeness == "similar"]


def only_shown(links: Iterable[RecommendationLink]) -> list[RecommendationLink]:
    """The nearest of those that are only shown, as on the same subject."""
    return [link for link in links if link.closeness != "similar"][:MOST_SHOWN]


def _made_before(found: PointHistory) -> Iterator[Evidence]:
    """Inspectors' own words that it was made before, where they are not quoted with the earlier point."""
    said = found.point.said_again
    if said and said not in {link.said_again for link in found.similar_before}:
        is_traced = bool(found.similar_before)
        yield Evidence("inspectors", wording.MADE_BEFORE, wording.said_again(said, is_traced=is_traced))


def _similar(site: SiteContext, link: RecommendationLink, other: str) -> Evidence:
    """The other of two similar points: the one it is said of is on the page already, beside this."""
    texts = (quote_point(site, other),)
    return Evidence(BY[link.basis], alike(site, link, other), quotes=texts, note=why_alike(site, link))


def alike(site: SiteContext, link: RecommendationLink, other: str) -> str:
    """That the other of two points is similar, with what it is, when it was made, and who says so."""
    point = site.analysis.points[other]
    month = english.month_words(point.date)
    return wording.made_again(link.basis, point.recommendation.kind, month, earlier=other == link.earlier)


def why_alike(site: SiteContext, link: RecommendationLink) -> str:
    """Why two points are put side by side, for a reader to check."""
    return reason_words(link, [site.theme_title(theme) for theme in link.themes])


def _shown(site: SiteContext, links: Sequence[RecommendationLink], *, earlier: bool = True) -> Iterator[Evidence]:
    """Points on the same subject, quoted, the nearest first."""
    quotes = tuple(quote_point(site, link.earlier if earlier else link.later) for link in links)
    if quotes:
        yield Evidence("program", wording.on_its_subject(len(quotes), earlier=earlier), quotes=quotes, folded=True)


def _findings(site: SiteContext, found: Sequence[LaterFinding]) -> Iterator[Evidence]:
    quotes = tuple(finding_quote(site, one) for one in found[:MOST_SHOWN])
    if quotes:
        yield Evidence("program", wording.later_findings(len(quotes)), quotes=quotes, folded=True)


def finding_quote(site: SiteContext, found: LaterFinding) -> Quote:
    """Words of a later report, and where they stand."""
    source = english.source_words(site.corpus.by_id[found.report], found.place)
    return Quote(found.words, Hyperlink(source, addresses.block(found.report, found.anchor)))


def _beside(site: SiteContext, found: PointHistory) -> Iterator[Evidence]:
    """The way to words on its themes or on all points, where nothing was found on the point itself."""
    if found.beside and not found.has_later_words:
        way = Hyperlink(looking_back.READ_BESIDE, _place_beside(site, found))
        yield Evidence("inspectors", looking_back.BESIDE, links=(way,))


def _place_beside(site: SiteContext, found: PointHistory) -> str:
    """Where such words stand: on the council's own services on its history, others on the page of their report.

    The history tells of a safeguarding board's points apart from what is said of the council.
    """
    first = next((tied for tied in found.beside if tied.follow_up.kind == "point"), found.beside[0])
    if found.point.programme != CHILDRENS_SERVICES:
        became = first.follow_up.kind == "point"
        return addresses.report(first.report, addresses.WHAT_BECAME if became else addresses.WHAT_CHANGED)
    if found.point.recommendation.is_of_board:
        said = first.follow_up
        return site.evidence(site.corpus.by_id[first.report], said.place, said.words).address
    shared = next((tag.theme for tag in found.point.themes if tag.theme in first.themes), None)
    if shared:
        return addresses.history_theme(first.authority, shared)
    return f"{addresses.history(first.authority)}#{addresses.WHAT_BECAME}"


def _nothing(found: PointHistory) -> Iterator[Evidence]:
    """That the program found nothing, with how much it usually finds, where there is something to look in."""
    if found.nothing_found_later and found.later_reports:
        is_whole = found.point.recommendation.complete
        words = f"{wording.FOUND_NOTHING} {usually_finds()}" if is_whole else wording.LOST_SO_NOT_COMPARED
        yield Evidence("nothing", words)


def quote_point(site: SiteContext, recommendation: str) -> Quote:
    """A point in full, with the document it stands in."""
    point = site.analysis.points[recommendation]
    report = site.corpus.by_id[point.report]
    source = Hyperlink(upper_first(report_words(report)), addresses.recommendation(recommendation))
    return site.quote_point(report, point.recommendation, source)


def decided(site: SiteContext, status: StatusDecision) -> Evidence:
    """What a person decided became of a point: the later report's words are quoted where there are some."""
    name = wording.persons_reading(status.date, status.status, status.told_by)
    return Evidence("person", name, quotes=_later_words(site, status), note=why_decided(status))


def _later_words(site: SiteContext, status: StatusDecision) -> tuple[Quote, ...]:
    """The later report's words, at the first block that prints them; none where somebody told."""
    report, words = site.corpus.by_id.get(status.report or ""), status.words
    if report is None or not words:
        return ()
    printing = site.anchors_of(report).printing(words)
    return (site.quote(report, printing.place, words),) if printing else ()
