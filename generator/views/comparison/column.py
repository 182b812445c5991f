"""What a comparison prints of one council, each cell made once: whatever council stands beside it, it is the same.

A cell is found by the key of its row, and a key without one gives the reason why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import english
from generator.analysis.comparison import Area, Column, Figure, Judged, column_of
from generator.analysis.timeline import Missing
from generator.model.analysis import FollowUpTied, Point
from generator.model.page import Piece
from generator.model.report import Judgement, Place, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.later_visits import LaterVisit, later_visits
from generator.views.elements.pieces import GradeTag, Hyperlink, grade_tag
from generator.views.elements.report_facts import NOT_PRINTED, figure_row
from generator.views.elements.timeline import TimelineTable, missing_tag, timeline_tables, why_no_timeline


@dataclass(frozen=True)
class Cell(Piece):
    """What one council has in a row: tags, values that lead to their source, words and links; any may be empty."""

    template: ClassVar[str] = "_comparison_cell.md"

    tags: tuple[GradeTag, ...] = ()
    values: tuple[Hyperlink, ...] = ()
    words: str = ""
    links: tuple[Hyperlink, ...] = ()


@dataclass(frozen=True)
class CouncilTimeline(Piece):
    template: ClassVar[str] = "_council_timeline.md"

    council: str
    tables: tuple[TimelineTable, ...]
    none: str


NO_REPORT = Cell((missing_tag(Missing("no-report")),))
NO_POINT = Cell(words="No point on this theme.")
NOTHING_SAID = Cell(words="No document held here says what became of earlier points.")
NO_FURTHER_POINT = Cell(words="No further point on this theme.")
NOTHING_FURTHER_SAID = Cell(words="No further sentence.")
SAID_ALREADY = Cell()
"""Stands under the words that there is nothing to show: they are enough."""
NO_FIGURE = Cell(words="No report held here prints this figure.")


@dataclass(frozen=True)
class CouncilColumn:
    """One council's cells. `inspections` is keyed by framework, `points` by theme, `figures` by measure."""

    column: Column
    council: Hyperlink
    later_visits: tuple[LaterVisit, ...]
    timeline: CouncilTimeline
    inspections: dict[str, Cell]
    judgements: dict[Area, Cell]
    points: dict[str | None, tuple[Cell, ...]]
    elsewhere: dict[str | None, Cell]
    follow_ups: tuple[Cell, ...]
    figures: dict[str, Cell]

    def judgement(self, site: SiteContext, area: Area) -> Cell:
        """The judgement, or why there is none, which is asked once."""
        if area not in self.judgements:
            self.judgements[area] = Cell((missing_tag(self.column.why_missing(site.corpus, area)),))
        return self.judgements[area]

    def points_on(self, theme: str | None) -> tuple[Cell, ...]:
        """The points that stand under a theme; else where those with that theme stand, or that there are none."""
        return self.points.get(theme) or (self.elsewhere.get(theme, NO_POINT),)

    def after_points_on(self, theme: str | None) -> Cell:
        """What to say where the points that stand under a theme end."""
        return NO_FURTHER_POINT if theme in self.points else SAID_ALREADY

    @property
    def after_follow_ups(self) -> Cell:
        """The same of the sentences about earlier points."""
        return NOTHING_FURTHER_SAID if self.column.follow_ups else SAID_ALREADY

    def figure(self, measure: str) -> Cell:
        return self.figures.get(measure, NO_FIGURE)


