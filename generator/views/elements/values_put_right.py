"""What a person put right in a report: what was read, what is so, and why, in a reader's words."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.english import decisions as wording
from generator.model.corpus import AppliedCorrection
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """One value that was put right: a grade in words, anything else as the data have it."""

    report: Hyperlink
    field: str
    was: str
    now: str
    reason: str
    date: str


def put_right(site: SiteContext, applied: AppliedCorrection, link: Hyperlink) -> CorrectionShown:
    """Return it as readers are told of it; `link` leads to the report."""
    correction = applied.correction
    report, area = site.corpus.by_id[correction.report], correction.graded_area
    return CorrectionShown(
        report=link,
        field=wording.corrected_grade(site.area_title(report.framework.key, area)) if area else correction.field,
        was=_value(site, report, correction.field, applied.was),
        now=_value(site, report, correction.field, correction.value),
        reason=wording.why_decided(correction),
        date=english.date_words(correction.date),
    )


def _value(site: SiteContext, report: Report, field: str, value: str | None) -> str:
    if value is None:
        return wording.NOTHING
    return site.grade_words(report, value) if field.endswith(".grade") else value
