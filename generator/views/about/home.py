"""The first page: find a council, search, all councils on a map, what changed lately, the councils by region."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import ClassVar
from urllib.parse import quote_plus

from generator.analysis.changes import change_of, newest_first
from generator.analysis.judgement_areas import area_to_show, areas_with_reports, is_main
from generator.analysis.latest_grades import standings
from generator.english import home as wording
from generator.english.feeds import FOLLOW_ALL
from generator.frozen import Frozen, replace
from generator.model.framework import Framework
from generator.model.grouping import grouped
from generator.model.page import Page, Picture, Planned
from generator.pictures import TimelineKey
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.successions import is_gone
from generator.views.elements.basic import Hyperlink
from generator.views.elements.council_box import CouncilBox, find_council
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.moves import ChangeEntry, change_entry
from generator.views.planning import of_site
from generator.views.subjects.area_map import NamedArea, area_map
from generator.views.subjects.area_standing import answer

LATEST = 5
ENOUGH_FOR_A_MAP = 20
"""Councils with a grade: a map of fewer shows little but blanks, and their names fit beside the field."""


class MapOfCouncils(Frozen):
    """The grades of one area on a map. `why` says why it is not the whole that is shown, where it is not."""

    heading: str
    answer: str
    why: str | None
    picture: Picture
    key: TimelineKey
    as_list: Hyperlink
    others: tuple[Hyperlink, ...]


class RegionOfNames(Frozen):
    name: str
    number: str
    councils: tuple[Hyperlink, ...]


class HomePage(Page, kw_only=True):
    """`look` says how it is laid out. `map` is None, and `names` has all councils, where there are few reports."""

    template: ClassVar[str] = "home.md"
    kind: ClassVar[str] = "home"

    look: str
    worried: Hyperlink
    also: str
    subjects: tuple[Hyperlink, ...]
    find: CouncilBox
    finder: Hyperlink
    search: Hyperlink
    searched: str
    examples: tuple[Hyperlink, ...]
    compare: Hyperlink
    map: MapOfCouncils | None
    names: tuple[Hyperlink, ...]
    latest_of: str
    latest: tuple[ChangeEntry, ...]
    as_of: str
    changes: Hyperlink
    councils: str
    regions: tuple[RegionOfNames, ...]
    all_councils: Hyperlink
    ways: tuple[Hyperlink, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, HomePage, addresses.HOME, partial(_page, site))


def _page(site: SiteContext) -> HomePage:
    slugs, latest, drawn = list(site.corpus.by_authority), tuple(_latest(site)), _map(site)
    few = drawn is None
    return HomePage(
        address=addresses.HOME,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        feed=site.feed(addresses.HOME, None, FOLLOW_ALL),
        look="listed" if few else "mapped",
        worried=Hyperlink(wording.WORRIED, addresses.WORRIED),
        also=wording.ALSO,
        subjects=tuple(_subjects(site)),
        find=replace(find_council(), label=wording.NAME_OF_COUNCIL),
        finder=Hyperlink(wording.FIND_BY_POSTCODE, addresses.FIND_COUNCIL),
        search=Hyperlink(wording.SEARCH, addresses.SEARCH),
        searched=wording.searched(len(site.corpus.reports)),
        examples=tuple(Hyperlink(words, f"{addresses.SEARCH}?q={quote_plus(words)}") for words in wording.EXAMPLES),
        compare=Hyperlink(wording.COMPARE, addresses.COMPARE),
        map=drawn,
        names=tuple(site.authority_link(slug) for slug in slugs) if few else (),
        latest_of=wording.latest(len(latest), len(site.corpus.reports)) if latest else "",
        latest=latest,
        as_of=wording.as_of(site.as_of),
        changes=Hyperlink(wording.CHANGES, addresses.CHANGES),
        councils=wording.councils(len(slugs) - sum(is_gone(site, slug) for slug in slugs)),
        regions=() if few else tuple(_regions(site, slugs)),
        all_councils=Hyperlink(wording.ALL_COUNCILS, addresses.AUTHORITIES),
        ways=(
            Hyperlink(wording.THEMES, addresses.THEMES),
            *_joint(site),
            Hyperlink(wording.METHOD, addresses.METHOD),
        ),
    )


def _latest(site: SiteContext) -> Iterator[ChangeEntry]:
    """The newest inspections that grade a council's own services for children."""
    grading = (one for one in newest_first(site.corpus.reports) if one.judges_authority and is_main(site.corpus, one))
    for report in islice(grading, LATEST):
        yield change_entry(site, change_of(site.corpus, site.analysis, report))


