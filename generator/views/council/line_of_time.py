"""Everything that has to improve in one council's area, in one line of time: a row for every document, newest first.

Inspections of the council and of partnerships it is in stand side by side here by their day alone. Each says what it
was on and whose outcome it gives, and its points stand in the inspectors' words, those that ask apart from those that
tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import ClassVar

from generator import english
from generator.analysis.line_of_time import PointsOfKind, TimelineEntry, line_of_time
from generator.english import line_of_time as wording
from generator.english.frameworks import area as area_in_group
from generator.english.judgements import NO_GRADE_BY_KIND
from generator.english.terms import NEWER
from generator.frozen import Frozen
from generator.model.judgement import Judgement
from generator.model.page import Page, Planned
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.programmes import PointShown, counted, points_shown
from generator.views.elements.basic import GradeTag, Hyperlink
from generator.views.elements.joint_inspections import is_of_council, of_partnership
from generator.views.elements.later_visits import found_later
from generator.views.elements.several_areas import SeveralAreas, several_areas
from generator.views.planning import of_council


class GradeOfWhole(Frozen):
    """A grade that sums a document up. `area` names what it is for; None where the tag says whose outcome it is."""

    area: str | None
    grade: GradeTag


class PointsInTime(Frozen):
    """Points of one kind and form, under how many there are: "6 recommendations". `look` tells asks from findings."""

    look: str
    title: str
    points: tuple[PointShown, ...]


class DocumentInTime(Frozen):
    """One document: its row says in short what it is, how it judged and how much it asks for; the rest is in the row.

    `grades` sum it up; of a partnership that is judged in several areas, all of them are in `areas` instead.
    `later` are documents that found priority actions after its grades, and before the next.
    """

    anchor: str
    name: str
    grades: tuple[GradeOfWhole, ...]
    in_short: tuple[str, ...]
    report: Hyperlink
    about: str | None
    areas: SeveralAreas | None
    later: tuple[Hyperlink, ...]
    points: tuple[PointsInTime, ...]


class YearOfDocuments(Frozen):
    title: str
    anchor: str
    documents: tuple[DocumentInTime, ...]


class LineOfTimePage(Page, kw_only=True):
    template: ClassVar[str] = "line_of_time.md"
    kind: ClassVar[str] = "line-of-time"

    answer: str
    years: tuple[YearOfDocuments, ...]
    newer: str = NEWER


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every council of which a document is held."""
    for slug in site.corpus.by_authority:
        yield of_council(site, LineOfTimePage, addresses.line_of_time(slug), slug, partial(_page, slug=slug))


def _page(site: SiteContext, slug: str) -> LineOfTimePage:
    line, name = line_of_time(site.corpus, site.analysis, slug), site.authority_name(slug)
    return LineOfTimePage(
        address=addresses.line_of_time(slug),
        title=wording.title(name),
        description=wording.description(name),
        crumbs=site.authority_crumbs(slug),
        answer=_answer(site, line),
        years=tuple(_year(site, year, entries) for year, entries in groupby(line, key=lambda one: one.day[:4])),
    )


def _answer(site: SiteContext, line: Sequence[TimelineEntry]) -> str:
    years = [entry.day[:4] for entry in line if entry.day]
    of_others = sum(not _is_own(site, entry.report) for entry in line)
    return wording.answer(len(line), years, of_others)


def _is_own(site: SiteContext, report: Report) -> bool:
    return is_of_council(site.framework(report.framework.key))


def _year(site: SiteContext, year: str, entries: Iterable[TimelineEntry]) -> YearOfDocuments:
    documents = tuple(_document(site, entry) for entry in entries)
    return YearOfDocuments(year or wording.NO_YEAR, wording.year_anchor(year), documents)


def _document(site: SiteContext, entry: TimelineEntry) -> DocumentInTime:
    report = entry.report
    areas = None if _is_own(site, report) else several_areas(site, report)
    points = tuple(_points(site, report, alike) for alike in entry.points)
    return DocumentInTime(
        anchor=report.key,
        name=wording.day_and_name(english.inspection_days(report.document), site.inspection_name(report.framework.key)),
        grades=tuple(_grade(site, report, judged) for judged in _outcome(entry)) if areas is None else (),
        in_short=(
            *((wording.outcomes_in(len(areas.areas)),) if areas else ()),
            *([alike.title for alike in points] or [wording.NO_POINTS]),
        ),
        report=Hyperlink(wording.READ_THE_REPORT, addresses.report(report.id)),
        about=" ".join(_about(site, report)) or None,
        areas=areas,
        later=found_later(site, report) if entry.outcome or areas else (),
        points=points,
    )


def _outcome(entry: TimelineEntry) -> Sequence[Judgement]:
    """What sums a document up; where it gives no grade of the whole, the grades of its areas."""
    graded = [judged for judged in entry.report.judgements if judged.is_graded and judged.group is None]
    return entry.outcome if any(judged.is_graded for judged in entry.outcome) else graded or entry.outcome


def _grade(site: SiteContext, report: Report, judged: Judgement) -> GradeOfWhole:
    named = area_in_group(site.area_title(report.framework.key, judged.area), judged.group)
    area = None if report.document.outcome_of else named
    return GradeOfWhole(area, site.judged_tag(report, judged))


def _about(site: SiteContext, report: Report) -> Iterator[str]:
    looked_at = english.looked_at(report.document)
    if looked_at:
        yield wording.on(looked_at)
    whose = of_partnership(report)
    if whose:
        yield whose
    framework = site.framework(report.framework.key)
    if framework and not is_of_council(framework) and not framework.scale:
        yield NO_GRADE_BY_KIND
    if not report.document.first_hand:
        yield wording.told_by(report.document.publisher)


def _points(site: SiteContext, report: Report, alike: PointsOfKind) -> PointsInTime:
    points = [point.recommendation for point in alike.points]
    look = "asks" if alike.form == "ask" else "found"
    return PointsInTime(look, counted(site, points), tuple(points_shown(site, report, points)))
