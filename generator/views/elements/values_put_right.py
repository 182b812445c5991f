"""What a person put right in a report: what was read, what is so, and why, in a reader's words."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.english import decisions as wording
from generator.english import values_named
from generator.model.corpus import AppliedCorrection
from generator.model.registry import area_graded
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
    report = site.corpus.by_id[correction.report]
    return CorrectionShown(
        report=link,
        field=value_named(site, report, correction.field),
        was=_value(site, report, correction.field, applied.was),
        now=_value(site, report, correction.field, correction.value),
        reason=wording.why_decided(correction),
        date=english.date_words(correction.date),
    )


def value_named(site: SiteContext, report: Report, field: str) -> str:
    """What a correction speaks of, in a reader's words: a grade by its area, a figure by its label."""
    area = area_graded(field)
    if area:
        return wording.corrected_grade(site.area_title(report.framework.key, area))
    match field.split("."):
        case ["statistics", number, *_] if number.isdecimal() and int(number) < len(report.statistics):
            return values_named.value_named(field, f"“{report.statistics[int(number)].label}”")
    return values_named.value_named(field)


def _value(site: SiteContext, report: Report, field: str, value: str | None) -> str:
    if value is None:
        return wording.NOTHING
    if field.endswith(".grade"):
        return site.grade_words(report, value)
    return values_named.value_told(field, value)
