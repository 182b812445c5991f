"""Which councils were told something on a theme at their latest inspection: the map, and the list with the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import ClassVar

from generator import english
from generator.analysis.how_common import COUNCIL
from generator.analysis.latest_grades import councils_of_today
from generator.english import themes as wording
from generator.english.pictures import map_of_tiles
from generator.frozen import Frozen
from generator.model.analysis import Point
from generator.model.grouping import grouped
from generator.model.page import Partial, Picture, PlannedPart
from generator.model.registry import Theme
from generator.model.report import Report
from generator.pictures import MapTile, Mark, TimelineKey, tile_map
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.how_common import in_a_row_words
from generator.views.elements.list_filters import RowFacts, row_facts
from generator.views.planning import part_of_council

TOLD = Mark(wording.TOLD_LETTER, wording.TOLD, "plain", "solid")
NOT_TOLD = Mark(wording.NOT_TOLD_LETTER, wording.NOT_TOLD, "plain", "thin")
"""No grades: both are plain, and told apart by letter, edge and ground."""
KEY = TimelineKey((TOLD, NOT_TOLD))


class AskedOnTheme(Frozen):
    """Words of one report on the theme. `fragment` says that a part of them is lost."""

    quote: Quote
    fragment: str | None


class ToldOnTheme(Partial):
    """A council, and what one report asks of it on the theme. `in_a_row`: at which inspections in a row it was told."""

    template: ClassVar[str] = "parts/told.md"

    council: Hyperlink
    in_a_row: str | None
    asked: tuple[AskedOnTheme, ...]
    facts: RowFacts


class NamedCouncil(Partial):
    """A council by its name, and its page where it has one."""

    template: ClassVar[str] = "parts/council_named.md"

    name: str
    page: Hyperlink | None


class RegionTold(Frozen):
    """A fold of the list: who was told, in the inspectors' words, who was not, and of whom nothing is known."""

    name: str
    counts: str
    told: tuple[PlannedPart, ...]
    not_told: tuple[NamedCouncil, ...]
    unknown: tuple[NamedCouncil, ...]


def asked_on_theme(site: SiteContext, point: Point) -> AskedOnTheme:
    """A point in its own words, with the way to its place."""
    recommendation, report = point.recommendation, site.corpus.by_id[point.report]
    source = wording.asked(english.kind_words(recommendation.kind), english.source_words(report))
    return AskedOnTheme(
        site.quote_point(report, recommendation, Hyperlink(source, addresses.recommendation(point.id))),
        english.fragment_words(recommendation.complete, recommendation.lost),
    )


def told_on_theme(site: SiteContext, theme: Theme, points: tuple[Point, ...], *, is_latest: bool) -> PlannedPart:
    """What one report asks on a theme by some of its points; of a latest inspection, how often in a row it was told."""
    ids, which = [point.id for point in points], "latest" if is_latest else "earlier"
    make = partial(_told_by_report, theme=theme, points=points, is_latest=is_latest)
    return part_of_council(site, points[0].authority, make, theme.slug, which, *ids)


def _told_by_report(site: SiteContext, *, theme: Theme, points: tuple[Point, ...], is_latest: bool) -> ToldOnTheme:
    report = site.corpus.by_id[points[0].report]
    slug = report.authority.slug
    inspection = site.inspection_name(report.framework.key)
    facts = row_facts(site, slug, year=report.date[:4] or None, inspection=inspection, date=report.date or None)
    return ToldOnTheme(
        council=site.authority_link(slug),
        in_a_row=in_a_row_words(site, report, theme.slug) if is_latest else None,
        asked=tuple(asked_on_theme(site, point) for point in points),
        facts=facts,
    )


def latest_points(site: SiteContext, theme: Theme, councils: CouncilsOfThemes) -> dict[str, tuple[Point, ...]]:
    """Council -> what its latest inspection asks of itself on the theme; nothing of councils not told."""
    found = (point for point in site.analysis.points_on(theme.slug) if point.report in councils.newest)
    own = (point for point in found if point.recommendation.addressed_to == COUNCIL and point.form == "ask")
    return grouped((point.authority, point) for point in own)


def regions_told(
    site: SiteContext, theme: Theme, councils: CouncilsOfThemes, points: Mapping[str, tuple[Point, ...]]
) -> Iterator[RegionTold]:
    """Each region in the alphabet's order, its councils too."""
    latest = councils.latest
    for region, in_order in councils.regions.items():
        told = [slug for slug in in_order if slug in points]
        yield RegionTold(
            name=region,
            counts=wording.region_counts(len(told), len([slug for slug in in_order if slug in latest])),
            told=tuple(told_on_theme(site, theme, points[slug], is_latest=True) for slug in told),
            not_told=tuple(councils.named(slug) for slug in in_order if slug in latest and slug not in points),
            unknown=tuple(councils.named(slug) for slug in in_order if slug not in latest),
        )


def map_of_theme(theme: Theme, councils: CouncilsOfThemes, points: Mapping[str, tuple[Point, ...]]) -> Picture | None:
    """A tile for each council that has a place on the map; None where none has."""
    told = ((slug, slug in points if slug in councils.latest else None) for slug in councils.today)
    tiles = [tile for slug, is_told in told if (tile := councils.tile(slug, is_told))]
    if not tiles:
        return None
    return tile_map(f"map-{theme.slug}", wording.map_title(theme.title), map_of_tiles(len(tiles)), tiles)


@dataclass(frozen=True)
class CouncilsOfThemes:
    """Councils as the page of every theme shows them, and the `latest` inspection of each that asked for anything."""

    site: SiteContext
    latest: Mapping[str, Report]

    @cached_property
    def newest(self) -> frozenset[str]:
        """The ids of these inspections."""
        return frozenset(report.id for report in self.latest.values())

    @cached_property
    def today(self) -> tuple[str, ...]:
        return councils_of_today(self.site.corpus)

    @cached_property
    def regions(self) -> dict[str, list[str]]:
        """Each region in the alphabet's order, with its councils in the order of their names."""
        by_region = grouped((self.site.region(slug), slug) for slug in self.today)
        return {
            region: sorted(slugs, key=lambda slug: self.site.authority_name(slug).casefold())
            for region, slugs in sorted(by_region.items())
        }

    @cached_property
    def named(self) -> Callable[[str], NamedCouncil]:
        """Slug -> the council by its name."""
        return cache(lambda slug: NamedCouncil(self.site.authority_name(slug), self._page(slug)))

    @cached_property
    def tile(self) -> Callable[[str, bool | None], MapTile | None]:
        """Slug, and whether the council was told something (None where that is not known) -> its place on the map."""
        return cache(self._tile)

    def _tile(self, slug: str, is_told: bool | None) -> MapTile | None:
        authority, page = self.site.corpus.authorities.get(slug), self._page(slug)
        if authority is None or authority.tile is None:
            return None
        return MapTile(
            column=authority.tile.column,
            row=authority.tile.row,
            region=authority.region,
            mark={True: TOLD, False: NOT_TOLD, None: None}[is_told],
            words=wording.tile(authority.title, is_told),
            address=page.address if page else None,
        )

    def _page(self, slug: str) -> Hyperlink | None:
        return self.site.authority_link(slug) if slug in self.site.corpus.by_authority else None
