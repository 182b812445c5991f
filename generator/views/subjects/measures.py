"""One figure across councils: the latest of each, beside the national figure that the same report prints. No ranks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import ClassVar

from generator.english import figures as figure_words
from generator.english import lists
from generator.english import measures as wording
from generator.english.documents import inspection_words
from generator.frozen import Frozen
from generator.model.corpus import PrintedFigure
from generator.model.grouping import grouped
from generator.model.page import Page, Partial, Picture, Planned, PlannedPart
from generator.model.registry import Measure
from generator.pictures import dots
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, PageEntry
from generator.views.elements.figures import figure_row
from generator.views.elements.list_filters import Citation, ListFilters, RowFacts, citation, list_filters, row_facts
from generator.views.planning import of_site, part_of_council


class FigureOfCouncil(Partial):
    """A figure, and the place that prints it. `words` are its day and the national figure.

    `picture` is None of what is counted otherwise from place to place: one line for all would set it side by side.
    """

    template: ClassVar[str] = "parts/figure.md"

    council: Hyperlink
    picture: Picture | None
    value: Hyperlink
    corrected: Hyperlink | None
    words: str
    facts: RowFacts


class RegionOfFigures(Frozen):
    name: str
    counts: str
    rows: tuple[PlannedPart, ...]


class Topic(Frozen):
    title: str
    measures: tuple[PageEntry, ...]


class MeasuresPage(Page, kw_only=True):
    template: ClassVar[str] = "measures.md"
    kind: ClassVar[str] = "measures"

    opening: str
    topics: tuple[Topic, ...]
    none: str = wording.NO_FIGURES


class MeasurePage(Page, kw_only=True):
    """`caution` stands where what is counted differs from place to place."""

    template: ClassVar[str] = "measure.md"
    kind: ClassVar[str] = "measure"

    answer: str
    summary: str
    caution: str | None
    filters: ListFilters
    regions: tuple[RegionOfFigures, ...]
    earlier: tuple[RegionOfFigures, ...]
    citation: Citation
    data: tuple[Hyperlink, ...]
    key: str | None
    list_anchor: str = addresses.LIST_OF_COUNCILS
    list_title: str = wording.LIST
    not_ranked: str = wording.NOT_RANKED
    earlier_title: str = wording.EARLIER


def index_pages(site: SiteContext) -> Iterator[Planned]:
    yield of_site(site, MeasuresPage, addresses.MEASURES, partial(_index, site))


def _index(site: SiteContext) -> MeasuresPage:
    topics: dict[str, list[PageEntry]] = {}
    for measure in site.corpus.measures.values():
        found = site.corpus.figures.get(measure.key, ())
        if found:
            councils = {figure.report.authority.slug for figure in found}
            link = Hyperlink(measure.title, addresses.measure(measure.key))
            topics.setdefault(measure.topic, []).append(PageEntry(link, wording.held(len(councils))))
    return MeasuresPage(
        address=addresses.MEASURES,
        title=wording.TITLE,
        description=wording.DESCRIPTION,
        crumbs=site.crumbs(),
        opening=wording.INDEX_OPENING,
        topics=tuple(Topic(wording.topic(topic), tuple(entries)) for topic, entries in topics.items()),
    )


def pages(site: SiteContext) -> Iterator[Planned]:
    for measure in site.corpus.measures.values():
        yield of_site(site, MeasurePage, addresses.measure(measure.key), partial(_page, site, measure))


def _page(site: SiteContext, measure: Measure) -> MeasurePage:
    printed = site.corpus.figures.get(measure.key, ())
    latest = {figure.report.authority.slug: figure.report.id for figure in sorted(printed, key=_day)}
    newest = [figure for figure in printed if latest[figure.report.authority.slug] == figure.report.id]
    older = [figure for figure in printed if latest[figure.report.authority.slug] != figure.report.id]
    days = sorted(figure.report.date for figure in newest if figure.report.date)
    answer = wording.answer(len(latest), *(days[:1] or [""]), *(days[-1:] or [""]))
    address = addresses.measure(measure.key)
    return MeasurePage(
        address=address,
        title=measure.title,
        description=wording.described(measure, answer),
        crumbs=site.crumbs((wording.TITLE, addresses.MEASURES)),
        answer=answer,
        summary=wording.summary(measure),
        caution=wording.NOT_COMPARABLE if printed and not measure.comparable else None,
        filters=_filters(site),
        regions=tuple(_regions(site, measure, newest, _largest(printed))),
        earlier=tuple(_years(site, measure, older, _largest(printed))),
        citation=citation(measure.title, address),
        key=wording.KEY if measure.comparable and any(one.statistic.national is not None for one in printed) else None,
        data=(
            Hyperlink(wording.AS_DATA, addresses.data_file("statistics.csv")),
            Hyperlink(wording.DATA_EXPLAINED, addresses.data_table("statistics")),
        ),
    )


def _day(figure: PrintedFigure) -> str:
    return figure.report.date


def _largest(printed: Iterable[PrintedFigure]) -> float:
    """The end of every line on the page."""
    return max((max(one.statistic.value, one.statistic.national or 0) for one in printed), default=0)


def _filters(site: SiteContext) -> ListFilters:
    columns = (("value", wording.VALUE), ("date", lists.ENDED))
    return list_filters(site, (("year", lists.YEAR),), columns)


def _regions(
    site: SiteContext, measure: Measure, printed: Iterable[PrintedFigure], largest: float
) -> Iterator[RegionOfFigures]:
    by_region = grouped((site.region(one.report.authority.slug), one) for one in printed)
    for region, found in sorted(by_region.items()):
        yield _fold(site, measure, region, found, largest)


def _years(
    site: SiteContext, measure: Measure, printed: Iterable[PrintedFigure], largest: float
) -> Iterator[RegionOfFigures]:
    """Figures of older reports, by the year in which their inspections ended, the newest first."""
    by_year = grouped((one.report.date[:4], one) for one in printed)
    for year, found in sorted(by_year.items(), reverse=True):
        yield _fold(site, measure, year or wording.YEAR_NOT_KNOWN, found, largest)


def _fold(
    site: SiteContext, measure: Measure, name: str, found: tuple[PrintedFigure, ...], largest: float
) -> RegionOfFigures:
    in_order = sorted(found, key=lambda one: (site.authority_name(one.report.authority.slug).casefold(), _day(one)))
    councils = {one.report.authority.slug for one in found}
    rows = tuple(_row(site, measure, figure, largest) for figure in in_order)
    return RegionOfFigures(name, wording.region_counts(len(councils)), rows)


def _row(site: SiteContext, measure: Measure, printed: PrintedFigure, largest: float) -> PlannedPart:
    report = printed.report
    (place,) = (place for place, one in enumerate(report.statistics) if one is printed.statistic)
    make = partial(_figure, measure=measure, printed=printed, largest=largest)
    return part_of_council(site, report.authority.slug, make, measure.key, report.id, str(place), str(largest))


def _figure(site: SiteContext, *, measure: Measure, printed: PrintedFigure, largest: float) -> FigureOfCouncil:
    report, figure = printed.report, printed.statistic
    slug = report.authority.slug
    row = figure_row(site, report, figure)
    own, national = row.value, figure_words.national(figure.national, figure.unit)
    usual = figure.label in (measure.label, measure.title)
    return FigureOfCouncil(
        council=site.authority_link(slug),
        picture=dots(wording.picture(site.authority_name(slug), own, national), figure.value, figure.national, largest)
        if measure.comparable
        else None,
        value=Hyperlink(own, row.evidence.address),
        corrected=row.corrected,
        words=wording.figure(
            row.as_of if figure.as_of or figure.as_of_text else None,
            inspection_words(report),
            None if figure.national is None else row.national,
            row.previous if figure.previous else None,
            None if usual else figure.label,
            None if report.document.first_hand else report.document.publisher,
        ),
        facts=row_facts(site, slug, year=report.date[:4] or None, date=report.date or None),
    )
