"""Themes: what councils were told to improve, by subject, each point in the inspectors' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import ClassVar

from generator import english
from generator.english import themes as wording
from generator.model.analysis import Point
from generator.model.grouping import grouped
from generator.model.page import Page, Planned
from generator.model.registry import Theme
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, PageEntry, Quote
from generator.views.elements.joint_inspections import is_of_council
from generator.views.elements.measured_words import TRUST
from generator.views.elements.point_counts import points_by_form, shrunk_words_with_means
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class ThemePoint:
    """One recommendation under a theme. `kind` says what the report calls it; `given_for` the words that gave it."""

    council: Hyperlink
    kind: str
    quote: Quote
    fragment: str | None
    given_for: str


@dataclass(frozen=True, slots=True)
class ThemeYear:
    """All points made in one year; `count` says how many, from how many documents, under which frameworks."""

    year: str
    count: str
    points: tuple[ThemePoint, ...]


@dataclass(frozen=True, slots=True)
class ThemeCountRow:
    """Points of a theme in one year under one framework; `held` is how many documents of the kind are held at all."""

    year: str
    framework: str
    points: str
    documents: str
    held: str


@dataclass(frozen=True, kw_only=True)
class ThemesPage(Page):
    template: ClassVar[str] = "themes.md"
    kind: ClassVar[str] = "themes"

    themes: tuple[PageEntry, ...]
    without_points: tuple[Hyperlink, ...]
    without_points_title: str = wording.WITHOUT_POINTS
    trust: Hyperlink = TRUST


@dataclass(frozen=True, kw_only=True)
class ThemePage(Page):
    """`apart` tells of points from other lines of inspections than the council's own."""

    template: ClassVar[str] = "theme.md"
    kind: ClassVar[str] = "theme"

    summary: str
    years: tuple[ThemeYear, ...]
    counts: tuple[ThemeCountRow, ...]
    shrunk: str | None
    apart: tuple[str, ...]
    trust: Hyperlink = TRUST
    none: str = wording.NO_POINTS


def _points_on(site: SiteContext, theme: str) -> list[Point]:
    """Every recommendation the program gave a theme, newest first, then by council."""
    by_place = sorted(site.analysis.points_on(theme), key=lambda point: (point.authority, point.report))
    return sorted(by_place, key=lambda point: point.date, reverse=True)


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ThemesPage, addresses.THEMES, partial(_index, site))


def _index(site: SiteContext) -> ThemesPage:
    points_on = site.analysis.points_on
    by_title = sorted(site.corpus.themes.values(), key=lambda theme: theme.title.casefold())
    return ThemesPage(
        address=addresses.THEMES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        themes=tuple(_entry(theme, points_on(theme.slug)) for theme in by_title if points_on(theme.slug)),
        without_points=tuple(_link(theme) for theme in by_title if not points_on(theme.slug)),
    )


def _entry(theme: Theme, points: Sequence[Point]) -> PageEntry:
    councils = {point.authority for point in points}
    return PageEntry(_link(theme), wording.held(len(points), len(councils)))


def _link(theme: Theme) -> Hyperlink:
    return Hyperlink(theme.title, addresses.theme(theme.slug))


def pages(site: SiteContext) -> Iterator[Planned]:
    held = cache(partial(_documents_held, site))
    for theme in site.corpus.themes.values():
        yield of_site(site, ThemePage, addresses.theme(theme.slug), partial(_page, site, theme, held))


def _page(site: SiteContext, theme: Theme, held: Callable[[], Counter[tuple[str, str]]]) -> ThemePage:
    points = _points_on(site, theme.slug)
    reports = [site.corpus.by_id[report] for report in dict.fromkeys(point.report for point in points)]
    by_year = grouped((point.date[:4], point) for point in points)
    return ThemePage(
        address=addresses.theme(theme.slug),
        title=theme.title,
        description=theme.description,
        crumbs=site.crumbs((wording.TITLE, addresses.THEMES)),
        summary=theme.description,
        years=tuple(_year(site, theme.slug, year, found) for year, found in by_year.items()),
        counts=_counts(site, points, held()),
        shrunk=shrunk_words_with_means(site, reports),
        apart=tuple(_apart(site, theme.slug)),
    )


def _apart(site: SiteContext, theme: str) -> Iterator[str]:
    """What other lines of inspections say on a theme, each counted by itself."""
    others = {one.programme: one for one in site.corpus.frameworks_in_time if not is_of_council(one)}
    for programme, framework in others.items():
        points = site.analysis.points_on(theme, programme)
        if points:
            told = points_by_form(site, (point.recommendation for point in points))
            yield wording.apart(site.inspection_name(framework.key), told)


def _year(site: SiteContext, theme: str, year: str, points: Sequence[Point]) -> ThemeYear:
    documents = {point.report for point in points}
    inspections = [site.inspection_name(point.framework) for point in points]
    return ThemeYear(
        year=year or wording.YEAR_NOT_KNOWN,
        count=wording.of_year(len(points), len(documents), inspections),
        points=tuple(_point(site, theme, point) for point in points),
    )


def _point(site: SiteContext, theme: str, point: Point) -> ThemePoint:
    recommendation = point.recommendation
    source = Hyperlink(english.source_words(site.corpus.by_id[point.report]), addresses.recommendation(point.id))
    return ThemePoint(
        council=site.authority_link(point.authority),
        kind=english.kind_words(recommendation.kind),
        quote=Quote(recommendation.text, source),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        given_for=wording.given_for(word for tag in point.themes if tag.theme == theme for word in tag.words),
    )


def _documents_held(site: SiteContext) -> Counter[tuple[str, str]]:
    """How many documents that make points are held, of each year and framework."""
    return Counter(
        (report.date[:4], site.framework_title(report.framework.key))
        for report in site.corpus.reports
        if report.recommendations
    )


def _counts(site: SiteContext, points: Sequence[Point], held: Counter[tuple[str, str]]) -> tuple[ThemeCountRow, ...]:
    groups = grouped(((point.date[:4], site.framework_title(point.framework)), point) for point in points)
    return tuple(
        ThemeCountRow(
            year or wording.YEAR_NOT_KNOWN,
            framework,
            f"{len(found):,}",
            f"{len({point.report for point in found}):,}",
            f"{held[year, framework]:,}",
        )
        for (year, framework), found in sorted(groups.items(), reverse=True)
    )
