"""A council's grades through time as a picture: a row for each area of its latest inspection, with visible breaks.

What may be joined is worked out by `analysis/lines_of_grades`; here it becomes marks on the axis of years that all
councils share.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.lines_of_grades import GivenGrade, LineOfArea, lines_of_grades
from generator.english import grades_through_time as wording
from generator.english import report_date
from generator.frozen import Frozen
from generator.model.page import Picture
from generator.model.report import Report
from generator.pictures import (
    LineOfGrades,
    Mark,
    Moment,
    TimelineKey,
    VisitMade,
    key_of,
    timeline,
)
from generator.pictures.timeline import Link
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact


class GradesThroughTime(Frozen):
    """The picture with its key, and the periods by their letters."""

    picture: Picture
    key: TimelineKey
    periods: tuple[Fact, ...]


def grades_through_time(site: SiteContext, slug: str) -> GradesThroughTime | None:
    """Return None where fewer than two days have a grade or a visit: there is no time to show."""
    rows = [drawn(site, line) for line in lines_of_grades(site.corpus, slug)]
    visits = [_visit(site, one) for one in _visits(site, slug)]
    days = sorted({moment.day for row in rows for moment in row.moments} | {visit.day for visit in visits})
    if not rows or len(days) < 2:
        return None
    years = site.years
    return GradesThroughTime(
        picture=timeline(
            f"grades-{slug}",
            wording.title(site.authority_name(slug), days[0][:4], days[-1][:4]),
            wording.all_rows([_in_words(row) for row in rows]),
            years,
            rows,
            visits,
            wording.VISITS,
        ),
        key=key_of(rows, visits=bool(visits)),
        periods=tuple(Fact(one.number, one.explained) for one, _, _ in years.bands()),
    )


def drawn(site: SiteContext, line: LineOfArea) -> LineOfGrades:
    """One area's grades as marks; grades of days that no report prints have no place on the axis."""
    return LineOfGrades(line.title, tuple(_moments(site, line)))


def _moments(site: SiteContext, line: LineOfArea) -> Iterator[Moment]:
    first = True
    for given in line.given:
        mark = _mark(site, given)
        if not given.report.date or mark is None:
            continue
        graded = site.judged_words(given.report, given.judgement)
        words = wording.mark(line.title, report_date(given.report), graded, given.together)
        link: Link = "nothing" if first else "line" if given.compares else "break"
        yield Moment(given.report.date, mark, words, link, bool(given.together))
        first = False


def _mark(site: SiteContext, given: GivenGrade) -> Mark | None:
    scale = site.scale(given.report.framework.key)
    point = scale.point(given.judgement.grade) if scale else None
    return Mark.of(point) if point else None


def _in_words(row: LineOfGrades) -> str:
    return wording.row(row.name, [(moment.day, moment.mark.words, moment.joint) for moment in row.moments])


def _visits(site: SiteContext, slug: str) -> list[Report]:
    return [one for one in site.corpus.of_programme(slug) if one.document.kind == "visit-letter" and one.date]


def _visit(site: SiteContext, report: Report) -> VisitMade:
    return VisitMade(report.date, wording.visit(site.inspection_name(report.framework.key), report))
