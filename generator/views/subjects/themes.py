"""Themes: how many councils were told something on each at their latest inspection, and what, in inspectors' words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import ClassVar

from generator.analysis.how_common import HowCommon, asked_nothing, how_common, latest_asking
from generator.english import lists
from generator.english import themes as wording
from generator.english.feeds import FOLLOW_THEME
from generator.frozen import Frozen, replace
from generator.model.page import Page, Picture, Planned
from generator.model.registry import Theme
from generator.pictures import TimelineKey
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.list_filters import Citation, ListFilters, citation, list_filters, pairs
from generator.views.elements.measured_words import TRUST
from generator.views.elements.point_counts import shrunk_words
from generator.views.planning import of_site
from generator.views.subjects.theme_councils import (
    KEY,
    CouncilsOfThemes,
    RegionTold,
    latest_points,
    map_of_theme,
    regions_told,
)
from generator.views.subjects.theme_years import (
    KEY_OF_YEARS,
    ReportsAsking,
    ThemeInYears,
    ThemeYear,
    documents_held,
    earlier_years,
    years_of_theme,
)


class OfAllThemes(Frozen):
    """What the page of each theme needs of all reports, worked out once."""

    common: Mapping[str, HowCommon]
    councils: CouncilsOfThemes
    held: ReportsAsking
    asked_nothing: int


class ThemeRow(Frozen):
    """A theme and of how many councils how many were told something on it; `told` are their slugs."""

    theme: Hyperlink
    counted: str
    told: str


class SubjectFilters(Frozen):
    """The box of the controls of the table, and its words, as `scripts/page/subjects.ts` reads them.

    `regions` and `councils` are the regions and names of the councils that are counted, by slug.
    """

    filters: str
    columns: str
    regions: str
    councils: str
    filter: str = wording.FILTER
    common: str = wording.MOST_COMMON
    alphabet: str = wording.BY_NAME
    any: str = lists.ALL
    shown: str = wording.COUNTED
    everything: str = wording.ALL_COUNTED
    clear: str = lists.CLEAR
    download: str = lists.DOWNLOAD


class ThemesPage(Page, kw_only=True):
    template: ClassVar[str] = "themes.md"
    kind: ClassVar[str] = "themes"

    opening: str
    not_counted: str | None
    filters: SubjectFilters
    themes: tuple[ThemeRow, ...]
    without_points: tuple[Hyperlink, ...]
    citation: Citation
    caption: str = wording.CAPTION
    without_points_title: str = wording.WITHOUT_POINTS
    trust: Hyperlink = TRUST


class ThemePage(Page, kw_only=True):
    """`apart` tells of points from other lines of inspections than the council's own."""

    template: ClassVar[str] = "theme.md"
    kind: ClassVar[str] = "theme"

    answer: str
    not_counted: str | None
    summary: str
    map: Picture | None
    key: TimelineKey
    filters: ListFilters
    regions: tuple[RegionTold, ...]
    years: tuple[ThemeInYears, ...]
    years_key: TimelineKey
    earlier: tuple[ThemeYear, ...]
    shrunk: str | None
    apart: str | None
    search: Hyperlink
    citation: Citation
    data: tuple[Hyperlink, ...]
    list_anchor: str = addresses.LIST_OF_COUNCILS
    map_words: str = wording.MAP_KEY
    dashed: str = wording.DASHED
    not_told: str = wording.NOT_TOLD_LIST
    unknown: str = wording.UNKNOWN_LIST
    years_title: str = wording.BY_YEAR
    years_opening: str = wording.BY_YEAR_OPENING
    earlier_title: str = wording.EARLIER
    earlier_opening: str = wording.EARLIER_OPENING
    trust: Hyperlink = TRUST
    none: str = wording.NO_POINTS


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ThemesPage, addresses.THEMES, partial(_index, site))


def _index(site: SiteContext) -> ThemesPage:
    points_on, common = site.analysis.points_on, how_common(site.corpus, site.analysis)
    by_title = sorted(site.corpus.themes.values(), key=lambda theme: theme.title.casefold())
    told = [theme for theme in by_title if points_on(theme.slug)]
    return ThemesPage(
        address=addresses.THEMES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        opening=wording.INDEX_OPENING,
        not_counted=wording.asks_for_nothing(nothing) if (nothing := asked_nothing(site.corpus)) else None,
        filters=_of_subjects(site),
        themes=tuple(_entry(theme, common[theme.slug]) for theme in _most_common_first(told, common)),
        without_points=tuple(_link(theme) for theme in by_title if not points_on(theme.slug)),
        citation=citation(wording.TITLE, addresses.THEMES),
    )


