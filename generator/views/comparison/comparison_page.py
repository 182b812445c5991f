"""Two councils side by side: the same rows for both, and the reason wherever one has nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import repeat
from typing import ClassVar, NamedTuple

from generator.analysis.comparison import YEARS_APART, AreaKey, Comparison, compare
from generator.english import as_sentence
from generator.english import comparison as wording
from generator.english.accuracy import READING
from generator.model.comparison import Caution
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.comparison.cells import BLANK, ComparisonCell, CouncilCells, CouncilTimeline, council_cells
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.later_visits import TakeCare, take_care
from generator.views.planning import of_councils


class ComparisonRow(NamedTuple):
    """A row of a table: pages hold so many that they are plain tuples."""

    head: str
    cells: tuple[ComparisonCell, ...]


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """`columns` are councils, in the order of the cells of every row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class FrameworkTable:
    """The judgements under one framework; `without` says which council has none under it."""

    heading: str
    without: str | None
    table: ComparisonTable


@dataclass(frozen=True, kw_only=True)
class ComparisonPage(Page):
    """A table is None where it would have no rows; a sentence then stands in its place."""

    template: ClassVar[str] = "comparison.md"
    kind: ClassVar[str] = "comparison"

    councils: tuple[Hyperlink, ...]
    take_care: TakeCare | None
    judgements: tuple[FrameworkTable, ...]
    partnerships: tuple[ComparisonTable, ...]
    timelines: tuple[CouncilTimeline, ...]
    points: ComparisonTable | None
    follow_ups: ComparisonTable | None
    changes: ComparisonTable | None
    figures: ComparisonTable | None
    readings: str = as_sentence(READING)
    no_judgements: str = wording.NO_JUDGEMENTS
    no_points: str = wording.NO_POINTS
    no_figures: str = wording.NO_FIGURES


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every ready-made pair; each council's cells are made once, when a page first asks for them."""
    cells = cache(lambda slug: council_cells(site.council(slug), slug))
    for pair in site.pairs:
        make = partial(_page, site, cells, pair)
        yield of_councils(site, ComparisonPage, addresses.pair(*pair), pair, make)


def _page(site: SiteContext, cells: Callable[[str], CouncilCells], slugs: Sequence[str]) -> ComparisonPage:
    """`site` is asked, as if it held the first council alone, for what registries and frameworks say."""
    site = site.council(slugs[0])
    councils = [cells(slug) for slug in slugs]
    found = compare(site.corpus, [each.column for each in councils])
    unread = (words for each in councils for words in each.unread_since)
    cautions = (*(_caution(councils, caution) for caution in found.cautions), *unread)
    return ComparisonPage(
        address=addresses.pair(*slugs),
        title=wording.title(_names(councils)),
        description=wording.description(_names(councils)),
        crumbs=site.crumbs((wording.CHOICES_TITLE, addresses.COMPARE)),
        councils=tuple(each.council for each in councils),
        take_care=take_care(cautions, tuple(visit for each in councils for visit in each.later_visits)),
        judgements=_judgements(site, found, councils),
        partnerships=_partnerships(councils),
        timelines=tuple(each.timeline for each in councils),
        points=_points(site, found, councils),
        follow_ups=_follow_ups(councils),
        changes=_changes(site, found, councils),
        figures=_figures(site, found, councils),
    )


def _caution(councils: Sequence[CouncilCells], caution: Caution) -> str:
    names = _names(each for each in councils if each.slug in caution.authorities)
    return wording.caution(caution.kind, names, YEARS_APART)


def _judgements(site: SiteContext, found: Comparison, councils: Sequence[CouncilCells]) -> tuple[FrameworkTable, ...]:
    """One table for each framework, since areas of two frameworks do not share a row."""
    tables: dict[tuple[str, str], list[AreaKey]] = {}
    for area in found.areas:
        tables.setdefault((area.framework, area.group or ""), []).append(area)
    return tuple(
        _judged_under(site, found, councils, areas, wording.judgements_heading(site.framework_title(framework), group))
        for (framework, group), areas in tables.items()
    )


def _judged_under(
    site: SiteContext, found: Comparison, councils: Sequence[CouncilCells], areas: Sequence[AreaKey], heading: str
) -> FrameworkTable:
    """The councils that were judged under a framework; of another it is said once that it was not."""
    framework = areas[0].framework
    judged = [each for each in councils if framework in each.inspections]
    without = [each for each in councils if framework not in each.inspections]
    inspections = ComparisonRow(wording.INSPECTION, tuple(each.inspections[framework] for each in judged))
    rows = (ComparisonRow(found.areas[area], tuple(each.judgement(site, area) for each in judged)) for area in areas)
    return FrameworkTable(
        heading=heading,
        without=wording.without_report(_names(without)) if without else None,
        table=ComparisonTable(wording.JUDGEMENTS_CAPTION, _names(judged), (inspections, *rows)),
    )


