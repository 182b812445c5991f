"""One figure across councils, each value with the day it speaks of and the national figure of the same report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator import english
from generator.english import measures as wording
from generator.model.corpus import PrintedFigure
from generator.model.page import Page, Planned
from generator.model.registry import Measure
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, PageEntry
from generator.views.elements.figures import FigureRow, figure_row
from generator.views.planning import of_site


@dataclass(frozen=True, slots=True)
class CouncilFigure:
    council: Hyperlink
    figure: FigureRow
    evidence: Hyperlink


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    measures: tuple[PageEntry, ...]


@dataclass(frozen=True, kw_only=True)
class MeasuresPage(Page):
    template: ClassVar[str] = "measures.md"
    kind: ClassVar[str] = "measures"

    topics: tuple[Topic, ...]
    none: str = wording.NO_FIGURES


@dataclass(frozen=True, kw_only=True)
class MeasurePage(Page):
    """`caution` stands where what is counted differs from place to place."""

    template: ClassVar[str] = "measure.md"
    kind: ClassVar[str] = "measure"

    summary: str
    caution: str | None
    rows: tuple[CouncilFigure, ...]
    none: str = english.NO_FIGURE


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, MeasuresPage, addresses.MEASURES, partial(_index, site))


def _index(site: SiteContext) -> MeasuresPage:
    topics: dict[str, list[PageEntry]] = {}
    for measure in site.corpus.measures.values():
        found = site.corpus.figures.get(measure.key, ())
        if found:
            councils = {figure.report.authority.slug for figure in found}
            link = Hyperlink(measure.title, addresses.measure(measure.key))
            topics.setdefault(measure.topic, []).append(PageEntry(link, wording.held(len(found), len(councils))))
    return MeasuresPage(
        address=addresses.MEASURES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        topics=tuple(Topic(wording.topic(topic), tuple(entries)) for topic, entries in topics.items()),
    )


def pages(site: SiteContext) -> Iterator[Planned]:
    for measure in site.corpus.measures.values():
        yield of_site(site, MeasurePage, addresses.measure(measure.key), partial(_page, site, measure))


def _page(site: SiteContext, measure: Measure) -> MeasurePage:
    return MeasurePage(
        address=addresses.measure(measure.key),
        title=measure.title,
        description=wording.description(measure),
        crumbs=site.crumbs((wording.TITLE, addresses.MEASURES)),
        summary=wording.summary(measure),
        caution=None if measure.comparable else wording.NOT_COMPARABLE,
        rows=tuple(_row(site, figure) for figure in site.corpus.figures.get(measure.key, ())),
    )


def _row(site: SiteContext, figure: PrintedFigure) -> CouncilFigure:
    report, statistic = figure.report, figure.statistic
    return CouncilFigure(
        site.authority_link(report.authority.slug),
        figure_row(site, report, statistic),
        site.evidence(report, statistic.place, statistic.words),
    )
