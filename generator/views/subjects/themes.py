"""Themes: what councils were told to improve, by subject, each point in the inspectors' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import ClassVar

from generator import english
from generator.model.analysis import Point
from generator.model.page import Page, Planned
from generator.model.registry import Theme
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.measured_words import TRUST
from generator.views.elements.pieces import Entry, Hyperlink, Quote
from generator.views.elements.point_counts import shrunk_words_with_means
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
class CountRow:
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

    trust: Hyperlink
    themes: tuple[Entry, ...]
    without_points: tuple[Hyperlink, ...]


@dataclass(frozen=True, kw_only=True)
class ThemePage(Page):
    template: ClassVar[str] = "theme.md"
    kind: ClassVar[str] = "theme"

    summary: str
    trust: tuple[Hyperlink, ...]
    shrunk: str | None
    counts_caption: tuple[str, ...]
    counts: tuple[CountRow, ...]
    years: tuple[ThemeYear, ...]
    none: tuple[str, ...]


def points_by_theme(site: SiteContext) -> dict[str, list[Point]]:
    """Slug of each theme -> every recommendation the program gave it, newest first, then by council."""
    by_place = sorted(site.analysis.points.values(), key=lambda point: (point.authority, point.report))
    found: dict[str, list[Point]] = {slug: [] for slug in site.corpus.themes}
    for point in sorted(by_place, key=lambda point: point.date, reverse=True):
        for slug in dict.fromkeys(tag.theme for tag in point.themes):
            found[slug].append(point)
    return found


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, ThemesPage, addresses.THEMES, partial(_index, site))


def _index(site: SiteContext) -> ThemesPage:
    found = points_by_theme(site)
    by_title = sorted(site.corpus.themes.values(), key=lambda theme: theme.title.casefold())
    return ThemesPage(
        address=addresses.THEMES,
        title="Themes",
        description="What councils were told to improve, by theme.",
        crumbs=site.crumbs(),
        trust=TRUST,
        themes=tuple(_entry(theme, found[theme.slug]) for theme in by_title if found[theme.slug]),
        without_points=tuple(
            Hyperlink(theme.title, addresses.theme(theme.slug)) for theme in by_title if not found[theme.slug]
        ),
    )


def _entry(theme: Theme, points: list[Point]) -> Entry:
    councils = len({point.authority for point in points})
    words = f"{english.counted(len(points), 'point')} to {english.counted(councils, 'council')}."
    return Entry(Hyperlink(theme.title, addresses.theme(theme.slug)), words)


def pages(site: SiteContext) -> Iterator[Planned]:
    found = cache(partial(points_by_theme, site))
    for theme in site.corpus.themes.values():
        yield of_site(site, ThemePage, addresses.theme(theme.slug), partial(_page, site, theme, found))


def _page(site: SiteContext, theme: Theme, found: Callable[[], dict[str, list[Point]]]) -> ThemePage:
    points = found()[theme.slug]
    reports = [site.corpus.by_id[report] for report in dict.fromkeys(point.report for point in points)]
    counts = _counts(site, points)
    return ThemePage(
        address=addresses.theme(theme.slug),
        title=theme.title,
        description=theme.description,
        crumbs=site.crumbs(("Themes", addresses.THEMES)),
        summary=theme.description,
        trust=(TRUST,) if points else (),
        shrunk=shrunk_words_with_means(site, reports),
        counts_caption=("Points on this theme by year and framework",) if counts else (),
        counts=counts,
        years=_years(site, theme.slug, points),
        none=() if points else ("No recommendation held here was given this theme.",),
    )


def _years(site: SiteContext, theme: str, points: list[Point]) -> tuple[ThemeYear, ...]:
    by_year: dict[str, list[Point]] = {}
    for point in points:
        by_year.setdefault(point.date[:4] or "Year not known", []).append(point)
    return tuple(_year(site, theme, year, found) for year, found in by_year.items())


def _year(site: SiteContext, theme: str, year: str, points: list[Point]) -> ThemeYear:
    documents = len({point.report for point in points})
    frameworks = sorted({english.lower_first(site.inspection_name(point.framework)) for point in points})
    count = (
        f"{english.counted(len(points), 'point')} in {english.counted(documents, 'document')} "
        f"({english.listed(frameworks)})."
    )
    return ThemeYear(year, count, tuple(_point(site, theme, point) for point in points))


def _point(site: SiteContext, theme: str, point: Point) -> ThemePoint:
    recommendation = point.recommendation
    source = Hyperlink(english.report_words(site.corpus.by_id[point.report]), addresses.recommendation(point.id))
    words = [word for tag in point.themes if tag.theme == theme for word in tag.words]
    return ThemePoint(
        council=site.authority_link(point.authority),
        kind=english.lower_first(english.KINDS[recommendation.kind][0]),
        quote=Quote(recommendation.text, source),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        given_for=english.listed([f"“{word}”" for word in dict.fromkeys(words)]) or "its wording",
    )


def _counts(site: SiteContext, points: list[Point]) -> tuple[CountRow, ...]:
    groups: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        groups.setdefault((point.date[:4], site.framework_title(point.framework)), []).append(point)
    held = Counter(
        (report.date[:4], site.framework_title(report.framework.key))
        for report in site.corpus.reports
        if report.recommendations
    )
    return tuple(
        CountRow(
            year,
            framework,
            f"{len(found):,}",
            f"{len({point.report for point in found}):,}",
            f"{held[year, framework]:,}",
        )
        for (year, framework), found in sorted(groups.items(), reverse=True)
    )
