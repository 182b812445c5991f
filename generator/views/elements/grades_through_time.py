"""A council's grades through time as a picture: a row for each area of its latest inspection, with visible breaks.

What may be joined is worked out by `analysis/lines_of_grades`; here it becomes marks on an axis of years, with the
periods in which inspections judged the same areas, as the frameworks and their editions say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from generator.analysis.lines_of_grades import GivenGrade, LineOfArea, lines_of_grades
from generator.english import grades_through_time as wording
from generator.model.framework import CHILDRENS_SERVICES, Edition, Framework
from generator.model.page import Picture
from generator.model.report import Report
from generator.pictures import (
    LineOfGrades,
    Mark,
    Moment,
    Period,
    TimelineKey,
    VisitMade,
    Years,
    key_of,
    timeline,
)
from generator.pictures.timeline import Link
from generator.pictures.years import year_of
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact

MARGIN = 0.6
"""Years kept free at both ends of the axis, so that marks there are whole."""


@dataclass(frozen=True, slots=True)
class GradesThroughTime:
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
    years = axis(site, days)
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
        periods=periods_below(site, years),
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
        words = wording.mark(line.title, given.report.date, mark.words, given.together)
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


def axis(site: SiteContext, days: Iterable[str]) -> Years:
    """The axis from a little before the first of some days to a little after the day the pages speak from."""
    shown = sorted(year_of(day) for day in days)
    last = max(shown[-1], year_of(site.as_of) if site.as_of else shown[-1])
    first = shown[0] - MARGIN
    periods = [one for _, _, one in _periods(site) if one.ends is None or one.ends > first]
    lettered = (
        Period(letter, one.words, one.starts, one.ends) for letter, one in zip(ascii_uppercase, periods, strict=False)
    )
    return Years(first, last + MARGIN, tuple(one for one in lettered if one.starts < last + MARGIN))


def periods_below(site: SiteContext, years: Years) -> tuple[Fact, ...]:
    """The periods of an axis by their letters, each with its years and what is particular to it."""
    told = {one.starts: wording.below(framework, edition) for framework, edition, one in _periods(site)}
    return tuple(Fact(period.letter, told[period.starts]) for period in years.periods)


def _periods(site: SiteContext) -> list[tuple[Framework, Edition | None, Period]]:
    """Each edition of each kind of inspection that judged councils' own services, oldest first.

    A kind that was in force within another's years, as re-inspections were, has no period of its own.
    """
    frameworks = [
        one
        for one in site.corpus.frameworks_in_time
        if one.programme == CHILDRENS_SERVICES and one.kind == "inspection-report" and one.starts
    ]
    return [
        (framework, edition, period)
        for framework in frameworks
        if not any(_is_within(framework, other) for other in frameworks if other is not framework)
        for edition, period in _of_framework(framework)
    ]


def _is_within(framework: Framework, other: Framework) -> bool:
    starts, ends = framework.starts or "", framework.ends or "9"
    return (
        (other.starts or "") <= starts and ends <= (other.ends or "9") and (starts, ends) != (other.starts, other.ends)
    )


def _of_framework(framework: Framework) -> Iterator[tuple[Edition | None, Period]]:
    stretches: Sequence[tuple[Edition | None, str | None, str | None]] = [
        (edition, edition.starts, edition.ends) for edition in framework.editions
    ] or [(None, framework.starts, framework.ends)]
    for edition, starts, ends in stretches:
        if starts:
            words = wording.above_band(framework, edition)
            yield edition, Period("", words, year_of(starts), _end_of(ends) if ends else None)


def _end_of(day: str) -> float:
    """The end of a day, month or year, as a number of years."""
    return year_of(day) + {4: 1.0, 7: 1 / 12}.get(len(day), 0.0)
