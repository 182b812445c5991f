"""How councils stand on one area: the sentence that answers, the map, and the list beside it that says the same."""

from __future__ import annotations

from generator.analysis.judgement_areas import AreaInReport, is_of_board
from generator.analysis.latest_grades import AreaStanding
from generator.english import judgement_areas as wording
from generator.english import lists
from generator.frozen import Frozen
from generator.model.framework import Framework
from generator.model.page import Picture
from generator.pictures import TimelineKey
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.joint_inspections import is_of_council
from generator.views.subjects.area_apart import StandsApart, councils_apart
from generator.views.subjects.area_list import RegionOfRows, regions_of_rows
from generator.views.subjects.area_map import NamedArea, map_of_area, marks_of
from generator.views.subjects.counted_grades import counts_of


class AreaPart(Frozen):
    """An area of one programme.

    `heading` is the printed group or the programme, where a page has several parts; `extent` says when the councils
    that are counted were inspected, and on how many there is no report. `given` heads the column of grades, or of
    outcomes that are not the council's own.
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
    given: str
    regions: tuple[RegionOfRows, ...]


def area_part(site: SiteContext, named: NamedArea, standing: AreaStanding, heading: str | None) -> AreaPart:
    framework = site.framework(standing.framework) if standing.framework else None
    outcome_of = None if framework is None or is_of_council(framework) else framework.outcome_of
    scale = site.scale(standing.framework) if standing.framework else None
    counts = counts_of(scale, standing.counted)
    drawn = map_of_area(site, named, standing, scale)
    return AreaPart(
        anchor=addresses.LIST_OF_COUNCILS + named.suffix,
        heading=heading,
        answer=answer(site, named, standing),
        whose=_whose(site, named, standing, outcome_of),
        extent=" ".join(filter(None, (_inspected(standing.counted), _without(standing)))) or None,
        apart=tuple(councils_apart(site, named.area, standing)),
        map=drawn,
        map_words=wording.MAP_KEY,
        dashed=wording.DASHED,
        key=TimelineKey(marks_of(scale, standing.counted)) if counts else None,
        given=lists.GRADE if is_of_council(framework) else lists.OUTCOME,
        regions=tuple(regions_of_rows(site, named.area, standing, scale, heading)),
    )


def answer(site: SiteContext, named: NamedArea, standing: AreaStanding) -> str:
    """The page's first sentence."""
    framework = site.framework(standing.framework) if standing.framework else None
    scale = site.scale(standing.framework) if standing.framework else None
    counts = counts_of(scale, standing.counted)
    if framework and not is_of_council(framework):
        return wording.answer_of_areas(counts)
    if _is_of_boards(site, named, standing):
        return wording.answer_of_boards(counts)
    is_overall = _is_overall(framework, named.area)
    return wording.answer(named.title, counts, is_overall, standing.has_ended, standing.group)


def _whose(site: SiteContext, named: NamedArea, standing: AreaStanding, outcome_of: str | None) -> str | None:
    """Whose the grades are, where they are not the councils' own."""
    if _is_of_boards(site, named, standing):
        return wording.OF_BOARDS
    return wording.whose(outcome_of) if outcome_of else None


def _is_of_boards(site: SiteContext, named: NamedArea, standing: AreaStanding) -> bool:
    """Whether an area is that of safeguarding boards, whose grades are not their councils'."""
    of_one_framework = standing.counted
    return bool(of_one_framework) and is_of_board(site.corpus, of_one_framework[0].report, named.area)


def _is_overall(framework: Framework | None, area: str) -> bool:
    return framework is not None and any(one.key == area and one.overall for one in framework.areas)


def _inspected(given: tuple[AreaInReport, ...]) -> str | None:
    days = sorted(one.report.date for one in given if one.report.date)
    return wording.inspected(days[0], days[-1]) if days else None


def _without(standing: AreaStanding) -> str | None:
    number = len(standing.without_report)
    return wording.without_report(number, len(standing.councils)) if number else None
