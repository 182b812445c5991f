"""One judgement area across councils: how they stand, on a map and in a list, and how they were graded before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from generator.analysis.judgement_areas import areas_with_reports, relations_of_area
from generator.analysis.latest_grades import AreaStanding, standings
from generator.english import frameworks as of_frameworks
from generator.english import judgement_areas as wording
from generator.english import lists, partnership
from generator.frozen import Frozen, replace
from generator.model.framework import CHILDRENS_SERVICES, Relation
from generator.model.grouping import grouped
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, PageEntry
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.list_filters import Citation, ListFilters, citation, list_filters
from generator.views.planning import of_site
from generator.views.subjects.area_map import NamedArea
from generator.views.subjects.area_standing import AreaPart, area_part
from generator.views.subjects.area_years import EditionOfGrades, editions_of
from generator.views.subjects.counted_grades import counts_of
from generator.views.subjects.frameworks import area_of


class FrameworkAreas(Frozen):
    """The areas that inspections of one framework judge, each with its page; `whose` where it is not the council's."""

    framework: str
    whose: str | None
    areas: tuple[PageEntry, ...]


class AreaOfProgramme(Frozen):
    """How councils stand on the area, and its grades through the years."""

    standing: AreaPart
    filters: ListFilters | None
    editions: tuple[EditionOfGrades, ...]
    years: bool
    years_title: str
    earlier_title: str
    has_earlier: bool
    not_the_same: str = wording.NOT_THE_SAME


class JudgementsPage(Page, kw_only=True):
    template: ClassVar[str] = "judgements.md"
    kind: ClassVar[str] = "judgements"

    opening: str
    frameworks: tuple[FrameworkAreas, ...]


class JudgementAreaPage(Page, kw_only=True):
    template: ClassVar[str] = "judgement_area.md"
    kind: ClassVar[str] = "judgement"

    parts: tuple[AreaOfProgramme, ...]
    frameworks: tuple[Hyperlink, ...]
    relations: tuple[str, ...]
    citation: Citation
    data: tuple[Hyperlink, ...]


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, JudgementsPage, addresses.JUDGEMENTS, partial(_index, site))


def _index(site: SiteContext) -> JudgementsPage:
    return JudgementsPage(
        address=addresses.JUDGEMENTS,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        opening=wording.INDEX_OPENING,
        frameworks=tuple(_listed_once(site)),
    )


def _listed_once(site: SiteContext) -> Iterator[FrameworkAreas]:
    """Each area under the kind of inspection whose grades stand for most councils; councils' own services first."""
    areas = {area: (key, standings(site.corpus, area)) for area, key in areas_with_reports(site.corpus).items()}
    by_framework = grouped((_standing_under(found) or key, area) for area, (key, found) in areas.items())
    newest_first = [one.key for one in reversed(site.corpus.frameworks_in_time)]
    in_time = sorted(by_framework, key=lambda key: _place(newest_first, key))
    for key in sorted(in_time, key=lambda key: not is_of_council(site.framework(key))):
        framework = site.framework(key)
        whose = partnership.whose(framework.outcome_of) if framework and framework.outcome_of else None
        entries = tuple(_entry(site, area, *areas[area]) for area in by_framework[key])
        yield FrameworkAreas(site.framework_title(key), whose, entries)


def _standing_under(found: tuple[AreaStanding, ...]) -> str | None:
    return found[0].framework if found else None


def _place(order: list[str], key: str) -> int:
    return order.index(key) if key in order else len(order)


def _entry(site: SiteContext, area: str, framework: str, found: tuple[AreaStanding, ...]) -> PageEntry:
    link = Hyperlink(site.area_title(framework, area), addresses.judgement_area(area))
    standing = found[0] if found else None
    scale = site.scale(standing.framework) if standing and standing.framework else None
    return PageEntry(link, wording.summary_of(counts_of(scale, standing.counted) if standing else []))


def pages(site: SiteContext) -> Iterator[Planned]:
    for area, framework in areas_with_reports(site.corpus).items():
        title = site.area_title(framework, area)
        yield of_site(site, JudgementAreaPage, addresses.judgement_area(area), partial(_page, site, area, title))


def _page(site: SiteContext, area: str, title: str) -> JudgementAreaPage:
    found = standings(site.corpus, area)
    parts = tuple(_parts(site, NamedArea(area, title), found))
    relations = [_relation_words(site, key, relation) for key, relation in relations_of_area(site.corpus, area)]
    address = addresses.judgement_area(area)
    first = parts[0].standing.answer if parts else wording.NONE_FOUND
    return JudgementAreaPage(
        address=address,
        title=title,
        description=wording.described(title, first),
        crumbs=site.crumbs((wording.TITLE, addresses.JUDGEMENTS)),
        parts=parts,
        frameworks=tuple(_frameworks(site, area)),
        relations=tuple(dict.fromkeys(relations)),
        citation=citation(title, address),
        data=(
            Hyperlink(wording.AS_DATA, addresses.data_file("judgements.csv")),
            Hyperlink(wording.DATA_EXPLAINED, addresses.data_table("judgements")),
        ),
    )


def _parts(site: SiteContext, named: NamedArea, found: tuple[AreaStanding, ...]) -> Iterator[AreaOfProgramme]:
    """Each programme and printed group; the first has the one box of filters for all lists of the page."""
    for number, standing in enumerate(found, 1):
        own = replace(named, suffix=f"-{number}" if number > 1 else "")
        heading = _heading(site, standing) if len(found) > 1 else None
        yield _part(site, own, standing, heading, _filters(site, found) if number == 1 else None)


def _part(
    site: SiteContext, named: NamedArea, standing: AreaStanding, heading: str | None, filters: ListFilters | None
) -> AreaOfProgramme:
    editions = editions_of(site, named, standing)
    is_own = standing.programme == CHILDRENS_SERVICES
    return AreaOfProgramme(
        standing=area_part(site, named, standing, heading),
        filters=filters,
        editions=editions,
        years=any(one.years for one in editions),
        years_title=wording.YEARS if is_own else wording.OUTCOMES_BY_YEAR,
        earlier_title=wording.EARLIER if is_own else wording.EARLIER_OUTCOMES,
        has_earlier=any(one.earlier for one in editions),
    )


def _heading(site: SiteContext, standing: AreaStanding) -> str:
    return standing.group or site.framework_title(standing.framework or standing.programme)


def _filters(site: SiteContext, found: tuple[AreaStanding, ...]) -> ListFilters:
    scales = [scale for one in found if one.framework and (scale := site.scale(one.framework))]
    order = [point.title for scale in scales for point in scale.points]
    framework = site.framework(found[0].framework) if found and found[0].framework else None
    grade = lists.GRADE if is_of_council(framework) else lists.OUTCOME
    columns = (("grade", grade), ("date", lists.ENDED), ("inspection", lists.INSPECTION))
    return list_filters(site, [("grade", grade)], columns, list(dict.fromkeys(order)))


def _frameworks(site: SiteContext, area: str) -> Iterator[Hyperlink]:
    """Each kind of inspection that judges the area, the newest first."""
    for framework in reversed(site.corpus.frameworks_in_time):
        if framework.key in site.corpus.by_framework and any(one.key == area for one in framework.areas):
            yield Hyperlink(framework.short_title, addresses.framework(framework.key))


def _relation_words(site: SiteContext, framework: str, relation: Relation) -> str:
    here = area_of(site, framework, relation.area)
    there = area_of(site, relation.framework, relation.other_area)
    return of_frameworks.relation(here, relation.relation, there, relation.why)
