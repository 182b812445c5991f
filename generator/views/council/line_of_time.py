"""Everything that has to improve in one council's area, in one line of time: every document, newest first.

Inspections of the council and of partnerships it is in stand side by side here by their day alone. Each says what it
was on and whose outcome it gives, and its points stand in the inspectors' words, those that ask apart from those that
tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar

from generator import english
from generator.analysis.line_of_time import PointsOfKind, TimelineEntry, line_of_time
from generator.english import line_of_time as wording
from generator.english.judgements import NO_GRADE_BY_KIND
from generator.model.judgement import Judgement
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.programmes import PointsFold, points_fold
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.joint_inspections import is_of_council, of_partnership
from generator.views.elements.later_visits import found_later
from generator.views.elements.several_areas import SeveralAreas, several_areas
from generator.views.planning import of_council


@dataclass(frozen=True, slots=True)
class GradeOfWhole:
    """A grade that sums a document up. `area` names what it is for; None where the tag says whose outcome it is."""

    area: str | None
    grade: GradeTag


@dataclass(frozen=True, slots=True)
class DocumentInTime:
    """One document: what it is, its days, what and whom it is about, and its points by kind and form.

    `grades` sum it up; of a partnership that is judged in several areas, all of them are in `areas` instead.
    `later` are documents that found priority actions after its grades, and before the next.
    """

    anchor: str
    document: Hyperlink
    days: str
    about: str | None
    grades: tuple[GradeOfWhole, ...]
    areas: SeveralAreas | None
    later: tuple[Hyperlink, ...]
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
    line, name = line_of_time(site.corpus, site.analysis, slug), site.authority_name(slug)
    years = tuple(_year(site, year, entries) for year, entries in groupby(line, key=lambda one: one.day[:4]))
    return LineOfTimePage(
        address=addresses.line_of_time(slug),
        title=wording.title(name),
        description=wording.description(name),
        crumbs=site.authority_crumbs(slug),
        summary=wording.summary(len(line)),
        ways=tuple(Hyperlink(year.title, addresses.year(slug, year.anchor)) for year in years),
        years=years,
    )


def _year(site: SiteContext, year: str, entries: Iterable[TimelineEntry]) -> YearOfDocuments:
    documents = tuple(_document(site, entry) for entry in entries)
    return YearOfDocuments(year or wording.NO_YEAR, wording.year_anchor(year), documents)


def _document(site: SiteContext, entry: TimelineEntry) -> DocumentInTime:
    report, document = entry.report, entry.report.document
    is_own = is_of_council(site.framework(report.framework.key))
    areas = None if is_own else several_areas(site, report)
    return DocumentInTime(
        anchor=report.key,
        document=site.inspection_link(report),
        days=english.inspection_days(document),
        about=" ".join(_about(site, report)) or None,
        grades=tuple(_grade(site, report, judged) for judged in entry.outcome) if areas is None else (),
        areas=areas,
        later=found_later(site, report) if entry.outcome or areas else (),
        points=tuple(_fold(site, report, alike) for alike in entry.points),
    )


def _grade(site: SiteContext, report: Report, judged: Judgement) -> GradeOfWhole:
    area = None if report.document.outcome_of else site.area_title(report.framework.key, judged.area)
    return GradeOfWhole(area, site.grade_tag(report, judged.grade))


def _about(site: SiteContext, report: Report) -> Iterator[str]:
    document = report.document
    looked_at = document.topic or (document.theme.words if document.theme else None)
    if looked_at:
        yield wording.on(looked_at)
    whose = of_partnership(report)
    if whose:
        yield whose
    framework = site.framework(report.framework.key)
    if framework and not is_of_council(framework) and not framework.scale:
        yield NO_GRADE_BY_KIND
    if not document.first_hand:
        yield wording.told_by(document.publisher)


def _fold(site: SiteContext, report: Report, alike: PointsOfKind) -> PointsFold:
    return points_fold(site, report, [point.recommendation for point in alike.points])
