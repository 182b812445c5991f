"""What a comparison shows of one council, each cell made once: whatever council stands beside it, it is the same.

A cell is found by the key of its row, and a key without one gives the reason why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import english
from generator.analysis.comparison import AreaKey, ComparisonColumn, LatestJudgement, comparison_column
from generator.english import comparison as wording
from generator.english import looking_back
from generator.model.analysis import FollowUpTied, Point
from generator.model.corpus import PrintedFigure
from generator.model.noun import Place
from generator.model.page import Partial
from generator.model.report import Report
from generator.model.timeline import Missing
from generator.views import addresses
from generator.views.comparison.partnerships import PartnershipInspected, partnerships_inspected
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink, unknown_tag
from generator.views.elements.figures import figure_row
from generator.views.elements.later_visits import LaterVisit, found_later, later_visits, unread_since_words
from generator.views.elements.timeline import TimelineTable, missing_tag, timeline_tables, why_no_timeline


@dataclass(frozen=True)
class ComparisonCell(Partial):
    """What one council has in a row: a grade, a value that leads to its source, words, links; any may be missing."""

    template: ClassVar[str] = "_comparison_cell.md"

    grade: GradeTag | None = None
    value: Hyperlink | None = None
    words: str = ""
    links: tuple[Hyperlink, ...] = ()


@dataclass(frozen=True)
class CouncilTimeline(Partial):
    template: ClassVar[str] = "_council_timeline.md"

    council: str
    tables: tuple[TimelineTable, ...]
    none: str


NO_REPORT = ComparisonCell(missing_tag(Missing("no-report")))
NO_POINT = ComparisonCell(words=wording.NO_POINT)
NOTHING_SAID = ComparisonCell(words=wording.NOTHING_SAID)
NO_FURTHER_POINT = ComparisonCell(words=wording.NO_FURTHER_POINT)
NOTHING_FURTHER_SAID = ComparisonCell(words=wording.NOTHING_FURTHER_SAID)
NOT_FOUND = unknown_tag(english.NOT_FOUND)
NO_FIGURE = ComparisonCell(words=english.NO_FIGURE)
BLANK = ComparisonCell()
"""Stands under the words that there is nothing to show, or nothing further: they are enough."""


@dataclass(frozen=True)
class CouncilCells:
    """One council's cells: inspections by framework, points and changes by theme, figures by measure."""

    column: ComparisonColumn
    council: Hyperlink
    unread_since: tuple[str, ...]
    later_visits: tuple[LaterVisit, ...]
    timeline: CouncilTimeline
    inspections: dict[str, ComparisonCell]
    judgements: dict[AreaKey, ComparisonCell]
    points: dict[str | None, tuple[ComparisonCell, ...]]
    elsewhere: dict[str | None, ComparisonCell]
    follow_ups: tuple[ComparisonCell, ...]
    changes: dict[str | None, tuple[ComparisonCell, ...]]
    changes_elsewhere: dict[str | None, ComparisonCell]
    figures: dict[str, ComparisonCell]
    partnerships: dict[str, PartnershipInspected]

    @property
    def slug(self) -> str:
        return self.column.authority

    def judgement(self, site: SiteContext, area: AreaKey) -> ComparisonCell:
        """The judgement, or why there is none, which is asked once."""
        if area not in self.judgements:
            self.judgements[area] = ComparisonCell(missing_tag(self.column.why_missing(site.corpus, area)))
        return self.judgements[area]

    def points_on(self, theme: str | None) -> tuple[ComparisonCell, ...]:
        """The points that stand under a theme; else where those with that theme stand, or that there are none."""
        return self.points.get(theme) or (self.elsewhere.get(theme, NO_POINT),)

    def after_points_on(self, theme: str | None) -> ComparisonCell:
        """What to say where the points that stand under a theme end."""
        return NO_FURTHER_POINT if theme in self.points else BLANK

    @property
    def after_follow_ups(self) -> ComparisonCell:
        """The same of the sentences about earlier points."""
        return NOTHING_FURTHER_SAID if self.column.follow_ups else BLANK

    def changes_on(self, theme: str | None) -> tuple[ComparisonCell, ...]:
        """What has changed, under a theme; else where what has that theme too stands, or that none was found."""
        return self.changes.get(theme) or (self.changes_elsewhere.get(theme, NOTHING_SAID),)

    def after_changes_on(self, theme: str | None) -> ComparisonCell:
        return NOTHING_FURTHER_SAID if theme in self.changes else BLANK

    def partnership(self, programme: str) -> ComparisonCell:
        """The latest inspection of a partnership in one line of them; that no report is held, where none is."""
        found = self.partnerships.get(programme)
        return ComparisonCell(found.grade, words=found.words, links=found.links) if found else NO_REPORT

    def partnership_in(self, programme: str, area: str) -> ComparisonCell:
        """The outcome in one of several areas of that inspection."""
        found = self.partnerships.get(programme)
        return ComparisonCell(found.areas.get(area, NOT_FOUND)) if found else NO_REPORT

    def figure(self, measure: str) -> ComparisonCell:
        return self.figures.get(measure, NO_FIGURE)


