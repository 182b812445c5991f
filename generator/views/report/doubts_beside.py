"""A report's doubts: each beside the value that it is about, and all of them in the part on how it was read."""

from __future__ import annotations

from collections.abc import Callable

from generator.frozen import Frozen
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.doubts import DoubtRow, doubt_rows

DATES = ("document.published", "document.inspection_start", "document.inspection_end")
PARTNERSHIP = ("bodies", "response", "next_inspection", "monitoring", "document.partnership")
"""Fields, or what their names begin with, of which the page shows values in one place."""


class Doubts(Frozen):
    """Doubts by what they stand beside; `every` are all of the report. Those of one recommendation stand beside it."""

    dates: tuple[DoubtRow, ...]
    judgements: tuple[DoubtRow, ...]
    recommendations: tuple[DoubtRow, ...]
    figures: tuple[DoubtRow, ...]
    partnership: tuple[DoubtRow, ...]
    every: tuple[DoubtRow, ...]


def doubts_beside(site: SiteContext, report: Report) -> Doubts:
    areas = {judgement.area for judgement in report.judgements}
    framework = site.framework(report.framework.key)
    areas |= {area.key for area in framework.areas} if framework else set()
    areas -= {judgement.area for judgement in report.judgements if judgement.conflict}  # both sides are quoted there

    def rows(is_of: Callable[[str], bool]) -> tuple[DoubtRow, ...]:
        return doubt_rows(site, report, is_of)

    return Doubts(
        dates=rows(lambda field: field in DATES),
        judgements=rows(lambda field: field == "judgements" or field in areas),
        recommendations=rows(lambda field: field == "recommendations"),
        figures=rows(lambda field: field == "statistics"),
        partnership=rows(lambda field: field.startswith(PARTNERSHIP)),
        every=doubt_rows(site, report),
    )
