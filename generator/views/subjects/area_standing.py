"""How councils stand on one area: the sentence that answers, the map, and the list beside it that says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator import english
from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.latest_grades import AreaOfCouncil, AreaStanding, grade_of
from generator.english import judgement_areas as wording
from generator.english import outcomes
from generator.english.pictures import map_of_tiles
from generator.model.framework import Framework
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.page import Picture
from generator.model.report import Report
from generator.model.scales import GradeScale
from generator.model.timeline import Missing
from generator.pictures import MapTile, Mark, TimelineKey, tile_map
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink, unknown_tag
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.later_visits import found_later
from generator.views.elements.list_filters import RowFacts, row_facts
from generator.views.elements.overall_judgements import what_to_know
from generator.views.elements.point_counts import points_by_kind
from generator.views.elements.timeline import missing_tag
from generator.views.report.in_short import ASKED_FOR

MOST_NAMED = 8
"""How many councils that stand apart are named under the answer: more are told by their numbers."""


@dataclass(frozen=True, slots=True)
class NamedArea:
    """An area by key and title. `suffix` tells the anchors of a page's second part from those of its first."""

    area: str
    title: str
    suffix: str = ""

    def picture(self, *kind: str) -> str:
        """The name of a picture, which begins its ids."""
        return addresses.anchor("-".join((*kind, self.area))) + self.suffix


@dataclass(frozen=True, slots=True)
class NamedApart:
    """A council that is not counted with the others, with what is known of it in a few words."""

    council: Hyperlink
    words: str | None


@dataclass(frozen=True, slots=True)
class StandsApart:
    """Councils that are not counted with the others: why, and either their names or how many stand at which grade."""

    why: str
    named: tuple[NamedApart, ...]
    numbers: str | None


@dataclass(frozen=True, slots=True)
class GradeOfCouncil:
    """One council's grade, where it is read, and what to know of it. `notes` lead nowhere, `links` do."""

    council: Hyperlink
    grade: GradeTag
    ended: Hyperlink | None
    reasons: Hyperlink | None
    notes: tuple[str, ...]
    links: tuple[Hyperlink, ...]
    facts: RowFacts


@dataclass(frozen=True, slots=True)
class RegionOfRows:
    """A fold of the list: its name, how many stand at which grade, and the councils of which there is no report.

    `caption` names its table, which a page with several parts has more than once for a region.
    """

    name: str
    caption: str
    counts: str
    rows: tuple[GradeOfCouncil, ...]
    without: str | None


@dataclass(frozen=True, slots=True)
class AreaPart:
    """An area of one programme.

    `heading` is the printed group or the programme, where a page has several parts; `extent` says when the councils
    that are counted were inspected, and on how many there is no report.
    """

    anchor: str
    heading: str | None
    answer: str
    whose: str | None
    extent: str | None
    apart: tuple[StandsApart, ...]
    map: Picture | None
    map_words: str
    dashed: str
    key: TimelineKey | None
    regions: tuple[RegionOfRows, ...]


def area_part(site: SiteContext, named: NamedArea, standing: AreaStanding, heading: str | None) -> AreaPart:
    framework = site.framework(standing.framework) if standing.framework else None
    outcome_of = None if framework is None or is_of_council(framework) else framework.outcome_of
    scale = site.scale(standing.framework) if standing.framework else None
    counts = counts_of(scale, standing.counted)
    drawn = _map(site, named, standing, scale)
    return AreaPart(
        anchor=addresses.LIST_OF_COUNCILS + named.suffix,
        heading=heading,
        answer=answer(site, named, standing),
        whose=wording.whose(outcome_of) if outcome_of else None,
        extent=" ".join(filter(None, (_inspected(standing.counted), _without(standing)))) or None,
        apart=tuple(_apart(site, named.area, standing)),
        map=drawn,
        map_words=wording.MAP_KEY,
        dashed=wording.DASHED,
        key=TimelineKey(_marks(scale, standing.counted)) if counts else None,
        regions=tuple(_regions(site, standing, scale, heading)),
    )


def area_map(site: SiteContext, named: NamedArea, standing: AreaStanding) -> tuple[Picture | None, TimelineKey]:
    """The map alone, with the key of its marks. A list that says the same has to be linked beside it."""
    scale = site.scale(standing.framework) if standing.framework else None
    return _map(site, named, standing, scale), TimelineKey(_marks(scale, standing.counted))


