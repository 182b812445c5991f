"""The list beside the map: each council's grade on one area, by region, and who was given none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from generator import english
from generator.analysis.judgement_areas import AreaInReport, standing_for
from generator.analysis.latest_grades import AreaOfCouncil, AreaStanding
from generator.english import judgement_areas as wording
from generator.english import outcomes
from generator.frozen import Frozen
from generator.model.corpus import path_of_judgement
from generator.model.gaps_in_grades import Missing
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.page import Partial, PlannedPart
from generator.model.report import Report
from generator.model.scales import GradeScale
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink, unknown_tag
from generator.views.elements.grades_in_lists import GradeInList, grades_in_list
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.judgements_through_time import missing_tag
from generator.views.elements.later_visits import found_later
from generator.views.elements.list_filters import RowFacts, row_facts
from generator.views.elements.overall_judgements import what_to_know
from generator.views.elements.point_counts import points_by_kind
from generator.views.planning import part_of_council
from generator.views.report.in_short import ASKED_FOR
from generator.views.subjects.counted_grades import counts_of


class NamedApart(Frozen):
    """A council that has no row of its own, or is not counted, with what is known of it in a few words."""

    council: Hyperlink
    words: str | None


class WithoutGrade(Frozen):
    """Councils of a region that were given no grade: why, and their names."""

    why: str
    named: tuple[NamedApart, ...]


class GradeOfCouncil(Partial):
    """One council's grade, where it is read, and what to know of it. `notes` lead nowhere, `links` do.

    `instead` are the grades of its areas, where the latest inspection gave none for the whole; `grade` says so.
    """

    template: ClassVar[str] = "parts/grade.md"

    council: Hyperlink
    grade: GradeTag
    instead: tuple[GradeInList, ...]
    ended: Hyperlink | None
    reasons: Hyperlink | None
    notes: tuple[str, ...]
    links: tuple[Hyperlink, ...]
    facts: RowFacts


class RegionOfRows(Frozen):
    """A fold of the list: its name, how many stand at which grade, its rows, and the councils that have none.

    `caption` names its table, which a page with several parts has more than once for a region.
    """

    name: str
    caption: str
    counts: str
    rows: tuple[PlannedPart | GradeOfCouncil, ...]
    not_graded: tuple[WithoutGrade, ...]
    without: str | None


def grades_instead(site: SiteContext, area: str, council: AreaOfCouncil) -> tuple[GradeInList, ...]:
    """The grades of its areas, where the latest inspection of a council no longer grades the whole; else nothing."""
    if council.latest is None or not council.is_left_out:
        return ()
    framework = site.framework(council.latest.report.framework.key)
    is_whole = framework is not None and any(one.key == area and one.overall for one in framework.areas)
    return grades_in_list(site, council.latest.report) if is_whole else ()


def regions_of_rows(
    site: SiteContext, area: str, standing: AreaStanding, scale: GradeScale | None, heading: str | None
) -> Iterator[RegionOfRows]:
    by_region = grouped((site.region(one.authority), one) for one in standing.councils)
    for region, councils in sorted(by_region.items()):
        in_order = sorted(councils, key=lambda one: site.authority_name(one.authority).casefold())
        yield _region(
            site, area, standing, scale, RegionNamed(region, wording.region_caption(region, heading)), in_order
        )


class RegionNamed(NamedTuple):
    """A region, and the caption of its table."""

    name: str
    caption: str


def _region(
    site: SiteContext,
    area: str,
    standing: AreaStanding,
    scale: GradeScale | None,
    region: RegionNamed,
    councils: list[AreaOfCouncil],
) -> RegionOfRows:
    counted = [found for one in councils if (found := standing.standing(one))]
    told = [one for one in councils if one.has_reports]
    by_areas = {one.authority: grades for one in told if (grades := grades_instead(site, area, one))}
    without = len(told) - len(counted) - len(by_areas)
    numbers = (len(by_areas), without, len(councils) - len(told))
    without_row = [one for one in told if one.authority not in by_areas and _has_no_row(standing, one)]
    in_rows = [one for one in told if one not in without_row]
    return RegionOfRows(
        name=region.name,
        caption=region.caption,
        counts=wording.region_counts(len(councils), counts_of(scale, counted), *numbers),
        rows=tuple(_row(site, standing, one, by_areas.get(one.authority, ())) for one in in_rows),
        not_graded=tuple(_not_graded(site, without_row)),
        without=_names([site.authority_name(one.authority) for one in councils if not one.has_reports]),
    )


def _has_no_row(standing: AreaStanding, council: AreaOfCouncil) -> bool:
    """Whether there is nothing to say of a council in a row: no inspection graded it, or the latest left it out."""
    return not standing.shown(council) and (council.latest is None or council.is_left_out)


def _not_graded(site: SiteContext, councils: list[AreaOfCouncil]) -> Iterator[WithoutGrade]:
    """Those that were graded earlier, then those that never were."""
    before = [NamedApart(site.authority_link(one.authority), _last(site, one.last)) for one in councils if one.last]
    never = [NamedApart(site.authority_link(one.authority), None) for one in councils if not one.last]
    if before:
        yield WithoutGrade(wording.NOT_GRADED_LATELY, tuple(before))
    if never:
        yield WithoutGrade(wording.NEVER_GRADED, tuple(never))


def _last(site: SiteContext, given: AreaInReport) -> str | None:
    words = site.words_of_area(given)
    return wording.before_in_passing(words, english.report_month(given.report)) if words else None


def _names(councils: list[str]) -> str | None:
    return wording.no_report(councils) if councils else None


def _row(
    site: SiteContext, standing: AreaStanding, council: AreaOfCouncil, instead: tuple[GradeInList, ...]
) -> PlannedPart | GradeOfCouncil:
    found = standing.standing(council)
    if found and isinstance(found.answer, Judgement):
        return grade_row(site, found.report, found.answer)
    latest = council.latest.report if council.latest else None
    return GradeOfCouncil(
        council=site.authority_link(council.authority),
        grade=unknown_tag(wording.NO_OVERALL_GRADE) if instead else why_no_grade(standing, council),
        instead=instead,
        ended=_ended(latest) if latest else None,
        reasons=None,
        notes=(*(_of_areas(site, latest) if latest and instead else ()), *_before(site, council.last)),
        links=found_later(site, latest) if latest and instead else (),
        facts=row_facts(
            site,
            council.authority,
            year=latest.date[:4] or None if latest else None,
            inspection=site.inspection_name(latest.framework.key) if latest else None,
            date=latest.date or None if latest else None,
        ),
    )


def why_no_grade(standing: AreaStanding, council: AreaOfCouncil) -> GradeTag:
    if council.latest is None:
        return unknown_tag(wording.NO_GRADES if council.has_reports else wording.NO_REPORT)
    if standing.shown(council):
        return unknown_tag(wording.ANOTHER_KIND)
    if council.is_left_out:
        return unknown_tag(wording.LEFT_OUT)
    answer = council.latest.answer
    return missing_tag(answer) if isinstance(answer, Missing) else unknown_tag(english.grade_words(None, answer.grade))


def _of_areas(site: SiteContext, report: Report) -> tuple[str, ...]:
    """What to know of the grades of its areas, each said once."""
    known = (words for one in standing_for(site.corpus, report) for words in what_to_know(report, one))
    return tuple(dict.fromkeys(known))


def _before(site: SiteContext, given: AreaInReport | None) -> tuple[str, ...]:
    words = site.words_of_area(given) if given else None
    if given is None or words is None:
        return ()
    inspection = site.inspection_name(given.report.framework.key)
    return (wording.earlier_note(words, english.report_month(given.report), inspection),)


def grade_row(site: SiteContext, report: Report, judgement: Judgement) -> PlannedPart:
    """A grade that was given, with all that a reader has to know beside it."""
    make = partial(_graded, report=report, judgement=judgement)
    return part_of_council(site, report.authority.slug, make, report.id, path_of_judgement(judgement))


def _graded(site: SiteContext, report: Report, judgement: Judgement) -> GradeOfCouncil:
    is_own = is_of_council(site.framework(report.framework.key))
    words = site.grade_words(report, judgement.grade)
    notes = what_to_know(report, judgement) if is_own else [*what_to_know(report, judgement), _told_before(report)]
    return GradeOfCouncil(
        council=site.authority_link(report.authority.slug),
        grade=site.judged_tag(report, judgement),
        instead=(),
        ended=_ended(report),
        reasons=site.reasons_link(report, judgement),
        notes=tuple(notes),
        links=(*(() if is_own else _urgent(report)), *found_later(site, report)),
        facts=row_facts(
            site,
            report.authority.slug,
            grade=words,
            year=report.date[:4],
            inspection=site.inspection_name(report.framework.key),
            date=report.date,
        ),
    )


def _ended(report: Report) -> Hyperlink:
    return Hyperlink(english.report_date(report), addresses.report(report.id))


def _told_before(report: Report) -> str:
    """The earlier inspection of this kind that the report tells of."""
    told = [outcomes.earlier(one.date, one.words) for one in report.previous_inspections]
    if not told and report.document.not_inspected_before:
        return outcomes.says_none_before(report.document.not_inspected_before)
    return outcomes.before(english.listed(told)) if told else outcomes.NONE_EARLIER_FOUND


def _urgent(report: Report) -> tuple[Hyperlink, ...]:
    """The way to its priority actions, where it has any."""
    urgent = [point for point in report.recommendations if point.is_urgent]
    return (Hyperlink(points_by_kind(urgent), addresses.report(report.id, ASKED_FOR)),) if urgent else ()
