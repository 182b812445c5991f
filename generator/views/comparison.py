"""Two councils side by side: the same rows for both, and the reason wherever one has nothing to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import ClassVar

from generator.analysis.comparison import (
    Caution,
    CautionKind,
    Comparison,
    FigureCell,
    FigureRow,
    JudgementCell,
    JudgementRow,
    compare,
)
from generator.analysis.timeline import graded_reports
from generator.model.analysis import FollowUpTied, Point
from generator.model.page import Page, Planned
from generator.model.report import Judgement, Report
from generator.views import addresses, wording
from generator.views.authority_timeline import MISSING, TimelineTable, timeline_tables
from generator.views.context import Site, report_words
from generator.views.later_visits import LaterVisit, later_visits
from generator.views.pairs import pairs, partners
from generator.views.pieces import Fact, GradeTag, Link, grade_tag, unknown_tag
from generator.views.planning import of_councils, of_site
from generator.views.report_facts import NOT_PRINTED, figure_row

CAUTIONS: dict[CautionKind, str] = {
    "frameworks": "were inspected under different frameworks, so areas and grades are not the same thing",
    "dates": "were inspected more than two years apart; services change in that time",
    "second-hand": "what is known of the inspection is second-hand, told by the council",
    "no-report": "no report with judgements is held here",
}


NO_REPORT = "No report under this framework held here"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one council has in a row: tags, words and links, any of which may be empty."""

    tags: tuple[GradeTag, ...] = ()
    words: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One table. `columns` are the councils, in the order of the cells of every row."""

    heading: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CouncilTimeline:
    council: str
    tables: tuple[TimelineTable, ...]
    none: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ComparisonPage(Page):
    template: ClassVar[str] = "comparison.md"
    kind: ClassVar[str] = "comparison"

    councils: tuple[Link, ...]
    as_of: str
    cautions_in_force: tuple[tuple[str, ...], ...]
    later_visits: tuple[LaterVisit, ...]
    judgements: tuple[SideBySide, ...]
    no_judgements: tuple[str, ...]
    timelines: tuple[CouncilTimeline, ...]
    points: tuple[SideBySide, ...]
    no_points: tuple[str, ...]
    follow_ups: tuple[SideBySide, ...]
    no_follow_ups: tuple[str, ...]
    figures: tuple[SideBySide, ...]
    no_figures: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ComparePage(Page):
    template: ClassVar[str] = "compare.md"
    kind: ClassVar[str] = "compare"

    which: str
    councils: tuple[Fact, ...]
    none: tuple[str, ...]


def index_pages(site: Site) -> Iterator[Planned]:
    yield of_site(site, ComparePage, addresses.COMPARE, partial(_index, site))


def _index(site: Site) -> ComparePage:
    all_pairs = pairs(site)
    return ComparePage(
        address=addresses.COMPARE,
        title="Compare councils",
        description="Two councils side by side: judgements, what they were told to improve, and figures.",
        crumbs=site.crumbs(),
        filters={"kind": ("Comparison",)},
        which=f"{wording.counted(len(all_pairs), 'comparison')} can be read here.",
        councils=tuple(
            Fact(
                site.authority_name(slug),
                "",
                tuple(Link(f"with {site.authority_name(other)}", addresses.pair(slug, other)) for other in others),
            )
            for slug, others in partners(site).items()
            if others
        ),
        none=() if all_pairs else ("There are no two councils to compare yet.",),
    )


def pages(site: Site) -> Iterator[Planned]:
    """One page for every ready-made pair."""
    for pair in pairs(site):
        yield of_councils(ComparisonPage, addresses.pair(*pair), pair, partial(_page, site, pair), site.as_of)


def _page(site: Site, pair: tuple[str, str]) -> ComparisonPage:
    found = compare(site.corpus, site.analysis, pair)
    names = [site.authority_name(slug) for slug in found.authorities]
    reports = [report for slug in found.authorities for report in site.corpus.by_authority[slug]]
    cautions = tuple(_caution(site, caution) for caution in found.cautions)
    judgements, points = _judgements(site, found), _points(site, found)
    follow_ups, figures = _follow_ups(site, found), _figures(site, found)
    return ComparisonPage(
        address=addresses.pair(*found.authorities[:2]),
        title=wording.listed(names),
        description=f"{wording.listed(names)} side by side: judgements, what they were told to improve, figures.",
        crumbs=site.crumbs(("Compare councils", addresses.COMPARE)),
        searchable=False,
        filters=site.filters("Comparison", *reports),
        councils=tuple(site.authority_link(slug) for slug in found.authorities),
        as_of=f"Ages are reckoned to {wording.date_words(site.as_of)}.",
        cautions_in_force=(cautions,) if cautions else (),
        later_visits=tuple(visit for slug in found.authorities for visit in later_visits(site, slug)),
        judgements=judgements,
        no_judgements=() if judgements else ("No judgements are held here on either council.",),
        timelines=tuple(_timeline(site, slug) for slug in found.authorities),
        points=points,
        no_points=() if points else ("No recommendations to either council are held here.",),
        follow_ups=follow_ups,
        no_follow_ups=()
        if follow_ups
        else ("No document held here says what became of earlier points to either council.",),
        figures=figures,
        no_figures=() if figures else ("No figures that can be compared are held here.",),
    )


def _names(site: Site, found: Comparison) -> tuple[str, ...]:
    return tuple(site.authority_name(slug) for slug in found.authorities)


def _caution(site: Site, caution: Caution) -> str:
    names = wording.listed([site.authority_name(slug) for slug in caution.authorities])
    if caution.kind in ("frameworks", "dates"):
        return f"{names} {CAUTIONS[caution.kind]}."
    return f"{names}: {CAUTIONS[caution.kind]}."


def _judgements(site: Site, found: Comparison) -> tuple[SideBySide, ...]:
    """One table for each framework, since areas of two frameworks do not share a row."""
    tables: dict[tuple[str, str], list[Row]] = {}
    for row in found.judgements:
        rows = tables.setdefault((row.framework, row.group or ""), [_inspection_row(site, found, row.framework)])
        rows.append(_judgement_row(site, row))
    return tuple(
        SideBySide(_heading(site, framework, group), "Grades under this framework", _names(site, found), tuple(rows))
        for (framework, group), rows in tables.items()
    )


def _heading(site: Site, framework: str, group: str) -> str:
    title = site.framework_title(framework)
    return f"{title}: {group}" if group else title


def _inspection_row(site: Site, found: Comparison, framework: str) -> Row:
    """When each council was last judged under the framework, and how long ago that is."""
    return Row("Inspection", tuple(_inspection_cell(site, slug, framework) for slug in found.authorities))


def _inspection_cell(site: Site, slug: str, framework: str) -> Cell:
    report = _newest_under(site, slug, framework)
    if report is None:
        return Cell((unknown_tag(NO_REPORT),))
    document = report.document
    told = "" if document.first_hand else f"; second-hand, told by {document.publisher}"
    return Cell((), f"{_when(site, report)}{told}", (site.report_link(report),))


def _judgement_row(site: Site, row: JudgementRow) -> Row:
    return Row(row.title, tuple(_judgement_cell(site, row, cell) for cell in row.cells))


def _judgement_cell(site: Site, row: JudgementRow, cell: JudgementCell) -> Cell:
    if cell.judgement is None or cell.report is None:
        other = cell.report is None or cell.report.framework.key != row.framework
        return Cell((unknown_tag(NO_REPORT if other else MISSING[cell.missing or "not-found"]),))
    newest = _newest_under(site, cell.report.authority.slug, row.framework)
    older = "" if newest == cell.report else f"from an earlier inspection, {_when(site, cell.report)}"
    conflict = "the report contradicts itself here" if cell.judgement.conflict else ""
    words = "; ".join(filter(None, (older, conflict)))
    return Cell((grade_tag(cell.judgement.grade),), words, (_evidence(site, cell.report, cell.judgement),))


def _newest_under(site: Site, slug: str, framework: str) -> Report | None:
    """The newest report of a council that gives judgements under a framework."""
    under = [report for report in graded_reports(site.corpus, slug) if report.framework.key == framework]
    return under[-1] if under else None


def _when(site: Site, report: Report) -> str:
    document = report.document
    visited = wording.period_words(document.inspection_start, document.inspection_end)
    return f"{visited}, {wording.age_words(document.inspection_end or report.date, site.as_of)}"


def _evidence(site: Site, report: Report, judgement: Judgement) -> Link:
    said = judgement.deciding
    return site.place_link(report, said.place, said.words) if said else site.report_link(report)


def _timeline(site: Site, slug: str) -> CouncilTimeline:
    tables, name = timeline_tables(site, slug), site.authority_name(slug)
    return CouncilTimeline(name, tables, () if tables else ("No report with judgements is held here.",))


def _points(site: Site, found: Comparison) -> tuple[SideBySide, ...]:
    """One table: under each theme, the points of both, in pairs of rows so that neither side slips."""
    rows = tuple(
        row
        for theme in found.points
        for row in _point_rows(site, site.theme_title(theme.theme) if theme.theme else "Without a theme", theme.cells)
    )
    return _table(site, found, "One theme a row, oldest point first", rows)


def _point_rows(site: Site, title: str, cells: Sequence[tuple[Point, ...]]) -> list[Row]:
    columns = [[_point_cell(site, point) for point in points] or [_none_on_theme()] for points in cells]
    return [
        Row(
            title if number == 1 else f"{title} ({number})",
            tuple(cell or Cell(words="No further point.") for cell in row),
        )
        for number, row in enumerate(zip_longest(*columns), start=1)
    ]


def _none_on_theme() -> Cell:
    return Cell(words="No point on this theme in the reports held here.")


def _point_cell(site: Site, point: Point) -> Cell:
    report = site.corpus.by_id[point.report]
    kind = wording.lower_first(wording.KINDS[point.recommendation.kind][0])
    lost = wording.fragment_words(point.recommendation.complete, point.recommendation.lost)
    words = " ".join((f"“{point.recommendation.text}”", *(f"({sign})" for sign in lost)))
    return Cell((), words, (Link(f"{kind}, {report_words(report)}", addresses.recommendation(point.id)),))


def _follow_ups(site: Site, found: Comparison) -> tuple[SideBySide, ...]:
    """One row for each further sentence, so that both columns can be read downwards."""
    columns = [[_said(site, tied) for tied in tied_of] or [_nothing_said()] for tied_of in found.follow_ups]
    if not any(found.follow_ups):
        return ()
    rows = tuple(
        Row(f"Sentence {number}", tuple(cell or Cell(words="No further sentence.") for cell in row))
        for number, row in enumerate(zip_longest(*columns), start=1)
    )
    return _table(site, found, "One sentence a row, oldest first", rows)


def _nothing_said() -> Cell:
    return Cell(words="No document held here says what became of earlier points.")


def _said(site: Site, tied: FollowUpTied) -> Cell:
    said, report = tied.follow_up, site.corpus.by_id[tied.report]
    words = f"{wording.STATUSES[said.status]}: “{said.words}”"
    return Cell((), words, (site.evidence(report, said.place, said.words),))


def _figures(site: Site, found: Comparison) -> tuple[SideBySide, ...]:
    rows = tuple(_figure_row(site, row) for row in found.figures)
    return _table(site, found, "Newest figure each report prints", rows)


def _figure_row(site: Site, row: FigureRow) -> Row:
    return Row(site.measure_title(row.measure), tuple(_figure_cell(site, cell) for cell in row.cells))


def _figure_cell(site: Site, cell: FigureCell) -> Cell:
    if cell.statistic is None or cell.report is None:
        return Cell(words="No report held here prints this figure.")
    figure = figure_row(site, cell.report, cell.statistic)
    national = "" if figure.national == NOT_PRINTED else f"; national figure in the same report: {figure.national}"
    return Cell(
        (),
        f"{figure.value}, {figure.as_of}{national}",
        (site.evidence(cell.report, cell.statistic.place, cell.statistic.words),),
    )


def _table(site: Site, found: Comparison, caption: str, rows: tuple[Row, ...]) -> tuple[SideBySide, ...]:
    """The table, or nothing where it would have no rows."""
    return (SideBySide("", caption, _names(site, found), rows),) if rows else ()