def council_cells(site: SiteContext, slug: str) -> CouncilCells:
    """What comparisons show of a council of which `site` holds reports."""
    column = comparison_column(site.corpus, site.analysis, slug)
    tables = timeline_tables(site, slug)
    frameworks = dict.fromkeys(report.framework.key for report in column.graded)
    return CouncilCells(
        column=column,
        council=site.authority_link(slug),
        unread_since=unread_since_words(site, column.latest),
        later_visits=later_visits(site, column.latest),
        timeline=CouncilTimeline(site.authority_name(slug), tables, why_no_timeline(site, slug)),
        inspections={key: _inspection(site, column.newest_under(key)) for key in frameworks},
        judgements={area: _judgement(site, column, area, judged) for area, judged in column.judged.items()},
        points={theme: tuple(_point(site, point) for point in points) for theme, points in column.points.items()},
        elsewhere={theme: _elsewhere(site, points) for theme, points in column.points_also.items()},
        follow_ups=tuple(_follow_up(site, tied) for tied in column.follow_ups) or (NOTHING_SAID,),
        changes={theme: tuple(_follow_up(site, tied) for tied in found) for theme, found in column.changes.items()},
        changes_elsewhere={theme: _said_elsewhere(site, found) for theme, found in column.changes_also.items()},
        figures={measure: _figure(site, figure) for measure, figure in column.figures.items()},
        partnerships=partnerships_inspected(site, slug),
    )


def _inspection(site: SiteContext, report: Report | None) -> ComparisonCell:
    """When the council was last judged under a framework, how long ago that is, and what was found since."""
    if report is None:
        return NO_REPORT
    told_by = None if report.document.first_hand else report.document.publisher
    link = Hyperlink(wording.report_link(english.report_date(report)), addresses.report(report.id))
    words = wording.inspected(*_when(site, report), told_by)
    return ComparisonCell(words=words, links=(link, *found_later(site, report)))


def _judgement(site: SiteContext, column: ComparisonColumn, area: AreaKey, judged: LatestJudgement) -> ComparisonCell:
    is_newest = column.newest_under(area.framework) is judged.report
    older = None if is_newest else wording.inspected(*_when(site, judged.report), None)
    later = () if is_newest else found_later(site, judged.report)  # else they stand beside the inspection
    return ComparisonCell(
        grade=site.grade_tag(judged.report, judged.judgement.grade),
        words=wording.judgement(older, judged.judgement.conflict),
        links=(site.judgement_link(judged.report, judged.judgement), *later),
    )


def _when(site: SiteContext, report: Report) -> tuple[str, str]:
    """The days of an inspection, and its age."""
    document = report.document
    visited = english.inspection_days(document)
    return visited, site.age(report.date)


def _point(site: SiteContext, point: Point) -> ComparisonCell:
    recommendation = point.recommendation
    lost = english.fragment_words(recommendation.complete, recommendation.lost)
    return ComparisonCell(words=wording.point(recommendation.text, lost), links=(_point_link(site, point),))


def _elsewhere(site: SiteContext, points: Sequence[Point]) -> ComparisonCell:
    links = tuple(_point_link(site, point) for point in points)
    return ComparisonCell(words=wording.UNDER_ANOTHER_THEME, links=links)


def _point_link(site: SiteContext, point: Point) -> Hyperlink:
    day = english.report_date(site.corpus.by_id[point.report])
    return Hyperlink(wording.point_link(point.recommendation, day), addresses.recommendation(point.id))


def _follow_up(site: SiteContext, tied: FollowUpTied) -> ComparisonCell:
    said = tied.follow_up
    source = _source(site, site.corpus.by_id[tied.report], said.place, said.words)
    return ComparisonCell(words=looking_back.in_a_cell(said), links=(source,))


def _said_elsewhere(site: SiteContext, found: Sequence[FollowUpTied]) -> ComparisonCell:
    links = (link for tied in found for link in _follow_up(site, tied).links)
    return ComparisonCell(words=wording.UNDER_ANOTHER_THEME, links=tuple(links))


def _figure(site: SiteContext, figure: PrintedFigure) -> ComparisonCell:
    """A figure that leads to its place; where none is printed with it, the report's day stands in for its date."""
    row, statistic = figure_row(site, figure.report, figure.statistic), figure.statistic
    is_dated = bool(statistic.as_of or statistic.as_of_text)
    report = None if is_dated else english.report_words(figure.report)
    national = None if statistic.national is None else row.national
    source = site.evidence(figure.report, statistic.place, statistic.words)
    return ComparisonCell(value=Hyperlink(row.value, source.address), words=wording.figure(row.as_of, report, national))


def _source(site: SiteContext, report: Report, place: Place, words: str) -> Hyperlink:
    """The place with the day of its document."""
    link = site.place_link(report, place, words)
    return Hyperlink(english.with_day(link.text, english.report_date(report)), link.address)