def answer(site: SiteContext, named: NamedArea, standing: AreaStanding) -> str:
    """The page's first sentence."""
    framework = site.framework(standing.framework) if standing.framework else None
    scale = site.scale(standing.framework) if standing.framework else None
    counts = counts_of(scale, standing.counted)
    if framework and not is_of_council(framework):
        return wording.answer_of_areas(counts)
    return wording.answer(named.title, counts, _is_overall(framework, named.area), standing.has_ended)


def _is_overall(framework: Framework | None, area: str) -> bool:
    return framework is not None and any(one.key == area and one.overall for one in framework.areas)


def counts_of(scale: GradeScale | None, given: Iterable[AreaInReport]) -> list[tuple[str, int]]:
    """Each grade of a scale that was given, in words, best first, with how many times."""
    number = Counter(grade for one in given if (grade := grade_of(one)))
    known = [point.grade for point in scale.points] if scale else []
    order = [grade for grade in known if grade in number] + [grade for grade in number if grade not in known]
    return [(english.grade_words(scale, grade), number[grade]) for grade in order]


def _inspected(given: tuple[AreaInReport, ...]) -> str | None:
    days = sorted(one.report.date for one in given if one.report.date)
    return wording.inspected(days[0], days[-1]) if days else None


def _apart(site: SiteContext, area: str, standing: AreaStanding) -> Iterator[StandsApart]:
    """Councils that were judged by another kind of inspection, or before an inspection that gave no grade."""
    councils = {one.authority: one for one in standing.councils}
    kinds = grouped(
        ((_why_apart(site, area, standing, councils[one.report.authority.slug]), one.report.framework.key), one)
        for one in standing.otherwise
    )
    for (why, key), found in kinds.items():
        yield _stands_apart(site, why.say(len(found), site.inspection_name(key)), key, found)
    not_found = [one for one in standing.never if isinstance(one.answer, Missing) and one.answer.code in UNREAD]
    if not_found:
        named = tuple(NamedApart(_council(site, one.report), None) for one in not_found)
        yield StandsApart(wording.not_found(len(not_found)), named, None)


class WhyApart(NamedTuple):
    """Why a council is not counted with the others, and what its framework says of leaving the area out."""

    kind: Literal["another-kind", "not-read", "not-graded"]
    why: str = ""

    def say(self, number: int, inspection: str) -> str:
        if self.kind == "another-kind":
            return wording.another_kind(number, inspection)
        if self.kind == "not-read":
            return wording.not_read_since(number, inspection)
        return wording.not_graded_since(number, inspection, self.why)


def _why_apart(site: SiteContext, area: str, standing: AreaStanding, council: AreaOfCouncil) -> WhyApart:
    if standing.shown(council):
        return WhyApart("another-kind")
    if council.why_none in UNREAD:
        return WhyApart("not-read")
    return WhyApart("not-graded", _why_left_out(site, area, council.latest.report) if council.latest else "")


def _why_left_out(site: SiteContext, area: str, report: Report) -> str:
    """What the framework says of an edition that leaves the area out."""
    framework = site.framework(report.framework.key)
    editions = framework.editions if framework else ()
    fitting = (one for one in editions if one.key == report.framework.edition and area in one.not_reported)
    return next((one.why_not_reported for one in fitting), "")


UNREAD = ("not-readable", "not-found")
"""Why there is no grade where the report should have one."""


def _stands_apart(site: SiteContext, why: str, framework: str, found: tuple[AreaInReport, ...]) -> StandsApart:
    if len(found) > MOST_NAMED:
        return StandsApart(why, (), wording.numbers_of(counts_of(site.scale(framework), found)))
    return StandsApart(
        why, tuple(NamedApart(_council(site, one.report), _in_passing(site, one)) for one in found), None
    )


def _in_passing(site: SiteContext, given: AreaInReport) -> str | None:
    grade = grade_of(given)
    return wording.grade_in_passing(site.grade_words(given.report, grade), given.report.date) if grade else None


def _council(site: SiteContext, report: Report) -> Hyperlink:
    return site.authority_link(report.authority.slug)


def _without(standing: AreaStanding) -> str | None:
    number = len(standing.without_report)
    return wording.without_report(number, len(standing.councils)) if number else None


