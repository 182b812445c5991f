"""Visits to a council: the latest after the grades by itself, since it is newer than they are, the others in a table.

A visit gives no grade. What it looked at is said in the words of its letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator import english
from generator.analysis.line_of_time import ORDER
from generator.analysis.reasons import SUMS_UP
from generator.english import council_visits as wording
from generator.frozen import Frozen
from generator.model.report import Recommendation, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.council.asked import AskedFor, asked_for
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.point_counts import points_by_kind

LONGEST_QUOTE = 700
"""Letters: a longer first paragraph is not quoted, since nobody could say where to cut it."""


class SinceThen(Frozen):
    """The latest visit after the grades: what it looked at, how its letter begins, and what it named."""

    heading: str
    opening: str
    wrote: str
    quote: Quote | None
    named: str
    points: tuple[AskedFor, ...]
    letter: Hyperlink


class VisitRow(Frozen):
    day: Hyperlink
    looked_at: str
    named: str


class Visits(Frozen):
    """Visits to a council that do not stand by themselves, newest first."""

    opening: str
    rows: tuple[VisitRow, ...]


def since_then(site: SiteContext, own: Sequence[Report], graded: Report | None) -> SinceThen | None:
    """The latest visit, where it came after the grades or there are none."""
    newest = _newest_since(own, graded)
    return _since(site, newest, after_grades=graded is not None) if newest else None


def visits(own: Sequence[Report], graded: Report | None) -> Visits | None:
    """All visits but the one that stands by itself; None where there are no others."""
    newest = _newest_since(own, graded)
    rest = [report for report in _held(own) if report is not newest]
    if not rest:
        return None
    opening = wording.others(sorted(filter(None, (one.date[:4] for one in rest))), also=newest is not None)
    none_since = wording.none_since(english.report_month(graded)) if graded and not newest else None
    return Visits(" ".join(filter(None, (opening, none_since))), tuple(map(_row, rest)))


def _held(own: Sequence[Report]) -> list[Report]:
    """Visits, the newest first."""
    return [report for report in reversed(own) if report.document.kind == "visit-letter"]


def _newest_since(own: Sequence[Report], graded: Report | None) -> Report | None:
    later = (report for report in _held(own) if graded is None or graded.is_before(report))
    return next(later, None)


def _since(site: SiteContext, visit: Report, *, after_grades: bool) -> SinceThen:
    points = in_order(visit)
    counted = points_by_kind(visit.recommendations)
    return SinceThen(
        heading=wording.since_heading(english.report_month(visit), after_grades=after_grades),
        opening=wording.since(visit.document),
        wrote=wording.WROTE,
        quote=_first_words(visit),
        named=wording.named(counted) if counted else wording.none_named(),
        points=asked_for(site, visit, points),
        letter=Hyperlink(wording.READ_LETTER, addresses.report(visit.id)),
    )


def in_order(report: Report) -> list[Recommendation]:
    """A report's points, the most urgent kind first, of one kind as printed."""
    return sorted(report.recommendations, key=lambda point: ORDER.index(point.kind))


def _first_words(visit: Report) -> Quote | None:
    """How the letter sums itself up: the first paragraph of its summary, whole."""
    summing_up = (one for section in visit.sections if section.role in SUMS_UP for one in section.blocks)
    first = next(summing_up, None)
    if first is None or len(first.text) > LONGEST_QUOTE or first.fragment:
        return None
    source = english.source_words(visit, first.place)
    return Quote(first.text, Hyperlink(source, addresses.block(visit.id, first.anchor)))


def _row(report: Report) -> VisitRow:
    return VisitRow(
        day=Hyperlink(english.report_date(report), addresses.report(report.id)),
        looked_at=english.looked_at(report.document) or wording.NOT_SAID,
        named=points_by_kind(report.recommendations) or wording.NONE_NAMED,
    )
