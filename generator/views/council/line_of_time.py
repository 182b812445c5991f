"""Everything that inspectors asked for in one council's area, in one line of time: every document, newest first.

Inspections of the council and of partnerships it is in stand side by side here by their day alone. Each says what it
was on and whose outcome it gives, and its points stand in the inspectors' words, those that ask apart from those that
tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar

from generator import english
from generator.english import line_of_time as wording
from generator.model.page import Page, Planned
from generator.model.report import Recommendation, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.programmes import PointsFold, points_fold
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.overall_judgements import overall_judgements
from generator.views.planning import of_council


@dataclass(frozen=True, slots=True)
class DocumentInTime:
    """One document: what it is, its days, what and whom it is about, and its points by kind and form."""

    anchor: str
    document: Hyperlink
    days: str
    about: str | None
    grades: tuple[GradeTag, ...]
    points: tuple[PointsFold, ...]


@dataclass(frozen=True, slots=True)
class YearOfDocuments:
    title: str
    anchor: str
    documents: tuple[DocumentInTime, ...]


@dataclass(frozen=True, kw_only=True)
class LineOfTimePage(Page):
    template: ClassVar[str] = "line_of_time.md"
    kind: ClassVar[str] = "line-of-time"

    summary: str
    ways: tuple[Hyperlink, ...]
    years: tuple[YearOfDocuments, ...]
    no_points: str = wording.NO_POINTS


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a document is held."""
    for slug in site.corpus.by_authority:
        yield of_council(site, LineOfTimePage, addresses.line_of_time(slug), slug, partial(_page, slug=slug))


def _page(site: SiteContext, slug: str) -> LineOfTimePage:
    reports = sorted(site.corpus.by_authority[slug], key=_day, reverse=True)
    name = site.authority_name(slug)
    years = tuple(_year(site, year, list(held)) for year, held in groupby(reports, key=lambda one: _day(one)[:4]))
    return LineOfTimePage(
        address=addresses.line_of_time(slug),
        title=wording.title(name),
        description=wording.description(name),
        crumbs=site.authority_crumbs(slug),
        summary=wording.summary(len(reports)),
        ways=tuple(Hyperlink(year.title, addresses.year(slug, year.anchor)) for year in years),
        years=years,
    )


def _day(report: Report) -> str:
    """The day by which a document stands in the line: the last that inspectors were there, else its own."""
    return report.document.inspection_end or report.date


def _year(site: SiteContext, year: str, reports: Sequence[Report]) -> YearOfDocuments:
    documents = tuple(_document(site, report) for report in reports)
    return YearOfDocuments(year or wording.NO_YEAR, wording.year_anchor(year), documents)


def _document(site: SiteContext, report: Report) -> DocumentInTime:
    document = report.document
    return DocumentInTime(
        anchor=report.key,
        document=site.inspection_link(report),
        days=english.period_words(document.inspection_start, document.inspection_end),
        about=" ".join(_about(report)) or None,
        grades=tuple(site.grade_tag(report, judged.grade) for judged in overall_judgements(site, report)),
        points=tuple(_folds(site, report)),
    )


def _about(report: Report) -> Iterator[str]:
    document = report.document
    looked_at = document.topic or (document.theme.words if document.theme else None)
    if looked_at:
        yield wording.on(looked_at)
    if document.partnership:
        yield wording.of_partnership(document.partnership)
    if not document.first_hand:
        yield wording.told_by(document.publisher)


def _folds(site: SiteContext, report: Report) -> Iterator[PointsFold]:
    """The points of each kind and form."""
    found: dict[tuple[str, str], list[Recommendation]] = {}
    for kind in english.KINDS:
        for point in report.recommendations:
            if point.kind == kind:
                found.setdefault((kind, site.analysis.points[point.id].form), []).append(point)
    for points in found.values():
        yield points_fold(site, report, points)
