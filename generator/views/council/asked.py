"""What inspectors asked of a council, in their own words, each with whether it was said before.

What is said to be similar is quoted at once; what is only on the same subject a reader opens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import english
from generator.analysis.history import PointHistory
from generator.english import said_before as wording
from generator.english.links import reason_words
from generator.model.analysis import MOST_SHOWN, Point, RecommendationLink
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.how_common import CommonSubject, common_subjects
from generator.views.elements.point_links import quote_point


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """The answer to "Said before?": `quote` stands open with its `reason`, `others` under `fold`, to be opened."""

    answer: str
    quote: Quote | None = None
    reason: str | None = None
    same_subject: str | None = None
    fold: str | None = None
    others: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One recommendation. `stem` is the lead-in it goes on from, `fragment` says that a part of it is lost.

    `subject` is its first theme with how common that is, `also` its others; none where the program gives it none.
    """

    stem: str | None
    quote: Quote
    fragment: str | None
    subject: CommonSubject | None
    theme: Hyperlink | None
    also: tuple[Hyperlink, ...]
    before: SaidBefore


def asked_for(site: SiteContext, report: Report, points: Sequence[Recommendation]) -> tuple[AskedFor, ...]:
    """Each of a report's points given, in their order."""
    known = {found.point.id: found for found in site.history(report.authority.slug, CHILDRENS_SERVICES).by_date}
    earlier = any(other.is_before(report) and other.recommendations for other in site.corpus.read_with(report))
    return tuple(_asked(site, report, known[point.id], earlier) for point in points if point.id in known)


def _asked(site: SiteContext, report: Report, found: PointHistory, has_earlier: bool) -> AskedFor:
    point = found.point.recommendation
    themes = [tag.theme for tag in found.point.themes]
    links = site.theme_links(tuple(themes))
    return AskedFor(
        stem=point.stem,
        quote=quote_of(report, point),
        fragment=english.fragment_words(point.complete, point.lost),
        subject=next(iter(common_subjects(site, report, themes[:1])), None),
        theme=links[0] if links else None,
        also=links[1:],
        before=_before(site, found, has_earlier),
    )


def quote_of(report: Report, point: Recommendation) -> Quote:
    """A point in the report's words, with its own place in the report."""
    return Quote(point.text, Hyperlink(english.source_words(report, point.place), addresses.recommendation(point.id)))


def _before(site: SiteContext, found: PointHistory, has_earlier: bool) -> SaidBefore:
    stated = [link for link in found.before if link.closeness == "similar"]
    if stated:
        return _stated(site, stated[0])
    if found.point.said_again:
        return SaidBefore(wording.inspectors_say(found.point.said_again, None))
    if found.point.recommendation.kind == "outstanding-priority-action":
        return SaidBefore(wording.UNRESOLVED)
    if not found.point.recommendation.complete:
        return SaidBefore(wording.NOT_COMPARED_LOST)
    if not found.point.is_compared:
        return SaidBefore(wording.NOT_COMPARED)
    if not has_earlier:
        return SaidBefore(wording.NOTHING_EARLIER)
    return _same_subject(site, [link.earlier for link in found.before][:MOST_SHOWN])


def _stated(site: SiteContext, link: RecommendationLink) -> SaidBefore:
    """One that inspectors, a person or the program calls similar, quoted, with what both share."""
    point = site.analysis.points[link.earlier]
    kind, month = point.recommendation.kind, english.report_month(site.corpus.by_id[point.report])
    quote = quote_point(site, link.earlier)
    if link.said_again:
        return SaidBefore(wording.inspectors_say(link.said_again, (kind, month)), quote)
    if link.unresolved:
        return SaidBefore(wording.not_resolved(kind, month), quote)
    reason = reason_words(link, [site.theme_title(theme) for theme in link.themes])
    return SaidBefore(wording.similar(link.basis, kind, month), quote, reason)


def _same_subject(site: SiteContext, ids: Sequence[str]) -> SaidBefore:
    """No similar one: those that are only on the same subject, counted, and to be opened."""
    if not ids:
        return SaidBefore(wording.NONE_SIMILAR)
    newest_first = sorted((site.analysis.points[name] for name in ids), key=lambda point: point.date, reverse=True)
    return SaidBefore(
        answer=wording.NONE_SIMILAR,
        same_subject=wording.same_subject(list(_counted(site, newest_first))),
        fold=wording.READ_IT if len(ids) == 1 else wording.READ_THEM,
        others=tuple(quote_point(site, point.id) for point in newest_first),
    )


def _counted(site: SiteContext, points: Sequence[Point]) -> Iterator[tuple[int, RecommendationKind, str]]:
    made = Counter((point.recommendation.kind, point.report) for point in points)
    for (kind, report), number in made.items():
        yield number, kind, english.report_month(site.corpus.by_id[report])
