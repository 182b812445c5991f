"""What inspectors asked of a council, in their own words, each with whether it was said before.

The newest of what is said to be similar is quoted at once, else the nearest on the same subject, so that a reader can
judge; further ones are named and a reader opens them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator import english
from generator.analysis.history import PointHistory
from generator.english import said_before as wording
from generator.english.decisions import why_decided
from generator.frozen import Frozen, replace
from generator.model.analysis import MOST_SHOWN, RecommendationLink
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import Recommendation, RecommendationKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.how_common import CommonSubject, common_subjects
from generator.views.elements.point_links import quote_point


class SaidBefore(Frozen):
    """The answer to "Said before?": `quote` stands open, `others` under `fold`, to be opened.

    `reason` is what a person wrote on it: what two texts share a reader sees, as they stand side by side.
    """

    answer: str
    quote: Quote | None = None
    reason: str | None = None
    fold: str | None = None
    others: tuple[Quote, ...] = ()


class AskedFor(Frozen):
    """One recommendation. `stem` is the lead-in it goes on from, `fragment` says that a part of it is lost.

    `kind` stands over the first of each kind, where its report has several: what cannot wait is to be told apart.

    `subject` is its first theme with how common that is, `also` its others; none where the program gives it none.
    """

    kind: str | None
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
    shown = [point for point in points if point.id in known]
    kinds = _kinds(report, shown)
    return tuple(_asked(site, report, known[point.id], earlier, kind) for point, kind in zip(shown, kinds, strict=True))


def _kinds(report: Report, points: Sequence[Recommendation]) -> Iterator[str | None]:
    """For each point what its kind is called, where it is the first of it among several kinds."""
    numbers = Counter(point.kind for point in report.recommendations if not point.is_of_board)
    before = None
    for point in points:
        one, several = english.KINDS[point.kind]
        is_first = len(numbers) > 1 and point.kind != before
        yield (one if numbers[point.kind] == 1 else several) if is_first else None
        before = point.kind


def _asked(site: SiteContext, report: Report, found: PointHistory, has_earlier: bool, kind: str | None) -> AskedFor:
    point = found.point.recommendation
    themes = [tag.theme for tag in found.point.themes]
    links = site.theme_links(tuple(themes))
    return AskedFor(
        kind=kind,
        stem=point.stem,
        quote=quote_of(site, report, point),
        fragment=english.fragment_words(point.complete, point.lost),
        subject=next(iter(common_subjects(site, report, themes[:1])), None),
        theme=links[0] if links else None,
        also=links[1:],
        before=_before(site, found, has_earlier),
    )


def quote_of(site: SiteContext, report: Report, point: Recommendation) -> Quote:
    """A point in the report's words, with its own place in the report."""
    source = Hyperlink(english.source_words(report, point.place), addresses.recommendation(point.id))
    return site.quote_point(report, point, source)


def _before(site: SiteContext, found: PointHistory, has_earlier: bool) -> SaidBefore:
    stated = [link for link in found.before if link.closeness == "similar"]
    if stated:
        newest_first = sorted(stated, key=lambda link: site.analysis.points[link.earlier].date, reverse=True)
        first, *others = sorted(newest_first, key=lambda link: link.basis != "inspectors")
        return _with_others(site, _stated(site, first), others)
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
    nearest = [link.earlier for link in found.before][:MOST_SHOWN]
    named = found.point.first_theme
    return _same_subject(site, sorted(nearest, key=lambda name: not _is_on(site, name, named)))


def _is_on(site: SiteContext, point: str, theme: str | None) -> bool:
    return any(tag.theme == theme for tag in site.analysis.points[point].themes)


def _stated(site: SiteContext, link: RecommendationLink) -> SaidBefore:
    """One that inspectors, a person or the program calls similar, quoted."""
    kind, month = _what_and_when(site, link.earlier)
    quote = quote_point(site, link.earlier)
    if link.said_again:
        return SaidBefore(wording.inspectors_say(link.said_again, (kind, month)), quote)
    if link.unresolved:
        return SaidBefore(wording.not_resolved(kind, month), quote)
    why = why_decided(link.decision) if link.decision else None
    return SaidBefore(wording.similar(link.basis, kind, month), quote, why)


def _with_others(site: SiteContext, said: SaidBefore, others: Sequence[RecommendationLink]) -> SaidBefore:
    """The same with further similar ones, named and to be opened."""
    ids = [link.earlier for link in others]
    if not ids:
        return said
    fold = wording.also_similar(_counted(site, ids), {link.basis for link in others})
    return replace(said, fold=fold, others=tuple(quote_point(site, name) for name in ids))


def _same_subject(site: SiteContext, ids: Sequence[str]) -> SaidBefore:
    """No similar one: those that are only on the same subject, of which the first of `ids` is quoted."""
    if not ids:
        return SaidBefore(wording.NONE_FOUND)
    newest_first = sorted(ids, key=lambda name: site.analysis.points[name].date, reverse=True)
    others = [name for name in newest_first if name != ids[0]]
    return SaidBefore(
        answer=wording.same_subject(_counted(site, newest_first)),
        quote=quote_point(site, ids[0]),
        fold=wording.the_others(_counted(site, others)) if others else None,
        others=tuple(quote_point(site, name) for name in others),
    )


def _counted(site: SiteContext, ids: Iterable[str]) -> list[wording.MadeThen]:
    """How many of a kind were made in which month, in the order given."""
    made = Counter(_what_and_when(site, name) for name in ids)
    return [(number, kind, month) for (kind, month), number in made.items()]


def _what_and_when(site: SiteContext, point: str) -> tuple[RecommendationKind, str]:
    found = site.analysis.points[point]
    return found.recommendation.kind, english.report_month(site.corpus.by_id[found.report])