def _map(site: SiteContext, named: NamedArea, standing: AreaStanding, scale: GradeScale | None) -> Picture | None:
    tiles = [tile for council in standing.councils if (tile := _tile(site, standing, scale, council))]
    if not tiles:
        return None
    return tile_map(named.picture("map"), wording.map_title(named.title), map_of_tiles(len(tiles)), tiles)


def _tile(
    site: SiteContext, standing: AreaStanding, scale: GradeScale | None, council: AreaOfCouncil
) -> MapTile | None:
    authority = site.corpus.authorities.get(council.authority)
    if authority is None or authority.tile is None:
        return None
    found = standing.standing(council)
    grade = grade_of(found) if found else None
    point = scale.point(grade) if scale and grade else None
    said = site.grade_words(found.report, grade) if found and grade else _why_no_grade(standing, council).words
    return MapTile(
        column=authority.tile.column,
        row=authority.tile.row,
        region=authority.region,
        mark=Mark.of(point, bool(scale and scale.outcome_of)) if point else None,
        words=wording.tile(authority.title, said, found.report.date if found else None),
        address=addresses.authority(council.authority) if council.authority in site.corpus.by_authority else None,
    )


def _marks(scale: GradeScale | None, given: tuple[AreaInReport, ...]) -> tuple[Mark, ...]:
    found = {grade_of(one) for one in given}
    points = scale.points if scale else ()
    return tuple(Mark.of(point, bool(scale and scale.outcome_of)) for point in points if point.grade in found)


def _regions(
    site: SiteContext, standing: AreaStanding, scale: GradeScale | None, heading: str | None
) -> Iterator[RegionOfRows]:
    by_region = grouped((site.region(one.authority), one) for one in standing.councils)
    for region, councils in sorted(by_region.items()):
        in_order = sorted(councils, key=lambda one: site.authority_name(one.authority).casefold())
        counted = [found for one in in_order if (found := standing.standing(one))]
        told = [one for one in in_order if one.has_reports]
        yield RegionOfRows(
            name=region,
            caption=wording.region_caption(region, heading),
            counts=wording.region_counts(
                len(in_order), counts_of(scale, counted), len(told) - len(counted), len(in_order) - len(told)
            ),
            rows=tuple(_row(site, standing, one) for one in told),
            without=_names([site.authority_name(one.authority) for one in in_order if not one.has_reports]),
        )


def _names(councils: list[str]) -> str | None:
    return wording.no_report(councils) if councils else None


def _row(site: SiteContext, standing: AreaStanding, council: AreaOfCouncil) -> GradeOfCouncil:
    found = standing.standing(council)
    if found and isinstance(found.answer, Judgement):
        return grade_row(site, found.report, found.answer)
    last = council.last
    before = _before(site, last) if last else ()
    return GradeOfCouncil(
        council=site.authority_link(council.authority),
        grade=_why_no_grade(standing, council),
        ended=_ended(council.latest.report) if council.latest else None,
        reasons=None,
        notes=before,
        links=(),
        facts=row_facts(site, council.authority),
    )


def _why_no_grade(standing: AreaStanding, council: AreaOfCouncil) -> GradeTag:
    if council.latest is None:
        return unknown_tag(wording.NO_GRADES if council.has_reports else wording.NO_REPORT)
    if standing.shown(council):
        return unknown_tag(wording.ANOTHER_KIND)
    answer = council.latest.answer
    return missing_tag(answer) if isinstance(answer, Missing) else unknown_tag(english.grade_words(None, answer.grade))


def _before(site: SiteContext, given: AreaInReport) -> tuple[str, ...]:
    grade = grade_of(given)
    if grade is None:
        return ()
    inspection = site.inspection_name(given.report.framework.key)
    return (wording.earlier_note(site.grade_words(given.report, grade), given.report.date, inspection),)


def grade_row(site: SiteContext, report: Report, judgement: Judgement) -> GradeOfCouncil:
    """A grade that was given, with all that a reader has to know beside it."""
    is_own = is_of_council(site.framework(report.framework.key))
    words = site.grade_words(report, judgement.grade)
    notes = what_to_know(report, judgement) if is_own else [*what_to_know(report, judgement), _told_before(report)]
    return GradeOfCouncil(
        council=_council(site, report),
        grade=site.grade_tag(report, judgement.grade),
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