def _of_subjects(site: SiteContext) -> SubjectFilters:
    slugs = sorted(latest_asking(site.corpus), key=lambda slug: site.authority_name(slug).casefold())
    filters = (("order", wording.ORDER), ("region", lists.REGION), ("near", lists.near(site.corpus.neighbours_as_of)))
    columns = (wording.SUBJECT, wording.COUNCILS_TOLD, wording.COUNCILS, wording.ADDRESS)
    return SubjectFilters(
        filters=pairs(filters),
        columns=pairs((str(place), words) for place, words in enumerate(columns)),
        regions=pairs((slug, site.region(slug)) for slug in slugs),
        councils=pairs((slug, site.authority_name(slug)) for slug in slugs),
    )


def _most_common_first(themes: Iterable[Theme], common: Mapping[str, HowCommon]) -> list[Theme]:
    """By how many councils were told something at their latest inspection; of two alike, in the order given."""
    return sorted(themes, key=lambda theme: -len(common[theme.slug].told))


def _entry(theme: Theme, common: HowCommon) -> ThemeRow:
    return ThemeRow(_link(theme), wording.entry(len(common.told), common.councils), " ".join(common.told))


def _link(theme: Theme) -> Hyperlink:
    return Hyperlink(theme.title, addresses.theme(theme.slug))


def pages(site: SiteContext) -> Iterator[Planned]:
    facts = cache(partial(_of_all_themes, site))
    for theme in site.corpus.themes.values():
        yield of_site(site, ThemePage, addresses.theme(theme.slug), partial(_page, site, theme, facts))


def _of_all_themes(site: SiteContext) -> OfAllThemes:
    return OfAllThemes(
        how_common(site.corpus, site.analysis),
        CouncilsOfThemes(site, latest_asking(site.corpus)),
        documents_held(site),
        asked_nothing(site.corpus),
    )


def _page(site: SiteContext, theme: Theme, facts: Callable[[], OfAllThemes]) -> ThemePage:
    of_all = facts()
    common, points = of_all.common[theme.slug], latest_points(site, theme, of_all.councils)
    answer, address = wording.answer(len(common.told), common.councils), addresses.theme(theme.slug)
    reports = dict.fromkeys(point.report for point in site.analysis.points_on(theme.slug))
    return ThemePage(
        address=address,
        title=theme.title,
        description=wording.described(theme.description, answer),
        crumbs=site.crumbs((wording.TITLE, addresses.THEMES)),
        feed=site.feed(address, theme.title, FOLLOW_THEME),
        answer=answer,
        not_counted=wording.asks_for_nothing(of_all.asked_nothing) if of_all.asked_nothing else None,
        summary=theme.description,
        map=map_of_theme(theme, of_all.councils, points),
        key=KEY,
        filters=_filters(site),
        regions=tuple(regions_told(site, theme, of_all.councils, points)),
        years_key=KEY_OF_YEARS,
        years=tuple(years_of_theme(site, theme, of_all.held)),
        earlier=tuple(earlier_years(site, theme, {one.id for found in points.values() for one in found})),
        shrunk=shrunk_words([site.corpus.by_id[report] for report in reports]),
        apart=wording.apart(apart) if (apart := _apart(site, theme.slug)) else None,
        search=Hyperlink(wording.SEARCH_THEM, addresses.SEARCH),
        citation=citation(theme.title, address),
        data=(
            Hyperlink(wording.AS_DATA, addresses.data_file("recommendations.csv")),
            Hyperlink(wording.DATA_EXPLAINED, addresses.data_table("recommendations")),
        ),
    )


def _filters(site: SiteContext) -> ListFilters:
    names = (("year", lists.YEAR), ("inspection", lists.INSPECTION))
    columns = (("inspection", lists.INSPECTION), ("date", lists.ENDED), ("words", lists.RECOMMENDATION))
    return replace(list_filters(site, names, columns), shown=lists.SHOWN_OF_TOLD, everything=lists.ALL_TOLD)


def _apart(site: SiteContext, theme: str) -> int:
    """How many times other lines of inspections say something on a theme."""
    others = {one.programme for one in site.corpus.frameworks_in_time if not is_of_council(one)}
    return sum(len(site.analysis.points_on(theme, programme)) for programme in others)