def council_column(site: SiteContext, slug: str) -> CouncilColumn:
    """What comparisons print of a council of which `site` holds reports."""
    column = column_of(site.corpus, site.analysis, slug)
    tables = timeline_tables(site, slug)
    frameworks = dict.fromkeys(report.framework.key for report in column.graded)
    return CouncilColumn(
        column=column,
        council=site.authority_link(slug),
        later_visits=later_visits(site, slug),
        timeline=CouncilTimeline(site.authority_name(slug), tables, why_no_timeline(site, slug)),
        inspections={key: _inspection(site, column.newest_under(key)) for key in frameworks},
        judgements={area: _judgement(site, column, area, judged) for area, judged in column.judged.items()},
        points={theme: tuple(_point(site, point) for point in points) for theme, points in column.points.items()},
        elsewhere={theme: _elsewhere(site, points) for theme, points in column.points_also.items()},
        follow_ups=tuple(_said(site, tied) for tied in column.follow_ups) or (NOTHING_SAID,),
        figures={measure: _figure(site, figure) for measure, figure in column.figures.items()},
    )


def _inspection(site: SiteContext, report: Report | None) -> Cell:
    """When the council was last judged under a framework, and how long ago that is."""
    if report is None:
        return NO_REPORT
    told = "" if report.document.first_hand else f"; second-hand, told by {report.document.publisher}"
    return Cell(
        words=f"{_when(site, report)}{told}",
        links=(Hyperlink(f"report, {english.report_date(report)}", addresses.report(report.id)),),
    )


def _judgement(site: SiteContext, column: Column, area: Area, judged: Judged) -> Cell:
    newest = column.newest_under(area.framework)
    older = "" if newest is judged.report else f"from an earlier inspection, {_when(site, judged.report)}"
    conflict = "the report contradicts itself here" if judged.judgement.conflict else ""
    words = "; ".join(filter(None, (older, conflict)))
    link = _evidence(site, judged.report, judged.judgement)
    return Cell(tags=(grade_tag(judged.judgement.grade),), words=words, links=(link,))


def _when(site: SiteContext, report: Report) -> str:
    document = report.document
    visited = english.period_words(document.inspection_start, document.inspection_end)
    return f"{visited}, {site.age(document.inspection_end or report.date)}"


def _evidence(site: SiteContext, report: Report, judgement: Judgement) -> Hyperlink:
    said = judgement.deciding
    return site.place_link(report, said.place, said.words) if said else site.report_link(report)


def _point(site: SiteContext, point: Point) -> Cell:
    lost = english.fragment_words(point.recommendation.complete, point.recommendation.lost)
    words = f"“{point.recommendation.text}”" + (f" ({lost})" if lost else "")
    return Cell(words=words, links=(_point_link(site, point),))


def _elsewhere(site: SiteContext, points: Sequence[Point]) -> Cell:
    return Cell(words="Under another of its themes:", links=tuple(_point_link(site, point) for point in points))


def _point_link(site: SiteContext, point: Point) -> Hyperlink:
    kind = english.lower_first(english.KINDS[point.recommendation.kind][0])
    named = " ".join(filter(None, (kind, point.recommendation.number)))
    return Hyperlink(
        f"{named}, {english.report_date(site.corpus.by_id[point.report])}", addresses.recommendation(point.id)
    )


def _said(site: SiteContext, tied: FollowUpTied) -> Cell:
    said, report = tied.follow_up, site.corpus.by_id[tied.report]
    words = f"{english.STATUSES[said.status]}: “{said.words}”"
    return Cell(words=words, links=(_source(site, report, said.place, said.words),))


def _figure(site: SiteContext, figure: Figure) -> Cell:
    """A figure that leads to its place; where none is printed with it, the report's day stands in for its date."""
    row, printed = figure_row(site, figure.report, figure.statistic), figure.statistic
    dated = bool(printed.as_of or printed.as_of_text)
    day = row.as_of if dated else f"{row.as_of}; {english.report_words(figure.report)}"
    national = "" if row.national == NOT_PRINTED else f"; national: {row.national}"
    source = site.evidence(figure.report, printed.place, printed.words)
    return Cell(values=(Hyperlink(row.value, source.address),), words=f"{day}{national}")


def _source(site: SiteContext, report: Report, place: Place, words: str) -> Hyperlink:
    """The place with the day of its document: "page 5, 14 June 2024"."""
    link = site.place_link(report, place, words)
    return Hyperlink(f"{link.text}, {english.report_date(report)}", link.address)
