"""The grades that stand for a report in a list: its overall grade, or where it gives none that of each area."""

from __future__ import annotations

from generator.analysis.judgement_areas import standing_for
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag


class GradeInList(Frozen):
    """A grade, and what it is for; None where it is the one grade of the whole."""

    area: str | None
    grade: GradeTag


def grades_in_list(site: SiteContext, report: Report) -> tuple[GradeInList, ...]:
    """Return the grades in the report's order; nothing where no grade was read."""
    standing = standing_for(site.corpus, report)
    return tuple(
        GradeInList(
            (one.group or site.area_title(report.framework.key, one.area)) if len(standing) > 1 else None,
            site.judged_tag(report, one),
        )
        for one in standing
    )
