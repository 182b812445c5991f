"""A council's grades in the rows of a comparison: drawn on the axis of years, and in words for the table beside."""

from __future__ import annotations

from generator.analysis.area_rows import AreaRows
from generator.analysis.lines_of_grades import GivenGrade, LineOfArea, line_of_area
from generator.english import comparison as wording
from generator.english import grades_through_time, report_month
from generator.model.page import Picture
from generator.pictures import Mark, row_of_years
from generator.views.comparison.compared_cells import GradeOn, HistoryCell, PicturePassage
from generator.views.comparison.council_parts import RowOfGrades
from generator.views.context import SiteContext
from generator.views.elements.grades_through_time import drawn

NAME = "compared"
"""Begins the ids of the marks that rows share: those of the axis above them."""


def history_of(site: SiteContext, rows: AreaRows, slug: str) -> dict[str, RowOfGrades]:
    """Each row in which any inspection graded the council -> its grades."""
    lines = (
        (row.key, line_of_area(site.corpus, slug, row.area.key, row.area.group, row.area.title)) for row in rows.rows
    )
    return {key: RowOfGrades(PicturePassage(_row(site, slug, line)), _cell(site, line)) for key, line in lines if line}


def _row(site: SiteContext, slug: str, line: LineOfArea) -> Picture:
    row = drawn(site, line)
    grades = [(moment.day, moment.mark.words, moment.joint) for moment in row.moments]
    words = grades_through_time.row(wording.in_row(site.authority_name(slug), line.title), grades)
    return row_of_years(NAME, words, site.years, row)


def _cell(site: SiteContext, line: LineOfArea) -> HistoryCell:
    return HistoryCell(tuple(_grade(site, given) for given in reversed(line.given)))


def _grade(site: SiteContext, given: GivenGrade) -> GradeOn:
    tag = site.judged_tag(given.report, given.judgement)
    return GradeOn(wording.graded_on(report_month(given.report), given.together), tag)


def all_marks(site: SiteContext) -> tuple[Mark, ...]:
    """Every mark that a row may hold."""
    scales = (scale for scale in site.corpus.scales.values() if scale.is_main)
    return tuple(Mark.of(point) for scale in scales for point in scale.points)
