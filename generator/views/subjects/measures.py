"""One figure across councils, each value with the day it speaks of and the national figure of the same report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.model.page import Page, Planned
from generator.model.registry import Measure
from generator.model.report import Report, Statistic
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.figures import FigureRow, figure_row
from generator.views.elements.pieces import Entry, Hyperlink
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class CouncilFigure:
    council: Hyperlink
    figure: FigureRow
    evidence: Hyperlink


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    measures: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class MeasuresPage(Page):
    template: ClassVar[str] = "measures.md"
    kind: ClassVar[str] = "measures"

    topics: tuple[Topic, ...]
    none: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MeasurePage(Page):
    template: ClassVar[str] = "measure.md"
    kind: ClassVar[str] = "measure"

    summary: str
    cautions: tuple[str, ...]
    caption: tuple[str, ...]
    rows: tuple[CouncilFigure, ...]
    none: tuple[str, ...]


def stated(site: SiteContext, key: str) -> list[tuple[Report, Statistic]]:
    """Every figure of one measure, in order of council and date."""
    return [(report, figure) for report in site.corpus.reports for figure in report.statistics if figure.measure == key]


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, MeasuresPage, addresses.MEASURES, partial(_index, site))


def _index(site: SiteContext) -> MeasuresPage:
    topics: dict[str, list[Entry]] = {}
    for measure in site.corpus.measures.values():
        found = stated(site, measure.key)
        if found:
            councils = len({report.authority.slug for report, _ in found})
            words = f"{english.counted(len(found), 'figure')} on {english.counted(councils, 'council')}."
            entry = Entry(Hyperlink(measure.title, addresses.measure(measure.key)), words)
            topics.setdefault(measure.topic, []).append(entry)
    return MeasuresPage(
        address=addresses.MEASURES,
        title="Figures in reports",
        description="Figures that inspection reports print about each area, across councils.",
        crumbs=site.crumbs(),
        topics=tuple(Topic(topic.replace("-", " ").capitalize(), tuple(entries)) for topic, entries in topics.items()),
        none=() if topics else ("No figures are held here.",),
    )


def pages(site: SiteContext) -> Iterator[Planned]:
    for measure in site.corpus.measures.values():
        yield of_site(site, MeasurePage, addresses.measure(measure.key), partial(_page, site, measure))


def _page(site: SiteContext, measure: Measure) -> MeasurePage:
    found = stated(site, measure.key)
    caution = "What is counted differs from place to place: read each figure with its own words, not side by side."
    return MeasurePage(
        address=addresses.measure(measure.key),
        title=measure.title,
        description=measure.description or f"{measure.title}: figures printed in inspection reports, by council.",
        crumbs=site.crumbs(("Figures in reports", addresses.MEASURES)),
        summary=measure.description or "Figures as printed in inspection reports, each with the day it speaks of.",
        cautions=() if measure.comparable else (caution,),
        caption=(measure.title,) if found else (),
        rows=tuple(
            CouncilFigure(
                site.authority_link(report.authority.slug),
                figure_row(site, report, figure),
                site.evidence(report, figure.place, figure.words),
            )
            for report, figure in found
        ),
        none=() if found else ("No report held here prints this figure.",),
    )
