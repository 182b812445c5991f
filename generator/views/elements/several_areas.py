"""The outcomes of one inspection that judges several areas: whose they are is said once, above all."""

from __future__ import annotations

from generator.english import partnership as wording
from generator.frozen import Frozen, replace
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag


class AreaWithGrade(Frozen):
    """One area and its grade, which says by itself not whose it is."""

    area: str
    grade: GradeTag


class SeveralAreas(Frozen):
    """All areas in the report's order, at least two; `whose` stands before them, None where they are the council's."""

    whose: str | None
    areas: tuple[AreaWithGrade, ...]


def several_areas(site: SiteContext, report: Report) -> SeveralAreas | None:
    """None where the report judges no two areas: the tag of one says whose it is."""
    facts = site.framework(report.framework.key)
    owner = (facts and facts.outcome_of) or report.document.outcome_of
    if len(report.judgements) < 2:
        return None
    whose = wording.outcomes_of(owner) if owner else None
    return SeveralAreas(whose, tuple(_outcome(site, report, one) for one in report.judgements))


def _outcome(site: SiteContext, report: Report, judgement: Judgement) -> AreaWithGrade:
    tag = replace(site.judged_tag(report, judgement), whose=None)
    return AreaWithGrade(site.area_title(report.framework.key, judgement.area), tag)
