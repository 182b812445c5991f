"""What the grades of an inspection mean, and what inspectors look at in each area: in the project's words, as data."""

from __future__ import annotations

from generator.english import council_tiles as wording
from generator.frozen import Frozen
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact


class GradesExplained(Frozen):
    title: str
    grades: tuple[Fact, ...]
    looked_at: str
    areas: tuple[Fact, ...]


def grades_explained(site: SiteContext, graded: Report) -> GradesExplained | None:
    """Return None where nothing is known of the framework."""
    framework = site.framework(graded.framework.key)
    if framework is None:
        return None
    judged = {judgement.area for judgement in graded.judgements}
    areas = {area.key: area for area in framework.areas if area.key in judged and area.meaning}
    return GradesExplained(
        wording.MEANINGS,
        tuple(Fact(point.title, wording.meaning(point.meaning)) for point in framework.scale if point.meaning),
        wording.LOOKED_AT,
        tuple(Fact(area.title, wording.meaning(area.meaning)) for area in areas.values()),
    )
