"""How many councils were told something on a theme at their latest inspection, and how long one council has been.

Both go by theme: that two points are on one theme does not make them the same, and a long row does not say that nothing
was done. Visits look at one part of the services, so they are not counted, and neither break a row nor make one. Points
to a safeguarding board are not the council's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analysis.inspections_told_of import is_held, subject_of
from generator.frozen import Frozen
from generator.model.analysis import Analysis, Point
from generator.model.corpus import Corpus
from generator.model.report import PreviousInspection, Report

COUNCIL = "local-authority"
INSPECTION = "inspection-report"
TELLS_OF_INSPECTIONS = (INSPECTION, "council-paper")
OF_ALL = ("overall", "all")
"""Grades told of that only an inspection of the council as a whole gives."""


class HowCommon(Frozen):
    """The councils that were told something on a theme at their latest inspection, by slug, and of how many.

    `councils` counts those that the register does not call gone and whose latest inspection asks them for anything.
    """

    told: tuple[str, ...]
    councils: int


def is_inspection(corpus: Corpus, report: Report) -> bool:
    """Tell whether a report is of an inspection of a council's own services, and not of a visit or a board."""
    framework = corpus.frameworks.get(report.framework.key)
    return report.document.kind in TELLS_OF_INSPECTIONS and (framework is None or framework.kind == INSPECTION)


def inspections_of(corpus: Corpus, authority: str) -> tuple[Report, ...]:
    """Return one report of each inspection of a council's own services that has a day, oldest first.

    Of a report and a paper that tells of the same inspection it is the report.
    """
    held = [one for one in corpus.of_programme(authority) if one.date and is_inspection(corpus, one)]
    by_day = {one.date: one for one in sorted(held, key=lambda one: one.document.first_hand)}
    return tuple(by_day[day] for day in sorted(by_day))


def asks_council(point: Point) -> bool:
    """Tell whether a point asks the council itself for something."""
    return point.form == "ask" and point.recommendation.addressed_to == COUNCIL


def themes_told(analysis: Analysis, report: Report) -> frozenset[str]:
    """Return the themes on which a report asks the council itself for something."""
    points = (analysis.points[one.id] for one in report.recommendations)
    return frozenset([tag.theme for point in points if asks_council(point) for tag in point.themes])


def latest_asking(corpus: Corpus) -> dict[str, Report]:
    """Return each council that is not gone -> its latest inspection, where that asks the council for anything."""
    latest = {slug: held[-1] for slug in corpus.by_authority if (held := inspections_of(corpus, slug))}
    return {
        slug: report
        for slug, report in latest.items()
        if not _is_gone(corpus, slug) and any(one.addressed_to == COUNCIL for one in report.recommendations)
    }


def asked_nothing(corpus: Corpus) -> int:
    """Return how many councils that are not gone have a latest inspection in which nothing is asked of the council."""
    inspected = [slug for slug in corpus.by_authority if inspections_of(corpus, slug) and not _is_gone(corpus, slug)]
    return len(inspected) - len(latest_asking(corpus))


def how_common(corpus: Corpus, analysis: Analysis) -> dict[str, HowCommon]:
    """Return for each theme of the register how many councils were told something on it at their latest inspection."""
    latest = latest_asking(corpus)
    told = {slug: themes_told(analysis, report) for slug, report in latest.items()}
    return {
        theme: HowCommon(tuple(slug for slug in latest if theme in told[slug]), len(latest)) for theme in corpus.themes
    }


def named_in_a_row(corpus: Corpus, analysis: Analysis, last: Report, theme: str) -> tuple[Report, ...]:
    """Return the inspections in a row, up to `last`, at which its council was told something on a theme, oldest first.

    None for a visit, and where `last` itself tells nothing on it. A row ends at an inspection that a report tells of
    and that is not held here: what it asked for is not known.
    """
    held = inspections_of(corpus, last.authority.slug)
    told_of = tuple(_inspections_told_of(held))
    row: list[Report] = []
    for report in reversed([one for one in held if one.id == last.id or one.is_before(last)]):
        if theme not in themes_told(analysis, report) or (row and _is_between(told_of, report, row[0])):
            break
        row.insert(0, report)
    return tuple(row) if last in row else ()


def _inspections_told_of(held: tuple[Report, ...]) -> Iterator[PreviousInspection]:
    """Earlier inspections of the whole council that reports tell of, and of which no report is held."""
    told = (one for report in held for one in report.previous_inspections if _is_of_all(one))
    return (one for one in told if not is_held(one, held))


def _is_of_all(told: PreviousInspection) -> bool:
    is_visit = "visit" in told.subject.lower()
    return told.area in OF_ALL or (told.area is None and subject_of(told) == "inspection" and not is_visit)


def _is_between(told: Iterable[PreviousInspection], earlier: Report, later: Report) -> bool:
    return any(one.date is not None and earlier.date < one.date < later.date for one in told)


def _is_gone(corpus: Corpus, slug: str) -> bool:
    known = corpus.authorities.get(slug)
    return known is not None and known.status == "abolished"