def _map(site: SiteContext) -> MapOfCouncils | None:
    area = area_to_show(site.corpus)
    standing = next(iter(standings(site.corpus, area)), None) if area else None
    if area is None or standing is None or len(standing.counted) < ENOUGH_FOR_A_MAP or standing.framework is None:
        return None
    named = NamedArea(area, site.area_title(standing.framework, area))
    picture, key = area_map(site, named, standing)
    if picture is None:
        return None
    return MapOfCouncils(
        heading=wording.map_heading(named.title),
        answer=answer(site, named, standing),
        why=_why_not_the_whole(site, area),
        picture=picture,
        key=key,
        as_list=Hyperlink(wording.SAME_AS_A_LIST, addresses.judgement_area(area)),
        others=tuple(_other_maps(site, standing.framework, area)),
    )


def _why_not_the_whole(site: SiteContext, area: str) -> str | None:
    """That inspections no longer grade the whole, in the framework's words; None where the map shows it."""
    newest = max((one for one in site.corpus.reports if is_main(site.corpus, one)), key=lambda one: one.date)
    framework = site.framework(newest.framework.key)
    editions = framework.editions if framework else ()
    shown = any(one.key == area and one.overall for one in (framework.areas if framework else ()))
    why = (one.why_not_reported for one in editions if one.key == newest.framework.edition)
    return None if shown else next(why, None) or None


def _other_maps(site: SiteContext, framework: str, area: str) -> Iterator[Hyperlink]:
    facts, judged = site.framework(framework), areas_with_reports(site.corpus)
    for other in facts.areas_of(facts.editions[-1].key if facts.editions else None) if facts else ():
        if other.key != area and other.key in judged:
            yield Hyperlink(other.title, addresses.judgement_area(other.key))


def _regions(site: SiteContext, slugs: list[str]) -> Iterator[RegionOfNames]:
    for region, found in sorted(grouped((site.region(slug), slug) for slug in slugs).items()):
        links, gone = tuple(site.authority_link(slug) for slug in found), sum(is_gone(site, slug) for slug in found)
        yield RegionOfNames(region, wording.in_region(len(links) - gone, gone), links)


def _subjects(site: SiteContext) -> Iterator[Hyperlink]:
    """One way to each kind of inspection of partnerships, by what it is about."""
    for framework in _partnerships(site):
        words = wording.on_subject(framework.inspects, site.inspection_name(framework.key))
        judged = next(iter(_judged(site, framework)), None)
        yield Hyperlink(words, addresses.judgement_area(judged) if judged else addresses.framework(framework.key))


def _joint(site: SiteContext) -> Iterator[Hyperlink]:
    """Ways to inspections of partnerships: a list of outcomes for each area judged, else all of one kind."""
    for framework in _partnerships(site):
        name, judged = site.inspection_name(framework.key), _judged(site, framework)
        titles = {area: site.area_title(framework.key, area) if len(judged) > 1 else None for area in judged}
        yield from (Hyperlink(wording.outcomes(name, titles[area]), addresses.judgement_area(area)) for area in judged)
        if framework.themes:
            yield Hyperlink(wording.by_theme(name), addresses.framework(framework.key))


def _partnerships(site: SiteContext) -> Iterator[Framework]:
    """Kinds of inspection that are not of the council alone and of which a report is held, the newest first."""
    for framework in reversed(site.corpus.frameworks_in_time):
        if not is_of_council(framework) and site.corpus.by_framework.get(framework.key):
            yield framework


def _judged(site: SiteContext, framework: Framework) -> tuple[str, ...]:
    reports = site.corpus.by_framework[framework.key]
    listed = [area.key for area in framework.areas]
    return tuple(dict.fromkeys([*listed, *(one.area for report in reports for one in report.judgements)]))
