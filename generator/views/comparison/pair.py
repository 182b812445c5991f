"""Two councils side by side: the same rows for both, and the reason wherever one has nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import repeat
from typing import ClassVar, NamedTuple

from generator import english
from generator.analysis.comparison import Area, Caution, CautionKind, Comparison, compare
from generator.model.page import Page, Planned
from generator.views import addresses
from generator.views.comparison.column import Cell, CouncilColumn, CouncilTimeline, council_column
from generator.views.comparison.pairs import pairs
from generator.views.context import SiteContext
from generator.views.elements.later_visits import TakeCare, take_care
from generator.views.elements.pieces import Hyperlink
from generator.views.planning import of_councils

CAUTIONS: dict[CautionKind, str] = {
    "frameworks": "were inspected under different frameworks, so areas and grades are not the same thing",
    "dates": "were inspected more than two years apart; services change in that time",
    "second-hand": "what is known of the inspection is second-hand, told by the council",
    "no-report": "no report with judgements is held here",
}
BELOW_THE_END = Cell()


class Row(NamedTuple):
    """A row of a table: pages hold so many that they are plain tuples."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One table. `columns` are councils, in the order of the cells of every row; `without` says who is left out."""

    heading: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    without: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ComparisonPage(Page):
    template: ClassVar[str] = "comparison.md"
    kind: ClassVar[str] = "comparison"

    councils: tuple[Hyperlink, ...]
    take_care: TakeCare | None
    judgements: tuple[SideBySide, ...]
    no_judgements: tuple[str, ...]
    timelines: tuple[CouncilTimeline, ...]
    points: tuple[SideBySide, ...]
    no_points: tuple[str, ...]
    follow_ups: tuple[SideBySide, ...]
    no_follow_ups: tuple[str, ...]
    figures: tuple[SideBySide, ...]
    no_figures: tuple[str, ...]


def pages(site: SiteContext) -> Iterator[Planned]:
    """One page for every ready-made pair; each council's column is made once, when a page first asks for it."""
    columns = cache(lambda slug: council_column(site.council(slug), slug))
    for pair in pairs(site):
        make = partial(_page, site, columns, pair)
        yield of_councils(site, ComparisonPage, addresses.pair(*pair), pair, make)


def _page(site: SiteContext, column: Callable[[str], CouncilColumn], pair: tuple[str, str]) -> ComparisonPage:
    """`site` is asked, as if it held the first council alone, for what registries and frameworks say."""
    site = site.council(pair[0])
    columns = [column(slug) for slug in pair]
    found = compare(site.corpus, [each.column for each in columns])
    names = english.listed([each.council.text for each in columns])
    judgements, points = _judgements(site, found, columns), _points(site, found, columns)
    follow_ups, figures = _follow_ups(columns), _figures(site, found, columns)
    cautions = tuple(_caution(columns, caution) for caution in found.cautions)
    return ComparisonPage(
        address=addresses.pair(*pair),
        title=names,
        description=f"{names} side by side: judgements, what they were told to improve, figures.",
        crumbs=site.crumbs(("Compare councils", addresses.COMPARE)),
        councils=tuple(each.council for each in columns),
        take_care=take_care(cautions, tuple(visit for each in columns for visit in each.later_visits)),
        judgements=judgements,
        no_judgements=() if judgements else ("No judgements are held here on either council.",),
        timelines=tuple(each.timeline for each in columns),
        points=points,
        no_points=() if points else ("No recommendations to either council are held here.",),
        follow_ups=follow_ups,
        no_follow_ups=()
        if follow_ups
        else ("No document held here says what became of earlier points to either council.",),
        figures=figures,
        no_figures=() if figures else ("No figures that can be compared are held here.",),
    )


def _caution(columns: Sequence[CouncilColumn], caution: Caution) -> str:
    names = english.listed([each.council.text for each in columns if each.column.authority in caution.authorities])
    if caution.kind in ("frameworks", "dates"):
        return f"{names} {CAUTIONS[caution.kind]}."
    return f"{names}: {CAUTIONS[caution.kind]}."


def _judgements(site: SiteContext, found: Comparison, columns: Sequence[CouncilColumn]) -> tuple[SideBySide, ...]:
    """One table for each framework, since areas of two frameworks do not share a row."""
    tables: dict[tuple[str, str], list[Area]] = {}
    for area in found.areas:
        tables.setdefault((area.framework, area.group or ""), []).append(area)
    return tuple(_judged_under(site, found, columns, *key, areas) for key, areas in tables.items())


def _judged_under(
    site: SiteContext,
    found: Comparison,
    columns: Sequence[CouncilColumn],
    framework: str,
    group: str,
    areas: Sequence[Area],
) -> SideBySide:
    """The councils that were judged under a framework; of another it is said once that it was not."""
    title = site.framework_title(framework)
    judged = [each for each in columns if framework in each.inspections]
    without = [each.council.text for each in columns if framework not in each.inspections]
    inspections = Row("Inspection", tuple(each.inspections[framework] for each in judged))
    rows = (Row(found.areas[area], tuple(each.judgement(site, area) for each in judged)) for area in areas)
    return SideBySide(
        heading=f"{title}: {group}" if group else title,
        caption="Grades under this framework",
        columns=_names(judged),
        rows=(inspections, *rows),
        without=(f"No report on {english.listed(without)} under this framework is held here.",) if without else (),
    )


def _points(site: SiteContext, found: Comparison, columns: Sequence[CouncilColumn]) -> tuple[SideBySide, ...]:
    """One table: under each theme, the points of both, in pairs of rows so that neither side slips."""
    rows = tuple(
        row
        for theme in found.themes
        for row in _numbered(
            site.theme_title(theme) if theme else "Without a theme",
            [each.points_on(theme) for each in columns],
            [each.after_points_on(theme) for each in columns],
        )
    )
    return _table(columns, "One theme a row, oldest point first", rows)


def _numbered(title: str, columns: Sequence[Sequence[Cell]], ends: Sequence[Cell]) -> Iterator[Row]:
    """Rows that begin with the title, a number after it from the second: the columns are read downwards.

    Under the last cell of a shorter column stands its end, once, and nothing below.
    """
    length = max(map(len, columns))
    whole = ([*cells, end, *repeat(BELOW_THE_END, length)][:length] for cells, end in zip(columns, ends, strict=True))
    for number, row in enumerate(zip(*whole, strict=True), start=1):
        yield Row(title if number == 1 else f"{title} ({number})", row)


def _follow_ups(columns: Sequence[CouncilColumn]) -> tuple[SideBySide, ...]:
    """One row for each further sentence; nothing where no document looks back."""
    if not any(each.column.follow_ups for each in columns):
        return ()
    rows = _numbered("Sentence", [each.follow_ups for each in columns], [each.after_follow_ups for each in columns])
    return _table(columns, "One sentence a row, oldest first", tuple(rows))


def _figures(site: SiteContext, found: Comparison, columns: Sequence[CouncilColumn]) -> tuple[SideBySide, ...]:
    rows = tuple(
        Row(site.measure_title(measure), tuple(each.figure(measure) for each in columns)) for measure in found.measures
    )
    return _table(columns, "Newest figure each report prints", rows)


def _table(columns: Sequence[CouncilColumn], caption: str, rows: tuple[Row, ...]) -> tuple[SideBySide, ...]:
    """The table, or nothing where it would have no rows."""
    return (SideBySide("", caption, _names(columns), rows),) if rows else ()


def _names(columns: Sequence[CouncilColumn]) -> tuple[str, ...]:
    return tuple(each.council.text for each in columns)
