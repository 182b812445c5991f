"""Visits after the latest grades that found priority actions: an older grade is never shown without them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analysis.later_visits import FoundLater, found_after_latest_grades
from generator.english import later_visits as wording
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.point_counts import points_by_kind


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


def later_visits(site: SiteContext, slug: str) -> tuple[LaterVisit, ...]:
    """Every document later than the latest grades held here that found priority actions."""
    return tuple(_later_visit(site, found) for found in found_after_latest_grades(site.corpus, slug))


def _later_visit(site: SiteContext, found: FoundLater) -> LaterVisit:
    name, document = site.authority_name(found.report.authority.slug), found.report.document
    points = points_by_kind(found.priority_actions)
    return LaterVisit(
        wording.later_visit(name, document.inspection_start, document.inspection_end, points),
        Hyperlink(wording.READ_WHAT_IT_FOUND, addresses.report(found.report.id)),
    )
