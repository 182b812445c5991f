"""Visits since the latest grades, in a comparison: inspectors were there more lately than the grades say.

What each named stands under its month. That it made no priority action is said only of a list read without doubt.
"""

from __future__ import annotations

from generator import english
from generator.analysis.later_visits import priority_actions
from generator.english import comparison as wording
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import Report
from generator.views import addresses
from generator.views.comparison.compared_cells import VisitOn, VisitsCell
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.point_counts import points_by_kind


def visited_since(site: SiteContext, slug: str, latest: Report | None) -> VisitsCell | None:
    """Newest first; all visits of a council without grades."""
    held = reversed(site.corpus.of_programme(slug, CHILDRENS_SERVICES))
    visits = [one for one in held if one.document.kind == "visit-letter" and (latest is None or latest.is_before(one))]
    return VisitsCell(tuple(map(_visit, visits))) if visits else None


def _visit(letter: Report) -> VisitOn:
    none_urgent = not priority_actions(letter) and not any(one.field == "recommendations" for one in letter.doubts)
    note = wording.visit_note(points_by_kind(letter.recommendations), none_urgent=none_urgent)
    return VisitOn(Hyperlink(english.report_month(letter), addresses.report(letter.id)), note or None)
