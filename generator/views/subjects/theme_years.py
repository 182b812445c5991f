"""A theme through the years: how many reports of each kind ask for something on it, and all that is not the latest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from generator.english import themes as wording
from generator.frozen import Frozen
from generator.model.analysis import Point
from generator.model.grouping import grouped
from generator.model.page import Picture, PlannedPart
from generator.model.registry import Theme
from generator.pictures import Bar, Mark, TimelineKey, distribution
from generator.views.context import SiteContext
from generator.views.elements.point_counts import points_by_kind
from generator.views.subjects.theme_councils import NOT_TOLD, TOLD, told_on_theme

ReportsAsking = Counter[tuple[str, str]]
"""Framework and year -> how many documents that ask for anything."""
ON_THIS = Mark(TOLD.letters, wording.ON_THIS, TOLD.colour, TOLD.edge)
NOT_ON_THIS = Mark(NOT_TOLD.letters, wording.NOT_ON_THIS, NOT_TOLD.colour, NOT_TOLD.edge)
KEY_OF_YEARS = TimelineKey((ON_THIS, NOT_ON_THIS))


class ThemeCountRow(Frozen):
    """How many reports of a year ask for something on the theme, of how many that ask for anything."""

    year: str
    asking: str
    held: str


class ThemeInYears(Frozen):
    """One kind of inspection: a picture, and the same in a table."""

    inspection: str
    picture: Picture
    rows: tuple[ThemeCountRow, ...]


class ThemeYear(Frozen):
    """What was asked in a year, council by council, apart from latest inspections; `counts` says how much."""

    year: str
    counts: str
    told: tuple[PlannedPart, ...]


def documents_held(site: SiteContext) -> ReportsAsking:
    """How many documents that ask for anything are held, of each framework and year."""
    return Counter((one.framework.key, one.date[:4]) for one in site.corpus.reports if one.recommendations)


def years_of_theme(site: SiteContext, theme: Theme, held: ReportsAsking) -> Iterator[ThemeInYears]:
    """Each kind of inspection that asks for something on the theme, the oldest first."""
    points = grouped((point.framework, point) for point in site.analysis.points_on(theme.slug))
    order = [framework.key for framework in site.corpus.frameworks_in_time]
    known = sorted(points, key=lambda key: (order.index(key) if key in order else len(order), key))
    most = max((number for (key, year), number in held.items() if key in points and year), default=0)
    for key in known:
        asking = Counter(year for _, year in {(one.report, one.date[:4]) for one in points[key]} if year)
        years = sorted({year for framework, year in held if framework == key and year})
        counts = [(year, asking[year], held[key, year]) for year in years]
        if counts:
            yield _in_years(site.framework_title(key), key, theme, counts, most)


def _in_years(inspection: str, key: str, theme: Theme, counts: list[tuple[str, int, int]], most: int) -> ThemeInYears:
    bars = [Bar(year, ((ON_THIS, found), (NOT_ON_THIS, held - found))) for year, found, held in counts]
    name = f"years-{key}-{theme.slug}"
    title = wording.years_title(theme.title, inspection)
    return ThemeInYears(
        inspection=inspection,
        picture=distribution(name, title, wording.years_words(counts), bars, most),
        rows=tuple(ThemeCountRow(year, f"{found:,}", f"{held:,}") for year, found, held in counts),
    )


def earlier_years(site: SiteContext, theme: Theme, latest: Collection[str]) -> Iterator[ThemeYear]:
    """Every point on the theme that is none of these, by year, the newest first; of a year by council."""
    points = [point for point in site.analysis.points_on(theme.slug) if point.id not in latest]
    by_year = grouped((point.date[:4], point) for point in points)
    for year, found in sorted(by_year.items(), reverse=True):
        yield ThemeYear(
            year=year or wording.YEAR_NOT_KNOWN,
            counts=wording.year_counts(
                points_by_kind(point.recommendation for point in found), len({point.authority for point in found})
            ),
            told=tuple(_by_report(site, theme, found)),
        )


def _by_report(site: SiteContext, theme: Theme, points: Iterable[Point]) -> Iterator[PlannedPart]:
    named = sorted(points, key=lambda point: (site.authority_name(point.authority).casefold(), point.date))
    for found in grouped((point.report, point) for point in named).values():
        yield told_on_theme(site, theme, found, is_latest=False)
