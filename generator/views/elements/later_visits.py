"""Visits after the latest grades that found priority actions: an older grade is never shown without them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.english import later_visits as wording
from generator.model.report import RecommendationKind, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.point_counts import points_by_kind

URGENT: tuple[RecommendationKind, ...] = ("priority-action", "outstanding-priority-action")


@dataclass(frozen=True, slots=True)
class LaterVisit:
    """`sentence` says when the visit was and how many priority actions it found; `report` leads to them."""

    sentence: str
    report: Hyperlink


@dataclass(frozen=True, slots=True)
class TakeCare:
    """All that a reader has to know before the grades of a page, in one box."""

    cautions: tuple[str, ...]
    later_visits: tuple[LaterVisit, ...]


def take_care(cautions: tuple[str, ...], visits: tuple[LaterVisit, ...]) -> TakeCare | None:
    """The box; None where there is nothing to say."""
    return TakeCare(cautions, visits) if cautions or visits else None


def latest_graded(reports: tuple[Report, ...]) -> Report | None:
    """The newest report that grades the authority, None where none does."""
    return next((report for report in reversed(reports) if report.judges_authority), None)


def later_visits(site: SiteContext, slug: str) -> tuple[LaterVisit, ...]:
    """Every document later than the latest grades held here that found priority actions."""
    reports = site.corpus.by_authority[slug]
    graded = latest_graded(reports)
    later = [report for report in reports if graded and report.date > graded.date]
    found = [report for report in later if any(point.kind in URGENT for point in report.recommendations)]
    return tuple(_later_visit(site, report) for report in found)


def _later_visit(site: SiteContext, report: Report) -> LaterVisit:
    urgent = tuple(point for point in report.recommendations if point.kind in URGENT)
    name, document = site.authority_name(report.authority.slug), report.document
    return LaterVisit(
        wording.later_visit(name, document.inspection_start, document.inspection_end, points_by_kind(urgent)),
        Hyperlink(wording.READ_WHAT_IT_FOUND, addresses.report(report.id)),
    )