def _partnerships(councils: Sequence[CouncilCells]) -> tuple[ComparisonTable, ...]:
    """A table for each line of inspections beside the councils' own: each has a scale of its own, or none."""
    heads = {programme: one.head for each in councils for programme, one in each.partnerships.items()}
    return tuple(
        ComparisonTable(
            wording.partnerships_caption(head), _names(councils), tuple(_of_partnerships(councils, programme, head))
        )
        for programme, head in sorted(heads.items())
    )


def _of_partnerships(councils: Sequence[CouncilCells], programme: str, head: str) -> Iterator[ComparisonRow]:
    """The latest inspections, then a row for each area where any of them judges several."""
    yield ComparisonRow(head, tuple(each.partnership(programme) for each in councils))
    latest = [each.partnerships[programme] for each in councils if programme in each.partnerships]
    for area in dict.fromkeys(area for one in latest for area in one.areas):
        yield ComparisonRow(area, tuple(each.partnership_in(programme, area) for each in councils))


def _points(site: SiteContext, found: Comparison, councils: Sequence[CouncilCells]) -> ComparisonTable | None:
    """One table: under each theme, the points of both, in pairs of rows so that neither side slips."""
    columns = {theme: [each.points_on(theme) for each in councils] for theme in found.themes}
    ends = {theme: [each.after_points_on(theme) for each in councils] for theme in found.themes}
    return _table(councils, wording.POINTS_CAPTION, _by_theme(site, columns, ends))


def _changes(site: SiteContext, found: Comparison, councils: Sequence[CouncilCells]) -> ComparisonTable | None:
    """Under each theme, what has changed in each council; None where no such sentence was found in either."""
    columns = {theme: [each.changes_on(theme) for each in councils] for theme in found.changed}
    ends = {theme: [each.after_changes_on(theme) for each in councils] for theme in found.changed}
    return _table(councils, wording.CHANGES_CAPTION, _by_theme(site, columns, ends))


def _by_theme(
    site: SiteContext,
    columns: Mapping[str | None, Sequence[Sequence[ComparisonCell]]],
    ends: Mapping[str | None, Sequence[ComparisonCell]],
) -> tuple[ComparisonRow, ...]:
    """The rows of each theme, in its columns one council each, with what stands where a column ends."""
    return tuple(
        row
        for theme, cells in columns.items()
        for row in _numbered(site.theme_title(theme) if theme else wording.WITHOUT_THEME, cells, ends[theme])
    )


def _numbered(
    head: str, columns: Sequence[Sequence[ComparisonCell]], ends: Sequence[ComparisonCell]
) -> Iterator[ComparisonRow]:
    """Rows under one head, numbered from the second: the columns are read downwards.

    Under the last cell of a shorter column stands its end, once, and nothing below.
    """
    length = max(map(len, columns))
    whole = ([*cells, end, *repeat(BLANK, length)][:length] for cells, end in zip(columns, ends, strict=True))
    for number, cells in enumerate(zip(*whole, strict=True), start=1):
        yield ComparisonRow(wording.row_head(head, number), cells)


def _follow_ups(councils: Sequence[CouncilCells]) -> ComparisonTable | None:
    """One row for each further sentence; None where no document looks back."""
    if not any(each.column.follow_ups for each in councils):
        return None
    columns, ends = [each.follow_ups for each in councils], [each.after_follow_ups for each in councils]
    return _table(councils, wording.FOLLOW_UPS_CAPTION, tuple(_numbered(wording.SENTENCE, columns, ends)))


def _figures(site: SiteContext, found: Comparison, councils: Sequence[CouncilCells]) -> ComparisonTable | None:
    rows = tuple(
        ComparisonRow(site.measure_title(measure), tuple(each.figure(measure) for each in councils))
        for measure in found.measures
    )
    return _table(councils, wording.FIGURES_CAPTION, rows)


def _table(councils: Sequence[CouncilCells], caption: str, rows: tuple[ComparisonRow, ...]) -> ComparisonTable | None:
    return ComparisonTable(caption, _names(councils), rows) if rows else None


def _names(councils: Iterable[CouncilCells]) -> tuple[str, ...]:
    return tuple(each.council.text for each in councils)
